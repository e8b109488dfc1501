/** By which way somebody was told, asked or seen. */
export const EVIDENCE_WAYS = ['in-person', 'by-phone', 'in-writing', 'in-a-meeting', 'by-somebody-else'] as const;
export type EvidenceWay = (typeof EVIDENCE_WAYS)[number];
export const WAY_WORDS: Readonly<Record<EvidenceWay, string>> = {
  'in-person': 'in person',
  'by-phone': 'by phone or video',
  'in-writing': 'in writing',
  'in-a-meeting': 'in a meeting',
  'by-somebody-else': 'through somebody else',
};

/** What is said of something that Steady cannot see; the day is always asked. Each holds the question as it is put. */
export interface EvidenceAsked {
  readonly who?: string | undefined;
  /** By which way: one of `EVIDENCE_WAYS`. */
  readonly how?: string | undefined;
  readonly outcome?: string | undefined;
}

/** How something owed comes to its end. One of the two at least. */
export interface End {
  /** What Steady sees by itself, after “when”: the meeting is recorded as held. */
  readonly seen?: string;
  /** What whoever did it says, as the procedure asks it to be recorded. */
  readonly said?: EvidenceAsked;
}
