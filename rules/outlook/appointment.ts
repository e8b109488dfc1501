import type { Invitation, Meeting, Questionnaire } from '../case-records.ts';
import type { AppointmentView, OwnPart, WholeMeeting } from '../views/outlook.ts';
import type { PersonLine } from '../views/first-look.ts';
import type { Place } from '../views/desk.ts';
import type { MeetingView } from '../views/meeting.ts';
import type { LocalDate } from '../vocabulary.ts';
import { shortDate } from '../words/dates.ts';
import { capital, roleName } from '../words/people.ts';
import { canSayNotComing, whatNotComingDoes } from './not-coming.ts';

/** The address that opens a place of the tab. */
export type LinkTo = (place: Place) => string;

/** More than fits beside an appointment is said as a number. */
const MOST_LINES = 6;

/** What stands beside an appointment, from what the same person sees of the meeting in the tab. It shows nothing that the tab does not. */
export const appointmentView = (view: MeetingView, own: OwnPart | undefined, linkTo: LinkTo): AppointmentView => ({
  ref: view.ref,
  title: view.title,
  child: `${view.childRef} (${view.initials})`,
  stateWords: capital(view.stateWords),
  when: view.when,
  joinUrl: view.joinUrl,
  trouble: view.trouble,
  url: linkTo(view.place),
  whole: wholeMeeting(view),
  own,
});

function wholeMeeting({ look, missing, obligations }: MeetingView): WholeMeeting | undefined {
  if (look === undefined) return undefined;
  const answered = look.status.find(({ of }) => of === 'answered');
  const people = look.sides
    .flatMap((side) => side.people)
    .filter(({ answer }) => answer.tone === 'open' || answer.tone === 'late')
    .sort((one, other) => urgencyOf(one) - urgencyOf(other));
  return {
    safety: look.safety,
    answered:
      answered?.outOf === undefined || answered.outOf === 0
        ? undefined
        : `${String(answered.count)} of ${String(answered.outOf)} ${answered.words}`,
    missingPeople: few(
      people.map(({ name, part, answer }) => ({ name, part, words: answer.words })),
      (more) => ({ name: `${String(more)} others`, part: 'in Steady', words: 'Open it to see them' }),
    ),
    missing: few(
      missing.map(({ what, who, due }) => ({
        what: capital(what),
        who,
        by: due === undefined ? undefined : shortDate(due),
      })),
      (more) => ({ what: `${String(more)} more`, who: 'in Steady', by: undefined }),
    ),
    late: few(
      obligations
        .filter(({ group }) => group === 'late')
        .map(({ title, who, due }) => ({ title, who, due: due === undefined ? '' : shortDate(due) })),
      (more) => ({ title: `${String(more)} more are late`, who: 'in Steady', due: '' }),
    ),
  };
}

/** Whoever does not come or was not reached has to be acted on; whoever only has not answered yet comes after. */
const urgencyOf = ({ answer }: PersonLine): number =>
  answer.words.startsWith('Not coming') ? 0 : answer.tone === 'late' ? 1 : answer.words.startsWith('No answer') ? 3 : 2;

const few = <Line>(lines: readonly Line[], rest: (more: number) => Line): readonly Line[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), rest(lines.length - MOST_LINES + 1)];

export interface OwnFacts {
  readonly person: string;
  readonly meeting: Meeting;
  readonly invitations: readonly Invitation[];
  /** This person’s own forms for the meeting. */
  readonly forms: readonly Questionnaire[];
  readonly coordinator: string;
  readonly today: LocalDate;
  readonly purpose: string;
  readonly prepare: string;
  readonly maySay: boolean;
  readonly linkTo: LinkTo;
}

const REPLIES = {
  none: 'You have not answered in your diary yet.',
  accepted: 'You said that you are coming.',
  tentative: 'You said that you may come.',
  declined: 'You said that you cannot come.',
} as const satisfies Record<Invitation['reply'], string>;

const FORMS = {
  'to-send': undefined,
  sent: { words: 'Answer it', isDone: false },
  started: { words: 'Go on with it', isDone: false },
  returned: { words: 'Handed in', isDone: true },
  declined: undefined,
  withdrawn: undefined,
} as const satisfies Record<Questionnaire['state'], { words: string; isDone: boolean } | undefined>;

/** One’s own part: what one is there, what to prepare, one’s form, and what happens when one cannot come. */
export function ownPart(facts: OwnFacts): OwnPart | undefined {
  const { person, meeting, invitations, forms } = facts;
  const own = invitations.find(
    (row) => row.person === person && (row.decision === 'invite' || row.decision === 'separate'),
  );
  const chairs = meeting.chairId === person;
  const part = chairs ? 'You chair' : meeting.minuteTakerId === person ? 'You take the minutes' : undefined;
  if (own === undefined && part === undefined) return undefined;
  const declined = own === undefined ? meeting.trouble === 'chair-declined' : own.reply === 'declined';
  return {
    part: part ?? capital(roleName(own?.part ?? 'other-professional')),
    prepare: chairs ? [] : [facts.purpose, facts.prepare],
    forms: forms.flatMap(({ id, state, due }) => {
      const line = FORMS[state];
      if (line === undefined) return [];
      return [
        {
          url: facts.linkTo(`questionnaire/${id}`),
          isDone: line.isDone,
          words: line.isDone ? line.words : `${line.words}, by ${shortDate(due)}`,
        },
      ];
    }),
    replyWords: declined ? REPLIES.declined : own === undefined ? '' : REPLIES[own.reply],
    notComing:
      facts.maySay && canSayNotComing(person, meeting, own, facts.today)
        ? { follows: whatNotComingDoes(meeting, chairs, facts.coordinator), isSaid: declined }
        : undefined,
  };
}
