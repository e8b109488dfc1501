import type { Profile } from '../profile.ts';
import { PROFILE_SHAPE } from '../profile-upgrade.ts';
import { blendedCouncil, blendedObligations, blendedReminders } from './blended-council.ts';
import { blendedDisruption } from './blended-disruption.ts';
import { blendedAdoption, blendedPlacement, blendedPlanning, blendedSupport } from './blended-early-meetings.ts';
import { blendedHold, blendedInstability } from './blended-instability.ts';
import { blendedStability } from './blended-stability.ts';

/** Both procedures together, with the safer reading where they differ. Every other profile ends in this one. */
export const blended: Profile = {
  name: 'blended-default',
  title: 'Warrington and Torbay, blended',
  version: '1.0',
  effectiveFrom: '2024-02-01',
  shape: PROFILE_SHAPE,
  instability: blendedInstability,
  hold: blendedHold,
  stability: blendedStability,
  disruption: blendedDisruption,
  planning: blendedPlanning,
  support: blendedSupport,
  placement: blendedPlacement,
  adoption: blendedAdoption,
  council: blendedCouncil,
  obligations: blendedObligations,
  reminders: blendedReminders,
};
