import { describe, expect, it } from 'vitest';
import { childrenInMail, linesOfMail, meetingInSubject, voiceOfSender, wordsFromMail } from '#rules';

describe('An appointment is known by its subject, which is the reference alone', () => {
  it.each([
    ['SM-2026-0142', 'SM-2026-0142'],
    ['Accepted: SM-2026-0142', 'SM-2026-0142'],
    ['RE: Meeting ref DM-2026-0001', 'DM-2026-0001'],
    ['Cancelled: FW: pm-2026-0007', 'PM-2026-0007'],
    ['Notes of SM-2026-0142', undefined],
    ['SM-2026-0142 and lunch', undefined],
    ['IN-2026-0001', undefined],
    ['Team meeting', undefined],
    ['', undefined],
  ])('“%s”: %s', (subject, ref) => {
    expect(meetingInSubject(subject)).toBe(ref);
  });
});

describe('The lines of a mail that are proposed', () => {
  const text = (mail: string) => linesOfMail(mail).lines.map((line) => line.text);

  it('are what was written now, each line by itself', () => {
    expect(text('Hello\r\n\r\nHe was out until two.\r\nWe cannot go on like this.')).toEqual([
      'Hello',
      'He was out until two.',
      'We cannot go on like this.',
    ]);
  });

  it('are sentences where a paragraph is long, so that one can be taken and the next left', () => {
    expect(
      text(
        'He was out until two and would not say where he had been. I rang the duty team at midnight. My sister is ill too.',
      ),
    ).toEqual([
      'He was out until two and would not say where he had been.',
      'I rang the duty team at midnight.',
      'My sister is ill too.',
    ]);
  });

  it.each([
    ['Original Message', 'We need help.\n-----Original Message-----\nFrom: Petra\nOld words.'],
    [
      'On … wrote',
      'We need help.\nOn Mon, 23 Nov 2026 at 09:12, Petra Plumtree <petra@wrenford.example> wrote:\nOld words.',
    ],
    ['a quote', 'We need help.\n> Old words.'],
    ['a header', 'We need help.\nFrom: Petra Plumtree\nSent: Monday\nOld words.'],
  ])('do not hold an older mail below: %s', (_how, mail) => {
    expect(linesOfMail(mail)).toEqual({ lines: [{ at: 0, text: 'We need help.' }], leftAway: ['older-mail'] });
  });

  it.each(['Kind regards', 'Many thanks,', '-- ', 'Sent from my iPhone', 'Yours sincerely,'])(
    'do not hold a signature, which says who and where they are: %s',
    (sign) => {
      expect(linesOfMail(`We need help.\n${sign}\nHazel Household\n4 Invented Row`)).toEqual({
        lines: [{ at: 0, text: 'We need help.' }],
        leftAway: ['signature'],
      });
    },
  );

  it('are no more than a person reads; it is said that there were more', () => {
    const { lines, leftAway } = linesOfMail(Array.from({ length: 200 }, (_, at) => `Line ${String(at)}.`).join('\n'));
    expect(lines).toHaveLength(120);
    expect(leftAway).toEqual(['too-long']);
  });

  it('lose no word of what was written now, whatever signs stand in it', () => {
    const long = `${'Abc?!d e.g. 3.5 and… then. '.repeat(20)}end`;
    expect(text(long).join(' ').replaceAll(' ', '')).toBe(long.replaceAll(' ', ''));
  });

  it('are found quickly in a mail that was made to be slow', () => {
    const before = performance.now();
    linesOfMail(`${'!'.repeat(50_000)}\n${'a.'.repeat(50_000)}\nOn ${'x '.repeat(50_000)}`);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('What goes along with a report from a mail', () => {
  it('is one’s own words, then the ticked lines in quotation marks, and nothing else', () => {
    expect(wordsFromMail(' Hazel rang too. ', ['He was out until two.', 'We cannot go on.'])).toBe(
      'Hazel rang too.\nFrom an email:\n“He was out until two.”\n“We cannot go on.”',
    );
    expect(wordsFromMail('Hazel rang.', [])).toBe('Hazel rang.');
  });

  it('the child is looked for by a reference in the mail; a meeting’s or a report’s is none', () => {
    expect(childrenInMail('About C-1042 and SM-2026-0001, again C-1042; C-1053.')).toEqual(['C-1042', 'C-1053']);
    expect(childrenInMail('IN-2026-0001')).toEqual([]);
  });

  it.each([
    ['foster-carer', 'carer'],
    ['adopter', 'carer'],
    ['provider-manager', 'agency'],
    ['home-manager', 'agency'],
    ['school', 'other'],
    ['parent', 'other'],
  ] as const)('Torbay T-42: a mail of a %s is the voice of: %s', (part, voice) => {
    expect(voiceOfSender({ part })).toBe(voice);
  });
});
