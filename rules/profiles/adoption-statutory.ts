import { calendarDays } from '../days.ts';
import type { OverlayValues, ProfilePart } from '../profile.ts';

/** The blended procedure for a council that holds the meeting within the statutory review's window before the order. */
export const adoptionStatutory: ProfilePart = {
  name: 'adoption-statutory',
  title: 'Adoption before the order, statutory window',
  version: '1.0',
  effectiveFrom: '2024-02-01',
  extends: 'blended-default',
  adoption: { beforeOrder: { overlay: { is: 'adoption-statutory', source: 'CF-08; ruling: adoption' } } },
};

/** What the overlay changes, and only for a child placed for adoption before the order. */
export const adoptionOverlay: OverlayValues = {
  disruption: {
    window: {
      is: { notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) },
      source: 'Regulation 36(10), Adoption Agencies Regulations 2005; CF-08; ruling: adoption',
    },
    aim: {
      is: { notSoonerThan: calendarDays(28), notLaterThan: calendarDays(42) },
      source: 'CF-08: both clocks meet in these days',
    },
  },
};
