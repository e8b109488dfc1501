import { describe, expect, it } from 'vitest';
import type { Episode, Invitation, LookFacts, Meeting, Obligation, Questionnaire, Worker } from '#rules';
import { firstLookAt } from '#rules';
import { endingWith } from '../builders/ending-facts.ts';
import { blended, calendar, day, placement, someone } from './invented-case.ts';

/* An invented disruption meeting: the child left on Friday 20 November 2026; today is Monday 7 December 2026. */

const worker = (id: string, name: string): Worker => ({ id, name }) as Worker;
const PEOPLE = [worker('chair', 'Cornelius Clementine'), worker('worker-sw', 'Petra Plumtree')];

const meeting: Meeting = {
  key: 'meeting:DM-2026-0001',
  ref: 'DM-2026-0001',
  kind: 'disruption',
  about: 'PE-2026-0001',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  state: 'sent',
  coordinatorId: 'organiser',
  chairId: 'chair',
  minuteTakerId: 'minty',
  from: day('2027-01-04'),
  by: day('2027-02-12'),
  sum: '',
  startsAt: '2027-01-12T09:30',
  lengthMinutes: 150,
  online: true,
  format: 'single',
  workerSays: 'not-asked',
  approvedBy: 'chair',
  approvedAt: '2026-12-01T10:00:00Z',
  returnBy: day('2027-01-05'),
  profile: 'blended-default',
  profileVersion: '1',
};
const ending = endingWith({ ref: 'PE-2026-0001', leftOn: '2026-11-20', reportedAt: '2026-11-23T08:30:00Z' });
const episode = (changed: Partial<Episode>): Episode => ({
  key: 'episode:IN-2026-0001',
  ref: 'IN-2026-0001',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  openedOn: day('2026-11-20'),
  state: 'meeting',
  managerId: 'worker-tm',
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'none',
  judgedOn: day('2026-11-23'),
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1',
  ...changed,
});

const invitation = (changed: Partial<Invitation> & Pick<Invitation, 'key' | 'part' | 'name'>): Invitation => ({
  meeting: meeting.ref,
  childRef: 'C-1042',
  person: changed.key,
  personIs: 'circle',
  way: 'mail',
  decision: 'invite',
  because: ['Warrington W-80'],
  sitting: 1,
  reply: 'none',
  delivery: 'sent',
  sentAt: '2026-12-02T09:00:00Z',
  ...changed,
});
const child = invitation({ key: 'child', part: 'child', name: 'A.B.', personIs: 'child', delivery: 'task' });
const mother = invitation({ key: 'mother', part: 'parent', name: 'Bryony Birchbark', reply: 'accepted' });
const father = invitation({
  key: 'father',
  part: 'parent',
  name: 'Basil Birchbark',
  decision: 'separate',
  sitting: 2,
  reason: 'A court order keeps the two apart',
});
const carer = invitation({ key: 'carer', part: 'foster-carer', name: 'Hazel Household', reply: 'accepted' });
const socialWorker = invitation({
  key: 'worker-sw',
  part: 'childs-social-worker',
  name: 'Petra Plumtree',
  personIs: 'worker',
  way: 'teams',
});

const owed = (kind: string, changed: Partial<Obligation>): Obligation => ({
  key: `owed:${kind}`,
  kind,
  about: meeting.ref,
  childRef: 'C-1042',
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  ownerId: 'worker-sw',
  startsOn: day('2026-12-02'),
  sum: '',
  force: 'procedure',
  because: ['Warrington W-97'],
  level: 0,
  ...changed,
});
const form = (person: string, state: Questionnaire['state']) =>
  ({ person, state, meeting: meeting.ref }) as Questionnaire;

const nothing: LookFacts = {
  actor: worker('chair', 'Cornelius Clementine'),
  supply: { worker: (id: string) => PEOPLE.find((one) => one.id === id) } as LookFacts['supply'],
  today: day('2026-12-07'),
  may: (act) => act === 'read-answers',
  subjectIds: [],
  meeting,
  placement,
  caseEpisode: undefined,
  caseEnding: ending,
  childEpisodes: [],
  hold: { stands: false, stops: false, subjectIds: [], termsOf: () => undefined },
  invitations: [],
  circle: [
    someone({ key: 'mother', part: 'parent', side: 'birth-family' }),
    someone({ key: 'father', part: 'parent', side: 'birth-family', safeTimes: 'Only with Petra there' }),
    someone({ key: 'carer', part: 'foster-carer', side: 'carers' }),
  ],
  sittings: [],
  interests: [],
  obligations: [],
  questionnaires: [],
};
const look = (changed: Partial<LookFacts>) => firstLookAt({ ...nothing, ...changed }, [], blended, calendar);
const steps = (changed: Partial<LookFacts>) =>
  look(changed).rail.map(({ words, when, state }) => [words, when, state].join(', '));

describe('Where the case stands', () => {
  it('a disruption meeting that is sent stands at its day; minutes and review follow it', () => {
    expect(steps({ invitations: [mother] })).toEqual([
      'Ended, Fri 20 Nov, done',
      'Told, Mon 23 Nov, done',
      'Arranged, , done',
      'People settled, Tue 1 Dec, done',
      'Sent, Wed 2 Dec, done',
      'Meet, Tue 12 Jan, now',
      'Minutes, after it, to-come',
      'Review, not yet set, to-come',
    ]);
  });

  it('a stability meeting without a time is to be arranged by its day, and is late from the day after', () => {
    const stability = {
      caseEnding: undefined,
      caseEpisode: episode({}),
      meeting: { ...meeting, kind: 'stability', state: 'arranging', startsAt: undefined } as Meeting,
      obligations: [owed('stability.book', { due: day('2026-12-04') })],
    } as const;
    expect(steps(stability).slice(0, 4)).toEqual([
      'Reported, Fri 20 Nov, done',
      'Judged, Mon 23 Nov, done',
      'Arranged, by Fri 4 Dec, late',
      'Go, , to-come',
    ]);
    expect(steps({ ...stability, today: day('2026-12-04') })[2]).toBe('Arranged, by Fri 4 Dec, now');
  });

  it('E-01: a hold stops it where it stands', () => {
    const hold = { stands: true, stops: true, subjectIds: [], termsOf: () => undefined };
    expect(steps({ hold })[5]).toBe('Meet, Tue 12 Jan, on-hold');
  });

  it('what was called off has no next step', () => {
    const called = { ...meeting, state: 'cancelled', startsAt: undefined } as const;
    expect(look({ meeting: called }).rail.map(({ state }) => state)).not.toContain('now');
    expect(look({ meeting: called }).now).toBe('It was called off.');
  });

  it('now: views come in until their day, and the chair writes the overview by theirs', () => {
    const overview = owed('disruption.overview', { ownerId: 'chair', due: day('2027-01-08') });
    expect(look({ questionnaires: [form('carer', 'sent')], obligations: [overview] }).now).toBe(
      'Views come in until Tue 5 Jan. Cornelius Clementine writes the overview by Fri 8 Jan.',
    );
  });

  it('now, once the day has passed and nobody wrote down that it was held, is a question', () => {
    expect(look({ today: day('2027-01-13') }).now).toBe('The day has passed. Was it held?');
  });
});

describe('Safety stands first', () => {
  it('E-13: who has a sitting of their own must not sit with the others, with the time and the reason', () => {
    expect(
      look({ invitations: [mother, father], sittings: [{ number: 2, startsAt: '2027-01-14T10:00' }] as never })
        .safety[0],
    ).toMatchObject({
      kind: 'kept-apart',
      title: 'Basil Birchbark must not sit with the others',
      words: 'Own sitting: Thu 14 Jan, 10am. A court order keeps the two apart.',
    });
  });

  it('E-12: adopters and birth family never meet, whatever was decided about each', () => {
    const adopter = invitation({ key: 'adopter', part: 'adopter', name: 'Ada Adopter' });
    const circle = [...nothing.circle, someone({ key: 'adopter', part: 'adopter', side: 'adopters' })];
    expect(look({ invitations: [mother, adopter], circle }).safety.map(({ title }) => title)).toEqual([
      'Adopters and birth family must not meet',
    ]);
  });

  it('E-01: a hold says since when, and leads to it', () => {
    const standing = episode({ hold: 'standing', holdSince: '2026-11-30T09:00:00Z' });
    const hold = { stands: true, stops: true, subjectIds: [], termsOf: () => undefined };
    expect(look({ hold, childEpisodes: [standing] }).safety).toEqual([
      {
        kind: 'hold',
        title: 'Hold: nothing goes out',
        words: 'Since Mon 30 Nov. A named manager lifts it, with the LADO’s outcome.',
        place: 'episode/IN-2026-0001',
        because: ['E-01'],
      },
    ]);
  });

  it('E-07: that everything is stopped stands there, and where it is said when it goes on', () => {
    const placement = { ...nothing.placement, stoppedOn: day('2026-11-30') };
    expect(look({ placement }).safety).toMatchObject([
      { title: 'Everything is stopped for this child', words: expect.stringContaining('Since Mon 30 Nov.') as string },
    ]);
  });

  it('CF-24: a parent who is not told is named, so that nobody tells them by mistake', () => {
    const untold = { ...mother, decision: 'not-informed', reason: 'The court said so.' } as const;
    expect(look({ invitations: [untold] }).safety).toMatchObject([
      { title: 'Bryony Birchbark must not be told', words: 'The court said so.' },
    ]);
  });

  it('E-87, E-24: safe contact of those who are asked, and the interpreter, come after', () => {
    const interpreter = invitation({ key: 'i', part: 'interpreter', name: 'an interpreter', personIs: 'nobody-yet' });
    expect(look({ invitations: [father, interpreter] }).safety.map(({ kind, words }) => [kind, words])).toEqual([
      ['kept-apart', 'Own sitting: no time yet. A court order keeps the two apart.'],
      ['safe-contact', 'Basil Birchbark: Only with Petra there.'],
      ['interpreter', 'Nobody is named yet.'],
    ]);
  });

  it('where nothing endangers anybody, nothing stands there', () => {
    expect(look({ invitations: [child, mother, carer] }).safety).toEqual([]);
  });
});

describe('The people, each in one line', () => {
  const sides = look({
    invitations: [socialWorker, carer, father, mother, child],
    questionnaires: [form('carer', 'returned')],
  }).sides;

  it('by side, the child first, with how many of each have answered', () => {
    expect(sides.map(({ words, summary }) => `${words}: ${summary}`)).toEqual([
      'Child: 0 of 1 answered',
      'Family: 1 of 2 answered',
      'Carers: 1 of 1 answered',
      'Professionals: 0 of 1 answered',
    ]);
  });

  it('each with the way, the day on which they were asked, the answer and the views', () => {
    expect(
      sides.flatMap(({ people }) =>
        people.map(({ name, reached, asked, answer, views }) =>
          [name, reached, asked, answer.words, views?.words].join(', '),
        ),
      ),
    ).toEqual([
      'A.B., Petra Plumtree, Wed 2 Dec, No answer, Not asked',
      'Basil Birchbark, Email, Wed 2 Dec, No answer, part 2, Not asked',
      'Bryony Birchbark, Email, Wed 2 Dec, Coming, Not asked',
      'Hazel Household, Email, Wed 2 Dec, Coming, In',
      'Petra Plumtree, Teams, Wed 2 Dec, No answer, Not asked',
    ]);
  });

  it('W-94: whose views are back is for those who read the answers, and nobody else', () => {
    const [family] = look({ invitations: [mother], may: () => false }).sides;
    expect(family?.people[0]?.views).toBeUndefined();
  });

  it.each([
    ['undecided', { decision: 'undecided' }, 'open', 'To be decided'],
    ['left out', { decision: 'left-out' }, 'quiet', 'Not invited'],
    ['not reached in Teams', { delivery: 'blocked' }, 'late', 'Not reached in Teams'],
    ['a letter that may not have gone', { delivery: 'unclear' }, 'late', 'Unclear whether it arrived'],
    ['not sent yet', { delivery: 'not-sent' }, 'quiet', 'Not sent'],
    ['not coming', { reply: 'declined' }, 'open', 'Not coming'],
  ] as const)('%s', (_what, changed, tone, words) => {
    const [family] = look({ invitations: [{ ...mother, reply: 'none', ...changed }] }).sides;
    expect(family?.people[0]?.answer).toEqual({ tone, words });
  });
});

describe('The counts at the head', () => {
  it('W-73: once the day for views has passed, how many are not back is said in place of the day to come', () => {
    const questionnaires = [form('carer', 'sent'), form('worker-sw', 'started'), form('mother', 'returned')];
    const now = (returnBy: string) => look({ questionnaires, meeting: { ...meeting, returnBy: day(returnBy) } }).now;
    expect(now('2026-12-07')).toBe('Views come in until Mon 7 Dec.');
    expect(now('2026-12-04')).toBe('Views were due Fri 4 Dec: 2 are not back.');
  });

  it('who has answered, views that are back, and what is late with its owner', () => {
    const late = owed('disruption.chronology', { due: day('2026-11-27') });
    expect(
      look({ invitations: [mother, father], questionnaires: [form('carer', 'sent')], obligations: [late] }).status,
    ).toEqual([
      { of: 'answered', count: 1, outOf: 2, words: 'have answered', more: '1 to chase' },
      { of: 'views', count: 0, outOf: 1, words: 'views are back', more: 'by Tue 5 Jan' },
      { of: 'late', count: 1, words: 'is late', more: 'Petra Plumtree' },
    ]);
  });

  it('before it is sent: what is missing, and never “nothing is missing” beside something late', () => {
    const arranging = { ...meeting, state: 'arranging' } as const;
    const missing = [{ what: 'a chair', who: 'The organiser', because: [] }];
    const late = owed('disruption.chair', { due: day('2026-11-27') });
    const facts = { ...nothing, meeting: arranging, obligations: [late] };
    expect(
      firstLookAt(facts, missing, blended, calendar).status.map(({ count, words, more }) => [count, words, more]),
    ).toEqual([
      [0, 'on the list', 'nobody is asked yet'],
      [1, 'is late', 'Petra Plumtree'],
      [1, 'still missing', 'before it goes out'],
    ]);
    expect(firstLookAt(facts, missing, blended, calendar).now).toBe('The organiser settles this first: a chair.');
  });
});

describe('The days on which it may be held', () => {
  it('W-71, W-72, domain §5.3: first, best, last and the chosen day, in a sentence and as places on a bar', () => {
    expect(look({}).window).toEqual({
      first: '2027-01-04',
      last: '2027-02-12',
      best: { first: '2027-01-08', last: '2027-01-22' },
      chosen: '2027-01-12',
      isOutside: false,
      words:
        'May be held from Monday 4 January 2027 to Friday 12 February 2027. Best from Friday 8 January 2027 to Friday 22 January 2027. Chosen: Tuesday 12 January 2027.',
      at: { best: { from: 10, length: 36 }, chosen: 21 },
    });
  });

  it('a day outside says so, and stands at the end of the bar', () => {
    const late = look({ meeting: { ...meeting, startsAt: '2027-02-17T10:00' } }).window;
    expect([late.isOutside, late.at.chosen]).toEqual([true, 100]);
    expect(late.words).toContain('Wednesday 17 February 2027, outside these days.');
  });
});

describe('The chair’s checklist ticks itself', () => {
  const lines = (changed: Partial<LookFacts>) =>
    look(changed).checklist.map(({ words, state }) => `${words}: ${state.tone}, ${state.words}`);

  it('what happened ticks it, and what did not says by when', () => {
    expect(
      lines({
        interests: [{ person: 'chair', what: 'other', words: '' }],
        questionnaires: [form('carer', 'returned'), form('worker-sw', 'sent'), form('mother', 'withdrawn')],
        obligations: [
          owed('disruption.chair-contact-child', { due: day('2027-01-05'), doneAt: '2026-12-04T09:00:00Z' }),
          owed('disruption.chair-contact-carers', { due: day('2026-12-04') }),
          owed('disruption.chronology', { due: day('2027-01-05') }),
          owed('disruption.overview', { due: day('2027-01-08'), override: 'not-required' }),
        ],
      }),
    ).toEqual([
      'Independence declared: done, An interest is declared',
      'Who comes is settled: done, Settled',
      'Contact offered to the child: done, Done Fri 4 Dec',
      'Contact offered to the carers: late, Late, was due Fri 4 Dec',
      'Statements and reports are in: open, 1 of 2 back, due Tue 5 Jan',
      'The chronology is in: open, By Tue 5 Jan',
      'The overview is written: quiet, Not needed',
    ]);
  });

  it('a form that came in after its day is told as such', () => {
    const late = { ...form('carer', 'returned'), due: day('2026-12-01'), returnedAt: '2026-12-02T09:00:00Z' } as const;
    expect(lines({ questionnaires: [late, form('worker-sw', 'sent')] })[2]).toBe(
      'Statements and reports are in: open, 1 of 2 back, 1 after its day, due Tue 5 Jan',
    );
  });

  it('before the people are settled, both first lines wait for the chair', () => {
    const fresh = { ...meeting, approvedBy: undefined, state: 'arranging' } as const;
    expect(lines({ meeting: fresh, invitations: [{ ...mother, decision: 'undecided' }] })).toEqual([
      'Independence declared: open, Before you settle the people',
      'Who comes is settled: open, 1 to be decided',
    ]);
  });

  it('E-54: what the chair before settled is not settled for the chair of now', () => {
    expect(lines({ meeting: { ...meeting, approvedBy: 'the one before' } })[1]).toBe(
      'Who comes is settled: open, Waits for you',
    );
  });

  it('is the chair’s alone', () => {
    expect(lines({ actor: worker('worker-sw', 'Petra Plumtree') })).toEqual([]);
  });
});

describe('The papers', () => {
  const papers = (changed: Partial<LookFacts>) =>
    firstLookAt({ ...nothing, ...changed }, [], blended, calendar).papers.map(
      ({ what, who, state, tone }) => `${what}, ${who}: ${tone ?? ''}, ${state}`,
    );
  const carersForm = (state: Questionnaire['state']) =>
    ({ ...form('carer', state), role: 'foster-carer', due: day('2027-01-05') }) as const;

  it('W-97, T-64 to T-67: each is in when what is owed was done or the form came back, and else says by when', () => {
    expect(
      papers({
        obligations: [
          owed('disruption.chronology', { due: day('2026-11-27') }),
          owed('disruption.child-statement', { due: day('2027-01-11'), doneAt: '2026-12-05T10:00:00Z' }),
        ],
        questionnaires: [carersForm('sent')],
      }),
    ).toEqual([
      'Chronology, Petra Plumtree: late, Late, was due Fri 27 Nov',
      'Carers’ account, Carers with their supervising social worker: open, By Tue 5 Jan',
      'The child’s own words, Petra Plumtree: done, Received',
      'The last two reviews, The child’s social worker: open, Ask for it',
    ]);
  });

  it('an account of two carers is in when both are', () => {
    expect(papers({ questionnaires: [carersForm('returned'), carersForm('sent')] })[1]).toContain('open, By Tue 5 Jan');
    expect(papers({ questionnaires: [carersForm('returned'), carersForm('returned')] })[1]).toContain('done, Received');
  });
});
