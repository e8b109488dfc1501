/** What a manager says about the disruption meeting of an ending. */
export interface DecideDisruption {
  readonly ending: string;
  readonly says: 'hold' | 'not-held' | 'checked';
  readonly reason: string;
}
