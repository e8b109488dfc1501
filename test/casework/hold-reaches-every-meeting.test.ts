import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asksThis,
  CHAIR_FACTS,
  chairQuestion,
  inviteeFactsOf,
  type Ending,
  type Episode,
  type FactName,
  type Facts,
  type Meeting,
  type MeetingKind,
  type Report,
} from '#rules';
import { askRule } from '../../bot/casework/ask-rule.ts';
import { loadCase } from '../../bot/casework/load-case.ts';
import { notForYou, viewOf } from '../../bot/casework/plans/card-views.ts';
import { agreeTerms, liftHold } from '../../bot/casework/instability/hold-for-safeguarding.ts';
import { showChairs } from '../../bot/casework/meetings/show-chairs.ts';
import { showEpisode } from '../../bot/casework/instability/show-episode.ts';
import { showMeeting } from '../../bot/casework/meetings/show-meeting.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { procedureOf } from '../../bot/casework/procedure-of.ts';
import { CARER, invitationsOf, PEOPLE, SECOND_CARER, stagedMeeting } from '../once/staged-meeting.ts';
import { missingIn } from './ask-in-case.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const CORNELIUS = '7477c180-808f-52bf-b86c-32c4a71fbd12';
const CRESSIDA = 'b0d32ef2-dcf1-5599-a097-26e84b8412aa';
const SORREL = '218ec9cd-8737-52b9-a59a-e6281028daa2';
const HOLD = 'the hold lifted, or terms agreed with the LADO';

/** An allegation about the first carer and about Cornelius Clementine, reported this morning. */
const EPISODE: Episode = {
  key: 'episode:held',
  ref: 'IN-2026-0800',
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  openedOn: '2026-11-23',
  state: 'awaiting-judgement',
  managerId: PEOPLE.teamManager,
  triggers: ['allegation'],
  subjectIds: [CARER, CORNELIUS],
  hold: 'standing',
  holdSince: '2026-11-23T08:30:00.000Z',
  decisions: 0,
  profile: 'blended-default',
  profileVersion: '1.0',
};

const report = (key: string, reportedAt: Report['reportedAt'], triggers: Report['triggers']): Report => ({
  key: `report:${key}`,
  episode: EPISODE.ref,
  childRef: EPISODE.childRef,
  placement: EPISODE.placement,
  reporterId: PEOPLE.supervising,
  voice: 'carer',
  triggers,
  whatHappened: 'Something was said.',
  immediateDanger: false,
  subjectIds: [],
  reportedAt,
  reportedOn: '2026-11-23',
});

const ENDING: Ending = {
  key: 'ending:held',
  ref: 'PE-2026-0800',
  childRef: EPISODE.childRef,
  placement: EPISODE.placement,
  team: EPISODE.team,
  reporterId: PEOPLE.socialWorker,
  reportedAt: '2026-11-23T08:40:00.000Z',
  leftOn: '2026-10-13',
  inCarePlan: 'no',
  route: 'after-review',
  match: 'panel-agreed',
  required: 'required',
  decidedBy: SORREL,
  toCheck: false,
  state: 'open',
  profile: 'blended-default',
  profileVersion: '1.0',
};

/** A meeting as its command opens it: about the ending, the child, or an episode of its own. */
const meetingOf = (kind: MeetingKind, number: number): Meeting => ({
  ...stagedMeeting(number, 'arranging'),
  kind,
  about: { disruption: ENDING.ref, planning: EPISODE.childRef, support: EPISODE.childRef, stability: 'IN-2026-0801' }[
    kind
  ],
});
const MEETINGS = [
  meetingOf('disruption', 801),
  meetingOf('planning', 802),
  meetingOf('support', 803),
  meetingOf('stability', 804),
];
const EACH = MEETINGS.map((meeting) => [meeting.kind, meeting] as const);

describe('A hold is on the child, whichever meeting is being prepared', () => {
  let fixture: Fixture;
  let ports: Ports;
  const missing = async (meeting: Meeting) => (await missingIn(meeting, ports)).map(({ what }) => what);
  const holdNow = () => ruleAsked(['hold'], MEETINGS[0] as Meeting, (facts) => facts.hold);
  const asked = async (meeting: Meeting, person: string) => {
    const invitation = invitationsOf(meeting).find((one) => one.person === person);
    if (invitation === undefined) throw new Error(person);
    const decision = { ...invitation, decision: 'views-only' } as const;
    const procedure = await procedureOf(meeting, ports);
    return ruleAsked(
      ['meeting', 'placement', 'hold', 'bank'],
      meeting,
      (facts) => asksThis(decision, { ...facts, meeting }, procedure).is,
    );
  };
  async function ruleAsked<Named extends FactName, Answer>(
    names: readonly Named[],
    { ref }: Meeting,
    rule: (facts: Facts<Named>) => Answer,
  ): Promise<Answer> {
    const loaded = await loadCase({ is: 'meeting', ref }, ports);
    const actor = (await ports.records.workers.find(`person:${PEOPLE.coordinator}`))?.row;
    if (actor === undefined) throw new Error('no coordinator');
    return askRule(names, { actor, loaded, ports }, rule);
  }
  const terms = {
    terms: 'The meeting goes ahead without Ms H.',
    agreedWith: 'LADO 77',
    agreedOn: '2026-11-23',
  } as const;

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.episodes.create(EPISODE);
    await ports.records.reports.create(report('first', '2026-11-23T08:30:00.000Z', ['allegation']));
    await ports.records.endings.create(ENDING);
    await ports.records.judgements.create({
      key: `judgement:${EPISODE.ref}/0`,
      episode: EPISODE.ref,
      by: CRESSIDA,
      at: '2026-11-23T08:50:00.000Z',
      on: '2026-11-23',
      outcome: 'support',
      bestInterests: 'yes',
      prompts: [],
      reason: 'For now.',
      support: '',
      paidSupport: false,
    });
    for (const meeting of MEETINGS) {
      await ports.records.meetings.create(meeting);
      for (const row of invitationsOf(meeting)) await ports.records.invitations.create(row);
    }
  }, 60_000);
  afterAll(() => fixture.close());

  it.each(EACH)('E-01: nothing of a %s meeting leaves while it stands', async (_kind, meeting) => {
    expect(await missing(meeting)).toContain(HOLD);
  });

  it.each(EACH)('E-01: nobody is asked for views for a %s meeting', async (_kind, meeting) => {
    expect(await asked(meeting, SECOND_CARER)).toBe('held');
  });

  it.each(EACH)(
    'E-01, E-02: the people of a %s meeting are proposed knowing of the hold and of whom it is about',
    async (_kind, meeting) => {
      const facts = await ruleAsked(['placement', 'circle', 'hold'], meeting, (known) =>
        inviteeFactsOf(meeting, known, known.today, known.supply),
      );
      expect(facts).toMatchObject({
        hold: true,
        subjectIds: [CARER, CORNELIUS],
      });
    },
  );

  it.each(EACH)('CF-03, E-02: whom the allegation is about never chairs the %s meeting', async (_kind, meeting) => {
    const chairs = await showChairs(PEOPLE.coordinator, meeting.ref, ports);
    expect(chairs.find(({ id }) => id === CORNELIUS)).toMatchObject({ may: false, canBeExcepted: false });
    expect(await missing({ ...meeting, chairId: CORNELIUS })).toContain(
      'another chair: the complaint or allegation is about this one',
    );
  });

  it('E-02: whom the allegation is about does not see the disruption meeting, though they were to chair it', async () => {
    const saved = await ports.records.meetings.find('meeting:SM-2026-0801');
    if (saved === undefined) throw new Error('no meeting');
    const chaired = await ports.records.meetings.change(saved, { chairId: CORNELIUS });
    await expect(showMeeting(CORNELIUS, 'SM-2026-0801', ports)).rejects.toMatchObject({ reason: 'not-yours' });
    expect(await viewOf('chair-approval', 'SM-2026-0801', CORNELIUS, ports)).toEqual(notForYou);
    expect(await viewOf('meeting-arranged', 'SM-2026-0801', CORNELIUS, ports)).toEqual(notForYou);
    await ports.records.meetings.change(chaired, { chairId: PEOPLE.teamManager });
  });

  it('CF-03: who judged the instability or decided about the ending took a decision in the case, for the disruption meeting only', async () => {
    const decided = async (kind: MeetingKind) => {
      const meeting = MEETINGS.find((one) => one.kind === kind) as Meeting;
      return ruleAsked(CHAIR_FACTS, meeting, (known) => chairQuestion(known, ports.procedure).facts.decidedBy);
    };
    expect(await decided('disruption')).toEqual([SORREL, CRESSIDA]);
    expect(await decided('stability')).toEqual([]);
    const chairs = await showChairs(PEOPLE.coordinator, 'SM-2026-0801', ports);
    for (const id of [SORREL, CRESSIDA])
      expect(chairs.find((one) => one.id === id)).toMatchObject({ may: false, canBeExcepted: true });
  });

  it('domain §13: neither the reporter nor a person without the office agrees terms with the LADO', async () => {
    await expect(agreeTerms(PEOPLE.supervising, { episode: EPISODE.ref, ...terms }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
    await expect(agreeTerms(PEOPLE.socialWorker, { episode: EPISODE.ref, ...terms }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
  });

  it.each([
    ['without the terms', { terms: ' ' }, 'terms'],
    ['without who agreed them', { agreedWith: '' }, 'agreedWith'],
    ['on a day to come', { agreedOn: '2026-11-24' } as const, 'agreedOn'],
    ['on a day before the hold', { agreedOn: '2026-11-22' } as const, 'agreedOn'],
  ])('ruling E-01: terms %s are asked for', async (_what, changed, fact) => {
    expect(await agreeTerms(PEOPLE.teamManager, { episode: EPISODE.ref, ...terms, ...changed }, ports)).toMatchObject({
      is: 'asking',
      ask: [{ fact }],
    });
  });

  it('ruling E-01: with terms agreed the hold stands and meetings may be prepared, without the person it is about', async () => {
    expect(await agreeTerms(PEOPLE.teamManager, { episode: EPISODE.ref, ...terms }, ports)).toMatchObject({
      is: 'decided',
    });
    expect(await holdNow()).toMatchObject({ stands: true, stops: false });
    for (const meeting of MEETINGS) {
      expect(await missing(meeting)).not.toContain(HOLD);
      expect(await missing(meeting)).toContain('everyone whom the allegation is about left out');
      expect(await asked(meeting, SECOND_CARER)).toBe('decided');
      expect(await asked(meeting, CARER)).toBe('held');
    }
    expect((await showEpisode(PEOPLE.teamManager, EPISODE.ref, ports)).hold).toMatchObject({
      state: 'standing',
      terms: { words: terms.terms, agreedWith: 'LADO 77', agreedOn: '2026-11-23', by: 'Tobias Tamarind' },
    });
  });

  it('ruling E-01: a further allegation is not covered by terms that were agreed before it', async () => {
    fixture.later(10);
    await ports.records.reports.create(report('worry', ports.now(), ['carer-struggling']));
    expect((await holdNow()).stops).toBe(false);
    fixture.later(10);
    await ports.records.reports.create(report('second', ports.now(), ['allegation']));
    expect((await holdNow()).stops).toBe(true);
    fixture.later(10);
    await agreeTerms(
      PEOPLE.teamManager,
      { episode: EPISODE.ref, ...terms, terms: 'As before, and without Mr H.' },
      ports,
    );
    expect((await holdNow()).stops).toBe(false);
  });

  it('E-01: a hold is lifted by those whom the council’s own procedure names, and by nobody else', async () => {
    const { hold } = ports.procedure;
    const own: Ports = {
      ...ports,
      procedure: {
        ...ports.procedure,
        hold: { ...hold, liftedBy: { is: ['service-manager'], source: 'Our own rule' } },
      },
    };
    await expect(
      liftHold(PEOPLE.teamManager, { episode: EPISODE.ref, outcome: 'No further action.' }, own),
    ).rejects.toMatchObject({ reason: 'not-yours' });
    expect((await showEpisode(PEOPLE.teamManager, EPISODE.ref, own)).may).not.toContain('lift-hold');
    expect((await showEpisode(SORREL, EPISODE.ref, own)).may).toContain('lift-hold');
    expect(await liftHold(SORREL, { episode: EPISODE.ref, outcome: 'No further action.' }, own)).toMatchObject({
      is: 'decided',
    });
    expect(await holdNow()).toMatchObject({ stands: false, stops: false });
  });
});
