import {
  ASKED_AT_ITEM,
  CHAIR_CASES,
  ENDING_CONDITIONS,
  ENDING_KINDS,
  FORMS,
  IN_PLACEMENT,
  PARTLY,
} from './profile-lines.ts';
import type { Shape } from './profile-shape.ts';
import { closed, limitSchema, type Schema } from './profile-schema-parts.ts';
import { PROVIDERS, ROLES, SETTINGS } from './vocabulary.ts';

type LineShape =
  | 'ending-rule'
  | 'window-for'
  | 'target-for'
  | 'form-for'
  | 'chair-tier'
  | 'chair-for'
  | 'place'
  | 'limit-for'
  | 'agenda-item';

/** What a line looks like that says for which endings, placements or cases it holds. */
export function lineSchema(of: Extract<Shape['of'], LineShape>): Schema {
  const kind = { enum: [...ENDING_KINDS] };
  switch (of) {
    case 'ending-rule':
      return {
        anyOf: [
          ...oneRule(),
          closed({ all: listOf({ anyOf: oneRule() }), partly: { enum: [...PARTLY] } }, ['all', 'partly']),
        ],
      };
    case 'window-for':
      return closed({ for: kind, notSoonerThan: limitSchema(), notLaterThan: limitSchema() }, [
        'for',
        'notSoonerThan',
        'notLaterThan',
      ]);
    case 'target-for':
      return closed({ for: kind, around: limitSchema() }, ['for', 'around']);
    case 'form-for':
      return closed({ for: kind, form: { enum: [...FORMS] }, by: listOf({ enum: [...ROLES] }) }, ['for', 'form', 'by']);
    case 'chair-tier':
      return closed({ roles: listOf({ enum: [...ROLES] }), when: { enum: [...CHAIR_CASES] } }, ['roles', 'when']);
    case 'chair-for':
      return closed({ provider: { enum: [...PROVIDERS] }, roles: listOf({ enum: [...ROLES] }) }, ['provider', 'roles']);
    case 'place':
      return closed({ setting: { enum: [...SETTINGS] }, provider: { enum: [...PROVIDERS] } }, ['setting', 'provider']);
    case 'limit-for':
      return closed({ settings: listOf({ enum: [...SETTINGS] }), within: limitSchema() }, ['settings', 'within']);
    case 'agenda-item':
      return {
        anyOf: [words(), closed({ item: words(), asksFor: { enum: [...ASKED_AT_ITEM] } }, ['item', 'asksFor'])],
      };
    /* v8 ignore next -- @preserve: the compiler closes the switch */
    default:
      return of satisfies never;
  }
}

const oneRule = (): readonly Schema[] => [
  { enum: [...ENDING_CONDITIONS] },
  closed({ unplannedEndingsOf: { enum: ['child', 'carers'] }, atLeast: whole(2, 10), inMonths: whole(1, 60) }, [
    'unplannedEndingsOf',
    'atLeast',
    'inMonths',
  ]),
  closed({ inPlacement: { enum: [...IN_PLACEMENT] }, years: whole(1, 18) }, ['inPlacement', 'years']),
];

const words = (): Schema => ({ type: 'string', pattern: '\\S' });

const whole = (minimum: number, maximum: number): Schema => ({ type: 'integer', minimum, maximum });

const listOf = (items: Schema): Schema => ({ type: 'array', items, minItems: 1 });
