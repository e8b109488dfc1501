/*
 * How a sample is drawn: each meeting has a number that depends on the seed and on its own reference alone, and the lowest
 * numbers are taken. So the order in which they come makes no difference, one that is added moves nobody else, and anybody who
 * has the seed can draw the same sample again, with this page and a pocket calculator.
 *
 * The number: FNV-1a with 32 bits over the UTF-16 units of `seed|reference`, low byte before high byte (start 2166136261, times
 * 16777619 after each byte), then mixed once by the finaliser of MurmurHash3 (shift 16, times 0x85ebca6b, shift 13, times
 * 0xc2b2ae35, shift 16), so that references that differ in their last figure lie far apart.
 */

/** A whole number from 0 to 4,294,967,295. */
export function drawNumber(seed: string, reference: string): number {
  let hash = 2_166_136_261;
  for (const unit of unitsOf(`${seed}|${reference}`)) {
    hash = Math.imul(hash ^ (unit & 0xff), 16_777_619);
    hash = Math.imul(hash ^ (unit >>> 8), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function* unitsOf(text: string): Generator<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index);
}

/** In the order in which they are drawn; two with one number by their references. */
export const inDrawOrder = <Item>(seed: string, items: readonly Item[], referenceOf: (item: Item) => string): Item[] =>
  items
    .map((item) => ({ item, reference: referenceOf(item), number: drawNumber(seed, referenceOf(item)) }))
    .sort((one, other) => one.number - other.number || (one.reference < other.reference ? -1 : 1))
    .map(({ item }) => item);
