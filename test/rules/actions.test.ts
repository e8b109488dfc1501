import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  lastDayForAction,
  minutedAction,
  nextInCourse,
  refusalsOf,
  type ActionCourse,
  type ActionEvent,
  type LocalDate,
  type TypedAction,
} from '#rules';

const heldOn: LocalDate = '2026-11-16';
const good: TypedAction = {
  what: 'Book the sleep clinic',
  measure: 'First appointment kept, letter on file',
  owner: 'Priya Nair',
  ownerId: 'worker-sw',
  due: '2026-12-07',
  paid: false,
  funding: 'none',
};
const says = (changed: Partial<TypedAction>) => refusalsOf({ ...good, ...changed }, heldOn).map(({ say }) => say);

describe('Torbay T-72, domain §9: an action is checked as it is typed', () => {
  it.each([
    'Book the sleep clinic',
    'The worker will ring the school',
    'Priya to write to the panel',
    'Ask Ella about the room',
  ])('“%s” is one', (what) => {
    expect(says({ what })).toEqual([]);
  });

  it.each([
    ['', 'Say what is to be done.'],
    ['ongoing support', '“ongoing” has no end; say what is done once, and by when.'],
    ['Offer respite on-going', '“on-going” has no end; say what is done once, and by when.'],
    ['Ring the school ASAP', '“ASAP” has no end; say what is done once, and by when.'],
    ['Review as needed', '“as needed” has no end; say what is done once, and by when.'],
    ['The sleep clinic', 'Begin with what is done, such as “Book”, “Write” or “Ask”.'],
    ['Book', 'Say what it is done to, such as “Book the sleep clinic”.'],
  ])('what: “%s” is refused in a sentence', (what, say) => {
    expect(says({ what })).toEqual([say]);
  });

  it.each([
    ['', undefined, 'Name the person who does it.'],
    ['all', undefined, '“all” is nobody in particular; name one person.'],
    ['All professionals', 'x', '“All professionals” is nobody in particular; name one person.'],
    ['the team', 'x', '“the team” is nobody in particular; name one person.'],
    ['Fostering team', 'x', '“Fostering team” is nobody in particular; name one person.'],
    ['tbc', undefined, '“tbc” is nobody in particular; name one person.'],
    ['Priya and Colin', 'x', 'Name one person; give the other an action of their own.'],
    ['', '', 'Name the person who does it.'],
    ['Priya', '', 'Choose the person from the list, so that they hear of it.'],
    ['Priya', undefined, 'Choose the person from the list, so that they hear of it.'],
  ])('owner: “%s” is refused in a sentence', (owner, ownerId, say) => {
    expect(says({ owner, ownerId })).toEqual([say]);
  });

  it.each([
    [' ', 'Say how anyone will see that it is done.'],
    ['improved', 'Say what will be seen, such as “Six nights of seven slept through”.'],
    ['The placement is stable.', 'Say what will be seen, such as “Six nights of seven slept through”.'],
    ['to be confirmed', '“to be confirmed” cannot be seen; say what is there when it is done.'],
    ['book the sleep clinic.', 'The measure repeats the action; say what is there when it is done.'],
  ])('measure: “%s” is refused in a sentence', (measure, say) => {
    expect(says({ measure })).toEqual([say]);
  });

  it.each([
    [undefined, 'Give the day by which it is done.'],
    ['2026-11-15', 'The day is before the meeting; choose a later one.'],
    ['2027-05-19', 'The day is more than six months away; cut it into steps.'],
  ] as const)('day: %s is refused in a sentence', (due, say) => {
    expect(says({ due })).toEqual([say]);
  });

  it('the day of the meeting and the last day of six months are both usable', () => {
    expect(says({ due: heldOn })).toEqual([]);
    expect(lastDayForAction(heldOn)).toBe('2027-05-18');
    expect(says({ due: '2027-05-18' })).toEqual([]);
  });

  it('all that is wrong is said at once, each at its field', () => {
    const wrong = { what: '', measure: '', owner: '', paid: true, funding: 'none' } as const;
    expect(refusalsOf(wrong, heldOn).map(({ field }) => field)).toEqual(['what', 'owner', 'measure', 'due', 'funding']);
    expect(refusalsOf(wrong, heldOn).map(({ because }) => because)).toEqual([
      'Torbay T-72',
      'Torbay T-72',
      'Torbay T-72',
      'Torbay T-72',
      'CF-34',
    ]);
  });
});

describe('CF-34: no money is promised that nobody agreed', () => {
  it.each([
    [{ paid: true }, 'It costs money: ask the head of service, and minute it as subject to that.'],
    [{ paid: true, funding: 'agreed' }, 'Give the head of service’s reference, or minute it as subject to that.'],
    [
      { paid: true, funding: 'asked', what: 'Start the agreed respite' },
      'Nothing is agreed until the head of service has agreed the money.',
    ],
  ] as const)('%j is refused', (changed, say) => {
    expect(says(changed)).toEqual([say]);
  });

  it('asked is enough to minute it, agreed needs the reference', () => {
    expect(says({ paid: true, funding: 'asked' })).toEqual([]);
    expect(says({ paid: true, funding: 'agreed', fundingRef: 'HOS 18' })).toEqual([]);
    const minuted = (funding: TypedAction['funding'], fundingRef?: string) =>
      minutedAction({ what: 'Start respite', funding, fundingRef });
    expect(minuted('none')).toBe('Start respite');
    expect(minuted('asked')).toBe('Start respite (subject to the head of service)');
    expect(minuted('agreed')).toBe('Start respite (subject to the head of service)');
    expect(minuted('agreed', 'HOS 18')).toBe('Start respite (agreed, funding agreed by the head of service)');
    expect(minuted('refused')).toBe('Start respite (not agreed: funding refused by the head of service)');
  });
});

const course: ActionCourse = { ownerId: 'sw', due: '2026-12-07', agreedOn: heldOn, state: 'open', before: [] };
const after = (from: ActionCourse, ...events: readonly ActionEvent[]): ActionCourse =>
  events.reduce((left, event) => {
    const next = nextInCourse(left, event, 'chair');
    return next.is === 'decided' ? next.value : left;
  }, from);
const asksFor = (event: ActionEvent, from = course) => {
  const next = nextInCourse(from, event, 'chair');
  return next.is === 'asking' ? next.ask.map(({ fact }) => fact) : next.is;
};

describe('Torbay T-73, domain §13: an action’s day and owner never change silently', () => {
  const askTime = { is: 'ask-more-time', by: 'sw', until: '2026-12-21', reason: 'The clinic is closed.' } as const;
  const handOver = { is: 'hand-over', by: 'sw', to: 'ssw', reason: 'I am on leave.' } as const;

  it('more time is asked with a day and a reason, and given by the chair', () => {
    expect(after(course, askTime)).toMatchObject({ state: 'more-time-asked', due: '2026-12-07' });
    expect(after(course, askTime, { is: 'agree', by: 'chair' })).toEqual({
      ...course,
      due: '2026-12-21',
      asked: undefined,
      before: [{ ownerId: 'sw', due: '2026-12-07', reason: 'The clinic is closed.', by: 'chair' }],
    });
    expect(after(course, askTime, { is: 'decline', by: 'chair' })).toMatchObject({ state: 'open', due: '2026-12-07' });
  });

  it('a hand-over counts when the new person takes it on', () => {
    expect(after(course, handOver)).toMatchObject({ state: 'hand-over-asked', ownerId: 'sw' });
    expect(after(course, handOver, { is: 'agree', by: 'ssw' })).toMatchObject({ state: 'open', ownerId: 'ssw' });
    expect(asksFor({ is: 'agree', by: 'chair' }, after(course, handOver))).toEqual(['by']);
  });

  it.each([
    ['only the owner asks for more time', { ...askTime, by: 'someone' }, ['by']],
    ['more time has a reason', { ...askTime, reason: ' ' }, ['reason']],
    ['more time is later', { ...askTime, until: '2026-12-07' }, ['until']],
    ['more time ends within six months', { ...askTime, until: '2027-05-19' }, ['until']],
    ['only the owner hands over', { ...handOver, by: 'someone' }, ['by']],
    ['a hand-over has a reason', { ...handOver, reason: '' }, ['reason']],
    ['a hand-over names somebody else', { ...handOver, to: 'sw' }, ['to']],
    ['nothing asked, nothing agreed', { is: 'agree', by: 'chair' }, ['asked']],
    ['nothing asked, nothing declined', { is: 'decline', by: 'chair' }, ['asked']],
    ['done says how', { is: 'done', by: 'sw', on: '2026-12-01', how: '' }, ['how']],
    ['done is after the meeting', { is: 'done', by: 'sw', on: '2026-11-15', how: 'Rang.' }, ['on']],
  ] as const)('%s', (_what, event, facts) => {
    expect(asksFor(event)).toEqual(facts);
  });

  it('nobody gives more time to themselves, the chair neither', () => {
    const chairs = { ...course, ownerId: 'chair' };
    expect(asksFor({ is: 'agree', by: 'chair' }, after(chairs, { ...askTime, by: 'chair' }))).toEqual(['by']);
  });

  it('what is done stays done, with who and how', () => {
    const done = after(course, { is: 'done', by: 'sw', on: '2026-12-01', how: 'Kept, letter on file.' });
    expect(done).toMatchObject({ state: 'done', done: { on: '2026-12-01', by: 'sw', how: 'Kept, letter on file.' } });
    expect(asksFor(askTime, done)).toEqual(['state']);
  });

  const day = fc.integer({ min: -20, max: 250 }).map((days) => addDays(heldOn, days));
  const who = fc.constantFrom('sw', 'ssw', 'chair', '');
  const words = fc.constantFrom('', 'A reason.');
  const anyEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
    fc.record({ is: fc.constant('ask-more-time' as const), by: who, until: day, reason: words }),
    fc.record({ is: fc.constant('hand-over' as const), by: who, to: who, reason: words }),
    fc.record({ is: fc.constant('agree' as const), by: who }),
    fc.record({ is: fc.constant('decline' as const), by: who }),
    fc.record({ is: fc.constant('done' as const), by: who, on: day, how: words }),
  );

  it('whatever is asked in whatever order: an owner, a day within six months, and each change on record', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        let now = course;
        for (const event of events) {
          const next = after(now, event);
          const changed = next.due !== now.due || next.ownerId !== now.ownerId;
          expect(next.before.length).toBe(now.before.length + (event.is === 'agree' && next !== now ? 1 : 0));
          expect(changed && event.is !== 'agree').toBe(false);
          expect(next.due >= now.due && next.due <= lastDayForAction(heldOn)).toBe(true);
          expect(next.ownerId).not.toBe('');
          expect(now.state === 'done' && next !== now).toBe(false);
          now = next;
        }
      }),
    );
  });
});
