import { surroundingsOf } from '../meetings/placement-kinds.ts';
import type { Procedure } from '../profile.ts';
import type { EndingKind, FormFor, KindOfEnding } from '../profile-lines.ts';
import type { Sourced } from '../profile-shape.ts';

/** Whether the plan ended before the child had moved in. @source domain §11 E-47 */
export const endedBeforeTheMove = ({ leftOn, placedOn }: KindOfEnding): boolean =>
  leftOn !== undefined && placedOn !== undefined && leftOn < placedOn;

const FITS = {
  any: () => true,
  'adoption-before-the-move': (ending) => surroundingsOf(ending) === 'adoption' && endedBeforeTheMove(ending),
  'adoption-before-order': ({ setting }) => setting === 'adoption-before-order',
  'adoption-after-order': ({ setting }) => setting === 'adoption-after-order',
  'matched-fostering': (ending) => surroundingsOf(ending) === 'foster' && ending.match === 'panel-agreed',
  'permanent-residential': (ending) => surroundingsOf(ending) === 'residential' && ending.permanencePlan === true,
  fostering: (ending) => surroundingsOf(ending) === 'foster',
  residential: (ending) => surroundingsOf(ending) === 'residential',
  'supported-accommodation': (ending) => surroundingsOf(ending) === 'supported-accommodation',
} as const satisfies Record<EndingKind, (ending: KindOfEnding) => boolean>;

/** The first line that is about this ending; most procedures have none. */
export const lineFor = <Line extends { readonly for: EndingKind }>(
  lines: readonly Sourced<Line>[],
  ending: KindOfEnding,
): Sourced<Line> | undefined => lines.find(({ is }) => FITS[is.for](ending));

/** What stands in the place of a meeting after this ending; undefined where a meeting is held as usual. */
export const formOf = (
  ending: KindOfEnding,
  { disruption }: Pick<Procedure, 'disruption'>,
): Sourced<FormFor> | undefined => lineFor(disruption.form, ending);
