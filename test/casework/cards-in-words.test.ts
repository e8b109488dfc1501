import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import {
  asked,
  disruptionSent,
  formsIn,
  judged,
  openedInEmergency,
  reported,
  STABILITY,
  stabilityCancelled,
  stabilitySent,
} from '../memory/walk.ts';

/* Every card that a case sends, as Teams shows it: whose case it is, and nobody outside the council by name. */

interface Drawn {
  readonly walk: string;
  readonly text: string;
  readonly heading: string;
  readonly second: string;
}

let cards: readonly Drawn[];
let outsiders: readonly string[];

interface Block {
  readonly text?: string;
  readonly items?: readonly Block[];
}

const textOf = (block: Block | undefined): string =>
  block === undefined ? '' : [block.text ?? '', ...(block.items ?? []).map(textOf)].join(' ');

const WALKS: Readonly<Record<string, (council: MemoryCouncil) => Promise<unknown>>> = {
  'an allegation': (council) => reported(council, 'Petra Plumtree'),
  'a report that is judged': async (council) => {
    await reported(council);
    await judged(council);
  },
  'a stability meeting that is moved': async (council) => {
    await stabilitySent(council);
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/move`, {
      startsAt: '2026-11-27T14:00',
      reason: 'The room is taken.',
    });
  },
  'a stability meeting that is called off': stabilityCancelled,
  'a disruption meeting with its forms': formsIn,
  'a record that is opened in an emergency': (council) => openedInEmergency(council, 'Otto Oatcake'),
  'three weeks in which nobody does anything': async (council) => {
    await disruptionSent(council);
    for (const day of ['2026-11-24', '2026-11-30', '2026-12-09', '2026-12-14'] as const) {
      council.turnsTo(`${day}T09:00:00Z`);
      await tick(council.ports);
      await council.settles();
    }
  },
};

beforeAll(async () => {
  const begun = await memoryCouncil();
  outsiders = (await begun.ports.records.circle.all()).map(({ row }) => row.name);
  const drawn: Drawn[] = [];
  for (const [walk, run] of Object.entries(WALKS)) {
    const council = begun.copy();
    await run(council);
    await council.settles();
    for (const { card } of council.store.messages) {
      const { body } = card as { readonly body: readonly Block[] };
      drawn.push({ walk, text: JSON.stringify(card), heading: textOf(body[0]), second: textOf(body[1]) });
    }
  }
  cards = drawn;
});

describe('§7: every card', () => {
  it('is there to be looked at, of each way that a case goes', () => {
    expect(cards.length).toBeGreaterThan(60);
    expect(new Set(cards.map(({ walk }) => walk)).size).toBe(Object.keys(WALKS).length);
  });

  it('names nobody of a child’s circle, who are all outside the council', () => {
    expect(outsiders.length).toBeGreaterThan(20);
    const named = cards.flatMap(({ walk, heading, text }) =>
      outsiders.filter((name) => text.includes(name)).map((name) => `${walk}, ${heading}: ${name}`),
    );
    expect([...new Set(named)]).toEqual([]);
  });

  it('says in its second line which child it is about, by reference and initials', () => {
    const without = cards
      // The card of the day is by child, below.
      .filter(({ heading, second }) => !heading.startsWith('What waits') && !/C-1042 \(BB\)/.test(second))
      .map(({ walk, heading }) => `${walk}: ${heading}`);
    expect(without).toEqual([]);
  });

  it('says no name, address or word of an allegation in the line that a toast shows', () => {
    const told = cards.filter(({ heading }) => /allegation|abuse|danger|disruption/i.test(heading) || heading === '');
    expect(told.map(({ walk, heading }) => `${walk} | ${heading}`)).toEqual([]);
  });

  it('of a meeting that is sent or called off does not say that it is still to be arranged', () => {
    const still = cards.filter(
      ({ heading, text }) => heading.startsWith('To arrange') && /Arranged:|Called off:/.test(text),
    );
    expect(still).toEqual([]);
  });
});
