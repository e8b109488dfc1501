import type { Meeting, Placement } from '../case-records.ts';
import type { LocalDate } from '../vocabulary.ts';
import type { WorkingCalendar } from '../days.ts';
import type { Change, Effects } from '../effects.ts';
import { owedBeforeEnding } from '../endings/owed-at-ending.ts';
import type { Facts } from '../facts.ts';
import { othersOf } from '../meetings/for-each-child.ts';
import { obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import { preparationPassed } from '../obligations/preparation-over.ts';
import { isMetByHolding, obligationsStartedBy, type DraftObligation } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { shortDate } from '../words/dates.ts';
import { actionsOwed, fundingAsked } from './agreed-actions.ts';
import type { RecordMeeting } from './meeting-record.ts';
import { nextMeeting } from './next-meeting.ts';
import type { NumberedAction } from './numbered-actions.ts';

export type RecordFacts = Facts<
  | 'meeting'
  | 'placement'
  | 'caseEpisode'
  | 'caseEnding'
  | 'caseMeetings'
  | 'placementMeetings'
  | 'obligations'
  | 'placementObligations'
  | 'childEndings'
  | 'invitations'
  | 'circle'
  | 'hold'
>;

/** What follows once a meeting is recorded: what is owed, the next meeting, and what a planned ending asks for. */
export function afterRecord(
  key: string,
  said: RecordMeeting,
  agreed: readonly NumberedAction[],
  facts: RecordFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Required<Pick<Effects, 'changes' | 'steps'>> & { readonly words: Readonly<Record<string, string>> } {
  const { meeting, placement, supply } = facts;
  const owedFrom = countedFrom(said, facts);
  const owners = { about: meeting.ref, placement, meeting };
  const held = owedFromHolding(said, facts, procedure, calendar);
  const proposed = new Set(owedBeforeEnding(facts).map(({ kind }) => kind));
  const ends = said.outcome === 'planned-ending';
  const begun = obligationsStartedBy('ending-proposed', owedFrom, procedure, calendar);
  const ending = ends ? begun.filter(({ kind }) => !proposed.has(kind)) : [];
  const actions = actionsOwed(key, agreed, owedFrom, facts, procedure, calendar);
  const funding = fundingAsked(key, agreed, facts);
  const next = nextMeeting(key, said, facts, procedure, calendar);
  const { heldOn } = said;
  const open = notDoneOf([meeting.ref, meeting.about], facts);
  const passed = preparationPassed(key, { heldOn, today: facts.today, meeting, open, owners }, facts, calendar);
  return {
    changes: [
      ...metBy(said, facts, procedure),
      ...passed.changes,
      ...obligationsOwed(held, owners, supply),
      ...actions.changes,
      ...funding.changes,
      ...obligationsOwed(ending, owners, supply),
      ...next.changes,
    ],
    steps: [
      ...passed.steps,
      ...actions.steps,
      ...funding.steps,
      ...(ends ? officerToldOfEnding(key, meeting, placement) : []),
      ...next.steps,
    ],
    words: next.words,
  };
}

const countedFrom = ({ heldOn, nextOn }: RecordMeeting, { meeting, placement, caseEnding }: RecordFacts) => ({
  day: heldOn,
  meetingOn: heldOn,
  nextOn,
  ...placementFacts(placement),
  ...matchAtTheEnd(meeting, caseEnding),
});

/** What is owed from the day on which the meeting was held. */
export const owedFromHolding = (
  said: RecordMeeting,
  facts: RecordFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): readonly DraftObligation[] =>
  obligationsStartedBy(`${facts.meeting.kind}-held`, countedFrom(said, facts), procedure, calendar).map((draft) =>
    onTheDayAgreed(draft, said.nextOn),
  );

/** A match that was recorded at the ending counts before the register's. @source W-99, CF-10 */
const matchAtTheEnd = ({ kind }: Meeting, ending: RecordFacts['caseEnding']): Partial<Pick<Placement, 'match'>> =>
  kind === 'disruption' && ending !== undefined ? { match: ending.match } : {};

/** What this meeting was owed as: its own holding, and the “next” of the meeting before it. */
function metBy({ heldOn, nextOn }: RecordMeeting, facts: RecordFacts, procedure: Profile): readonly Change[] {
  const { meeting, placementMeetings, now } = facts;
  const before = placementMeetings.filter(
    (one) => one.kind === meeting.kind && one.ref !== meeting.ref && one.heldOn !== undefined,
  );
  const open = notDoneOf([meeting.ref, meeting.about, ...before.map(({ ref }) => ref)], facts);
  const by = { id: meeting.chairId ?? meeting.coordinatorId, at: now };
  const booked = open.filter(
    ({ kind, about }) => kind === 'stability.next-booked' && about !== meeting.ref && nextOn !== undefined,
  );
  return [
    ...open
      .filter(({ kind }) => isMetByHolding(kind, procedure))
      .map(({ key }) => settled(key, by, `held on ${heldOn}`)),
    ...booked.map(({ key }) => settled(key, by, 'held')),
  ];
}

/**
 * One meeting for brothers and sisters was held for each of them: what each was owed as holding it is done, whenever their own part is
 * written up.
 *
 * @source E-30, E-31
 */
export const heldForOthers = ({ heldOn }: RecordMeeting, facts: RecordFacts, procedure: Profile): readonly Change[] =>
  othersOf(facts)
    .filter(({ meeting }) => meeting.state === 'sent' || meeting.state === 'held')
    .flatMap((other) =>
      notDoneOf([other.meeting.ref, other.meeting.about], other)
        .filter(({ kind }) => isMetByHolding(kind, procedure))
        .map(({ key }) =>
          settled(
            key,
            { id: facts.meeting.chairId ?? facts.meeting.coordinatorId, at: facts.now },
            `held on ${heldOn} together with ${facts.meeting.ref}`,
          ),
        ),
    );

function notDoneOf(refs: readonly string[], { obligations, placementObligations }: RecordFacts) {
  const all = new Map([...obligations, ...placementObligations].map((row) => [row.key, row]));
  return [...all.values()].filter(({ about, doneAt }) => refs.includes(about) && doneAt === undefined);
}

/** A day that the meeting agreed counts before the last day that the procedure gives; it never buys time. @source CF-27, CF-33 */
function onTheDayAgreed(draft: DraftObligation, nextOn: LocalDate | undefined): DraftObligation {
  const agreed = draft.kind === 'support.review' || draft.kind === 'stability.next-held';
  if (!agreed || nextOn === undefined || (draft.due !== undefined && nextOn > draft.due)) return draft;
  return {
    ...draft,
    due: nextOn,
    sum: `${shortDate(nextOn)}, the day agreed at the meeting; at the latest: ${draft.sum}`,
  };
}

/** @source Regulation 14, Care Planning Regulations 2010 · CF-06 */
const officerToldOfEnding = (
  key: string,
  { about }: Meeting,
  { independentReviewingOfficerId: to }: Placement,
): readonly Step[] =>
  to === undefined ? [] : [{ do: 'show-card', id: stepId(key, 'tell-iro-of-ending'), to, card: 'episode-told', about }];
