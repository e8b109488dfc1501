import { workingDays } from '../days.ts';
import { isAdult, isLeftOutOf14, isLookedAfter, isRegulatedEnding } from '../endings/regulated.ts';
import type { LocalDate } from '../vocabulary.ts';
import { beforeDay, by, on, within } from './owner-and-due.ts';
import type { ObligationFacts, ObligationRule } from './rule.ts';

const REGULATION = 'Regulation 14, Care Planning Regulations 2010';
const EXCEPTION = 'Regulation 14(3), Care Planning Regulations 2010';
const PARENTS_NOTICE = 'Re DE [2014]';
const REVIEWS = 'Regulation 33, Care Planning Regulations 2010';

const endOf = ({ leftOn, day }: ObligationFacts): LocalDate => leftOn ?? day;
const isRegulated = (facts: ObligationFacts): boolean =>
  isRegulatedEnding(facts, endOf(facts)) && !isLeftOutOf14(facts);
/** Asked before the ending, and of an ending that came after a review. */
const isOrderly = (facts: ObligationFacts): boolean =>
  isRegulated(facts) && (facts.route === undefined || facts.route === 'after-review');
const isAtOnce = (facts: ObligationFacts): boolean => isRegulated(facts) && facts.route === 'immediate-risk';

const BEFORE: readonly ObligationRule['startsOn'][number][] = ['ending-proposed', 'judged-ending', 'placement-ended'];
/** Once it has ended, the day itself: what the law wanted before is shown as late, not moved. */
const beforeTheEnding: ObligationRule['due'] = ({ route }) =>
  route === undefined
    ? beforeDay('before the placement ends', ({ endsOn }) => endsOn)
    : on('before the placement ended', ({ endsOn }) => endsOn);

/**
 * What the law asks when a placement ends. It ends only after a review; where someone is at immediate risk it is ended at once, and
 * the rest follows as soon as it can. Which of the two it was is asked where nobody said.
 */
export const endingObligations: readonly ObligationRule[] = [
  {
    kind: 'ending.route',
    title: 'Say whether the placement ended after a review, or at once because someone was at immediate risk',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(() => ({ is: workingDays(1), source: 'default, domain §13' })),
    force: 'law',
    numberForce: 'ours',
    because: [REGULATION],
    when: (facts) => isRegulated(facts) && facts.route === 'not-known',
  },
  {
    kind: 'ending.risk-recorded',
    title: 'Write down the immediate risk for which the placement was ended without a review',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: on('the same day', ({ day }) => day),
    force: 'law',
    because: [EXCEPTION],
    when: isAtOnce,
  },
  {
    kind: 'ending.review',
    title: 'Review the child’s case before the placement is ended',
    startsOn: BEFORE,
    owner: by('childs-social-worker'),
    due: beforeTheEnding,
    force: 'law',
    because: [REGULATION, 'Warrington W-68', 'Warrington W-24'],
    when: isOrderly,
  },
  {
    kind: 'ending.parents-notice',
    title:
      'Give the parents 14 days’ notice, in writing, that the child is to be removed from them, save in an emergency',
    startsOn: ['ending-proposed', 'judged-ending'],
    owner: by('childs-social-worker'),
    due: {
      is: 'days-before',
      limit: { is: { days: 14, count: 'calendar' }, source: PARENTS_NOTICE },
      day: ({ endsOn }) => endsOn,
      words: '14 days before the child is removed',
    },
    force: 'law',
    because: [PARENTS_NOTICE],
    when: (facts) => facts.setting === 'with-parents' && isRegulated(facts),
  },
  {
    kind: 'ending.accommodation',
    title: 'Arrange where the child will live',
    startsOn: BEFORE,
    owner: by('childs-social-worker'),
    due: beforeTheEnding,
    force: 'law',
    because: [REGULATION],
    when: isOrderly,
  },
  {
    kind: 'ending.tell-independent-reviewing-officer',
    title: 'Tell the independent reviewing officer before the placement ends',
    startsOn: BEFORE,
    owner: by('childs-social-worker'),
    due: beforeTheEnding,
    force: 'law',
    because: [REGULATION, 'CF-06'],
    when: isOrderly,
  },
  {
    kind: 'ending.notices-ahead',
    title:
      'Give written notice that the placement is to end, as far as it can be given: to everyone who was told of the placement, the carer, and the authority of the area',
    startsOn: BEFORE,
    owner: by('childs-social-worker'),
    due: beforeTheEnding,
    force: 'law',
    because: [REGULATION],
    when: isOrderly,
  },
  {
    kind: 'ending.accommodation-after',
    title: 'Settle where the child lives after the immediate ending',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(({ placement }) => placement.ending.accommodationWithin),
    force: 'law',
    numberForce: 'ours',
    because: [EXCEPTION],
    when: isAtOnce,
  },
  {
    kind: 'ending.review-after',
    title: 'Arrange the review of the child’s case: care planning does not wait for a disruption meeting',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(() => ({ is: workingDays(1), source: 'default, domain §13' })),
    force: 'procedure',
    because: ['Warrington W-68', REVIEWS],
    when: isAtOnce,
  },
  {
    kind: 'ending.notices',
    title: 'Give written notice to everyone who could not be told before the placement ended',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(({ placement }) => placement.ending.noticesWithin),
    force: 'law',
    because: [REGULATION],
    when: isRegulated,
  },
  {
    kind: 'ending.next-home',
    title: 'Say where the child lives now, so that what the law asks of the new home is known',
    startsOn: ['placement-ended'],
    owner: by('childs-social-worker'),
    due: within(({ placement }) => placement.ending.accommodationWithin),
    force: 'ours',
    because: ['Regulations 9, 10, 11 and 13, Care Planning Regulations 2010'],
    when: (facts) => isLookedAfter(facts, endOf(facts)),
  },
  {
    kind: 'ending.learning-conversation',
    title: 'Offer the young person a conversation about what can be learned, if they want one',
    startsOn: ['placement-ended'],
    owner: by('personal-adviser'),
    due: within(() => ({ is: workingDays(10), source: 'default, domain §11 E-50' })),
    force: 'ours',
    because: ['domain §11 E-50'],
    when: (facts) => isAdult(facts, endOf(facts)),
  },
];
