import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inCaseOfMeeting,
  profileNamed,
  type Ending,
  type EndingAccount,
  type Episode,
  type Move,
  type Questionnaire,
  valuesOf,
} from '#rules';
import { changeDayOfDisruption } from '../../bot/casework/endings/change-day-of-disruption.ts';
import { accountsOf, daysBefore, nextHomeOf, noticesOf } from '../../bot/casework/endings/rows-of-ending.ts';
import { sayNextHome, sayWhatHappenedThere } from '../../bot/casework/endings/say-how-it-ended.ts';
import { fillInSheet } from '../../bot/casework/sheets/fill-in-sheet.ts';
import { entriesOf } from '../../bot/casework/sheets/rows-of-sheets.ts';
import { tellOfNotice } from '../../bot/casework/endings/tell-of-notice.ts';
import { termsSaved } from '../../bot/casework/instability/hold-about.ts';
import { agreeTerms } from '../../bot/casework/instability/hold-for-safeguarding.ts';
import { agreeFunding, fundingOf } from '../../bot/casework/instability/agree-funding.ts';
import { declareInterest } from '../../bot/casework/meetings/allocate-chair.ts';
import { movesOf, saveMove } from '../../bot/casework/meetings/moves.ts';
import { interestsIn } from '../../bot/casework/meetings/said-of-a-meeting.ts';
import { changeSitting, saveSitting, sittingsOf } from '../../bot/casework/meetings/sittings.ts';
import { untilAllMade } from '../../bot/casework/plans/changes-behind.ts';
import { saveRow } from '../../bot/casework/plans/save-row.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { saveProcedure } from '../../bot/casework/procedure-of.ts';
import { filesOf } from '../../bot/casework/questionnaires/files-of-form.ts';
import { saveAnswersFile } from '../../bot/casework/questionnaires/save-answers-file.ts';
import { Fault } from '../../bot/faults.ts';
import { WHOLE_PNG } from '../builders/whole-pictures.ts';
import { openFixture, type Fixture } from './fixture.ts';
import { PEOPLE, stage, stagedMeeting, STARTS_AT } from './staged-meeting.ts';

/*
 * Two replicas write at the same moment. What both wrote is there, or one of them is told that somebody was faster; nothing of
 * theirs is gone without a word.
 */

const HEAD_OF_SERVICE = 'Head of service';
const MEETING = stagedMeeting(700, 'arranging');

const EPISODE: Episode = {
  key: 'episode:two-writers',
  ref: MEETING.about,
  childRef: MEETING.childRef,
  placement: MEETING.placement,
  team: MEETING.team,
  openedOn: '2026-11-23',
  state: 'meeting',
  managerId: PEOPLE.teamManager,
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'standing',
  holdSince: '2026-11-23T09:00:00Z',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1.0',
};

const ENDING: Ending = {
  key: 'ending:two-writers',
  ref: 'PE-2026-0700',
  childRef: MEETING.childRef,
  placement: MEETING.placement,
  team: MEETING.team,
  reporterId: PEOPLE.socialWorker,
  reportedAt: '2026-11-23T09:00:00Z',
  leftOn: '2026-11-20',
  inCarePlan: 'no',
  route: 'not-known',
  match: 'panel-agreed',
  required: 'required',
  toCheck: false,
  state: 'open',
  profile: 'blended-default',
  profileVersion: '1.0',
};

const FORM: Questionnaire = {
  key: 'questionnaire:two-writers',
  id: 'f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0',
  meeting: MEETING.ref,
  childRef: MEETING.childRef,
  person: PEOPLE.supervising,
  personIs: 'worker',
  role: 'supervising-social-worker',
  instrument: 'views.professionals',
  instrumentVersion: '1',
  way: 'teams',
  due: '2026-11-26',
  state: 'started',
  ratherTalk: false,
  toChair: false,
  wrongTries: 0,
  remindedLevel: 0,
};

const ACCOUNT: EndingAccount = {
  reason: 'not-known',
  endedBy: 'not-known',
  withNotice: 'not-known',
  policeCalled: 'not-known',
  childMissing: 'not-known',
  belongings: 'not-known',
  lifeStory: 'not-known',
  schoolMoved: 'not-known',
  healthMoved: 'not-known',
  separated: 'not-known',
};

const move = (reason: string): Move => ({
  from: STARTS_AT,
  to: '2026-11-30T14:00',
  lengthMinutes: 90,
  reason,
  by: PEOPLE.coordinator,
  on: '2026-11-24',
  parts: [{ number: 2, startsAt: '2026-11-30T15:30' }],
});

let fixture: Fixture;
let one: Ports;
let other: Ports;
let looks: Ports;

beforeAll(async () => {
  fixture = await openFixture();
  one = await fixture.replica();
  other = await fixture.replica();
  await stage(MEETING, one);
  await one.records.episodes.create(EPISODE);
  await one.records.endings.create(ENDING);
  const { instruments, version } = one.bank;
  const form = instruments.find(({ kind, audience }) => kind === 'stability' && audience === 'adult');
  await one.records.questionnaires.create({
    ...FORM,
    instrument: form?.id ?? '',
    instrumentVersion: version,
  });
  looks = await fixture.replica();
});
afterAll(() => fixture?.close());

/** Both at once; answers how many were told that somebody was faster. Any other refusal is a fault of ours. */
async function together(...writes: readonly ((ports: Ports) => Promise<unknown>)[]): Promise<number> {
  const outcomes = await Promise.allSettled(writes.map((write, at) => write(at % 2 === 0 ? one : other)));
  // A moment after their answers the rows are made that are left behind them.
  await Promise.all([one, other].map(untilAllMade));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  for (const fault of refused) if (!(fault instanceof Fault) || fault.reason !== 'changed-meanwhile') throw fault;
  return refused.length;
}

describe('Two write at the same moment', () => {
  it('Sittings: the times of two sittings are both there', async () => {
    const told = await together(
      (ports) => saveSitting(MEETING.ref, { number: 2, startsAt: '2026-11-27T12:00', lengthMinutes: 60 }, ports),
      (ports) => saveSitting(MEETING.ref, { number: 3, startsAt: '2026-11-27T14:00', lengthMinutes: 45 }, ports),
    );
    expect(told).toBe(0);
    expect((await sittingsOf(MEETING.ref, looks)).map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-27T12:00',
      '2026-11-27T14:00',
    ]);
  });

  it('Sittings: the diary entry of one and its new time do not undo each other', async () => {
    const writes = [
      (ports: Ports) => changeSitting(MEETING.ref, 2, { eventId: 'event-2' }, ports),
      (ports: Ports) => changeSitting(MEETING.ref, 2, { startsAt: '2026-11-27T12:30' }, ports),
    ];
    await together(...writes);
    // Whoever was slower does it again, as their plan does.
    for (const write of writes) await write(other);
    expect((await sittingsOf(MEETING.ref, looks))[0]).toMatchObject({
      case: MEETING.about,
      childRef: 'C-1042',
      startsAt: '2026-11-27T12:30',
      eventId: 'event-2',
    });
  });

  it('Sittings: two times for one sitting are one time, and one of the two is told', async () => {
    const at = (startsAt: `2026-11-27T${number}:${number}`) => (ports: Ports) =>
      saveSitting(MEETING.ref, { number: 4, startsAt, lengthMinutes: 30 }, ports);
    expect(await together(at('2026-11-27T15:00'), at('2026-11-27T16:00'))).toBe(1);
    expect(await sittingsOf(MEETING.ref, looks)).toHaveLength(3);
  });

  it('Moves: two moves are both there in an order, and the same move is one', async () => {
    const told = await together(
      (ports) => saveMove(MEETING.ref, move('The school cannot come.'), ports),
      (ports) => saveMove(MEETING.ref, move('The room is gone.'), ports),
    );
    expect(told).toBe(0);
    const reasons = (await movesOf(MEETING.ref, looks)).map(({ reason }) => reason);
    expect([...reasons].sort()).toEqual(['The room is gone.', 'The school cannot come.']);

    const again = move('The carers asked for the afternoon.');
    await together(
      (ports) => saveMove(MEETING.ref, again, ports),
      (ports) => saveMove(MEETING.ref, again, ports),
    );
    expect((await movesOf(MEETING.ref, looks)).slice(2)).toEqual([
      { ...again, venue: undefined, outOfWindowReason: undefined },
    ]);
  });

  it('ChairNotes: two interests of the chair, declared at once, are both declared', async () => {
    const declare = (what: 'complainant' | 'other', words: string) => (ports: Ports) =>
      declareInterest(PEOPLE.teamManager, { meeting: MEETING.ref, what, words }, ports);
    expect(await together(declare('complainant', 'Last year.'), declare('other', 'A neighbour.'))).toBe(0);
    const interests = (await interestsIn(MEETING.ref, looks)).map(({ what, words }) => `${what}: ${words}`);
    expect(interests.sort()).toEqual(['complainant: Last year.', 'other: A neighbour.']);
  });

  it('Funding: “agreed” and “refused” are one answer, and whoever gave the other one is told', async () => {
    const head = (await looks.records.workers.all()).find(({ row }) => row.roles.includes('head-of-service'))?.row.id;
    const says = (answer: 'agreed' | 'refused') => (ports: Ports) =>
      agreeFunding(head ?? HEAD_OF_SERVICE, { episode: EPISODE.ref, says: answer, words: 'For six weeks.' }, ports);
    const answers = await Promise.all([says('agreed')(one), says('refused')(other)]);
    expect(answers.map(({ is }) => is).sort()).toEqual(['decided', 'refused']);
    const told = answers.flatMap((one) => (one.is === 'refused' ? [one.words] : []));
    expect(told.join()).toMatch(/^This was answered before: (agreed|refused)\. The first answer stands\.$/);
    const answer = await fundingOf(EPISODE.ref, looks);
    expect(await together(says(answer === 'agreed' ? 'agreed' : 'refused'))).toBe(0);
    expect(await looks.records.funding.where({ episode: EPISODE.ref })).toHaveLength(1);
  });

  it('HoldTerms: terms agreed twice are both there, and the last ones hold', async () => {
    const agreed = (terms: string) => (ports: Ports) =>
      agreeTerms(
        PEOPLE.teamManager,
        { episode: EPISODE.ref, terms, agreedWith: 'LADO 77', agreedOn: '2026-11-23' },
        ports,
      );
    expect(await together(agreed('Without Mr H.'), agreed('By telephone only.'))).toBe(0);
    const rows = (await looks.records.holdTerms.where({ childRef: 'C-1042' })).map(({ row }) => row);
    expect(rows.map(({ terms }) => terms).sort()).toEqual(['By telephone only.', 'Without Mr H.']);
    expect((await termsSaved(EPISODE, looks))?.terms).toBe(rows.find(({ place }) => place === 2)?.terms);
  });

  it('DayCorrections: two corrections are both there, and one said again is one', async () => {
    const corrected = (is: '2026-11-18' | '2026-11-19') => (ports: Ports) =>
      changeDayOfDisruption(
        PEOPLE.teamManager,
        { ending: ENDING.ref, leftOn: is, reason: 'The carer’s diary says so.' },
        ports,
      );
    expect(await together(corrected('2026-11-18'), corrected('2026-11-19'))).toBe(0);
    const last = (await daysBefore(ENDING.ref, looks)).at(-1)?.is;
    await together(corrected(last === '2026-11-18' ? '2026-11-18' : '2026-11-19'));
    expect((await daysBefore(ENDING.ref, looks)).map(({ is }) => is).sort()).toEqual(['2026-11-18', '2026-11-19']);
  });

  it('NextHomes: two homes are one home: one of the two is told, or came after the other and put it right; the same home is said once', async () => {
    const lives = (setting: 'foster-care' | 'with-parents') => (ports: Ports) =>
      sayNextHome(
        PEOPLE.socialWorker,
        {
          ending: ENDING.ref,
          setting,
          startsOn: '2026-11-23',
          emergency: false,
          outOfArea: false,
          atDistance: false,
        },
        ports,
      );
    expect(await together(lives('foster-care'), lives('with-parents'))).toBeLessThanOrEqual(1);
    expect(await looks.records.nextHomes.where({ ending: ENDING.ref })).toHaveLength(1);
    const home = await nextHomeOf(ENDING.ref, looks);
    expect(['foster-care', 'with-parents']).toContain(home?.setting);
    expect(await together(lives(home?.setting === 'foster-care' ? 'foster-care' : 'with-parents'))).toBe(0);
  });

  it('Notices: two who tell of one notice make one row; by carers and by the agency, they are two', async () => {
    const told = (givenBy: 'carer' | 'provider') => (ports: Ports) =>
      tellOfNotice(
        PEOPLE.socialWorker,
        { ref: ENDING.ref, givenBy, receivedOn: '2026-11-02', lastDay: '2026-11-16' },
        ports,
      );
    expect(await together(told('carer'), told('carer'))).toBe(0);
    expect(await together(told('carer'), told('provider'))).toBe(0);
    expect((await noticesOf(ENDING.placement, looks)).map(({ givenBy }) => givenBy)).toEqual(['carer', 'provider']);
  });

  it('SheetEntries: two who say two fields at once both have them; of two who say one field, the later is the last and the earlier stays', async () => {
    const says = (fields: Readonly<Record<string, string>>, number?: number) => (ports: Ports) =>
      fillInSheet(PEOPLE.socialWorker, { ref: ENDING.ref, kind: 'support-plan', fields, number }, ports);
    const values = async () => valuesOf(await entriesOf(ENDING.placement, looks), `support-plan:${ENDING.placement}:1`);
    expect(await together(says({ needs: 'Sleep.' }), says({ needs: 'Sleep.' }))).toBe(0);
    expect(await values()).toEqual({ needs: 'Sleep.' });
    expect(await together(says({ does: 'Petra rings.' }, 1), says({ seen: 'He sleeps.' }, 1))).toBe(0);
    expect(await values()).toEqual({ needs: 'Sleep.', does: 'Petra rings.', seen: 'He sleeps.' });
    await together(says({ needs: 'School.' }, 1), says({ needs: 'Friends.' }, 1));
    const said = (await entriesOf(ENDING.placement, looks)).filter(({ field }) => field === 'needs');
    expect(said.map(({ value }) => value).sort()).toEqual(['Friends.', 'School.', 'Sleep.']);
    // Two new ones at once are two.
    expect(await together(says({ needs: 'A break.' }), says({ needs: 'A club.' }))).toBe(0);
    const numbers = (await entriesOf(ENDING.placement, looks)).map(({ number }) => number);
    expect(new Set(numbers)).toEqual(new Set([1, 2, 3]));
  });

  it('EndingAccounts: of two accounts of one ending both are there, or one of the two is told; none is lost in silence', async () => {
    const told = (endedBy: 'carer' | 'child') => (ports: Ports) =>
      sayWhatHappenedThere(PEOPLE.socialWorker, { ...ACCOUNT, ending: ENDING.ref, endedBy }, ports);
    const refused = await together(told('carer'), told('child'));
    const kept = (await accountsOf(ENDING.ref, looks)).map(({ endedBy }) => endedBy);
    const notKept = (['carer', 'child'] as const).filter((one) => !kept.includes(one));
    expect(notKept).toHaveLength(refused);
    for (const again of notKept) expect(await together(told(again))).toBe(0);
    const rows = await accountsOf(ENDING.ref, looks);
    expect(rows.map(({ endedBy }) => endedBy).sort()).toEqual(['carer', 'child']);
    await together(told(rows.at(-1)?.endedBy === 'carer' ? 'carer' : 'child'));
    expect(await accountsOf(ENDING.ref, looks)).toEqual(rows);
  });

  it('Files: two files that come at once have two names, and both are there', async () => {
    const bring = (ports: Ports) =>
      saveAnswersFile(PEOPLE.supervising, { form: FORM.id, bytes: WHOLE_PNG, sealed: false }, ports);
    expect(await together(bring, bring)).toBe(0);
    const files = await filesOf(FORM, looks);
    expect(files.map(({ name }) => name)).toEqual(['file-1.png', 'file-2.png']);
    for (const { path } of files) expect(await looks.records.readFile(path)).toEqual(WHOLE_PNG);
  });

  it('Files: a name whose bytes never came is not shown, and is free again after a while', async () => {
    const lost: Ports = {
      ...one,
      records: { ...one.records, saveFile: () => Promise.reject(new Fault('try-later', 'file')) },
    };
    const bring = (ports: Ports) =>
      saveAnswersFile(PEOPLE.supervising, { form: FORM.id, bytes: WHOLE_PNG, sealed: false }, ports);
    await expect(bring(lost)).rejects.toThrow(Fault);
    expect(await bring(one)).toMatchObject({ file: { name: 'file-4.png' } });
    expect((await filesOf(FORM, looks)).map(({ name }) => name)).toEqual(['file-1.png', 'file-2.png', 'file-4.png']);
    fixture.later(16);
    expect(await bring(other)).toMatchObject({ file: { name: 'file-3.png' } });
  });

  it('FormChanges: two changes of one form are one, and one of the two is told', async () => {
    const change = (leftOut: string) => (ports: Ports) =>
      saveRow(ports.records.formChanges, {
        key: `form-changes:${MEETING.ref}:${FORM.instrument}`,
        ...inCaseOfMeeting(MEETING),
        meeting: MEETING.ref,
        instrument: FORM.instrument,
        changes: { leftOut: [leftOut], added: [{ words: 'What helps?' }] },
      });
    expect(await together(change('F1'), change('F2'))).toBe(1);
    expect(await looks.records.formChanges.where({ meeting: MEETING.ref })).toHaveLength(1);
  });

  it('FormsAsSent: a form is kept once as it was sent', async () => {
    const keep = (ports: Ports) => {
      const sections = [
        {
          id: 'a',
          title: 'A',
          by: 'author',
          questions: [{ id: 'Q', words: 'How is it?', kind: 'long-text', source: 'Ours' }],
        },
      ] as const;
      const form = { id: 'one', version: '0.9', kind: 'stability', title: 'One', audience: 'adult' } as const;
      return ports.records.formsAsSent.create({
        key: 'form-as-sent:0.9:one',
        instrument: 'one',
        version: '0.9',
        form: { ...form, opening: [], sections },
      });
    };
    expect(await together(keep, keep)).toBe(0);
    expect(await looks.records.formsAsSent.where({ instrument: 'one' })).toHaveLength(1);
  });

  it('Profiles: replicas that start together keep one', async () => {
    const keep = (ports: Ports) => saveProcedure({ ...ports, procedure: profileNamed('torbay-stability') });
    expect(await together(keep, keep)).toBe(0);
    expect(await looks.records.profiles.where({ profile: 'torbay-stability' })).toHaveLength(1);
  });
});
