import type { Candidate, ChairFacts } from '#rules';

/** Who is who around an invented child, as a chair’s eligibility asks. */
export const facts: ChairFacts = {
  socialWorkerId: 'sw',
  teamManagerId: 'tm',
  supervisingSocialWorkerId: 'ssw',
  fosteringManagerId: 'ftm',
  iroIds: ['iro'],
  subjectIds: [],
  decidedBy: [],
  managerOf: { sw: 'tm', ssw: 'ftm' },
  childTeam: 'Team Heron',
  setting: 'foster-care',
  provider: 'in-house',
};

/** An invented Conference and Review Manager with two meetings. */
export const candidate = (changed: Partial<Candidate> = {}): Candidate => ({
  id: 'crm',
  name: 'Invented Person',
  roles: ['conference-and-review-manager'],
  team: 'Safeguarding Unit',
  active: true,
  load: 2,
  interests: [],
  ...changed,
});
