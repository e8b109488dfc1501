/** Who will see it, said before the first question. @source Warrington W-94, W-95 · rulings CF-20 */
export const SEEN_BY =
  'Only you, the person who chairs the meeting and the organiser in the Safeguarding Unit can read your answers. They are not handed round. The chair writes an overview that names nobody.';

/** Not a tool for blame. @source E-58, E-77 */
export const FOR_LEARNING =
  'This is for learning and for support. It is not for blame, and it is not used about anybody’s conduct or approval.';

/** @source E-06 */
export const NOT_WATCHED =
  'Nobody watches this form out of hours. If a child is not safe now, do not write it here: ring';

/** The sentence about safety that stands on every form, with the council's own numbers. */
export const safetyWords = (emergency: readonly { readonly label: string; readonly number: string }[]): string =>
  `${NOT_WATCHED} ${emergency.map(({ label, number }) => `${label} on ${number}`).join(', or ')}.`;

/** @source domain §8, design rules */
export const TAKE_YOUR_TIME =
  'You can save what you have and come back. Leave out what you like. You can also ask for more time, or talk to someone instead.';

export const ADULT_OPENING: readonly string[] = [SEEN_BY, FOR_LEARNING, TAKE_YOUR_TIME];

/** @source Torbay T-64 · CF-17 */
export const REPORT_OPENING: readonly string[] = [
  'This is your balanced report. You are asked once, in one form; you can also send a document of your own instead.',
  ...ADULT_OPENING,
];

/** @source domain §8.7 */
export const PARENT_OPENING: readonly string[] = [
  'You can do this by talking instead: your worker can write it down and read it back to you.',
  SEEN_BY,
  TAKE_YOUR_TIME,
];

/** @source domain §8.8 */
export const CHILD_OPENING: readonly string[] = [
  'You choose. You do not have to answer. You can stop at any time.',
  'You can say it, draw it, record it or write it. A grown-up you trust can help.',
  'The person in charge of the meeting reads it. It is not handed round.',
];

/** @source rulings · E-58 */
export const VIEWS_OPENING: readonly string[] = [
  'Three short questions, so that you are heard although you may not be there.',
  'You, the worker who gathers views, the coordinator and the person who chairs the meeting can read this. Nothing is shared at the meeting unless you say so.',
  TAKE_YOUR_TIME,
];
