import { choice, day, line, moment, words, yesNo } from './fields.ts';
import type { SheetPlan } from './sheet.ts';

/** The LADO’s own word, and what it means; it says nothing of whether a child was honest. @source law §4 */
export const LADO_OUTCOMES = {
  substantiated: 'Substantiated: enough evidence that it happened',
  unsubstantiated: 'Unsubstantiated: not enough evidence either way; it says nothing of guilt or innocence',
  unfounded: 'Unfounded: nothing supports it, such as something misread or misunderstood',
  false: 'False: enough evidence to disprove it',
  malicious: 'Malicious: disproved, and meant to deceive or harm; only where the LADO’s record says so',
} as const;

/** An allegation, standards of care or a complaint, from the day it was known to what came of it. @source law §4, §14; issue: safeguarding as fields */
export const SAFEGUARDING: SheetPlan = {
  kind: 'safeguarding',
  title: 'Safeguarding',
  intro:
    'What was decided, by whom and when. Kept from the carers’ side, and never counted against carers by name. Nothing of it is copied into minutes.',
  of: 'episode',
  many: true,
  namedBy: ['matter', 'knownAt'],
  guarded: true,
  because: ['domain §11 E-01', 'domain §11 E-02', 'Strategy discussion, Working Together to Safeguard Children'],
  groups: [
    {
      title: 'What it is, and the LADO',
      fields: [
        choice('matter', 'What it is', {
          allegation: 'An allegation',
          standards: 'Standards of care',
          complaint: 'A complaint',
        }),
        choice('about', 'Whom it is about', {
          carer: 'A carer',
          household: 'Somebody else in the household',
          staff: 'Somebody who works there',
          child: 'Another child',
        }),
        moment('knownAt', 'When it was known'),
        moment('ladoAt', 'When the LADO was spoken to'),
        line('ladoRef', 'The LADO’s reference'),
        choice('ladoAdvice', 'What the LADO advised', {
          'threshold-met': 'The threshold is met',
          'standards-of-care': 'Not met: standards of care',
          'advice-only': 'Advice only',
        }),
      ],
    },
    {
      title: 'Strategy discussion and section 47',
      fields: [
        yesNo('harmSuspected', 'There is reasonable cause to suspect significant harm'),
        moment('strategyAt', 'When the strategy discussion was held'),
        line(
          'strategyPresent',
          'Who took part',
          'Social care, police, health, whoever referred, and the fostering service or the home.',
        ),
        choice('strategyOutcome', 'What it decided', {
          'section-47-joint': 'Section 47 enquiry with the police',
          'section-47-single': 'Section 47 enquiry by the council',
          assessment: 'An assessment',
          'no-further': 'Nothing further',
        }),
        words('noStrategyWhy', 'Why none is held, where none is'),
        day('conferenceOn', 'Day of the conference'),
        words('noConferenceWhy', 'Why no conference is needed, where none is'),
      ],
    },
    {
      title: 'The carers, and what came of it',
      fields: [
        day('carerToldOn', 'Day on which the carer was told', 'Not before the LADO agreed.'),
        line('supportBy', 'Who supports the carer', 'Somebody independent.'),
        words('terms', 'Terms on which things go on'),
        choice('outcome', 'Outcome, in the LADO’s word', LADO_OUTCOMES),
        day('closedOn', 'Day of the outcome'),
        line('decidedBy', 'Who decided'),
        day('approvalReviewOn', 'Day of the carers’ review of approval'),
        day('barringReferredOn', 'Day of the referral to the DBS'),
      ],
    },
  ],
};

/** @source law §3: any length of time counts; police and the national return use two vocabularies */
export const MISSING: SheetPlan = {
  kind: 'missing',
  title: 'Missing or away',
  intro:
    'Each time, however short. Somebody independent is offered to talk with the child within 72 hours of coming back, nights and holidays included.',
  of: 'placement',
  many: true,
  namedBy: ['startedAt'],
  because: ['Torbay T-07', 'Statutory guidance on children who run away or go missing, 2014'],
  groups: [
    {
      title: 'What happened',
      fields: [
        choice('type', 'Missing or away', {
          missing: 'Missing: nobody knows where the child is',
          away: 'Away without authorisation: it is known where',
        }),
        moment(
          'startedAt',
          'Since when',
          'When the child left, or was last seen by a responsible adult, whichever was later.',
        ),
        line('lastSeenBy', 'Last seen by'),
        moment('policeToldAt', 'When the police were told'),
        line('policeRef', 'The police’s reference'),
        moment('councilToldAt', 'When the council was told'),
        choice('parents', 'The parents', {
          told: 'Were told',
          'not-told': 'Were not told, for a reason',
          none: 'There are none to tell',
        }),
        words('parentsWhy', 'Why the parents were not told'),
        day('officerToldOn', 'Day on which the reviewing officer was told'),
        moment('endedAt', 'When the child was found or came back'),
        line('foundWhere', 'Where', 'Never an address.'),
        day('policeCheckOn', 'Day of the police’s own check', 'It is not the return interview.'),
      ],
    },
    {
      title: 'The return interview',
      fields: [
        moment('offeredAt', 'When it was offered'),
        line('offeredBy', 'By whom it was offered'),
        choice('accepted', 'The child’s answer', { yes: 'Yes', no: 'No', 'not-applicable': 'Does not apply' }),
        moment('heldAt', 'When it was held'),
        line('heldBy', 'By whom, and from which organisation'),
        yesNo('independent', 'They are independent of the home and of the council'),
        words('notHeldWhy', 'Why none was held, where none was'),
        choice('wantsBack', 'Does the child want to go back?', { yes: 'Yes', no: 'No', 'not-said': 'Did not say' }),
        words('learnt', 'What would help, and what may be shared with the carers'),
      ],
    },
  ],
};

/** What providers must tell, and whom; the council is the one who is told. @source law §5 */
export const PROVIDER_EVENT: SheetPlan = {
  kind: 'provider-event',
  title: 'What the provider told',
  intro:
    'The agency, the home or the accommodation tells Ofsted and the council itself; Steady tells nobody. Kept here: what came, when, and what was done about it.',
  of: 'placement',
  many: true,
  namedBy: ['event', 'receivedAt'],
  because: [
    'Regulation 36 and Schedule 7, Fostering Services (England) Regulations 2011',
    'Regulation 40, Children’s Homes (England) Regulations 2015',
    'Regulation 27, Supported Accommodation (England) Regulations 2023',
  ],
  groups: [
    {
      title: 'What came',
      fields: [
        choice('event', 'What the provider told of', {
          death: 'A child died',
          'serious-harm': 'A child was seriously harmed, and abuse or neglect is known or suspected',
          illness: 'Serious illness or accident',
          infection: 'Serious infectious disease at the home',
          offence: 'A child is said to have committed a serious offence',
          exploitation: 'Exploitation, suspected or known',
          police: 'A serious incident with the police at the home',
          missing: 'A child went missing',
          complaint: 'A serious complaint about a carer',
          allegation: 'An allegation against the home or its staff',
          enquiry: 'A child protection enquiry began or ended',
          restraint: 'Restraint',
          other: 'Something else that is serious',
        }),
        choice(
          'ofWhom',
          'Whom it is about',
          { this: 'This child', other: 'Another child, or somebody else there' },
          'Where this child died or was seriously harmed, everything stops for the child.',
        ),
        moment('receivedAt', 'When the council was told'),
        line('from', 'By whom'),
        choice('ofstedTold', 'The provider told Ofsted', { yes: 'Yes', no: 'No', 'not-known': 'Not known' }),
        day('actedOn', 'Day on which the provider was spoken to about it'),
        words('done', 'What is done about it, and by whom'),
        day(
          'panelToldOn',
          'Day on which the council told the national Panel',
          'Where a child died or was seriously harmed.',
        ),
      ],
    },
  ],
};

/**
 * A child died, or was seriously harmed: the council’s own processes take over, and Steady stops. @source domain §11 E-07; law §5, §13
 */
export const INCIDENT: SheetPlan = {
  kind: 'incident',
  title: 'Death or serious incident',
  intro:
    'Once it says what happened and when it was known, everything stops for this child: no reminder, no letter, no invitation and no form goes out, and nothing is ended or deleted. Meetings stay in the diaries until somebody calls each off on its own page. Steady tells nobody: the council’s process for a death or a serious incident does.',
  of: 'placement',
  many: false,
  namedBy: [],
  because: ['domain §11 E-07', 'Serious incident notification, Working Together to Safeguard Children'],
  groups: [
    {
      title: 'What happened',
      fields: [
        choice('what', 'What happened', {
          died: 'The child died',
          harmed: 'The child was seriously harmed',
          other: 'Another incident that is as serious',
        }),
        moment('knownAt', 'When it was known'),
        line('leadBy', 'Who leads on it in the council'),
        day('directorToldOn', 'Day on which the director of children’s services was told'),
        day('panelToldOn', 'Day on which the council told the national Panel', 'Within 5 working days.'),
        day('parentsToldOn', 'Day on which the parents were told'),
        line('parentsToldBy', 'By whom, and how'),
        line('calledOff', 'Meetings in the diaries: which were called off, and by whom'),
      ],
    },
    {
      title: 'When it goes on',
      fields: [
        day(
          'goesOnOn',
          'Day from which it goes on',
          'Said by whoever may lift a hold. What waited is owed again from that day.',
        ),
        words('goesOnWhy', 'Why it goes on'),
      ],
    },
  ],
};
