import { calendarDays, workingDays } from '../days.ts';
import type { Procedure } from '../profile.ts';
import { cited } from '../profile-shape.ts';

export const blendedInstability: Procedure['instability'] = {
  report: {
    toManagerWithin: { is: workingDays(1), source: 'Torbay T-02, T-41; default, domain §13' },
    form: { is: 'one-form', source: 'CF-43' },
  },
  judgement: {
    by: { is: 'team-manager', source: 'ruling: who judges; Torbay T-02, T-41' },
    escalatesTo: { is: 'service-manager', source: 'CF-13; ruling: who judges' },
    within: { is: workingDays(1), source: 'CF-13' },
    outcomes: [
      { is: 'support', source: 'Torbay T-46' },
      { is: 'fostering-support-meeting', source: 'Warrington W-40, CF-43' },
      { is: 'planning-review', source: 'Warrington W-21, CF-43' },
      { is: 'stability-meeting', source: 'Torbay T-45' },
      { is: 'earlier-case-review', source: 'Warrington W-23' },
      { is: 'move-towards-an-ending', source: 'Warrington W-24' },
      { is: 'no-concern', source: 'default, domain §11 E-76' },
    ],
    prompts: cited('CF-13', [
      'Is anyone in immediate danger? Then this is not a meeting: ring the emergency duty team or 999 first.',
      'Has the carer given notice, or said that the child must leave?',
      'Is the child refusing to return, or missing again and again?',
      'Has there been an injury, an assault or a call to the police?',
      'Is there an allegation?',
      'Are the carers’ own children at risk?',
      'Has support been tried, and failed?',
      'Is another placement being looked for?',
      'Is the carers’ health part of it?',
      'Has school broken down?',
    ]),
    bestInterests: {
      is: 'Is staying in this child’s best interests, as far as we know?',
      source: 'Torbay T-12; ruling: what the judgement offers',
    },
  },
  child: { conversationWithin: { is: workingDays(3), source: 'Warrington W-61; default, domain §13' } },
  independentReviewingOfficer: { toldWithin: { is: workingDays(1), source: 'CF-25; default, domain §13' } },
  support: {
    offeredWithin: { is: workingDays(5), source: 'Torbay T-13, T-46; default, domain §13' },
    recheckWithin: { is: calendarDays(14), source: 'Torbay T-48; default, domain §13' },
    ideas: [
      { is: 'Help the carer to pin down what is going wrong', source: 'Warrington W-59' },
      { is: 'Help the carer to work on it', source: 'Warrington W-60' },
      { is: 'Offer the child a conversation first', source: 'Warrington W-61' },
      { is: 'Bring in an advocate', source: 'Warrington W-62' },
      { is: 'Write down what carer and young person expect of each other', source: 'Warrington W-63' },
      { is: 'Look again at what the first planning meeting decided', source: 'Warrington W-64' },
      { is: 'Consider respite or outreach: time out for the child, rest for the carers', source: 'Warrington W-65' },
    ],
  },
};

export const blendedHold: Procedure['hold'] = {
  startsOn: { is: ['allegation'], source: 'CF-42; ruling: E-01 hold' },
  designatedOfficerWithin: { is: workingDays(1), source: 'default, domain §6.3' },
  lookedAtWithin: { is: workingDays(1), source: 'ruling: E-01 hold' },
  childSeenWithin: { is: workingDays(1), source: 'ruling: E-01 hold; days: default' },
  advocateOfferedWithin: { is: workingDays(1), source: 'ruling: E-01 hold; days: default' },
  liftedBy: { is: ['team-manager', 'service-manager'], source: 'CF-42; domain §13: never the person who reported' },
};
