/**
 * What a learning point may be about. Closed, so that what one meeting learnt can be told to another without a word of the first: each
 * has a question of ours for whoever plans the next placement.
 *
 * @source Warrington W-37, W-38; domain §2.3, §8.9; the words are ours
 */
export const TOPICS = [
  'what-was-known',
  'introductions',
  'childs-voice',
  'support',
  'nights',
  'rest',
  'skills',
  'school',
  'health',
  'family-time',
  'others-in-the-home',
  'changes-of-worker',
  'first-signs',
  'ending-well',
  'something-else',
] as const;
export type Topic = (typeof TOPICS)[number];

export interface TopicWords {
  readonly words: string;
  /** What a planning meeting asks itself because of it; nothing where it is about something else. */
  readonly ask?: string;
}

export const TOPIC_WORDS: Readonly<Record<Topic, TopicWords>> = {
  'what-was-known': {
    words: 'what was known of the child, and who was told',
    ask: 'Have the carers everything that is known of the child, in writing, before the move?',
  },
  introductions: {
    words: 'introductions and the move',
    ask: 'How many visits come before the move, and who says that it may begin?',
  },
  'childs-voice': {
    words: 'the child’s voice',
    ask: 'What does the child want from this home, in their own words, and who asks again?',
  },
  support: {
    words: 'support, and when it came',
    ask: 'Which support starts on the first day, who pays for it, and whom do the carers ring when it does not come?',
  },
  nights: {
    words: 'nights, weekends and holidays',
    ask: 'Who answers at night, at weekends and in the holidays?',
  },
  rest: { words: 'rest for the carers', ask: 'When is the carers’ first break, and who is with the child then?' },
  skills: {
    words: 'carers’ skills and training',
    ask: 'What do the carers want to learn for this child, and by when?',
  },
  school: { words: 'school', ask: 'Is there a school place on the first day, and who brings the child?' },
  health: { words: 'health', ask: 'Which appointments go along, and who asks for the next?' },
  'family-time': {
    words: 'family time, brothers and sisters',
    ask: 'When do they see their family, and what is done when that is hard?',
  },
  'others-in-the-home': {
    words: 'others in the home',
    ask: 'What do the other children in the home need, and who asks them?',
  },
  'changes-of-worker': {
    words: 'changes of worker',
    ask: 'Who stays the same for the child, and who tells them when somebody goes?',
  },
  'first-signs': {
    words: 'first signs of difficulty',
    ask: 'Which first signs would worry us, and who is told on the same day?',
  },
  'ending-well': {
    words: 'how a placement ends',
    ask: 'If it has to end, how is that done well, and who says goodbye?',
  },
  'something-else': { words: 'something else' },
};
