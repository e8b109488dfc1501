/**
 * What is urgent enough to come by itself when it is near or late, instead of in the digest of the day: a child may be in danger, or
 * the seven days of a stability meeting run out while nobody acts.
 *
 * A clock that counts hours does not wait for the next morning’s digest.
 *
 * @source law §0.3; CF-13 (a late judgement); E-79 (a stability meeting without a chair); E-05 (an allegation); E-02 (a worker is named, and loses nothing or everything by it)
 */
const ALONE: readonly string[] = [
  'instability.judgement',
  'stability.chair',
  'hold.designated-officer',
  'hold.child-seen',
  'instability.confirm-named',
  'missing.told',
  'missing.interview-offer',
  'allegation.strategy',
];

export const comesAlone = (kind: string): boolean => ALONE.includes(kind);
