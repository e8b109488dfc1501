import { lineSchema } from './profile-line-schema.ts';
import { closed, daysSchema, limitSchema, MOST_DAYS, type Properties, type Schema } from './profile-schema-parts.ts';
import { isDescribed, PROCEDURE_KEYS, type Keys } from './profile.ts';
import { PROFILE_SHAPE } from './profile-upgrade.ts';
import { COUNCIL_PROFILE_NAMES, PROFILE_NAMES } from './profile-choice.ts';
import { INVITEE_CONDITIONS, type Shape } from './profile-shape.ts';
import { ROLES } from './vocabulary.ts';

const A_DATE = '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$';
/** A day that each year has: 29 February is not one. */
export const A_DAY_OF_YEAR =
  '^((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))$';

/**
 * The JSON Schema of a council’s own profile, generated from the description of the keys.
 *
 * An editor that knows it offers the keys and what each may hold; `checkProfile` says the same in sentences.
 */
export const profileSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A council’s procedure, as Steady reads it',
  ...closed(
    {
      $schema: { type: 'string', pattern: '' },
      name: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'a short name in small letters' },
      title: { type: 'string', pattern: '\\S', description: 'how people call it' },
      version: { type: 'string', pattern: '\\S', description: 'changes with each change of a value' },
      shape: { type: 'integer', minimum: 1, maximum: PROFILE_SHAPE, description: 'the shape in which it is written' },
      effectiveFrom: { type: 'string', pattern: A_DATE },
      effectiveTo: { type: 'string', pattern: A_DATE },
      extends: {
        enum: [...PROFILE_NAMES, ...COUNCIL_PROFILE_NAMES],
        description: 'where every value that is not here comes from',
      },
      ...branch(PROCEDURE_KEYS),
    },
    ['name', 'title', 'version', 'effectiveFrom', 'extends'],
  ),
});

const branch = (keys: Keys): Properties =>
  Object.fromEntries(
    Object.entries(keys).map(([key, below]) => [key, isDescribed(below) ? leaf(below) : closed(branch(below), [])]),
  );

function leaf({
  leaf: kind,
  words,
  shape,
  mayBeEmpty,
}: {
  readonly leaf: 'one' | 'lines';
  readonly words: string;
  readonly shape: Shape;
  readonly mayBeEmpty?: true | undefined;
}): Schema {
  const source: Schema = { type: 'string', pattern: '\\S' };
  const one = closed({ is: shapeSchema(shape), source, notStated: { type: 'boolean' } }, ['is', 'source']);
  const notStated = closed({ is: { enum: ['not-stated'] }, source }, ['is', 'source']);
  return {
    description: words,
    anyOf: [kind === 'one' ? one : { type: 'array', items: one, minItems: mayBeEmpty === true ? 0 : 1 }, notStated],
  };
}

/** What a value of that shape looks like. */
function shapeSchema(shape: Shape): Schema {
  switch (shape.of) {
    case 'limit':
      return limitSchema();
    case 'days':
      return daysSchema();
    case 'window':
      return closed({ notSoonerThan: limitSchema(), notLaterThan: limitSchema() }, ['notSoonerThan', 'notLaterThan']);
    case 'flag':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', pattern: '\\S' };
    case 'day-of-year':
      return { type: 'string', pattern: A_DAY_OF_YEAR };
    case 'number':
      return { type: 'integer', minimum: shape.least, maximum: shape.most };
    case 'choice':
      return { enum: [...shape.from] };
    case 'choices':
      return { type: 'array', items: { enum: [...shape.from] }, minItems: 1, uniqueItems: true };
    case 'invitee':
      return closed(
        { role: { enum: [...ROLES] }, when: { enum: [...INVITEE_CONDITIONS] }, as: { type: 'string', pattern: '\\S' } },
        ['role', 'when', 'as'],
      );
    case 'views-group':
      return closed({ of: { enum: [...ROLES] }, by: { enum: [...ROLES] }, as: { type: 'string', pattern: '\\S' } }, [
        'of',
        'by',
        'as',
      ]);
    case 'level':
      return closed(
        {
          after: { type: 'integer', minimum: -MOST_DAYS, maximum: MOST_DAYS },
          to: { type: 'array', items: { enum: ['owner', 'owners-manager', ...ROLES] }, minItems: 1, uniqueItems: true },
        },
        ['after', 'to'],
      );
    default:
      return lineSchema(shape.of);
  }
}

export { MOST_DAYS, type Schema } from './profile-schema-parts.ts';
