/** What must not reach a reader. The first twelve are names for what the council keeps; the last is who somebody is. */
export const LEAK_KINDS = [
  'child-name',
  'address',
  'postcode',
  'place',
  'phone',
  'email',
  'car',
  'new-carer',
  'school',
  'health',
  'other-matter',
  'answer',
  'allegation-name',
  'ref-number',
  'sw-private',
  'birth-date',
  'adult-name',
] as const;
export type LeakKind = (typeof LEAK_KINDS)[number];

/** One paragraph of minutes, by which a finding says where it is. */
export interface Block {
  readonly key: string;
  readonly text: string;
}

/** What may be done about a finding. Nothing is done by the check itself. */
export type LeakChoice =
  | { readonly is: 'take-out' }
  | { readonly is: 'write-instead'; readonly words: string }
  | { readonly is: 'keep'; readonly needs: 'a reason and a name' };

/** One place that this reader must not see. */
export interface Leak {
  readonly block: string;
  /** First character and the one after the last, in the block’s own text. */
  readonly start: number;
  readonly end: number;
  readonly kind: LeakKind;
  /** The words as they stand there. */
  readonly matched: string;
  /** How it was known: as written, or how it hides. */
  readonly how: LeakWay;
  /** One sentence for whoever decides. It repeats nothing that is hidden from the reader. */
  readonly why: string;
  readonly may: readonly LeakChoice[];
}

export const LEAK_WAYS = [
  'as written',
  'a short or pet name',
  'initials',
  'a letter wrong',
  'split or spelt out',
  'another script or spelling',
  'part of it',
  'by relation',
  'by its shape',
  'thinly changed',
] as const;
export type LeakWay = (typeof LEAK_WAYS)[number];
