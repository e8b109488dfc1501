import { expect } from 'vitest';
import { calendarFrom, profileNamed, type CirclePerson, type LocalDate, type Placement, type Profile } from '#rules';

/** An invented child in an invented foster home. */
export const placement: Placement = {
  key: 'placement:C-1042',
  childRef: 'C-1042',
  initials: 'A.B.',
  bornOn: '2014-05-06',
  schoolYear: 7,
  setting: 'foster-care',
  provider: 'in-house',
  match: 'none',
  permanencePlan: false,
  legalStatus: 'care-order',
  startedOn: '2025-01-10',
  homeRef: 'Household H-12',
  team: 'Team Heron',
  socialWorkerId: 'worker-sw',
  teamManagerId: 'worker-tm',
  supervisingSocialWorkerId: 'worker-ssw',
  fosteringManagerId: 'worker-ftm',
  independentReviewingOfficerId: 'worker-iro',
  siblings: [],
  outOfArea: false,
};

export const placementWith = (changed: Partial<Placement>): Placement => ({ ...placement, ...changed });

export const someone = (changed: Partial<CirclePerson> & Pick<CirclePerson, 'key' | 'part'>): CirclePerson => ({
  childRef: 'C-1042',
  name: `Invented ${changed.key}`,
  parentalResponsibility: false,
  side: 'professionals',
  way: 'mail',
  largePrint: false,
  ...changed,
});

export const blended: Profile = profileNamed('blended-default');
export const warrington: Profile = profileNamed('warrington-2024');
export const torbay: Profile = profileNamed('torbay-stability');
export const adoptionStatutory: Profile = profileNamed('adoption-statutory');

export const calendar = calendarFrom([]);

export const day = (text: string): LocalDate => text as LocalDate;

/** A list of statements that holds these, among others. */
export const citing = (...sources: readonly string[]): readonly string[] =>
  expect.arrayContaining([...sources]) as readonly string[];
