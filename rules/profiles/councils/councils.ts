import type { ProfilePart } from '../../profile.ts';
import { bracknellForest } from './bracknell-forest.ts';
import { brightonHove } from './brighton-hove.ts';
import { cumberland } from './cumberland.ts';
import { durham } from './durham.ts';
import { eastRidingAdoption } from './east-riding-adoption.ts';
import { hertfordshire } from './hertfordshire.ts';
import { knowsley } from './knowsley.ts';
import { walsall } from './walsall.ts';

/** Eight councils as far as their public pages could be read. No council has confirmed one of these. */
export const COUNCILS_FROM_PUBLIC_PAGES: readonly ProfilePart[] = [
  bracknellForest,
  brightonHove,
  cumberland,
  durham,
  eastRidingAdoption,
  hertfordshire,
  knowsley,
  walsall,
];
