import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  catalogueOf,
  ENDS,
  evidenceWords,
  PROFILE_NAMES,
  profileNamed,
  settle,
  undoSettled,
  type Facts,
  type Obligation,
  type SettleObligation,
} from '#rules';
import { obligationsPage } from '../../bot/commands/obligations-page.ts';
import { circumstances, owed } from './invented-owed.ts';

const VISIT = owed({ key: 'owed:PE-2026-0007:placement.first-visit', kind: 'placement.first-visit' });
const says = (said: Partial<SettleObligation>, of: Obligation = VISIT, today = '2026-11-25' as const) =>
  settle({ key: of.key, note: '', ...said }, { ...circumstances(today), obligation: of });

describe('Everything owed has its end', () => {
  it.each(PROFILE_NAMES)('nothing of the procedure %s is without the fact that ends it', (name) => {
    const kinds = catalogueOf(profileNamed(name)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ENDS[kind] === undefined && !kind.startsWith('support.views.'))).toEqual([]);
  });

  it('each end is seen, or asks for at least one thing beside the day', () => {
    const empty = Object.entries(ENDS).filter(
      ([, { seen, said }]) => seen === undefined && (said === undefined || Object.keys(said).length === 0),
    );
    expect(empty).toEqual([]);
  });

  it('the page for practitioners is as the rules are', () => {
    const page = readFileSync(new URL('../../docs/obligations.md', import.meta.url), 'utf8');
    expect(page === obligationsPage(profileNamed('blended-default')), 'stale: run `npm run obligations`').toBe(true);
  });
});

describe('Saying that something is done', () => {
  it('an empty tick is refused, and each thing that is wanted is named', () => {
    expect(says({})).toMatchObject({
      is: 'asking',
      ask: [{ ask: 'Who visited?' }, { ask: 'Was the child seen alone, and settled?' }],
    });
  });

  it('a day that is still to come is refused', () => {
    expect(says({ who: 'Petra Plumtree', note: 'Seen alone', on: '2026-11-26' })).toMatchObject({
      ask: [{ ask: 'The day on which it was done is today or before.' }],
    });
  });

  it('what was said is kept with its day, and read as one sentence', () => {
    const done = says({ who: 'Petra Plumtree', note: 'Seen alone; settled', on: '2026-11-24' });
    expect(done).toMatchObject({
      is: 'decided',
      value: {
        words: { who: 'Petra Plumtree', note: 'Seen alone; settled' },
        changes: [
          {
            change: 'obligations',
            key: 'owed:PE-2026-0007:placement.first-visit',
            to: { doneBy: 'worker', evidenceOn: '2026-11-24', evidenceWho: { typed: 'who' }, note: { typed: 'note' } },
          },
        ],
      },
    });
    expect(
      evidenceWords({
        evidenceOn: '2026-11-24',
        evidenceHow: 'by-phone',
        evidenceWho: 'The reviewing officer',
        note: '',
      }),
    ).toBe('Tue 24 Nov, by phone or video: The reviewing officer');
  });

  it('without a day it was today', () => {
    expect(says({ who: 'Petra', note: 'Seen' })).toMatchObject({
      value: { changes: [{ to: { evidenceOn: '2026-11-25' } }] },
    });
  });

  it('what Steady sees cannot be said, and the answer says where it is done', () => {
    const hold = owed({ key: 'owed:SM-2026-0001:stability.hold', kind: 'stability.hold' });
    expect(says({ note: 'Held' }, hold)).toMatchObject({
      is: 'asking',
      ask: [{ ask: 'Steady marks it as done when the meeting is recorded as held.' }],
    });
  });
});

describe('Taking “done” back', () => {
  const done = owed({
    ...VISIT,
    doneAt: '2026-11-25T16:00:00Z',
    doneBy: 'worker',
    note: 'Seen',
    evidenceOn: '2026-11-25',
  });
  const undone = (of: Obligation, today: '2026-11-25' | '2026-11-26' | '2026-11-27', obligations = [of]) =>
    undoSettled({ key: of.key }, {
      ...circumstances(today),
      obligation: of,
      obligations,
    } satisfies Facts<'obligation' | 'obligations'>);

  it.each(['2026-11-25', '2026-11-26'] as const)('is possible on %s, and it is owed again', (today) => {
    expect(undone(done, today)).toMatchObject({
      is: 'decided',
      value: { changes: [{ to: { doneAt: undefined, note: undefined, undoneAt: `${today}T09:00:00.000Z` } }] },
    });
  });

  it('is too late two days after', () => {
    expect(undone(done, '2026-11-27')).toMatchObject({ is: 'asking' });
  });

  it('is never possible for what Steady saw by itself', () => {
    expect(undone({ ...done, evidenceOn: undefined }, '2026-11-25')).toMatchObject({ is: 'asking' });
  });

  it('takes back what was done with it', () => {
    const ready = owed({
      ...done,
      key: 'owed:PE-2026-0007:placement.plan-ready',
      kind: 'placement.plan-ready',
    });
    const twin = owed({ ...done, key: 'owed:PE-2026-0007:planning.placement-plan', kind: 'planning.placement-plan' });
    expect(undone(ready, '2026-11-25', [ready, twin])).toMatchObject({
      value: { changes: [{ key: ready.key }, { key: twin.key }] },
    });
  });

  it('and it can be said again, as a new decision', () => {
    const again = owed({ ...VISIT, undoneAt: '2026-11-25T17:00:00Z' });
    expect(says({ who: 'Petra', note: 'Seen' }, again)).toMatchObject({
      value: { key: 'owed:PE-2026-0007:placement.first-visit/settled-2026-11-25T17:00:00Z' },
    });
  });
});
