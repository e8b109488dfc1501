const CARE_PLANNING = 'Care Planning Regulations 2010';

/**
 * The law that a decision cites, in our own words: what it asks, not how it is written.
 *
 * @source domain §6.1, §6.2, §6.4
 */
export const LAW_SENTENCES: Readonly<Record<string, string>> = {
  [`Regulation 9, ${CARE_PLANNING}`]:
    'A written Placement Plan is made before the child is placed or, where that cannot be, within five working days of the start.',
  [`Regulation 10, ${CARE_PLANNING}`]:
    'In years 10 and 11 a move that disrupts schooling is approved by a nominated officer first; in an emergency, and in other years, school is arranged as soon as it can be.',
  [`Regulation 11, ${CARE_PLANNING}`]:
    'A placement out of area is approved by a nominated officer, one at a distance by the director of children’s services.',
  [`Regulation 13, ${CARE_PLANNING}`]:
    'Everyone concerned is told of a placement in writing before it starts or, in an emergency, within five working days.',
  [`Regulation 14(3), ${CARE_PLANNING}`]:
    'Where someone is at immediate risk the placement is ended at once, and what the law asks beforehand follows as soon as it can.',
  [`Regulation 14, ${CARE_PLANNING}`]:
    'A placement is ended only after a review of the case, with another home arranged, the independent reviewing officer told and notice given.',
  [`Regulation 28, ${CARE_PLANNING}`]: 'The child is visited within a week of the start of a placement.',
  [`Regulation 32, ${CARE_PLANNING}`]:
    'The care plan is changed in what matters only after a review has considered it.',
  [`Regulation 33, ${CARE_PLANNING}`]: 'The case is reviewed at fixed times, and earlier where it is asked for.',
  [`Regulation 37, ${CARE_PLANNING}`]:
    'The independent reviewing officer is told when the child’s circumstances change in what matters.',
  [`Regulations 9, 10, 11 and 13, ${CARE_PLANNING}`]:
    'What the law asks of a new home: its plan, school, approval out of area, and notices.',
  [`Schedule 2, ${CARE_PLANNING}`]: 'What a Placement Plan says, from day-to-day care to who decides what.',
  'Regulation 36(10), Adoption Agencies Regulations 2005':
    'When a child returns from an adoptive placement before the order, the case is reviewed 28 to 42 days after.',
  'Re DE [2014]':
    'Parents of a child in care who lives with them are given at least 14 days’ notice before the child is removed, save in an emergency.',
  'Working Together to Safeguard Children':
    'An allegation against someone who works with children goes to the designated officer within one working day.',
  'Strategy discussion, Working Together to Safeguard Children':
    'Where there is reasonable cause to suspect significant harm, social care, police, health and whoever looks after the child talk it over before anything is done.',
  'Child protection conference, Working Together to Safeguard Children':
    'After a section 47 enquiry that asks for one, the conference is held within 15 working days of the strategy discussion.',
  'Serious incidents, Working Together to Safeguard Children':
    'A council tells the national Panel within five working days when a child died or was seriously harmed and abuse or neglect is known or suspected.',
  'Statutory guidance on children who run away or go missing, 2014':
    'Each time a missing child in care is found, somebody independent is offered to talk with them, however short the absence was.',
  'Regulation 36 and Schedule 7, Fostering Services (England) Regulations 2011':
    'A fostering agency tells Ofsted and the council that placed the child of what is serious: death, illness, exploitation, police, allegations, enquiries.',
  'Regulation 40, Children’s Homes (England) Regulations 2015':
    'A children’s home tells Ofsted and the council that placed the child of what is serious, without delay.',
  'Regulation 27, Supported Accommodation (England) Regulations 2023':
    'A provider of supported accommodation tells Ofsted of what is serious, without delay.',
  'Section 22D, Children Act 1989':
    'A child moves from a regulated placement to other arrangements only after a review.',
  'Section 22(4), Children Act 1989':
    'Before a decision the wishes of the child, the parents and others who matter are sought.',
};

/**
 * What Steady took from the field where both procedures are silent, by the section of its notes.
 *
 * @source domain §1 to §15
 */
export const FIELD_SENTENCES: Readonly<Record<string, string>> = {
  '1': 'Torbay keeps its own chapter, which the stability procedure points to.',
  '2.1': 'A heading lost from the procedure, found again in an older copy.',
  '2.2': 'The list of who attends is lost from the procedure; what stands here is usual elsewhere.',
  '2.3': 'The agenda is lost from the procedure; what stands here is usual elsewhere.',
  '2.4': 'The chair’s part is lost from the procedure; what stands here is usual elsewhere.',
  '5.1':
    'How days are counted: the day of the event is day 0, and a last day that is no working day moves back to one that is.',
  '5.3': 'Advice on choosing a day inside the window; the procedure does not ask for it.',
  '6.2': 'The Children Act asks for the wishes of the child and of others before a decision.',
  '6.3': 'Fostering law and practice: what is done when an allegation is made, and what a long-term match is.',
  '6.5': 'Supported accommodation is for young people of 16 and 17; nobody younger may be placed there.',
  '6.8': 'Names that change are the council’s to set.',
  '9': 'What such a record usually holds.',
  '10': 'What some councils ask for in their published procedures.',
  '12': 'Who may see what, and for how long it is kept.',
  '13': 'A limit for something owed, given by Steady where the procedure gives none.',
  '15': 'A choice that only the council can make, with Steady’s own value until it does.',
};

/** Where neither procedure, law nor field gives a value. */
export const DEFAULT_SENTENCE = 'A value of Steady’s own, where the procedure gives none; a council may change it.';

/** Where a council’s own procedure is silent, or could not be read. */
export const NOT_STATED_SENTENCE =
  'The council’s procedure, as Steady knows it, does not say; this stands in until the council settles it.';
