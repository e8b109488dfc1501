/**
 * What is known to be there: the element of a list that reaches so far, the value of a map that holds the key.
 *
 * @throws where it is not there after all, so that nothing goes on with a value that is none.
 */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new RangeError('Something is missing that was known to be there.');
  return value;
}
