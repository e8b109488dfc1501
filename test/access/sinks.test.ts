import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '#rules';
import { composeMail } from '../../bot/letters/compose-mail.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { disruptionReleased } from '../memory/walk-afterwards.ts';
import { formsIn, objected, reported, rowsOf, SAID, stabilityCancelled } from '../memory/walk.ts';

/*
 * Fifty planted identifiers, and where each may come out: names, telephone numbers, addresses, safe times and mail of the people in a
 * child’s life, the child’s own reference and birthday, and every sentence that somebody typed.
 */

const circle = readFileSync(new URL('../../sandbox/council/circle.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('C-1042-'));

/** Name, mail, telephone and safe times of everybody in the circle of C-1042. */
const OUTSIDERS: readonly string[] = circle.flatMap((line) => {
  const cells = line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')) ?? [];
  return [cells[2], cells[7], cells[8], cells[9]].filter(
    (cell): cell is string => cell !== undefined && cell.length > 6 && !/^(Evenings|After school)$/.test(cell),
  );
});
const TYPED: readonly string[] = Object.values(SAID).map((words) => words.slice(0, words.indexOf(' ')));
/** The child’s birthday, initials with the home, and reviews, as the register has them. */
const CHILD: readonly string[] = ['2013-03-14', 'Panel minute PM-2023-17', '2027-02-10'];
/** Everybody else’s telephone number and mail in the circles of the council: none of them belongs in this case. */
const STRANGERS: readonly string[] = readFileSync(new URL('../../sandbox/council/circle.csv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^C-10(4[3-9]|5\d)-/.test(line))
  .flatMap((line) => line.match(/[\w.]+@[\w.-]+|01632 \d{6}/g) ?? []);
const PLANTED = [...new Set([...OUTSIDERS, ...TYPED, ...CHILD, ...STRANGERS])];

/** Where these come out, of those that are looked for. */
const found = (sink: unknown, planted: readonly string[]): readonly string[] => {
  const text = JSON.stringify(sink);
  return planted.filter((one) => text.includes(JSON.stringify(one).slice(1, -1)));
};

describe('What is planted comes out where it belongs, and nowhere else', async () => {
  const base = await memoryCouncil();
  const councils: MemoryCouncil[] = [];
  const everywhere = (look: (council: MemoryCouncil) => unknown): unknown => councils.map(look);

  beforeAll(async () => {
    const alleged = (council: MemoryCouncil) => reported(council, 'Quentin Quince');
    for (const walk of [objected, stabilityCancelled, formsIn, disruptionReleased, alleged]) {
      const council = base.copy();
      await walk(council);
      councils.push(council);
    }
  });

  it('at least fifty identifiers are planted', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(50);
    expect(councils.every(({ store }) => store.messages.length > 0)).toBe(true);
    expect(councils.some(({ store }) => store.events.size > 0 && store.letters.length > 0)).toBe(true);
  });

  it('diaries hold a reference, an hour and colleagues', () => {
    expect(
      found(
        everywhere(({ store }) => [...store.events.values()]),
        PLANTED,
      ),
    ).toEqual([]);
  });

  it('lines of the activity feed hold a reference', () => {
    expect(
      found(
        everywhere(({ store }) => store.feed),
        [...PLANTED, 'C-1042'],
      ),
    ).toEqual([]);
  });

  it.each(['Plans', 'Audit', 'Letters', 'Settings', 'Cards', 'Conversations', 'Refusals'])(
    'the list %s holds ids and no words',
    (list) => {
      expect(
        found(
          everywhere((council) => rowsOf(council, list)),
          PLANTED,
        ),
      ).toEqual([]);
    },
  );

  it('typed words that waited for their plan are gone once the plan is carried out', () => {
    expect(
      found(
        everywhere((council) => rowsOf(council, 'Pending')),
        TYPED,
      ),
    ).toEqual([]);
  });

  it('the list Reads names the child, and nobody of the family', () => {
    expect(
      found(
        everywhere((council) => rowsOf(council, 'Reads')),
        PLANTED,
      ),
    ).toEqual([]);
  });

  it('no card names anybody outside the council, with an address, a telephone number or what they wrote', () => {
    expect(
      found(
        everywhere(({ store }) => store.messages),
        OUTSIDERS,
      ),
    ).toEqual([]);
    expect(
      found(
        everywhere(({ store }) => store.messages),
        [SAID.answer, SAID.childAnswer, SAID.cancelling, SAID.chairReason].map((words) => words.split(' ')[0] ?? ''),
      ),
    ).toEqual([]);
  });

  it('the first line of every card is neutral', () => {
    const first = everywhere(({ store }) =>
      store.messages.map(({ card }) => (card as { readonly body: readonly unknown[] }).body[0]),
    );
    expect(found(first, [...PLANTED, 'C-1042', 'afeguarding', 'llegation', 'isruption'])).toEqual([]);
  });

  it('a letter names the one who gets it, and nobody else of the family', () => {
    for (const { store } of councils) {
      for (const letter of store.letters as readonly Letter[]) {
        const { html, text, subject, attachments } = composeMail(letter, '2026-11-23');
        const files = attachments.map(({ bytes }) => new TextDecoder().decode(bytes));
        const others = PLANTED.filter((one) => one !== letter.to.name && one !== letter.to.mail);
        expect(found([html, text, files], others)).toEqual([]);
        expect(found([subject, files], [...PLANTED, 'C-1042', 'isruption'])).toEqual([]);
      }
    }
  });
});
