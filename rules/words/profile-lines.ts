import { limitWords } from '../deadline.ts';
import type {
  ChairFor,
  AgendaItem,
  AskedAtItem,
  ChairTier,
  EndingRule,
  FormFor,
  LimitFor,
  Place,
  TargetFor,
  WindowFor,
} from '../profile-lines.ts';
import { countWords, listWords } from './dates.ts';
import { providerWords, roleName, settingWords } from './people.ts';

/** A line of a procedure that says for what it holds. */
export type LineValue =
  | ChairTier
  | ChairFor
  | WindowFor
  | TargetFor
  | FormFor
  | Place
  | LimitFor
  | Exclude<EndingRule, string>
  | Exclude<AgendaItem, string>;

/** Such a line as a person reads it. */
export function lineWords(line: LineValue): string {
  if ('asksFor' in line) return `${line.item} (${ASKED[line.asksFor]})`;
  if ('all' in line)
    return `${listWords(line.all.map(ruleWords))}${line.partly === 'no' ? '' : ' (one of these alone: ask the council)'}`;
  if ('unplannedEndingsOf' in line || 'inPlacement' in line) return ruleWords(line);
  if ('around' in line) return `${spaced(line.for)}: about ${limitWords(line.around)}`;
  if ('form' in line)
    return `${spaced(line.for)}: ${spaced(line.form)}, by the ${listWords(line.by.map(roleName), 'or')}`;
  if ('for' in line)
    return `${spaced(line.for)}: ${limitWords(line.notSoonerThan)} to ${limitWords(line.notLaterThan)}`;
  if ('roles' in line)
    return `${listWords(line.roles.map(roleName), 'or')}: ${'when' in line ? TIERS[line.when] : providerWords(line.provider)}`;
  if ('settings' in line) return `${listWords(line.settings.map(settingWords))}: ${limitWords(line.within)}`;
  return `${settingWords(line.setting)}: ${providerWords(line.provider)}`;
}

function ruleWords(rule: Exclude<EndingRule, { readonly all: unknown }>): string {
  if (typeof rule === 'string') return spaced(rule);
  if ('inPlacement' in rule) return `${spaced(rule.inPlacement)} ${countWords(rule.years, 'year')} in the placement`;
  const whose = rule.unplannedEndingsOf === 'child' ? 'of the child' : 'with these carers';
  return `${rule.atLeast} unplanned endings ${whose} in ${countWords(rule.inMonths, 'month')}`;
}

const spaced = (name: string): string => name.replaceAll('-', ' ');

/** What the room and the minutes put under an item. */
const ASKED = {
  outcome: 'what the meeting came to stands here',
  'best-interests': 'what it said of best interests stands here',
  overview: 'the overview stands beside it',
} as const satisfies Record<AskedAtItem, string>;

const TIERS = {
  complex: 'where the case is complex',
  'not-complex': 'where it is not',
  exceptional: 'in exceptional circumstances only',
  'manager-decides': 'where the manager who would chair thinks so',
} as const satisfies Record<ChairTier['when'], string>;
