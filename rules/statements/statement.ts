import type { MeetingKind } from '../vocabulary.ts';

/** What a statement became. */
export type HomeKind =
  | 'rule'
  | 'deadline'
  | 'obligation'
  | 'invitee-condition'
  | 'chair-condition'
  | 'plan-step'
  | 'agenda-line'
  | 'checklist-line'
  | 'text';

/** Where a statement lives, and the test that keeps it; or why it is not for software. */
export type Home =
  | { readonly as: HomeKind; readonly where: string; readonly test: string; readonly note?: string }
  | { readonly as: 'not-for-software'; readonly note: string };

/** One sentence of a council’s procedure, paraphrased. */
export interface Statement {
  /** `W-01` to `W-99`, `T-01` to `T-78`. */
  readonly id: string;
  readonly council: 'Warrington' | 'Torbay';
  /** Line or lines of the source document. */
  readonly lines: string;
  readonly meeting: MeetingKind | 'all';
  readonly text: string;
  readonly home: Home;
}
