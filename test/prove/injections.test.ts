import { describe, expect, it } from 'vitest';
import type { Letter } from '#rules';
import { composeMail } from '../../bot/letters/compose-mail.ts';
import { drawCard } from '../../bot/cards/draw.ts';
import { viewOf } from '../../bot/casework/plans/card-views.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import {
  CHILD,
  DISRUPTION,
  disruptionArranged,
  EPISODE,
  reported,
  STABILITY,
  stabilityArranged,
} from '../memory/walk.ts';

/*
 * Text is text: what somebody types into a field is drawn as it was typed, in cards, letters, calendar files and toasts.
 */

const LINK = '[Sign in here](https://evil.example)';
const TYPED = `${LINK} **bold** <b>x</b> \r\nDTSTART:20260101T000000 "quoted"`;

/** Every text of a card that Teams reads as markdown. */
function markdownIn(element: unknown): readonly string[] {
  if (Array.isArray(element)) return element.flatMap(markdownIn);
  if (typeof element !== 'object' || element === null) return [];
  const here = element as { readonly type?: unknown; readonly text?: unknown; readonly facts?: unknown };
  const own = here.type === 'TextBlock' && typeof here.text === 'string' ? [here.text] : [];
  const facts = Array.isArray(here.facts) ? here.facts.map(({ value }: { readonly value: string }) => value) : [];
  return [...own, ...facts, ...Object.values(element).flatMap(markdownIn)];
}

/** A link that a person could press: brackets and an address, neither of them escaped. */
const PRESSABLE = /(?<!\\)\[[^\]\\]*(?<!\\)\]\(https:\/\/evil/;

/** Types it wherever a field takes words. */
async function typedEverywhere(council: MemoryCouncil): Promise<void> {
  const on = (name: string, method: string, path: string, body: object) =>
    council.asks(council.id(name), method, path, body);
  const M = `/api/meetings/${STABILITY}`;
  await council.presses(council.id('Edgar Elderflower'), 'report-instability', {
    formId: 'form-report-9',
    child: CHILD,
    voice: 'carer',
    triggers: 'carer-struggling',
    whatHappened: TYPED,
    immediateDanger: 'no',
  });
  await council.settles();
  await council.presses(council.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-9', how: 'join' });
  await council.settles();
  await on('Pip Persimmon', 'POST', `${M}/chair`, { chairId: council.id('Tobias Tamarind'), reason: TYPED });
  await on('Pip Persimmon', 'POST', `${M}/time`, { startsAt: '2026-11-26T11:00', venue: TYPED.slice(0, 190) });
  await on('Pip Persimmon', 'POST', `${M}/ask-worker`, {});
  await on('Petra Plumtree', 'POST', `${M}/draft-answer`, { says: 'objects', words: TYPED });
  await council.settles();
}

describe('What somebody types is drawn as it was typed', async () => {
  const base = await memoryCouncil();

  it('in every card of an instability and of its meeting', async () => {
    const council = base.copy();
    await reported(council);
    const judging = council.copy();
    await stabilityArrangedFrom(council);
    await typedEverywhere(council);
    await typedEverywhere(judging);
    const looks = [
      ['judgement', EPISODE, 'Tobias Tamarind', judging],
      ['judgement-receipt', EPISODE, 'Tobias Tamarind', council],
      ['funding', EPISODE, 'Hazel Honeydew', council],
      ['draft-meeting', STABILITY, 'Pip Persimmon', council],
      ['worker-consent', STABILITY, 'Petra Plumtree', council],
      ['meeting-arranged', STABILITY, 'Pip Persimmon', council],
    ] as const;
    const drawn: string[] = [];
    for (const [card, about, name, where] of looks) {
      const texts = markdownIn(drawCard(await viewOf(card, about, where.id(name), where.ports)));
      drawn.push(...texts);
      expect([card, texts.filter((text) => PRESSABLE.test(text))]).toEqual([card, []]);
    }
    expect(drawn.some((text) => text.includes('evil.example'))).toBe(true);
    const chat = council.store.messages.flatMap(({ card }) => markdownIn(card));
    expect(chat.filter((text) => PRESSABLE.test(text))).toEqual([]);
  });

  it('in letters and calendar files: no element, no line of its own', async () => {
    const council = base.copy();
    await disruptionArranged(council);
    const on = (name: string, what: string, body: object) =>
      council.asks(council.id(name), 'POST', `/api/meetings/${DISRUPTION}/${what}`, body);
    await on('Saffron Sorbet', 'time', { startsAt: '2027-01-12T10:00', venue: TYPED.slice(0, 190) });
    await on('Cornelius Clementine', 'approve', { returnBy: '2027-01-05' });
    await on('Saffron Sorbet', 'send', {});
    await council.settles();
    const mails = (council.store.letters as readonly Letter[]).map((letter) => composeMail(letter, '2026-11-23'));
    const files = mails.flatMap(({ attachments }) => attachments.map(({ bytes }) => new TextDecoder().decode(bytes)));
    expect(files.some((file) => file.includes('evil.example'))).toBe(true);
    for (const { html } of mails) {
      expect(html).not.toContain('<b>x</b>');
      expect(html.match(/<a [^>]*evil/)).toBeNull();
    }
    for (const file of files) {
      expect(file.split(/\r?\n/).filter((line) => line.startsWith('DTSTART:20260101'))).toEqual([]);
      expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    }
  });
});

/** The rest of the way, for a child who is reported already. */
async function stabilityArrangedFrom(council: MemoryCouncil): Promise<void> {
  const other = (await memoryCouncil()).copy();
  await stabilityArranged(other);
  council.store.lists.clear();
  for (const [name, rows] of other.store.lists) council.store.lists.set(name, new Map(rows));
}
