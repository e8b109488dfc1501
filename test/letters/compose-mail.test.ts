import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Letter } from '#rules';
import { composeMail } from '../../bot/letters/compose-mail.ts';

const any = {
  to: { key: 'circle:fc-1', name: 'Pat Example', mail: 'pat@example.org', largePrint: false },
  ref: 'SM-2026-0142',
  council: 'Example Council',
  worker: 'Sam Sample on 01632 960 001',
} as const;
const invitation: Letter = {
  ...any,
  letter: 'invitation',
  startsAt: '2027-04-12T14:30',
  lengthMinutes: 90,
  joinUrl: 'https://teams.example/join/1',
  replyUrl: 'https://steady.example/forms/r/abc',
  purpose: 'We want to hear how things are and plan together.',
  prepare: 'Think about what is going well and what would help.',
};
const letters: readonly Letter[] = [
  invitation,
  {
    ...any,
    letter: 'meeting-changed',
    change: 1,
    startsAt: '2026-12-15T10:00',
    lengthMinutes: 60,
    venue: 'Example House',
    replyUrl: 'https://steady.example/forms/r/abc',
  },
  { ...any, letter: 'meeting-cancelled' },
  {
    ...any,
    letter: 'questionnaire',
    url: 'https://steady.example/forms/q/abc',
    due: '2026-12-08',
    expires: '2026-12-05',
  },
  { ...any, letter: 'minutes-link', url: 'https://steady.example/forms/m/abc', expires: '2026-12-05' },
  { ...any, letter: 'reminder', url: 'https://steady.example/forms/q/abc', due: '2026-12-08' },
];
const mail = (letter: Letter) => composeMail(letter, '2026-11-21');

describe('A letter to somebody without an account', () => {
  it.each(letters.map((letter) => [letter.letter, letter] as const))(
    '%s: the subject is the reference and nothing more',
    (_name, letter) => {
      expect(mail(letter).subject).toBe('Meeting ref SM-2026-0142');
    },
  );

  it.each(letters.map((letter) => [letter.letter, letter] as const))(
    '%s: says nothing of a disruption, names a worker to ring, and says the same as text and as a page',
    (_name, letter) => {
      const { text, html } = mail(letter);
      expect(`${text}${html}`).not.toMatch(/disrupt|breakdown|allegation|instab/i);
      expect(text).toContain('ring Sam Sample on 01632 960 001');
      expect(html).toContain('ring Sam Sample on 01632 960 001');
      expect(html).toContain('<html lang="en-GB">');
      expect(html).not.toMatch(/<script|<img|http-equiv/);
    },
  );

  it('the questionnaire says when it is due, how long the link works, and that the code comes from the worker', () => {
    const { text } = mail(letters[3] as Letter);
    expect(text).toContain('by Tuesday 8 December 2026');
    expect(text).toContain('works until Saturday 5 December 2026');
    expect(text).toContain('The code is not in this letter: Sam Sample on 01632 960 001 gives it to you');
  });

  it('comes in large print to a person who asked for it', () => {
    expect(mail({ ...invitation, to: { ...any.to, largePrint: true } }).html).toContain('font-size:24px');
    expect(mail(invitation).html).toContain('font-size:18px');
  });

  it('shows a name with signs in it as text', () => {
    expect(mail({ ...invitation, to: { ...any.to, name: '<b>Pat & "Co"</b>' } }).html).toContain(
      'Dear &lt;b&gt;Pat &amp; &quot;Co&quot;&lt;/b&gt;,',
    );
  });
});

describe('The calendar file beside an invitation', () => {
  const eventOf = (letter: Letter) => {
    const bytes = mail(letter).attachments[0]?.bytes;
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[]);
    const zone = calendar.getFirstSubcomponent('vtimezone');
    if (zone !== null) ICAL.TimezoneService.register(zone);
    return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined) };
  };

  it('is read by another parser: at half past two in London in April, which is half past one in UTC', () => {
    const { calendar, event } = eventOf(invitation);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event.summary).toBe('Meeting ref SM-2026-0142');
    expect(event.startDate.toString()).toBe('2027-04-12T14:30:00');
    expect(event.startDate.zone.tzid).toBe('Europe/London');
    expect(event.startDate.toJSDate().toISOString()).toBe('2027-04-12T13:30:00.000Z');
    expect(event.endDate.toString()).toBe('2027-04-12T16:00:00');
  });

  it('in December is at ten o’clock in UTC too, and names the venue', () => {
    const { event } = eventOf(letters[1] as Letter);
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-15T10:00:00.000Z');
    expect(event.location).toBe('Example House');
  });

  it('carries the reply link and no attendee and no organiser', () => {
    const { event } = eventOf(invitation);
    expect(event.description).toContain('https://steady.example/forms/r/abc');
    expect(event.attendees).toEqual([]);
    expect(event.component.getFirstProperty('organizer')).toBeNull();
    expect(event.component.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  it('keeps its id when the meeting moves, and counts up', () => {
    const first = eventOf(invitation).event;
    const moved = eventOf(letters[1] as Letter).event;
    expect(moved.uid).toBe(first.uid);
    expect(moved.sequence).toBeGreaterThan(first.sequence);
  });

  it.each([2, 3, 4])('is not sent with letter %i, which asks for no day in a diary', (index) => {
    expect(mail(letters[index] as Letter).attachments).toEqual([]);
  });
});
