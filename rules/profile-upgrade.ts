import type { AskedAtItem } from './profile-lines.ts';
import type { Profile } from './profile.ts';
import { branchOf, isLines, standingOf, type Branch, type Standing } from './profile-walk.ts';
import { MEETING_KINDS, type MeetingKind } from './vocabulary.ts';

/** The number of the shape in which profiles are kept; it rises when a key that stands changes what it holds. */
export const PROFILE_SHAPE = 3;

/**
 * A kept profile in today’s shape. What it settles stays as it was; only how that is written changes.
 *
 * From shape 1 to 2: who decides whether a meeting is held was one role and became a list of them. From 2 to 3: what an item of the
 * agenda asks for was known by its words and is said beside them.
 */
export function inTodaysShape(saved: unknown): Profile {
  // A profile that was ready to decide with when it was kept, in today’s shape or an earlier one.
  const found = saved as Profile;
  return found.shape === PROFILE_SHAPE ? found : withAgendas(withDeciders(found));
}

function withDeciders(found: Profile): Profile {
  const disruption = branchOf(found.disruption);
  const decision = branchOf(disruption['decision']);
  const by = branchOf(decision['by']);
  if (typeof by['is'] !== 'string') return found;
  const asList = { ...decision, by: { ...by, is: [by['is']] } };
  // The one key whose shape has changed stands in today’s now.
  return { ...found, disruption: { ...disruption, decision: asList } } as unknown as Profile;
}

/** By which words an item was known, in which kind of meeting. */
const WAS_KNOWN_BY: readonly (readonly [AskedAtItem, RegExp, readonly MeetingKind[]])[] = [
  ['outcome', /^outcome\b/i, MEETING_KINDS],
  ['best-interests', /\bbest interests?\b/i, MEETING_KINDS],
  ['overview', /\boverview\b/i, ['disruption']],
];

function withAgendas(found: Profile): Profile {
  const changed = MEETING_KINDS.flatMap((kind) => {
    const of = branchOf(found[kind]);
    const lines = of['agenda'] === undefined ? [] : standingOf(of['agenda']);
    return isLines(lines) && lines.length > 0 ? [[kind, { ...of, agenda: marked(lines, kind) }] as const] : [];
  });
  return { ...found, ...Object.fromEntries<Branch>(changed) };
}

const marked = (lines: Extract<Standing, readonly unknown[]>, kind: MeetingKind) => {
  const at = new Map(
    WAS_KNOWN_BY.filter(([, , kinds]) => kinds.includes(kind)).map(([asksFor, words]) => [
      lines.findIndex(({ is }) => typeof is === 'string' && words.test(is)),
      asksFor,
    ]),
  );
  return lines.map((line, index) => {
    const asksFor = at.get(index);
    return asksFor === undefined ? line : { ...line, is: { item: line.is, asksFor } };
  });
};
