import type { Obligation } from '../../meeting-records.ts';
import { planningPapers } from '../../planning/not-settling.ts';
import type { PaperView } from '../../views/meeting.ts';
import type { LineState } from '../../views/first-look.ts';
import type { Citation, LocalDate, Role } from '../../vocabulary.ts';
import { shortDate } from '../../words/dates.ts';
import { capital } from '../../words/people.ts';
import { dayDone, isLate, ownerName, owedOf, type LookCase } from './look-facts.ts';

/**
 * What whoever chairs has to hand, and how far each paper is: it is in when what is owed about it was done, or the form came back.
 *
 * @source Warrington W-14 to W-16, W-97 · Torbay T-13, T-64 to T-67 · domain §2.4, §13
 */
export function papersOfMeeting(look: LookCase): readonly PaperView[] {
  switch (look.meeting.kind) {
    case 'planning':
      return planningPapers(look.procedure).map((paper) => ({ ...paper, ...asPaper(TO_ASK_FOR) }));
    case 'support':
    case 'stability':
      return [paper('What was tried so far', 'The child’s social worker', 'Torbay T-13', TO_ASK_FOR)];
    case 'disruption':
      return disruptionPapers(look);
    default:
      return look.meeting.kind satisfies never;
  }
}

const disruptionPapers = (look: LookCase): readonly PaperView[] => [
  owedPaper(look, { what: 'Chronology', who: WORKER, kind: 'disruption.chronology', because: 'Bracknell, domain §13' }),
  formPaper(look, ['foster-carer', 'adopter'], {
    what: 'Carers’ account',
    who: 'Carers with their supervising social worker',
    kind: 'disruption.carer-report',
    because: 'Torbay T-64, T-66',
  }),
  formPaper(look, ['child'], {
    what: 'The child’s own words',
    who: 'The child with an advocate or their worker',
    kind: 'disruption.child-statement',
    because: 'Torbay T-67',
  }),
  paper('The last two reviews', WORKER, 'Domain §2.4', TO_ASK_FOR),
];

const WORKER = 'The child’s social worker';
const TO_ASK_FOR: LineState = { tone: 'open', words: 'Ask for it' };
const RECEIVED: LineState = { tone: 'done', words: 'Received' };

const asPaper = ({ tone, words }: LineState) => ({ state: words, tone });
const paper = (what: string, who: string, because: Citation, state: LineState): PaperView => ({
  what,
  who,
  because: [because],
  ...asPaper(state),
});

/** A paper that something owed brings: whose it is where nobody owes it yet. */
interface Owed {
  readonly what: string;
  readonly who: string;
  readonly kind: string;
  readonly because: Citation;
}

function owedPaper(look: LookCase, { what, who, kind, because }: Owed): PaperView {
  const owed = owedOf(kind, look);
  if (owed === undefined) return paper(what, who, because, TO_ASK_FOR);
  return paper(what, capital(ownerName(owed, look)), because, stateOf(owed, look));
}

function stateOf(owed: Obligation, look: LookCase): LineState {
  if (dayDone(owed) !== undefined) return RECEIVED;
  return owed.due === undefined ? TO_ASK_FOR : byDay(owed.due, isLate(owed, look));
}

const byDay = (day: LocalDate, late: boolean): LineState =>
  late ? { tone: 'late', words: `Late, was due ${shortDate(day)}` } : { tone: 'open', words: `By ${shortDate(day)}` };

/** A form that came back is the paper; before forms are out, what is owed about it says by when. */
function formPaper(look: LookCase, roles: readonly Role[], owed: Owed): PaperView {
  const line = owedPaper(look, owed);
  const forms = look.questionnaires.filter(({ role, state }) => roles.includes(role) && state !== 'withdrawn');
  if (line.tone === 'done' || forms.length === 0) return line;
  const open = forms.find(({ state }) => state !== 'returned');
  return { ...line, ...asPaper(open === undefined ? RECEIVED : byDay(open.due, open.due < look.today)) };
}
