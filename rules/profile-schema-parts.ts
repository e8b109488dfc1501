/** A JSON Schema (2020-12), or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/** A limit is at most a year and a day. */
export const MOST_DAYS = 366;
const MOST_MONTHS = 12;
/** A week. */
const MOST_HOURS = 168;

/** Days, months or hours: each has its own word, so that none is taken for another. */
export const limitSchema = (): Schema => ({
  anyOf: [
    daysSchema(),
    closed({ months: { type: 'integer', minimum: 1, maximum: MOST_MONTHS } }, ['months']),
    closed({ hours: { type: 'integer', minimum: 1, maximum: MOST_HOURS } }, ['hours']),
  ],
});

export const daysSchema = (): Schema =>
  closed({ days: { type: 'integer', minimum: 0, maximum: MOST_DAYS }, count: { enum: ['calendar', 'working'] } }, [
    'days',
    'count',
  ]);

export const closed = (properties: Schema, required: readonly string[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
