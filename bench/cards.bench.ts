import { AdaptiveCard } from 'adaptivecards';
import { describe, expect, it } from 'vitest';
import type { DraftMeetingView, LocalTime } from '#rules';
import { drawCard } from '../bot/cards/draw.ts';

/* The largest card: the coordinator’s draft of a disruption meeting with twenty people. All of them are invented. */

const people = Array.from({ length: 20 }, (_, index) => `Invented Person ${index + 1}`);
const slots = Array.from({ length: 6 }, (_, index) => ({
  startsAt: `2026-11-${String(23 + index)}T10:00` as LocalTime,
  endsAt: `2026-11-${String(23 + index)}T11:30` as LocalTime,
  words: `${23 + index} November 2026, 10:00 to 11:30`,
  free: people,
  busy: [],
  toAsk: ['Invented Carer (the supervising social worker asks)'],
  warnings: ['In school hours: ask whether the child can come.'],
}));
const view: DraftMeetingView = {
  card: 'draft-meeting',
  formId: 'form-invented',
  ref: 'DM-2026-0001',
  url: 'https://steady.example/meetings/DM-2026-0001',
  kind: 'Stability meeting',
  by: 'Monday 1 February 2027',
  sum: '42 days from Mon 9 Nov is Mon 21 Dec; 84 days from Mon 9 Nov is Mon 1 Feb',
  state: 'approved',
  chairs: people.slice(0, 8).map((name, index) => ({
    id: `person-${index}`,
    name,
    why: 'Holds the role that chairs this meeting. Is free inside the window.',
  })),
  refusedChairs: people.slice(8).map((name) => `${name}: is a Fostering Review Manager (Warrington W-77)`),
  minuteTakers: people.slice(0, 6).map((name, index) => ({ id: `minutes-${index}`, name })),
  options: { slots, otherwise: [], searched: 'Looked at 30 working days.' },
  parents: [
    { key: 'parent-1', who: 'Invented Mother' },
    { key: 'parent-2', who: 'Invented Father' },
  ],
  invitees: people.map((who) => ({ who, how: 'by mail, with a reply link', why: 'Warrington W-79' })),
  missing: [{ what: 'a minute taker', who: 'The coordinator', because: ['Warrington W-70'] }],
  workerSays: 'go',
  mayArrange: true,
  because: ['Warrington W-66', 'Warrington W-71', 'Warrington W-72'],
};

describe('The largest card', () => {
  it('is drawn', async ({ bench }) => {
    const bytes = new TextEncoder().encode(JSON.stringify(drawCard(view))).length;
    expect(bytes).toBeLessThanOrEqual(25_000);
    console.log(`The largest card has ${bytes} bytes; Teams takes 28 KB.`);
    await bench('drawn, and written as JSON', () => {
      JSON.stringify(drawCard(view));
    }).run();
  });

  it('is read by the parser that Teams uses', async ({ bench }) => {
    const drawn = drawCard(view);
    await bench('read by Microsoft’s parser', () => {
      new AdaptiveCard().parse(drawn);
    }).run();
  });
});
