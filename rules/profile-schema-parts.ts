/** A JSON Schema (2020-12), or a part of one. */
export type Schema = {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly type?: 'object' | 'array' | 'integer' | 'boolean' | 'string';
  readonly properties?: Properties;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
};

/** What may stand under each key of an object. */
export type Properties = Readonly<Record<string, Schema>>;

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

export const closed = (properties: Properties, required: readonly string[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
