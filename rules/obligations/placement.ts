import { ageOn } from '../meetings/placement-kinds.ts';
import { isOtherArrangements } from '../endings/regulated.ts';
import { beforeDay, by, on, within } from './owner-and-due.ts';
import type { ObligationFacts, ObligationRule } from './rule.ts';

const CARE_PLANNING = 'Care Planning Regulations 2010';

/** Ages, in whole years, at which a child can be in year 10 or 11. */
const KEY_STAGE_4_AGES = { from: 13, to: 16 };

const isKeyStage4 = ({ schoolYear }: ObligationFacts): boolean => schoolYear === 10 || schoolYear === 11;
/** Unless somebody said that school goes on as before, the move counts as one that upsets it. */
const needsSchoolApproval = (facts: ObligationFacts): boolean =>
  isKeyStage4(facts) && facts.emergency !== true && facts.movesSchool !== false;

function mayBeInKeyStage4({ schoolYear, bornOn, placementStartsOn, day }: ObligationFacts): boolean {
  if (schoolYear !== undefined || bornOn === undefined) return schoolYear === undefined;
  const age = ageOn(bornOn, placementStartsOn ?? day);
  return age >= KEY_STAGE_4_AGES.from && age <= KEY_STAGE_4_AGES.to;
}

/**
 * A relative, and a foster carer whom the council itself approved and who merely lives elsewhere, need no approval out of area;
 * the authority of the area is told all the same.
 *
 * @source regulation 11(4), Care Planning Regulations 2010
 */
const isOwnFosterHome = ({ setting, provider }: ObligationFacts): boolean =>
  setting === 'connected-persons' ||
  (provider === 'in-house' && (setting === 'foster-care' || setting === 'fostering-for-adoption'));

/** An emergency leaves no time to write a plan first: then it is complete five working days after the start. */
const isPlanned = ({ emergency }: ObligationFacts): boolean => emergency !== true;
const beforeTheMove = beforeDay('before the child moves in', ({ placementStartsOn }) => placementStartsOn);

/** What the regulations ask when a placement starts or moves, and after an adoption breaks down before the order. */
export const placementObligations: readonly ObligationRule[] = [
  {
    kind: 'placement.plan-ready',
    title: 'Have the Placement Plan ready before the child moves in: how this home meets the child’s needs',
    startsOn: ['placement-matched'],
    owner: by('childs-social-worker'),
    due: beforeTheMove,
    force: 'law',
    because: [`Regulation 9, ${CARE_PLANNING}`, `Schedule 2, ${CARE_PLANNING}`],
    when: isPlanned,
    settles: ['planning.placement-plan'],
  },
  {
    kind: 'placement.plan-signed',
    title: 'Have the Placement Plan agreed with and signed by the carer, the parent or the head of the home',
    startsOn: ['placement-matched'],
    owner: by('childs-social-worker'),
    due: beforeTheMove,
    force: 'law',
    because: [`Regulation 9, ${CARE_PLANNING}`],
    when: isPlanned,
  },
  {
    kind: 'placement.delegated-authority',
    title:
      'Agree in the plan who decides what: medical and dental care, school, leisure and home life, faith, social media',
    startsOn: ['placement-matched'],
    owner: by('childs-social-worker'),
    due: beforeTheMove,
    force: 'law',
    because: [`Schedule 2, ${CARE_PLANNING}`],
    when: isPlanned,
  },
  {
    kind: 'placement.child-wishes',
    title: 'Ask what the child wishes and feels about the move, and weigh it',
    startsOn: ['placement-matched'],
    owner: by('childs-social-worker'),
    due: beforeTheMove,
    force: 'law',
    because: [`Regulation 9, ${CARE_PLANNING}`],
  },
  {
    kind: 'placement.reviewing-officer-informed',
    title: 'Tell the independent reviewing officer about the new home before the child moves in',
    startsOn: ['placement-matched'],
    owner: by('childs-social-worker'),
    due: beforeTheMove,
    force: 'law',
    because: [`Regulation 9, ${CARE_PLANNING}`],
  },
  {
    kind: 'placement.notices',
    title: 'Give written notice of the placement before it starts',
    startsOn: ['placement-matched'],
    owner: by('childs-social-worker'),
    due: beforeDay('before the placement starts', ({ placementStartsOn }) => placementStartsOn),
    force: 'law',
    because: [`Regulation 13, ${CARE_PLANNING}`],
    when: ({ emergency }) => emergency !== true,
  },
  {
    kind: 'placement.notices-after-emergency',
    title: 'Give written notice of the placement made in an emergency',
    startsOn: ['placement-started'],
    owner: by('childs-social-worker'),
    due: within(({ placement }) => placement.notices.within),
    force: 'law',
    because: [`Regulation 13, ${CARE_PLANNING}`],
    when: ({ emergency }) => emergency === true,
  },
  {
    kind: 'placement.first-visit',
    title: 'Visit the child in the new placement',
    startsOn: ['placement-started'],
    owner: by('childs-social-worker'),
    due: within(({ placement }) => placement.firstVisit.within),
    force: 'law',
    because: [`Regulation 28, ${CARE_PLANNING}`],
  },
  {
    kind: 'placement.school-approval',
    title: 'Approve the move that disrupts schooling in years 10 and 11',
    startsOn: ['move-proposed'],
    owner: (_facts, { placement }) => placement.schoolMove.approvedBy.is,
    due: beforeDay('before the move', ({ placementStartsOn }) => placementStartsOn),
    force: 'law',
    because: [`Regulation 10, ${CARE_PLANNING}`, 'Warrington W-17'],
    when: needsSchoolApproval,
  },
  {
    kind: 'placement.school-year',
    title: 'Say which school year the child is in: in years 10 and 11 a move that disrupts schooling is approved first',
    startsOn: ['move-proposed'],
    owner: by('childs-social-worker'),
    due: beforeDay('before the move', ({ placementStartsOn }) => placementStartsOn),
    force: 'law',
    because: [`Regulation 10, ${CARE_PLANNING}`, 'Warrington W-17'],
    when: (facts) => facts.movesSchool !== false && mayBeInKeyStage4(facts),
  },
  {
    kind: 'placement.school-arranged',
    title: 'Arrange school, as soon as it can be',
    startsOn: ['move-proposed'],
    owner: by('childs-social-worker'),
    due: on('as soon as it can be', ({ placementStartsOn, day }) =>
      placementStartsOn === undefined || placementStartsOn < day ? day : placementStartsOn,
    ),
    force: 'law',
    because: [`Regulation 10, ${CARE_PLANNING}`, 'Warrington W-17'],
    when: (facts) =>
      !needsSchoolApproval(facts) &&
      (facts.movesSchool === true || (facts.movesSchool !== false && isKeyStage4(facts))),
  },
  {
    kind: 'placement.out-of-area-approval',
    title: 'Approve the placement out of area',
    startsOn: ['move-proposed'],
    owner: ({ atDistance }, { placement }) =>
      (atDistance === true ? placement.outOfArea.atDistanceApprovedBy : placement.outOfArea.approvedBy).is,
    due: beforeDay('before the move', ({ placementStartsOn }) => placementStartsOn),
    force: 'law',
    because: [`Regulation 11, ${CARE_PLANNING}`, 'Warrington W-18'],
    when: (facts) => facts.outOfArea && !isOwnFosterHome(facts),
  },
  {
    kind: 'placement.area-authority',
    title: 'Tell the authority of the area, with the assessment and the care plan',
    startsOn: ['move-proposed'],
    owner: by('childs-social-worker'),
    due: beforeDay('before the move', ({ placementStartsOn }) => placementStartsOn),
    force: 'law',
    because: [`Regulation 13, ${CARE_PLANNING}`, 'Warrington W-18'],
    when: ({ outOfArea, emergency }) => outOfArea && emergency !== true,
  },
  {
    kind: 'placement.area-authority-after-emergency',
    title:
      'Tell the authority of the area of the placement made in an emergency, with the assessment and the care plan',
    startsOn: ['placement-started'],
    owner: by('childs-social-worker'),
    due: within(({ placement }) => placement.notices.within),
    force: 'law',
    because: [`Regulation 13, ${CARE_PLANNING}`, 'Warrington W-18'],
    when: ({ outOfArea, emergency }) => outOfArea && emergency === true,
  },
  {
    kind: 'placement.other-arrangements-review',
    title: 'Review the case before the child moves to other arrangements',
    startsOn: ['move-proposed'],
    owner: by('childs-social-worker'),
    due: beforeDay('before the move', ({ placementStartsOn }) => placementStartsOn),
    force: 'law',
    because: ['Section 22D, Children Act 1989'],
    when: ({ leavesRegulated, setting }) => leavesRegulated === true && isOtherArrangements(setting),
  },
  {
    kind: 'adoption.review',
    title: 'Review the case of the child who was returned',
    startsOn: ['child-returned'],
    owner: by('childs-social-worker'),
    due: { is: 'window', window: ({ adoption }) => adoption.beforeOrder.review },
    force: 'law',
    because: ['Regulation 36(10), Adoption Agencies Regulations 2005', 'CF-08'],
  },
];
