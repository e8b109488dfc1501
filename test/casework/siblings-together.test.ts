import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChairCandidate, MeetingView, SlotOptions } from '#rules';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { Fault } from '../../bot/faults.ts';
import { putEvent } from '../memory/calendar.ts';
import type { MemoryCouncil } from '../memory/council.ts';
import { asked, rowsOf } from '../memory/walk.ts';
import {
  bothLeft,
  CHAIR,
  HER_MOTHER,
  HERS,
  HIS,
  HIS_FATHER,
  joined,
  joinedAndArranged,
  ON,
  ORGANISER,
  sent,
} from '../memory/walk-siblings.ts';

/* E-30, E-31, E-32: brother and sister left one home on different days. Monday 23 November 2026. */

const row = (council: MemoryCouncil, ref: string) => rowsOf(council, 'Meetings').find((one) => one['Ref'] === ref);
const page = (council: MemoryCouncil, who: string, ref: string) =>
  asked(council, who, 'GET', `/api/meetings/${ref}`) as Promise<MeetingView>;
const says = (council: MemoryCouncil, who: string, ref: string, path: string, body: object = {}) =>
  asked(council, who, 'POST', `/api/meetings/${ref}/${path}`, body);
/** What the person reads where it is not done. */
async function refused(council: MemoryCouncil, ref: string, path: string, body: object = {}): Promise<string> {
  const { status, body: came } = await council.asks(
    council.id(ORGANISER),
    'POST',
    `/api/meetings/${ref}/${path}`,
    body,
  );
  expect(status).toBe(422);
  return (came as { readonly error: { readonly words: string } }).error.words;
}
const events = (council: MemoryCouncil) =>
  [...council.store.events.values()].filter(({ state }) => state === 'held').map(({ said }) => said);
const namesIn = (council: MemoryCouncil, ids: readonly { readonly id: string }[]) =>
  ids.map(({ id }) => String(rowsOf(council, 'People').find((one) => one['EntraId'] === id)?.['FullName'])).sort();
const letters = (council: MemoryCouncil) => [...council.store.letters.values()].map((letter) => JSON.stringify(letter));

let drafts: MemoryCouncil;
let out: MemoryCouncil;
beforeAll(async () => {
  drafts = await bothLeft();
  out = drafts.copy();
  await joinedAndArranged(out);
  await sent(out);
});

describe('E-30, E-31: the organiser is offered one meeting for brother and sister', () => {
  it('with the days that both windows share and how they were found', async () => {
    const { mayShareWith, may } = await page(drafts, ORGANISER, HERS);
    expect(may).toContain('hold-together');
    expect(mayShareWith).toMatchObject([
      { ref: HIS, initials: 'OC', possible: true, words: 'Mon 4 Jan to Thu 28 Jan' },
    ]);
    expect(mayShareWith?.[0]?.sums[1]).toContain('from Thu 5 Nov');
  });

  it('where the windows share no day, it is said that they are two meetings', async () => {
    const far = await bothLeft('2026-08-24');
    const { mayShareWith } = await page(far, ORGANISER, HERS);
    expect(mayShareWith).toMatchObject([
      { possible: false, words: `${HERS} and ${HIS} share no day: they are two meetings.` },
    ]);
    expect(await refused(far, HERS, 'together', { with: HIS })).toContain('they are two meetings');
    expect(row(far, HIS)?.['HeldWith'] ?? undefined).toBeUndefined();
  });

  it('a child’s social worker is not asked, and does not do it', async () => {
    expect((await page(drafts, 'Petra Plumtree', HERS)).mayShareWith).toBeUndefined();
    const came = await drafts.asks(drafts.id('Petra Plumtree'), 'POST', `/api/meetings/${HERS}/together`, {
      with: HIS,
    });
    expect(came.status).toBe(403);
  });

  it('hours are looked for in the shared days, in both circles’ diaries, each person once, for both parts', async () => {
    const council = drafts.copy();
    await joined(council);
    const { slots, searched } = (await asked(council, ORGANISER, 'GET', `/api/meetings/${HERS}/slots`)) as SlotOptions;
    expect(searched).toContain('from Monday 4 January 2027 to Thursday 28 January 2027');
    const people = [...(slots[0]?.free ?? []), ...(slots[0]?.toAsk ?? [])];
    expect(people).toEqual(
      expect.arrayContaining(['Petra Plumtree', 'Nettie Nutmeg', 'Isolde Ironbark', 'Ivo Icicle']),
    );
    expect(people.filter((name) => name === 'Quentin Quince')).toHaveLength(1);
    expect(people.filter((name) => name.startsWith('Clover Cream'))).toHaveLength(1);
    const minutes = (time = ''): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
    const lengths = [HERS, HIS].map((ref) => Number(row(council, ref)?.['LengthMinutes']));
    expect(minutes(slots[0]?.endsAt) - minutes(slots[0]?.startsAt)).toBe((lengths[0] ?? 0) + (lengths[1] ?? 0));
  });

  it('both reviewing officers are barred from the chair, each with the paragraph', async () => {
    const council = drafts.copy();
    await joined(council);
    const chairs = (await asked(
      council,
      ORGANISER,
      'GET',
      `/api/meetings/${HERS}/chairs`,
    )) as readonly ChairCandidate[];
    for (const name of ['Isolde Ironbark', 'Ivo Icicle']) {
      const id = council.id(name);
      const one = chairs.find((chair) => chair.id === id);
      expect(one).toMatchObject({ may: false, canBeExcepted: false });
      expect(one?.reasons.map(({ because }) => because)).toContain('Warrington W-76');
    }
  });
});

describe('E-30: one entry in the diaries, a part for each child', () => {
  it('beside the Teams meeting each is shown the part that is theirs', async () => {
    const council = out.copy();
    council.turnsTo(`${ON.slice(0, 10)}T08:00:00Z`);
    const chat = (await council.ports.calendar.chatOf(String(row(council, HERS)?.['JoinUrl']))) ?? '';
    const opened = (who: string) => asked(council, who, 'GET', `/api/meeting-of-chat?chat=${encodeURIComponent(chat)}`);
    expect(await opened('Petra Plumtree')).toEqual({ ref: HERS });
    expect(await opened('Nettie Nutmeg')).toEqual({ ref: HIS });
    expect(await opened(ORGANISER)).toEqual({ ref: HERS });
  });

  it('one event for everybody of both, from the first part to the end of the last; each once', () => {
    const [event, ...others] = events(out);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ ref: HERS, also: [HIS], startsAt: ON });
    const names = namesIn(out, event?.attendees ?? []);
    expect(names).toEqual(
      expect.arrayContaining(['Petra Plumtree', 'Nettie Nutmeg', 'Isolde Ironbark', 'Ivo Icicle', CHAIR]),
    );
    expect(new Set(names).size).toBe(names.length);
    const lengths = [HERS, HIS].map((ref) => Number(row(out, ref)?.['LengthMinutes']));
    expect(event?.lengthMinutes).toBe((lengths[0] ?? 0) + (lengths[1] ?? 0));
  });

  it('both records are sent, with one entry and one link, and the brother’s part begins when hers ends', () => {
    expect(row(out, HERS)).toMatchObject({ State: 'sent' });
    expect(row(out, HIS)).toMatchObject({
      State: 'sent',
      EventId: row(out, HERS)?.['EventId'],
      JoinUrl: row(out, HERS)?.['JoinUrl'],
    });
    expect(String(row(out, HIS)?.['StartsAt']) > String(row(out, HERS)?.['StartsAt'])).toBe(true);
  });

  it('each family is written to of its own child’s part alone', () => {
    const his = letters(out).filter((letter) => letter.includes('orlo.oleander'));
    expect(his.length).toBeGreaterThan(0);
    for (const letter of his) expect(letter).not.toMatch(/DM-2026-0001|Chestnut|C-1048|\bLC\b/);
    for (const letter of letters(out).filter((one) => one.includes(HERS)))
      expect(letter).not.toMatch(/DM-2026-0002|Oleander|C-1049|\bOC\b/);
  });

  it('forms go out for each child’s own meeting', () => {
    const forms = rowsOf(out, 'Questionnaires');
    const of = (person: string) => forms.filter((form) => form['Person'] === person).map((form) => form['Meeting']);
    expect(of(HER_MOTHER)).toEqual([HERS]);
    expect(of(HIS_FATHER)).toEqual([HIS]);
  });

  it('her social worker sees her meeting, that it is held with his, and nobody of his case', async () => {
    const view = await page(out, 'Petra Plumtree', HERS);
    expect(view.together).toMatchObject({ lead: HERS, with: [{ ref: HIS, initials: 'OC' }] });
    expect(JSON.stringify(view)).not.toContain('Orlo Oleander');
    const came = await out.asks(out.id('Petra Plumtree'), 'GET', `/api/meetings/${HIS}`);
    expect(came.status).toBe(403);
  });

  it('on the part that does not lead, hour, chair and sending are not offered; apart again is', async () => {
    const { may } = await page(out, ORGANISER, HIS);
    expect(may).toContain('hold-apart');
    for (const one of ['move', 'cancel', 'send', 'choose-time', 'allocate-chair']) expect(may).not.toContain(one);
  });

  it('moved, both parts move, each family hears of its own hour, and the entry is still one', async () => {
    const council = out.copy();
    await says(council, ORGANISER, HERS, 'move', { startsAt: '2027-01-14T09:00', reason: 'The chair is ill.' });
    const [event, ...others] = events(council);
    expect(others).toEqual([]);
    expect(event?.startsAt).toBe('2027-01-14T09:00');
    expect(String(row(council, HERS)?.['StartsAt']).slice(0, 10)).toBe('2027-01-14');
    expect(String(row(council, HIS)?.['StartsAt']).slice(0, 10)).toBe('2027-01-14');
  });

  it('called off, it is off for each child', async () => {
    const council = out.copy();
    await says(council, ORGANISER, HERS, 'cancel', { reason: 'Words.' });
    expect(events(council)).toEqual([]);
    expect([row(council, HERS)?.['State'], row(council, HIS)?.['State']]).toEqual(['cancelled', 'cancelled']);
  });
});

describe('E-30: each child’s duties end by the one meeting, each with its own day', () => {
  const holding = (council: MemoryCouncil, child: string) =>
    rowsOf(council, 'Obligations').find((one) => one['Kind'] === 'disruption.hold' && one['ChildRef'] === child);

  it('the last days are each child’s own', () => {
    expect([holding(out, 'C-1048')?.['Due'], holding(out, 'C-1049')?.['Due']]).toEqual(['2027-02-12', '2027-01-28']);
  });

  it('recorded for her, holding it is done for both; his own part is still to be written up', async () => {
    const council = out.copy();
    council.turnsTo('2027-01-13T17:00:00Z');
    await asked(council, CHAIR, 'PUT', `/api/meetings/${HERS}/overview`, { text: 'Themes of hers.', share: true });
    const came = await says(council, CHAIR, HERS, 'record', {
      heldOn: '2027-01-13',
      record: 'Said.',
      decisions: 'Decided.',
      actions: [
        {
          what: 'Write to her.',
          measure: 'Written.',
          ownerId: council.id('Petra Plumtree'),
          due: '2027-01-20',
          paid: false,
        },
      ],
    });
    expect(came).toMatchObject({ is: 'changed' });
    for (const child of ['C-1048', 'C-1049']) expect(holding(council, child)?.['DoneAt']).toBeTruthy();
    expect(String(holding(council, 'C-1049')?.['Note'])).toBe('held on 2027-01-13 together with DM-2026-0001');
    expect([row(council, HERS)?.['State'], row(council, HIS)?.['State']]).toEqual(['minuted', 'sent']);
  });
});

describe('E-01, E-02, E-30: what keeps one child safe keeps the whole meeting', () => {
  let council: MemoryCouncil;
  const alleged = async (about: string, child = 'P-1049') => {
    await council.presses(council.id('Edgar Elderflower'), 'report-instability', {
      formId: 'form-allegation',
      child: `placement:${child}`,
      voice: 'child',
      triggers: 'allegation',
      whatHappened: 'CANARY it was said that somebody hurt the child',
      immediateDanger: 'no',
      subject: council.id(about),
    });
    await council.settles();
  };
  beforeEach(async () => {
    council = drafts.copy();
    await joinedAndArranged(council);
  });

  it('an allegation in his case: hers does not go out, and those around her do not read why', async () => {
    await alleged('Quentin Quince');
    expect(await refused(council, HERS, 'send')).not.toMatch(/LADO|llegation/);
    expect(events(council)).toEqual([]);
    const view = JSON.stringify(await page(council, 'Petra Plumtree', HERS));
    expect(view).toContain('what stops the meeting of a brother or sister settled there');
    expect(view).not.toMatch(/CANARY it was said|llegation|hold lifted|on-hold|LADO/);
  });

  const seen = async () => (await council.asks(council.id('Quentin Quince'), 'GET', `/api/meetings/${HERS}`)).status;

  it('whom his allegation is about does not read her part either, and reads it again once they are apart', async () => {
    await alleged('Quentin Quince');
    const ref = String(rowsOf(council, 'Episodes')[0]?.['Ref']);
    await asked(council, 'Tobias Tamarind', 'POST', `/api/episodes/${ref}/named`, {
      person: council.id('Quentin Quince'),
      isAboutThem: true,
    });
    expect(await seen()).toBe(403);
    await says(council, ORGANISER, HERS, 'apart-again', { reason: 'Something is to be settled first.' });
    expect(await seen()).toBe(200);
  });

  it('nor stands a line of it on that person’s desk or in their digest, under either child', async () => {
    await sent(council);
    const desk = async () =>
      JSON.stringify((await council.asks(council.id('Quentin Quince'), 'GET', '/api/desk')).body);
    const digest = async () => {
      const came = await council.presses(council.id('Quentin Quince'), 'refresh', {
        card: 'digest',
        about: 'digest-2027-01-08',
      });
      return JSON.stringify(came);
    };
    council.turnsTo('2027-01-08T09:00:00Z');
    await council.settles();
    expect(await desk()).toContain(HERS);
    const before = await digest();
    await alleged('Quentin Quince');
    const ref = String(rowsOf(council, 'Episodes')[0]?.['Ref']);
    await asked(council, 'Tobias Tamarind', 'POST', `/api/episodes/${ref}/named`, {
      person: council.id('Quentin Quince'),
      isAboutThem: true,
    });
    await council.settles();
    expect(await desk()).not.toMatch(/DM-2026-000[12]/);
    expect(before).toContain('C-1048');
    expect(await digest()).not.toMatch(/C-104[89]/);
  });

  it('E-02: whom it names, before the manager has said so, reads her part and learns of nothing', async () => {
    await alleged('Quentin Quince');
    expect(await seen()).toBe(200);
    expect(JSON.stringify(await page(council, 'Quentin Quince', HERS))).not.toMatch(
      /what stops the meeting|left out who may not|on-hold/,
    );
  });

  it('held apart, hers goes out alone while his waits', async () => {
    await alleged('Quentin Quince');
    await says(council, ORGANISER, HERS, 'apart-again', { reason: 'Something is to be settled first.' });
    await says(council, ORGANISER, HERS, 'send');
    expect(events(council).map(({ ref, also }) => [ref, also])).toEqual([[HERS, undefined]]);
    expect(await refused(council, HIS, 'send')).toContain('the hold lifted');
  });

  it('once it is sent, neither gets an entry of its own while one case is on hold: that would invite people anew', async () => {
    await sent(council);
    const before = events(council).length;
    await alleged('Quentin Quince');
    for (const ref of [HERS, HIS])
      expect(await refused(council, ref, 'apart-again', { reason: 'Something is to be settled first.' })).toContain(
        'One of the children’s cases is on hold',
      );
    await council.settles();
    expect(events(council)).toHaveLength(before);
  });

  it('two drafts are not joined while one case is on hold', async () => {
    council = drafts.copy();
    await alleged('Quentin Quince');
    expect(await refused(council, HERS, 'together', { with: HIS })).toContain(
      'One of the children’s cases is on hold.',
    );
  });

  it('parents who must not meet keep the two apart, named in whichever circle', async () => {
    council = drafts.copy();
    const { records } = council.ports;
    const mother = await records.circle.find(HER_MOTHER);
    if (mother === undefined) throw new Error('no mother');
    await records.circle.create({
      ...mother.row,
      key: 'circle:C-1048-father',
      name: 'Orlo Oleander',
      mail: undefined,
      way: 'none',
    });
    await records.circle.change(mother, {
      mustNotMeet: ['circle:C-1048-father'],
      apartGround: 'court-order',
      apartWhy: 'CANARY',
    });
    for (const [ref, person] of [
      [HERS, HER_MOTHER],
      [HIS, HIS_FATHER],
    ] as const) {
      const invited = rowsOf(council, 'Invitations').find((one) => one['Meeting'] === ref && one['Person'] === person);
      await says(council, ORGANISER, ref, 'invitees', {
        changes: [{ key: invited?.['Key'], decision: 'invite', reason: 'Settled.' }],
      });
    }
    expect(await refused(council, HERS, 'together', { with: HIS })).toBe(
      'People who must not meet would come on the same day. Hold the meetings apart (E-13).',
    );
  });
});

describe('E-31: apart again, until it is held', () => {
  it('of drafts: each chooses its hour in its own days, and what was settled of people stays', async () => {
    const council = drafts.copy();
    await joinedAndArranged(council);
    await says(council, ORGANISER, HERS, 'apart-again', { reason: 'He is not well enough.' });
    expect(row(council, HERS)?.['HeldTogether'] ?? undefined).toBeUndefined();
    expect(row(council, HIS)).toMatchObject({
      FirstDay: '2026-12-17',
      LastDay: '2027-01-28',
      ApartReason: 'He is not well enough.',
    });
    await says(council, ORGANISER, HIS, 'time', { startsAt: '2026-12-18T10:00' });
    expect((await page(council, ORGANISER, HERS)).mayShareWith).toHaveLength(1);
  });

  it('once it was sent: two entries at the hours that people know, each with its own people; nobody is asked anew', async () => {
    const council = out.copy();
    const replies = rowsOf(council, 'Invitations').map((one) => [one['Key'], one['Delivery']]);
    await says(council, ORGANISER, HERS, 'apart-again', { reason: 'He is not well enough.' });
    const both = events(council);
    expect(both.map(({ ref, startsAt }) => [ref, startsAt])).toEqual([
      [HERS, ON],
      [HIS, String(row(out, HIS)?.['StartsAt'])],
    ]);
    const [hers, his] = both.map(({ attendees }) => namesIn(council, attendees));
    expect(hers).not.toContain('Nettie Nutmeg');
    expect(his).toContain('Nettie Nutmeg');
    expect(his).not.toContain('Petra Plumtree');
    expect(rowsOf(council, 'Invitations').map((one) => [one['Key'], one['Delivery']])).toEqual(replies);
    expect([row(council, HERS)?.['State'], row(council, HIS)?.['State']]).toEqual(['sent', 'sent']);
    await says(council, ORGANISER, HIS, 'move', { startsAt: '2027-01-20T10:00', reason: 'His own day.' });
  });
});

describe('E-01, E-30: when Microsoft 365 does not answer, or somebody changes the entry by hand', () => {
  const later = async (council: MemoryCouncil, now: string): Promise<void> => {
    council.turnsTo(now);
    await tick(council.ports);
    await council.settles();
  };
  const states = (council: MemoryCouncil) =>
    [HERS, HIS].map((ref) => [row(council, ref)?.['State'], row(council, ref)?.['Trouble']]);

  it('an allegation in his case while the invitations are on their way: both go back to the organiser, and nothing is in a diary', async () => {
    const council = drafts.copy();
    await joinedAndArranged(council);
    const cut = council.process('cut', (call, _said, does) => {
      if (call === 'calendar.hold') throw new Fault('try-later', call);
      return does(_said);
    });
    await cut.asks(cut.id(ORGANISER), 'POST', `/api/meetings/${HERS}/send`, {});
    await cut.settles();
    expect(states(council).map(([state]) => state)).toEqual(['sending', 'sending']);
    await council.presses(council.id('Edgar Elderflower'), 'report-instability', {
      formId: 'form-allegation',
      child: 'placement:P-1049',
      voice: 'child',
      triggers: 'allegation',
      whatHappened: 'It was said that somebody hurt the child.',
      immediateDanger: 'no',
    });
    await council.settles();
    await later(council, '2026-11-23T09:10:00Z');
    expect(states(council)).toEqual([
      ['approved', 'held-back'],
      ['approved', 'held-back'],
    ]);
    expect(events(council)).toEqual([]);
  });

  it('cut off between her part and his, his people are asked once the server is there again, and there is one entry', async () => {
    const council = drafts.copy();
    await joinedAndArranged(council);
    const cut = council.process('cut', (call, said, does) => {
      const [saved, to] = said.map((one) => JSON.stringify(one));
      if (call === 'Meetings.change' && saved?.includes(`meeting:${HIS}`) === true && to?.includes('"sent"') === true)
        throw new Fault('try-later', call);
      return does(said);
    });
    await cut.asks(cut.id(ORGANISER), 'POST', `/api/meetings/${HERS}/send`, {});
    await cut.settles();
    expect(states(council).map(([state]) => state)).toEqual(['sent', 'sending']);
    await later(council, '2026-11-23T09:10:00Z');
    expect(states(council).map(([state]) => state)).toEqual(['sent', 'sent']);
    expect(events(council)).toHaveLength(1);
    expect(
      letters(council).filter((letter) => letter.includes('orlo.oleander') && letter.includes(HIS)).length,
    ).toBeGreaterThan(0);
  });

  it('moved by hand, each child’s page says so; what his worker answered stands on his', async () => {
    const council = out.copy();
    const [event] = [...council.store.events.values()];
    if (event === undefined) throw new Error('no entry');
    const nettie = { mail: 'nettie.nutmeg@wrenford.example', reply: 'accepted', at: '2026-11-23T09:05:00Z' } as const;
    putEvent(council.store, { ...event, replies: [nettie] });
    await later(council, '2026-11-23T09:10:00Z');
    const answered = rowsOf(council, 'Invitations').filter((one) => one['Reply'] === 'accepted');
    expect(answered.map((one) => [one['Meeting'], one['Person']])).toEqual([[HIS, council.id('Nettie Nutmeg')]]);
    putEvent(council.store, { ...event, said: { ...event.said, startsAt: '2027-01-19T10:00' } });
    await later(council, '2026-11-23T09:20:00Z');
    expect(states(council)).toEqual([
      ['sent', 'moved-by-hand'],
      ['sent', 'moved-by-hand'],
    ]);
  });
});
