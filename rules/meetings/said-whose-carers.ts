import type { Invitation } from '../case-records.ts';
import { changedRow, type Change } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { CARERS, homesOfMeeting } from './whose-carers.ts';

/** Carers who lived through the ending, or with whom the child lives now. */
export type CarersOf = 'home-left' | 'home-now';

type SaidFacts = Facts<'meeting' | 'placement' | 'circle'>;
type Said = readonly { readonly row: Invitation; readonly change: { readonly carersOf?: CarersOf | undefined } }[];

export const SAID_TOO_LATE =
  'Whose carers they are is said of somebody in the child’s circle, before they are asked. Take their form back first, or leave them out with a reason.';

/** Carers of the circle alone, while nothing went to them in the part that they had. */
export const maySayWhoseCarers = ({
  personIs,
  part,
  delivery,
}: Pick<Invitation, 'personIs' | 'part' | 'delivery'>): boolean =>
  personIs === 'circle' && [...CARERS, 'next-carer'].includes(part) && delivery === 'not-sent';

/** Whoever lived through the ending comes as the carer or adopter that the circle has them as. @source Torbay T-61 */
export const partOfCarers = (
  { person, part }: Invitation,
  carersOf: CarersOf,
  circle: SaidFacts['circle'],
): Invitation['part'] =>
  carersOf === 'home-now' ? 'next-carer' : (circle.find(({ key }) => key === person)?.part ?? part);

/** Said once: the register keeps to which home they belong, where it is known. */
export const homesSaid = (about: Said, { placement, circle, supply, meeting }: SaidFacts): readonly Change[] =>
  about.flatMap(({ row: { person }, change: { carersOf } }) => {
    if (carersOf === undefined) return [];
    const { next } = homesOfMeeting(meeting.kind, placement, supply.placementsOf(placement.childRef));
    const homeRef = carersOf === 'home-left' ? placement.homeRef : next.length === 1 ? next[0] : undefined;
    const known = circle.find(({ key }) => key === person);
    return homeRef === undefined || known?.homeRef === homeRef ? [] : [changedRow('circle', person, { homeRef })];
  });
