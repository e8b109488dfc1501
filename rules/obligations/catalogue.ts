import { DIP_QUESTIONS, findingKind } from '../learning/dip-tool.ts';
import type { Procedure } from '../profile.ts';
import { afterwardsObligations } from './afterwards.ts';
import { councilsObligations } from './councils.ts';
import { disruptionObligations } from './disruption.ts';
import { earlyMeetingObligations } from './early-meetings.ts';
import { endingObligations } from './ending.ts';
import { instabilityObligations } from './instability.ts';
import { noticeObligations } from './notice.ts';
import { placementObligations } from './placement.ts';
import { preparationObligations } from './preparation.ts';
import { VIEWS_TITLES } from '../questionnaires/titles.ts';
import { theDayBefore } from './owner-and-due.ts';
import type { ObligationRule } from './rule.ts';
import { safetyObligations } from './safety.ts';
import { stabilityObligations } from './stability.ts';

/** Everything that may be owed, except the views of each group: those are made from the profile’s list. @source domain §13 */
const FIXED: readonly ObligationRule[] = [
  ...instabilityObligations,
  ...stabilityObligations,
  ...earlyMeetingObligations,
  ...placementObligations,
  ...noticeObligations,
  ...safetyObligations,
  ...endingObligations,
  ...disruptionObligations,
  ...preparationObligations,
  ...afterwardsObligations,
  ...councilsObligations,
];

/** The whole catalogue for one procedure. */
export const catalogueOf = (procedure: Procedure): readonly ObligationRule[] => [
  ...FIXED,
  ...viewsObligations(procedure),
];

/** One for each group whose views are gathered before a support meeting. @source Warrington W-50 to W-58 · CF-28 */
const viewsObligations = ({ support }: Procedure): readonly ObligationRule[] =>
  support.views.map(({ is: group, source }) => ({
    kind: `support.views.${group.of}`,
    title: `Gather the views of ${group.as}`,
    startsOn: ['support-requested', 'judged-support-meeting'],
    owner: () => group.by,
    due: theDayBefore,
    force: 'procedure',
    because: ['Warrington W-50', source],
    when: ({ setting }) => support.settings.is.includes(setting),
  }));

const SETTLES = new Map(FIXED.map(({ kind, settles }) => [kind, settles]));

/** What of the same record is done as soon as this is. */
export const settledWith = (kind: string): readonly string[] => SETTLES.get(kind) ?? [];

/** What the dip sample found is owed by name, one kind for each question. @source Torbay T-78 */
const FOUND = DIP_QUESTIONS.map(
  ({ id, found }) => [findingKind(id), `Put right what the dip sample found: ${found}`] as const,
);
const TITLES = new Map([...FIXED.map(({ kind, title }) => [kind, title] as const), ...FOUND]);

/**
 * What is to be done, as a plain sentence without its full stop.
 *
 * A kind that the catalogue does not know keeps its own name, so that a record made under an older profile can be read. With the
 * procedure, the views of a group are called as this procedure calls the group.
 */
export function titleOf(kind: string, procedure?: Procedure): string {
  const known = TITLES.get(kind) ?? VIEWS_TITLES[kind];
  if (known !== undefined) return known;
  const views = procedure && viewsObligations(procedure).find((rule) => rule.kind === kind);
  if (views !== undefined) return views.title;
  const group = /^support\.views\.(.+)$/.exec(kind)?.[1];
  return group === undefined ? kind : `Gather views before the support meeting: ${group.replaceAll('-', ' ')}`;
}
