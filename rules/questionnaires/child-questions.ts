import type { AnswerChoice, FormQuestion, QuestionSymbol } from './question.ts';

const said =
  (source: string) =>
  (id: string, words: string, symbol: QuestionSymbol, kind: FormQuestion['kind'] = 'long-text'): FormQuestion => ({
    id,
    words,
    kind,
    symbol,
    source,
  });
const younger = said('domain §8.8, younger · Warrington W-87, W-88');
const middle = said('domain §8.8, middle · Warrington W-86');
const older = said('domain §8.8, older · Warrington W-86');
const watched = said('domain §8.8, non-verbal · E-23');
const others = said('domain §8.8, other children · E-33, E-34');

/** Five faces, each with its word; never a face alone. */
export const FACES: readonly AnswerChoice[] = [
  { id: 'very-happy', words: 'Very happy' },
  { id: 'happy', words: 'Happy' },
  { id: 'in-between', words: 'In between' },
  { id: 'sad', words: 'Sad' },
  { id: 'very-sad', words: 'Very sad' },
  { id: 'not-say', words: 'I do not want to say' },
];

/**
 * How the child took part, in the shape of the national review codes.
 *
 * @source domain §7.3, PN0 to PN7
 */
export const PARTICIPATION: readonly AnswerChoice[] = [
  { id: 'PN0', words: 'Under 4 years old' },
  { id: 'PN1', words: 'Takes part and speaks for themselves' },
  { id: 'PN2', words: 'Takes part, an advocate speaks for them' },
  { id: 'PN3', words: 'Takes part with signs, symbols or without words' },
  { id: 'PN4', words: 'Is there, and says nothing' },
  { id: 'PN5', words: 'Is not there, an advocate speaks for them' },
  { id: 'PN6', words: 'Is not there, sends views in another way' },
  { id: 'PN7', words: 'Is not there, and no views came' },
];

const MEDIA: readonly AnswerChoice[] = [
  'Said',
  'Drawn',
  'Written or typed',
  'Recorded',
  'Shown in play',
  'Signed or with symbols',
  'A letter',
].map((words, index) => ({
  id: `medium-${index + 1}`,
  words,
}));

/** For a trusted adult to use with the child. Nothing is compulsory; nothing asks why it went wrong: children hear blame. */
export const CHILD_QUESTIONS: readonly FormQuestion[] = [
  younger('Y1', 'Tell me about the house where you lived. You can draw it.', 'house'),
  younger('Y2', 'What did you like there?', 'smile'),
  younger('Y3', 'What made you sad, cross or scared?', 'sad'),
  younger('Y4', 'Who helped you?', 'helper'),
  younger('Y5', 'Who do you miss?', 'heart'),
  { ...younger('Y6', 'How did you feel when you moved?', 'moving', 'faces'), choices: FACES },
  younger('Y7', 'Did anyone tell you about moving? What do you think?', 'why'),
  younger('Y8', 'Did you say goodbye? Do you have your special things?', 'bag'),
  younger('Y9', 'What do you want to happen next?', 'path'),
  younger('Y10', 'You have three wishes. What are they? Who should know?', 'star'),

  middle('M1', 'What was good about living there?', 'smile'),
  middle('M2', 'What was hard, and when did it start?', 'sad'),
  middle('M3', 'What did grown-ups do that helped? What did not help?', 'helper'),
  middle('M4', 'Did you feel listened to?', 'ear'),
  middle('M5', 'What do you wish had happened?', 'star'),
  middle('M6', 'How was the day you moved?', 'moving'),
  middle('M7', 'Who do you want to keep seeing?', 'heart'),
  middle(
    'M8',
    'How is it where you are now, from 0 to 10? 0 is very bad and 10 is very good.',
    'scale',
    'nought-to-ten',
  ),
  { ...middle('M8B', 'What would make it one better?', 'path'), partOf: 'M8' },
  middle('M9', 'What should people know, so that your next home works?', 'house'),
  middle(
    'M10',
    'Who should speak for you at the meeting? Do you want to come, come for part, meet the person in charge, or send something?',
    'meeting',
  ),

  older('O1', 'What was good about living there, and what would you keep?', 'smile'),
  older('O2', 'What was hard, and when did it start?', 'sad'),
  older(
    'O3',
    'What do you think of the plan for you, of how this home was chosen, and of the decisions since?',
    'path',
  ),
  older('O4', 'What did you ask for, and what happened?', 'ear'),
  older('O5', 'How was time with your family?', 'heart'),
  older('O6', 'How are school, college or work?', 'star'),
  older('O7', 'How are things with friends, and do you feel safe?', 'people'),
  older('O8', 'How was the move for you?', 'moving'),
  older('O9', 'What should people know, so that your next home works?', 'house'),
  older('O10', 'What would you say to the council?', 'talk'),
  older(
    'O11',
    'Do you want to come to the meeting, come for part, meet the chair, or send something? Who should speak for you?',
    'meeting',
  ),
  older('O12', 'Do you want a copy of what is decided, and how? Would you like an advocate?', 'helper'),

  watched('N1', 'What shows comfort, and when was it seen?', 'smile'),
  watched('N2', 'What shows distress, and when was it seen?', 'sad'),
  watched('N3', 'Which routines matter to the child?', 'path'),
  watched('N4', 'Whom does the child look for, and whom do they avoid?', 'people'),
  watched('N5', 'What has changed since the move?', 'moving'),
  watched('N6', 'What does this tell us that the child needs?', 'house'),

  others('H1', 'What changed for you?', 'moving'),
  others('H2', 'What helped?', 'helper'),
  others('H3', 'What do you need?', 'heart'),

  { id: 'A1', words: 'How is the child taking part?', kind: 'choice', choices: PARTICIPATION, source: 'domain §7.3' },
  { id: 'A2', words: 'How were these views given?', kind: 'several', choices: MEDIA, source: 'Warrington W-86, W-87' },
  { id: 'A3', words: 'Who helped, and did the child choose them?', kind: 'short-text', source: 'domain §8.8' },
  {
    id: 'A4',
    words: 'What did you see yourself?',
    hint: 'Your own observation. Keep it apart from what the child said.',
    kind: 'long-text',
    source: 'domain §8.8',
  },
  {
    id: 'A5',
    words: 'If the child gave something for the chair alone: its reference',
    hint: 'For example the number on a sealed envelope. You do not need to know what is in it.',
    kind: 'short-text',
    chairOnly: true,
    source: 'rulings, the child’s words',
  },
];
