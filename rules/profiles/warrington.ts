import type { ProfilePart } from '../profile.ts';

/** Warrington's chapter as amended in February 2024. */
export const warrington: ProfilePart = {
  name: 'warrington-2024',
  title: 'Warrington, February 2024',
  version: '2024.1',
  effectiveFrom: '2024-02-01',
  extends: 'blended-default',
  stability: {
    independentReviewingOfficer: { invited: { is: false, source: 'CF-25: on by default in the blended profile only' } },
  },
  disruption: {
    window: {
      is: { notSoonerThan: { days: 42, count: 'calendar' }, notLaterThan: { days: 84, count: 'calendar' } },
      source: 'Warrington W-71, W-72',
    },
    chair: { roles: { is: ['conference-and-review-manager'], source: 'Warrington W-75; CF-02' } },
    organiser: { is: 'safeguarding-unit-organiser', source: 'Warrington W-70' },
    tasks: { venue: { is: 'safeguarding-unit-organiser', source: 'Warrington W-70; CF-04' } },
    instrument: { is: 'questionnaire', source: 'Warrington W-73, W-90; CF-17' },
    report: {
      recipients: [
        { is: 'The adviser to the fostering panel', source: 'CF-37' },
        { is: 'The agency decision-maker, for learning', source: 'CF-37' },
      ],
      panel: { is: 'Fostering Panel', source: 'Warrington W-34; CF-37' },
    },
  },
  planning: {
    chair: { chosen: { is: 'agreed', source: 'Warrington W-07; CF-30' } },
  },
  adoption: {
    beforeOrder: { overlay: { is: 'none', source: 'Warrington W-31, W-71, W-72 as written; CF-08' } },
  },
};
