import { inCaseOfMeeting } from '../case-of.ts';
import type { Meeting, Obligation, Placement, Questionnaire } from '../case-records.ts';
import { asking, decided, notYet, type Decision } from '../decision.ts';
import { changedRow, newRow, typed, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { obligationKey, settled } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';
import { closedBecause } from './closed.ts';
import { isHeardThroughHelper, isHelper } from './own-voice.ts';

/* Not everyone can write about this, or in time, or wants to. */

export interface OfForm {
  readonly form: string;
}
type FormFacts = Facts<'questionnaire' | 'meeting' | 'placement'>;

const BECAUSE = ['domain §8, design rules', 'E-82'];

/** Somebody needs more time: the worker who arranges the meeting is asked to settle a day with them. */
export function moreTime(_said: OfForm, facts: FormFacts): Decision<Effects | undefined> {
  const { questionnaire: form, meeting, now } = facts;
  if (form.moreTimeAskedAt !== undefined) return decided(undefined, BECAUSE);
  const over = closedBecause(form, meeting, facts.today);
  if (over !== undefined) return notYet(over, ...BECAUSE);
  return asksSomebody(facts, {
    as: 'more-time',
    to: { moreTimeAskedAt: now },
    kind: 'questionnaire.moreTime',
    ownerId: meeting.coordinatorId,
    sum: 'Somebody asked for more time with their form. Agree a day with them.',
    did: 'asked for more time with a form',
  });
}

/** Somebody would rather talk: the right worker has it on their desk. @source domain §8, design rules · E-82 */
export function ratherTalk(_said: OfForm, facts: FormFacts): Decision<Effects | undefined> {
  const { questionnaire: form, meeting, placement } = facts;
  if (form.ratherTalk) return decided(undefined, BECAUSE);
  // Nobody is asked to ring somebody about a meeting that will not take place, or has.
  const over = closedBecause(form, meeting, facts.today);
  if (over !== undefined) return notYet(over, ...BECAUSE);
  return asksSomebody(facts, {
    as: 'rather-talk',
    to: { ratherTalk: true },
    kind: 'questionnaire.talk',
    ownerId: whoTalks(form, meeting, placement),
    sum: 'Somebody would rather talk than fill in a form. Ring them at a safe time, and write down what they say if they agree.',
    did: 'said that they would rather talk',
  });
}

/** Their own worker; for a worker, the one who supports them in this: the manager of the child's social worker, else the coordinator. */
function whoTalks(form: Questionnaire, meeting: Meeting, placement: Placement): string {
  if (form.personIs !== 'worker') {
    const carer = form.role === 'foster-carer' || form.role === 'adopter';
    return (carer ? placement.supervisingSocialWorkerId : undefined) ?? form.workerId ?? placement.socialWorkerId;
  }
  return form.person === placement.socialWorkerId
    ? (placement.teamManagerId ?? meeting.coordinatorId)
    : meeting.coordinatorId;
}

/** The form says it, and somebody has a task of it. */
function asksSomebody(
  { questionnaire: form, meeting, today }: FormFacts,
  asked: Pick<Obligation, 'kind' | 'sum' | 'ownerId'> & {
    readonly ownerId: string;
    readonly as: string;
    readonly to: Partial<Questionnaire>;
    readonly did: string;
  },
): Decision<Effects> {
  const { kind, ownerId, sum, did } = asked;
  const key = `${meeting.ref}/${asked.as}-${form.id}`;
  const task = obligationKey(meeting.ref, kind, form.id);
  return decided(
    {
      key,
      about: meeting.ref,
      changes: [
        changedRow('questionnaires', form.key, asked.to),
        newRow('obligations', {
          key: task,
          kind,
          about: meeting.ref,
          ...inCaseOfMeeting(meeting),
          team: meeting.team,
          ownerRole: 'childs-social-worker',
          ownerId,
          startsOn: today,
          due: form.due < today ? today : form.due,
          sum,
          force: 'ours',
          because: BECAUSE,
          level: 0,
        }),
      ],
      steps: [{ do: 'show-card', id: stepId(key, 'task'), to: ownerId, card: 'task', about: task }],
      did,
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [{ about: form.id }],
    },
    BECAUSE,
  );
}

export interface Decline extends OfForm {
  /** What an adult says about a child who would rather not take part. */
  readonly words: string;
}

const SETTLED: readonly Questionnaire['state'][] = ['declined', 'returned', 'withdrawn'];
const THEIRS_TO_SAY =
  'Only they can say that they would rather not answer. If they told you so, ask the chair or the organiser to take the form back.';

/**
 * Somebody would rather not answer. It is respected: no reminder follows, and nobody is told in a list who it was. Whoever is heard
 * through a helper says it through them; for everybody else it is theirs alone to say. For a child it is recorded that no views came,
 * with what the adult says about it.
 *
 * @source E-27, E-66 · domain §7.3, PN7
 */
export function decline(
  { words }: Decline,
  { questionnaire: form, meeting, actor, now }: Facts<'questionnaire' | 'meeting'>,
): Decision<Effects | undefined> {
  const because = ['E-27', 'E-66'];
  if (SETTLED.includes(form.state)) return decided(undefined, because);
  const asHelper = isHelper(actor.id, form);
  if (asHelper && !isHeardThroughHelper(form)) return asking({ fact: 'more', ask: THEIRS_TO_SAY, because });
  const said = words.trim().slice(0, 1000);
  const child = form.personIs === 'child';
  return decided(
    {
      key: `${meeting.ref}/declined-${form.id}`,
      about: meeting.ref,
      changes: [
        changedRow('questionnaires', form.key, {
          state: 'declined',
          ...(child ? { participation: typed('participation') } : {}),
          ...(asHelper ? { enteredBy: actor.id } : {}),
        }),
        settled(
          obligationKey(meeting.ref, 'questionnaire.passOn', form.id),
          { id: actor.id, at: now },
          'would rather not answer',
        ),
      ],
      steps: [],
      ...(child ? { words: { participation: said === '' ? 'PN7' : `PN7: ${said}` } } : {}),
      did: 'would rather not answer a form',
      didTo: `${meeting.ref} ${form.id}`,
      redraw: [{ about: form.id }],
    },
    because,
  );
}
