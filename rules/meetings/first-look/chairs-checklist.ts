import { londonDay } from '../../london.ts';
import type { Obligation, Questionnaire } from '../../meeting-records.ts';
import { isOver } from '../../obligations/owed.ts';
import type { Citation } from '../../vocabulary.ts';
import type { CheckLine, LineState } from '../../views/first-look.ts';
import { shortDate } from '../../words/dates.ts';
import { dayDone, isLate, owedOf, type LookCase } from './look-facts.ts';

/**
 * What whoever chairs sees to before a disruption meeting. Each line ticks itself from what happened; nobody ticks it by hand.
 *
 * @source domain §2.4 · Warrington W-80, W-95, W-96 · Torbay T-62, T-63, T-66, T-67, T-69 · CF-15, CF-16
 */
export function chairsChecklist(look: LookCase): readonly CheckLine[] {
  const { meeting, actor } = look;
  if (meeting.kind !== 'disruption' || meeting.chairId !== actor.id || meeting.state === 'cancelled') return [];
  return [
    independence(look),
    settled(look),
    owedLine(look, 'disruption.chair-contact-child', 'Contact offered to the child'),
    owedLine(look, 'disruption.chair-contact-carers', 'Contact offered to the carers'),
    statements(look),
    owedLine(look, 'disruption.chronology', 'The chronology is in'),
    overview(look),
  ].flat();
}

const done = (words: string): LineState => ({ tone: 'done', words });
const open = (words: string): LineState => ({ tone: 'open', words });

/** Whoever chairs says what ties them to the case, or that nothing does, before anything else. @source E-56 */
function independence({ interests, actor, meeting }: LookCase): CheckLine {
  const own = interests.filter(({ person }) => person === actor.id);
  const approved = meeting.approvedBy === actor.id;
  return {
    check: 'independence',
    words: 'Independence declared',
    state:
      own.length > 0
        ? done('An interest is declared')
        : approved
          ? done('Nothing declared when the people were settled')
          : open('Before you settle the people'),
    opens: { words: 'Declare an interest', section: 'interest' },
    because: ['E-56', 'CF-03'],
  };
}

function settled({ meeting, actor, invitations }: LookCase): CheckLine {
  const undecided = invitations.filter(({ decision }) => decision === 'undecided').length;
  return {
    check: 'invitees',
    words: 'Who comes is settled',
    state:
      meeting.approvedBy === actor.id
        ? done('Settled')
        : open(undecided === 0 ? 'Waits for you' : `${String(undecided)} to be decided`),
    opens: { words: 'Look at the people', section: 'people' },
    because: ['Warrington W-80', 'CF-05'],
  };
}

/** A line that something owed settles; nothing stands where nobody owes it yet. */
function owedLine(look: LookCase, kind: string, words: string): readonly CheckLine[] {
  const owed = owedOf(kind, look);
  if (owed === undefined) return [];
  return [
    {
      check: kind,
      words,
      state: stateOf(owed, look),
      opens: { words: 'See what is owed', section: 'owed' },
      because: owed.because,
    },
  ];
}

function stateOf(owed: Obligation, look: LookCase): LineState {
  const on = dayDone(owed);
  if (on !== undefined) return done(`Done ${shortDate(on)}`);
  if (isOver(owed)) return { tone: 'quiet', words: 'Not needed' };
  if (owed.due === undefined) return open('No day');
  return isLate(owed, look)
    ? { tone: 'late', words: `Late, was due ${shortDate(owed.due)}` }
    : open(`By ${shortDate(owed.due)}`);
}

/** Carers' accounts and the child's words: in by the days of the procedure. The child is never pressed. */
function statements(look: LookCase): readonly CheckLine[] {
  const asked = look.questionnaires.filter(({ state }) => state !== 'to-send' && state !== 'withdrawn');
  if (asked.length === 0) return owedLine(look, 'disruption.carer-report', 'Statements and reports are in');
  const back = asked.filter(({ state }) => state === 'returned').length;
  const due = look.meeting.returnBy;
  const all = back === asked.length;
  const because: readonly Citation[] = ['Torbay T-66', 'Torbay T-67', 'CF-15', 'CF-16'];
  const words = backWords(back, asked.length, asked.filter(cameLate).length);
  const late = due !== undefined && due < look.today;
  return [
    {
      check: 'statements',
      words: 'Statements and reports are in',
      state: all
        ? done(words)
        : { tone: late ? 'late' : 'open', words: due === undefined ? words : `${words}, due ${shortDate(due)}` },
      opens: { words: 'Read what came', place: `answers/${look.meeting.ref}` },
      because,
    },
  ];
}

const cameLate = ({ returnedAt, due }: Questionnaire): boolean =>
  returnedAt !== undefined && londonDay(returnedAt) > due;

const backWords = (back: number, asked: number, late: number): string =>
  late === 0
    ? `${String(back)} of ${String(asked)} back`
    : `${String(back)} of ${String(asked)} back, ${String(late)} after its day`;

function overview(look: LookCase): readonly CheckLine[] {
  return owedLine(look, 'disruption.overview', 'The overview is written').map((line) => ({
    ...line,
    opens: { words: 'Write the overview', place: `answers/${look.meeting.ref}` },
  }));
}
