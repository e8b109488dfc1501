import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCouncil, waitFor, type Council } from './council.ts';

/*
 * Torbay's procedure, from a worried worker to a meeting in the diaries. Monday 23 November 2026, 9 o'clock.
 */

const REPORT = {
  child: 'placement:P-1042',
  voice: 'carer',
  triggers: 'carer-struggling,fragile-relationship',
  whatHappened: 'The carer says that she cannot go on like this.',
  immediateDanger: 'no',
};
const PLANTED = ['cannot go on like this', 'Hazel Household', 'Bryony Birchbark', 'hazel.household@home.example'];

describe('An unstable placement, Torbay’s procedure', () => {
  let council: Council;

  beforeAll(async () => {
    council = await openCouncil('stability', { profile: 'torbay-stability', now: '2026-11-23T09:00:00Z' });
  }, 120_000);
  afterAll(() => council?.sandbox.stop());

  it('a misspelt “reprot instabilty” opens the form, whom to ring in danger stands first', async () => {
    await council.says('Petra Plumtree', 'reprot instabilty');
    const form = await council.card('Petra Plumtree', 'Report instability');
    expect(form.words).toContain('Is the child in danger now?');
    expect(form.words).toContain('999');
  });

  it('the child is found by typing, two letters at least, never the whole register', async () => {
    const form = await council.card('Petra Plumtree', 'Report instability');
    const petra = await council.id('Petra Plumtree');
    expect(await council.sandbox.control.search(petra, form.message, 'child', '')).toEqual([]);
    expect(await council.sandbox.control.search(petra, form.message, 'child', 'C-1042')).toEqual([
      { title: 'C-1042 · BB · foster care', value: 'placement:P-1042' },
    ]);
  });

  it('Torbay T-02, T-41: the receipt names the reference, what follows, by when and why', async () => {
    // A thumb that trembles: the same form is sent twice at once.
    const sent = () => council.presses('Petra Plumtree', 'Report instability', 'Send report', REPORT);
    const [receipt, again] = await Promise.all([sent(), sent()]);
    expect(receipt.heading).toBe('Report received: IN-2026-0001');
    expect(again.heading).toBe('Report received: IN-2026-0001');
    expect(receipt.words).toContain('Judge whether the instability can be managed: Tobias Tamarind, by Tue 24 Nov');
    expect(receipt.buttons).toContain('Why?');
  });

  it('sent twice, it is one report', async () => {
    await council.settles();
    expect(await council.sandbox.control.rows('Reports')).toHaveLength(1);
    expect(await council.sandbox.control.rows('Episodes')).toHaveLength(1);
  });

  it('T-12, E-73: where staying is not in the child’s best interests, support alone is asked about again, with what was typed kept', async () => {
    const card = await council.card('Tobias Tamarind', 'For your judgement: IN-2026-0001');
    expect(card.words).toContain('The carer says that she cannot go on like this.');
    const again = await council.presses('Tobias Tamarind', 'For your judgement', 'Record my judgement', {
      bestInterests: 'no',
      outcome: 'support',
      reason: 'Talked it through.',
      support: 'A visit each week.',
    });
    expect(again.heading).toBe('For your judgement: IN-2026-0001');
    expect(again.words).toContain('Please check');
    expect(again.inputs['reason']?.value).toBe('Talked it through.');
    expect(await council.sandbox.control.rows('Judgements')).toEqual([]);
  });

  it('Torbay T-45: judged unmanageable on the day of the report, the meeting is to be held by Monday 30 November', async () => {
    await council.says('Petra Plumtree', 'report instability');
    await council.presses('Petra Plumtree', 'Report instability', 'Send report', {
      ...REPORT,
      child: 'placement:P-1043',
    });
    await council.settles();
    const judge = (await council.cards('Tobias Tamarind'))
      .concat(await council.cards('Beatrix Bilberry'))
      .find(({ heading }) => heading.startsWith('For your judgement: IN-2026-0002'));
    const manager = (await council.cards('Tobias Tamarind')).includes(judge as never)
      ? 'Tobias Tamarind'
      : await managerWith(council, 'For your judgement: IN-2026-0002');
    const judged = await council.presses(manager, 'For your judgement: IN-2026-0002', 'Record my judgement', {
      bestInterests: 'yes',
      outcome: 'stability-meeting',
      reason: 'Support was tried and is not enough.',
    });
    expect(judged.heading).toBe('Judged: IN-2026-0002');
    await council.settles();
    const meeting = (await council.sandbox.control.rows('Meetings'))[0];
    expect(meeting).toMatchObject({
      Ref: 'SM-2026-0001',
      Kind: 'stability',
      LastDay: '2026-11-30',
      State: 'arranging',
    });
  });

  it('Torbay T-15, T-16: whoever coordinates for this provider gets the draft; parents are to be decided', async () => {
    const coordinator = await managerWith(council, 'To arrange: SM-2026-0001');
    const draft = await council.card(coordinator, 'To arrange: SM-2026-0001');
    expect(draft.words).toContain('Still missing');
    const decisions = Object.fromEntries(
      Object.entries(draft.inputs).flatMap(([input, { choices }]) =>
        input.startsWith('decision') && choices[0] !== undefined ? [[input, choices[0].value]] : [],
      ),
    );
    const asked = await council.presses(coordinator, 'To arrange: SM-2026-0001', 'Ask the social worker', decisions);
    expect(asked.words).toContain('The social worker has the draft');
    expect(await council.sandbox.control.events()).toEqual([]);
  });

  it('ruling CF-35: the social worker says “go”, and the meeting is in the diary once, with its reference and nothing more', async () => {
    await council.settles();
    const worker = await managerWith(council, 'Draft to look at: SM-2026-0001');
    await council.presses(worker, 'Draft to look at: SM-2026-0001', 'Go');
    await waitFor(async () => (await council.sandbox.control.events()).length > 0, 30);
    await council.settles();
    const events = await council.sandbox.control.events();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      subject: 'SM-2026-0001',
      sensitivity: 'private',
      hideAttendees: true,
      isOnlineMeeting: true,
    });
    for (const planted of PLANTED) expect(JSON.stringify(events)).not.toContain(planted);
  });

  it('those without Teams get a letter of their own with a neutral subject; a child never gets anything', async () => {
    const letters = await council.sandbox.control.letters();
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters) {
      expect(letter['subject']).toBe('Meeting ref SM-2026-0001');
      expect((letter['toRecipients'] as unknown[]).length).toBe(1);
    }
    expect(
      (await council.sandbox.control.rows('Obligations')).some((row) =>
        Object.values(row).includes('meeting.invite-child'),
      ),
    ).toBe(true);
  });

  it('a decline in Outlook, an invited worker’s and the chair’s, is noticed and shown to the coordinator', async () => {
    const { control } = council.sandbox;
    const event = String((await control.events())[0]?.['id']);
    const meeting = (await control.rows('Meetings'))[0];
    const invited = (await control.rows('Invitations')).find(
      ({ Person, PersonIs, Delivery }) =>
        PersonIs === 'worker' && Delivery === 'sent' && Person !== meeting?.['ChairId'],
    );
    await control.reply(String(invited?.['Person']), event, 'declined');
    await waitFor(
      async () =>
        (await control.rows('Invitations')).some(({ Key, Reply }) => Key === invited?.['Key'] && Reply === 'declined'),
      30,
    );
    await control.reply(String(meeting?.['ChairId']), event, 'declined');
    const coordinator = await managerWith(
      council,
      'Meeting arranged: SM-2026-0001',
      String(meeting?.['CoordinatorId']),
    );
    await waitFor(
      async () =>
        (await council.card(coordinator, 'Meeting arranged: SM-2026-0001')).words.includes('The chair declined'),
      30,
    );
    expect((await council.card(coordinator, 'Meeting arranged: SM-2026-0001')).words).toContain('declined');
  });

  it('who owes something late gets a line in the feed, which leads to the app by its id in the catalogue, as Teams wants it', async () => {
    const { control } = council.sandbox;
    await control.advance('P14D');
    const lines = async () =>
      (await Promise.all((await control.people()).map(({ id }) => control.notifications(id)))).flat();
    await waitFor(async () => (await lines()).length > 0, 60);
    const catalogue = council.sandbox.env['TEAMS_CATALOG_ID'] ?? '';
    const places = new Set((await lines()).map(({ webUrl }) => String(webUrl).split('?')[0]));
    for (const place of places)
      expect(place).toMatch(new RegExp(`^https://teams\\.microsoft\\.com/l/entity/${catalogue}/[a-z]+$`));
  });

  it('planted words of the report stay out of log, feed and headings', async () => {
    for (const person of await council.sandbox.control.people()) {
      for (const card of await council.cards(person.name))
        for (const planted of PLANTED) expect(card.heading).not.toContain(planted);
      for (const planted of PLANTED)
        expect(JSON.stringify(await council.sandbox.control.notifications(person.id))).not.toContain(planted);
    }
  });
});

/** The person who holds this card. */
async function managerWith(council: Council, heading: string, id?: string): Promise<string> {
  for (const { name, id: person } of await council.sandbox.control.people()) {
    if (id !== undefined && person !== id) continue;
    if ((await council.cards(name)).some((card) => card.heading.startsWith(heading))) return name;
  }
  throw new Error(`Nobody has the card “${heading}”.`);
}
