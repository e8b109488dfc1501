import { dayOfTime, publicDate, publicTime, type Letter, type LocalDate, type LocalTime, type SayPublic } from '#rules';

/** One paragraph of a letter: words, or a link that stands alone on its line. */
export type Paragraph = { readonly words: string } | { readonly link: string; readonly url: string };

const words = (text: string): Paragraph => ({ words: text });
const link = (text: string, url: string): Paragraph => ({ link: text, url });

export interface LetterWords {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * What a letter says, from the catalogue of public sentences. It never names a child, an address or anybody else who is asked, nor
 * what kind of meeting it is.
 *
 * @source E-63, E-87 · TACT, Language that Cares
 */
export function wordsOf(letter: Letter, today: LocalDate, say: SayPublic): LetterWords {
  const { heading, paragraphs } = bodyOf(letter, say);
  const { worker, council, ref } = letter;
  return {
    heading,
    paragraphs: [
      words(say('letter.dear', { name: letter.to.name })),
      ...paragraphs,
      words(say('letter.rather-talk', { worker })),
      words(say('letter.no-replies')),
      words(say('letter.foot', { council, today: publicDate(today, say), ref })),
    ],
  };
}

type LetterAs<Kind extends Letter['letter']> = Extract<Letter, { readonly letter: Kind }>;

function bodyOf(letter: Letter, say: SayPublic): LetterWords {
  switch (letter.letter) {
    case 'invitation':
      return invitationWords(letter, say);
    case 'meeting-changed':
      return changedWords(letter, say);
    case 'meeting-cancelled':
      return { heading: say('cancelled.heading'), paragraphs: [words(say('cancelled.words'))] };
    case 'questionnaire':
      return {
        heading: say('form.heading'),
        paragraphs: [
          words(say('form.by', { due: publicDate(letter.due, say) })),
          link(say('form.open'), letter.url),
          words(say('letter.code-apart', { worker: letter.worker })),
          words(say('form.expires', { expires: publicDate(letter.expires, say) })),
          words(say('form.readers')),
        ],
      };
    case 'minutes-link':
      return {
        heading: say('minutes-link.heading'),
        paragraphs: [
          words(say('minutes-link.what')),
          link(say('minutes-link.open'), letter.url),
          words(say('letter.code-apart', { worker: letter.worker })),
          words(say('minutes-link.expires', { expires: publicDate(letter.expires, say) })),
        ],
      };
    case 'learning-changed':
      return {
        heading: say('learnt.heading'),
        paragraphs: [words(say('learnt.thanks')), ...letter.changes.map(words), words(say('learnt.nothing-to-do'))],
      };
    case 'reminder':
      return {
        heading: say('reminder.heading'),
        paragraphs: [
          words(say('reminder.by', { due: publicDate(letter.due, say) })),
          link(say('form.open'), letter.url),
          words(say('reminder.ring', { worker: letter.worker })),
          words(say('reminder.need-not')),
        ],
      };
    default:
      return letter satisfies never;
  }
}

const invitationWords = (letter: LetterAs<'invitation'>, say: SayPublic): LetterWords => ({
  heading: say('invitation.heading'),
  paragraphs: [
    words(say('invitation.when', whenOf(letter, say))),
    ...whereWords(letter, say),
    words(letter.purpose),
    words(letter.prepare),
    words(say('invitation.reply')),
    link(say('letter.reply'), letter.replyUrl),
    words(say('invitation.file')),
  ],
});

const changedWords = (letter: LetterAs<'meeting-changed'>, say: SayPublic): LetterWords => ({
  heading: say('changed.heading'),
  paragraphs: [
    words(say('changed.when', whenOf(letter, say))),
    ...whereWords(letter, say),
    words(say('changed.reply')),
    link(say('letter.reply'), letter.replyUrl),
    words(say('changed.file')),
  ],
});

interface When {
  readonly startsAt: LocalTime;
  readonly lengthMinutes: number;
}

const whenOf = ({ startsAt, lengthMinutes }: When, say: SayPublic) => ({
  day: publicDate(dayOfTime(startsAt), say),
  time: publicTime(startsAt, say),
  length: lengthWords(lengthMinutes, say),
});

function lengthWords(lengthMinutes: number, say: SayPublic): string {
  const hours = Math.floor(lengthMinutes / 60);
  const minutes = lengthMinutes % 60;
  if (hours === 0) return say('length.minutes', { minutes });
  if (minutes === 0) return hours === 1 ? say('length.hour') : say('length.hours', { hours });
  return hours === 1 ? say('length.hour-minutes', { minutes }) : say('length.hours-minutes', { hours, minutes });
}

function whereWords(
  { venue, joinUrl }: { readonly venue?: string | undefined; readonly joinUrl?: string | undefined },
  say: SayPublic,
): readonly Paragraph[] {
  return [
    ...(venue === undefined ? [] : [words(say('letter.where', { venue }))]),
    ...(joinUrl === undefined ? [] : [words(say('letter.join')), link(say('letter.join-link'), joinUrl)]),
  ];
}
