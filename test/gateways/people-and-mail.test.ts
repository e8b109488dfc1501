import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { notifyOver, type FeedLine } from '../../bot/graph/feed.ts';
import { installOver } from '../../bot/graph/install.ts';
import { sendMailFrom, type ComposedMail } from '../../bot/graph/mail.ts';
import { directoryOver } from '../../bot/graph/people.ts';
import type { Mishap } from '../../sandbox/wire/failures.ts';
import { startCouncil, type TestCouncil } from './council.ts';

let council: TestCouncil;
beforeAll(async () => {
  council = await startCouncil({ made: false });
});
afterEach(() => council.sandbox.control.mishaps());
afterAll(() => council.sandbox.stop());

const suffer = (where: string, what: Mishap, times = 1) => council.sandbox.control.mishaps({ where, what, times });

describe('The directory', () => {
  it('knows a person, and who manages them', async () => {
    const petra = await council.sandbox.control.person('Petra Plumtree');
    const directory = directoryOver(council.graph);
    expect(await directory.person(petra.id)).toEqual({
      id: petra.id,
      name: 'Petra Plumtree',
      mail: 'petra.plumtree@wrenford.example',
    });
    expect((await directory.managerOf(petra.id))?.name).toBe('Tobias Tamarind');
  });

  it('says that there is nobody, or no manager, without a fault', async () => {
    const head = await council.sandbox.control.person('Hazel Honeydew');
    const directory = directoryOver(council.graph);
    const petra = await council.sandbox.control.person('Petra Plumtree');
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(await directory.person(nobody)).toBeUndefined();
    // Several who are looked up at one moment are one question; whoever is not there is not there.
    const both = await Promise.all([head.id, nobody, petra.id].map((id) => directory.person(id)));
    expect(both.map((one) => one?.name)).toEqual([head.name, undefined, petra.name]);
    expect(await directory.managerOf(head.id)).toBeUndefined();
  });

  it('finds people by the beginning of a name, whatever signs are typed', async () => {
    const directory = directoryOver(council.graph);
    expect((await directory.search('cla')).map(({ name }) => name)).toEqual([]);
    expect((await directory.search('cres')).map(({ name }) => name)).toEqual(['Cressida Currant']);
    expect(await directory.search('"\\')).toEqual([]);
  });
});

describe('A letter by mail', () => {
  const letter: ComposedMail = {
    to: { name: 'Hazel Household', address: 'hazel.household@home.example' },
    subject: 'Meeting ref SM-2026-0001',
    html: '<p>Dear Hazel</p>',
    attachments: [
      { name: 'SM-2026-0001.ics', contentType: 'text/calendar', bytes: new TextEncoder().encode('BEGIN:VCALENDAR') },
    ],
  };
  const send = (step: string) => sendMailFrom(council.graph, council.config.organiserMailbox)(step, letter);
  const sent = async () => (await council.sandbox.control.letters()).length;

  it('goes to its one reader with its attachment', async () => {
    await send('letter-1');
    const [mail] = await council.sandbox.control.letters();
    expect(mail).toMatchObject({
      subject: 'Meeting ref SM-2026-0001',
      toRecipients: [{ emailAddress: { address: 'hazel.household@home.example' } }],
      attachments: [{ name: 'SM-2026-0001.ics', contentBytes: Buffer.from('BEGIN:VCALENDAR').toString('base64') }],
    });
  });

  it.each([
    ['answer-lost', 1],
    ['gateway-timeout', 1],
    ['reset', 0],
    ['unavailable', 0],
  ] as const)('is unclear after %s, and not repeated by itself', async (what, arrived) => {
    const before = await sent();
    await suffer('POST /v1.0/users/*/sendMail', what);
    await expect(send(`letter-${what}`)).rejects.toMatchObject({ reason: 'unclear' });
    expect((await sent()) - before).toBe(arrived);
  });

  it('waits its turn when there were too many, and goes once', async () => {
    const before = await sent();
    await suffer('POST /v1.0/users/*/sendMail', 'throttled');
    await send('letter-throttled');
    expect((await sent()) - before).toBe(1);
  });

  it.each(['conflict', 'precondition-failed'] as const)(
    'was surely not sent after %s: the next tick sends it',
    async (what) => {
      await suffer('POST /v1.0/users/*/sendMail', what);
      await expect(send(`letter-${what}`)).rejects.toMatchObject({ reason: 'try-later' });
    },
  );

  it('keeps to four at once for one mailbox', async () => {
    const before = await sent();
    await Promise.all(Array.from({ length: 20 }, (_, n) => send(`letter-many-${n}`)));
    expect((await sent()) - before).toBe(20);
    expect(council.logged.filter((line) => line.includes('letter-many'))).toEqual([]);
  });

  it('that is refused is told in the log without a word of who it was for', async () => {
    await suffer('POST /v1.0/users/*/sendMail', 'blocked');
    await expect(send('letter-refused')).rejects.toMatchObject({ reason: 'refused' });
    const line = council.logged.find((one) => one.includes('letter-refused')) ?? '';
    expect(JSON.parse(line)).toMatchObject({
      step: 'letter-refused',
      method: 'POST',
      route: '/users/*/sendMail',
      status: 403,
      reason: 'refused',
    });
    expect(council.logged.join('\n')).not.toMatch(/Hazel|home\.example|placement\.meetings|user has blocked/);
  });
});

describe('A line in the activity feed', () => {
  const line: FeedLine = {
    activityType: 'somethingWaits',
    topic: 'SM-2026-0001',
    webUrl: 'https://teams.microsoft.com/l/entity/f5c3aa9d-3ae3-55af-826d-48c1ae154528/desk',
    preview: 'SM-2026-0001',
    parameters: { reference: 'SM-2026-0001' },
  };
  const notify = (step: string, person: string) => notifyOver(council.graph)(step, person, line);

  it('reaches the person, and carries the step’s own number', async () => {
    const petra = await council.sandbox.control.person('Petra Plumtree');
    await notify('remind/1', petra.id);
    await notify('remind/1', petra.id);
    const lines = await council.sandbox.control.notifications(petra.id);
    expect(new Set(lines.map(({ chainId }) => chainId)).size).toBe(1);
  });

  it('is blocked for someone who does not have the app', async () => {
    const nettie = await council.sandbox.control.person('Nettie Nutmeg');
    await expect(notify('remind/2', nettie.id)).rejects.toMatchObject({ reason: 'blocked' });
  });

  it('is safe to send again after its answer was lost', async () => {
    const petra = await council.sandbox.control.person('Petra Plumtree');
    await suffer('POST /v1.0/users/*/teamwork/sendActivityNotification', 'answer-lost');
    await expect(notify('remind/3', petra.id)).rejects.toMatchObject({ reason: 'try-later' });
  });
});

describe('Installing the app for someone', () => {
  const install = (step: string, person: string) =>
    installOver(council.graph, { graphUrl: council.config.graphUrl, catalogId: council.config.teamsCatalogId })(
      step,
      person,
    );

  it('is done once, and is done already when it was done before', async () => {
    const nettie = await council.sandbox.control.person('Nettie Nutmeg');
    await install('install/1', nettie.id);
    await install('install/1', nettie.id);
    expect((await council.sandbox.control.person('Nettie Nutmeg')).installed).toBe(true);
  });

  it.each(['answer-lost', 'unavailable'] as const)('is left to the next tick after %s', async (what) => {
    const petra = await council.sandbox.control.person('Petra Plumtree');
    await suffer('POST /v1.0/users/*/teamwork/installedApps', what);
    await expect(install('install/2', petra.id)).rejects.toMatchObject({ reason: 'try-later' });
  });
});
