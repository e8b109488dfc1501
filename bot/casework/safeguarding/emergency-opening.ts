import {
  closeOpening as decideClosing,
  decided,
  lookAtOpening as decideLooking,
  openInEmergency as decideOpening,
  type LookAtOpening,
  type OfOpening,
  type OpenInEmergency,
} from '#rules';
import { defineCommand } from '../define-command.ts';

const ofHome = ({ placement }: { readonly placement: string }) => ({ is: 'placement', key: placement }) as const;

/** Opens a child’s record to somebody without a part in it, for a while, with a reason that is looked at. @source domain §12 */
export const openInEmergency = defineCommand({
  name: 'open-in-emergency',
  act: 'open-in-emergency',
  about: (said: OpenInEmergency) => ofHome(said),
  facts: ['placement', 'openings'],
  under: 'today',
  decide: decideOpening,
  answer: ({ because }) => decided('opened' as const, because),
});

/** It is needed no longer. */
export const closeOpening = defineCommand({
  name: 'close-opening',
  act: 'close-opening',
  about: (said: OfOpening) => ofHome(said),
  facts: ['openings'],
  under: 'today',
  decide: decideClosing,
  answer: () => ({ is: 'changed' as const }),
});

/** Somebody who answers for quality says whether it was right. */
export const lookAtOpening = defineCommand({
  name: 'look-at-opening',
  act: 'look-at-opening',
  about: (said: LookAtOpening) => ofHome(said),
  facts: ['openings'],
  under: 'today',
  decide: decideLooking,
  answer: ({ because }) => decided('looked-at' as const, because),
});
