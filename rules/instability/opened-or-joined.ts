import type { Episode, Report } from '../case-records.ts';
import type { WorkingCalendar } from '../days.ts';
import { decided, type Decision } from '../decision.ts';
import { changedRow, newRow, type Change, type Effects, type Redraw } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { madeAsDone, obligationKey, obligationsOwed, placementFacts, settled } from '../obligations/owed.ts';
import type { Moment } from '../obligations/rule.ts';
import { obligationsStartedBy } from '../obligations/started-by.ts';
import { stepId, type Step } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { holdStartsWith } from '../safeguarding/hold.ts';
import { confirmingOwed, namedOrSubject } from '../safeguarding/named.ts';
import { formIdOf } from './report-key.ts';
import { whoJudges } from './who-judges.ts';

export const episodeKey = (formId: string): string => `episode:${formId}`;

/** What a report does to the record that it opens or joins. */
export interface Came extends Pick<Effects, 'changes' | 'steps'> {
  /** What has to be as it was when this was decided: the first change, made to that version or not at all. */
  readonly guard?: Change;
  readonly episode: Pick<Episode, 'ref'>;
  readonly redraw: readonly Redraw[];
}

type JudgeFacts = Facts<'placement'>;

/** Who judges, as the register and the directory know the lines of management. */
function judgeOf({ placement, supply }: JudgeFacts, subjectIds: readonly string[]) {
  const { teamManagerId, socialWorkerId } = placement;
  const directoryManagerId = teamManagerId === undefined ? supply.managerOf(socialWorkerId) : undefined;
  const first = teamManagerId ?? directoryManagerId;
  // Asked for only where it is not the first.
  const nextManagerUpId = first !== undefined && subjectIds.includes(first) ? supply.managerOf(first) : undefined;
  return whoJudges({ teamManagerId, directoryManagerId, nextManagerUpId, subjectIds });
}

/** The report opens a record, and its manager is asked to judge. */
export function newEpisode(
  row: Report,
  facts: JudgeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Came> {
  const judge = judgeOf(facts, row.subjectIds);
  if (judge.is !== 'decided') return judge;
  const { placement, supply } = facts;
  const held = holdStartsWith(row.triggers, procedure);
  const ref = supply.newRef(`IN-${row.reportedOn.slice(0, 4)}`, `episode of ${row.key}`);
  const episode: Episode = {
    key: episodeKey(formIdOf(row)),
    ref,
    childRef: row.childRef,
    placement: placement.key,
    team: placement.team,
    openedOn: row.reportedOn,
    state: 'awaiting-judgement',
    managerId: judge.value.managerId,
    triggers: row.triggers,
    subjectIds: [],
    namedIds: row.subjectIds,
    hold: held ? 'standing' : 'none',
    holdSince: held ? row.reportedAt : undefined,
    decisions: 0,
    profile: procedure.name,
    profileVersion: procedure.version,
  };
  const owed = owedTo(episode, row, facts, procedure, calendar);
  const plan = `${ref}/report-${formIdOf(row)}`;
  return decided(
    {
      episode,
      changes: [
        newRow('episodes', episode),
        ...madeAsDone([...owed('reported'), told(episode, row)]),
        ...(held ? owed('allegation-reported') : []),
        ...confirmingOwed({ episode, report: row }, facts, procedure, calendar),
      ],
      steps: [asked(plan, episode), ...(held ? [holdShown(plan, episode)] : [])],
      redraw: [],
    },
    judge.because,
  );
}

/** A further voice may put a hold on what was none, and may name the one who was to judge. @source E-75 */
export function joined(
  episode: Episode,
  row: Report,
  facts: JudgeFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Came> {
  const triggers = [...new Set([...episode.triggers, ...row.triggers])];
  const namedIds = [...new Set([...(episode.namedIds ?? []), ...row.subjectIds])].filter(
    (id) => !episode.subjectIds.includes(id),
  );
  const starts = holdStartsWith(row.triggers, procedure);
  const holds = starts && episode.hold !== 'standing';
  const judge = judgeOf(facts, namedOrSubject({ ...episode, namedIds }));
  const managerId = judge.is === 'decided' ? judge.value.managerId : episode.managerId;
  const after = { ...episode, managerId, namedIds };
  const owed = owedTo(after, row, facts, procedure, calendar);
  const plan = `${episode.ref}/report-${formIdOf(row)}`;
  return decided(
    {
      episode,
      // Of two voices that join at once, and of one that joins while the manager answers, none writes over the other.
      guard: changedRow('episodes', episode.key, {
        triggers,
        namedIds,
        managerId,
        ...(holds ? { hold: 'standing', holdSince: row.reportedAt } : {}),
      }),
      changes: [
        told(after, row),
        ...(starts ? owed('allegation-reported') : []),
        ...confirmingOwed({ episode: after, report: row }, facts, procedure, calendar),
      ],
      steps: [oneMoreVoice(plan, after), ...(starts ? [holdShown(plan, after)] : [])],
      redraw: [{ about: episode.ref, cards: ['judgement', 'hold'] }],
    },
    ['E-75'],
  );
}

const owedTo =
  (episode: Episode, row: Report, { placement, supply }: JudgeFacts, procedure: Profile, calendar: WorkingCalendar) =>
  (moment: Moment): readonly Change[] => {
    const facts = {
      day: row.reportedOn,
      ...placementFacts(placement),
      childWantsToLeave: row.triggers.includes('child-wants-to-leave'),
    };
    const drafts = obligationsStartedBy(moment, facts, procedure, calendar);
    const { ref, managerId } = episode;
    return obligationsOwed(drafts, { about: ref, placement, managerId, without: namedOrSubject(episode) }, supply);
  };

/** That the manager is told is settled by the report itself. */
const told = ({ ref }: Episode, { reporterId, reportedAt }: Report): Change =>
  settled(
    obligationKey(ref, 'instability.report-to-manager'),
    { id: reporterId, at: reportedAt },
    'told by this report',
  );

const asked = (plan: string, { ref, managerId }: Episode): Step => ({
  do: 'show-card',
  id: stepId(plan, 'judgement'),
  to: managerId,
  card: 'judgement',
  about: ref,
});

const holdShown = (plan: string, { ref, managerId }: Episode): Step => ({
  do: 'show-card',
  id: stepId(plan, 'hold'),
  to: managerId,
  card: 'hold',
  about: ref,
});

const oneMoreVoice = (plan: string, { ref, managerId }: Episode): Step => ({
  do: 'notify',
  id: stepId(plan, 'one-more-voice'),
  to: managerId,
  activity: 'somethingWaits',
  about: ref,
});
