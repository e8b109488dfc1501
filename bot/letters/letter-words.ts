import { dayOfTime, longDate, timeWords, type Letter, type LocalDate, type LocalTime } from '#rules';

/** One paragraph of a letter: words, or a link that stands alone on its line. */
export type Paragraph = { readonly words: string } | { readonly link: string; readonly url: string };

const say = (words: string): Paragraph => ({ words });
const link = (words: string, url: string): Paragraph => ({ link: words, url });

export interface LetterWords {
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * What a letter says. It never names a child, an address or anybody else who is asked, nor what kind of meeting it is.
 *
 * @source E-63, E-87 · TACT, Language that Cares
 */
export function wordsOf(letter: Letter, today: LocalDate): LetterWords {
  const { heading, paragraphs } = bodyOf(letter);
  return {
    heading,
    paragraphs: [
      say(`Dear ${letter.to.name},`),
      ...paragraphs,
      say(
        `If you would rather talk, or need anything to take part (an interpreter, large print, a lift, another time), ring ${letter.worker}.`,
      ),
      say(
        'Nobody reads replies to this address. This letter leaves out names on purpose. If it is not safe for you to get letters like this, tell us.',
      ),
      say(`${letter.council}, ${longDate(today)}. Reference ${letter.ref}.`),
    ],
  };
}

function bodyOf(letter: Letter): LetterWords {
  switch (letter.letter) {
    case 'invitation':
      return {
        heading: 'You are invited to a meeting',
        paragraphs: [
          say(`We would like you to be there on ${whenWords(letter.startsAt, letter.lengthMinutes)}.`),
          ...whereWords(letter),
          say(letter.purpose),
          say(letter.prepare),
          say('You can say whether you are coming, or that you would like to take part in another way:'),
          link('Answer this invitation', letter.replyUrl),
          say('The file with this letter puts the meeting in your own calendar. Only you are on it.'),
        ],
      };
    case 'meeting-changed':
      return {
        heading: 'A meeting has changed',
        paragraphs: [
          say(`The meeting with this reference is now on ${whenWords(letter.startsAt, letter.lengthMinutes)}.`),
          ...whereWords(letter),
          say('Please say whether you can still come:'),
          link('Answer this invitation', letter.replyUrl),
          say('The file with this letter replaces the one that you had.'),
        ],
      };
    case 'meeting-cancelled':
      return {
        heading: 'A meeting will not take place',
        paragraphs: [
          say(
            'The meeting with this reference has been cancelled. You do not need to do anything. If there is a new date, we will write again.',
          ),
        ],
      };
    case 'questionnaire':
      return {
        heading: 'We would like to hear from you',
        paragraphs: [
          say(
            `Please tell us what you think by ${longDate(letter.due)}. You can save what you have and come back. You can also do it by phone or on paper.`,
          ),
          link('Open your form', letter.url),
          say(
            `The page asks for a code. The code is not in this letter: ${letter.worker} gives it to you by phone or in person.`,
          ),
          say(
            `The link works until ${longDate(letter.expires)} and can be renewed. It is yours alone: please do not pass it on.`,
          ),
          say('The form says who will read what you write before it asks anything.'),
        ],
      };
    case 'minutes-link':
      return {
        heading: 'Something is ready for you to read',
        paragraphs: [
          say('What was written down for you about the meeting with this reference can be read on a page of ours.'),
          link('Open your page', letter.url),
          say(
            `The page asks for a code. The code is not in this letter: ${letter.worker} gives it to you by phone or in person.`,
          ),
          say(
            `The link works until ${longDate(letter.expires)} and can be renewed. It is yours alone: please do not pass it on. You can also have it read with you, or on paper.`,
          ),
        ],
      };
    case 'learning-changed':
      return {
        heading: 'What was changed because of what you told us',
        paragraphs: [
          say('You took part in the meeting with this reference. Thank you. This is what was changed because of it:'),
          ...letter.changes.map(say),
          say('You do not need to do anything. If something is still not right, please say so.'),
        ],
      };
    case 'reminder':
      return {
        heading: 'There is still time to tell us what you think',
        paragraphs: [
          say(`We asked for your views by ${longDate(letter.due)}. What you saved is still there.`),
          link('Open your form', letter.url),
          say(`If you need your code again, more time, or would rather talk, ring ${letter.worker}.`),
          say(
            'You do not have to answer. If you would rather not, the form lets you say so, and we will not remind you again.',
          ),
        ],
      };
    default:
      return letter satisfies never;
  }
}

function whenWords(startsAt: LocalTime, lengthMinutes: number): string {
  const hours = Math.floor(lengthMinutes / 60);
  const minutes = lengthMinutes % 60;
  const length = [
    hours > 0 ? `${hours} ${hours === 1 ? 'hour' : 'hours'}` : '',
    minutes > 0 ? `${minutes} minutes` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return `${longDate(dayOfTime(startsAt))} at ${timeWords(startsAt)}. It takes about ${length}`;
}

function whereWords({
  venue,
  joinUrl,
}: {
  readonly venue?: string | undefined;
  readonly joinUrl?: string | undefined;
}): readonly Paragraph[] {
  return [
    ...(venue === undefined ? [] : [say(`Where: ${venue}.`)]),
    ...(joinUrl === undefined
      ? []
      : [
          say('You can join by video or phone. You do not need an account. Nothing is recorded.'),
          link('Join the meeting', joinUrl),
        ]),
  ];
}
