import { choice, judgements, limit, role, roles, text, textLines, triggers } from '../profile-shape.ts';

/** From the first word of a worry to the manager's judgement, and the hold while an allegation stands. */
export const instability = {
  report: {
    toManagerWithin: limit('how soon a worry is reported to the manager'),
    form: choice('how many forms open the way to planning, support and stability meetings', ['one-form']),
  },
  judgement: {
    by: role('who judges whether the instability can be managed'),
    escalatesTo: role('who judges when the manager has not, or is the subject'),
    within: limit('how soon the manager judges'),
    outcomes: judgements('what the manager may judge'),
    prompts: textLines('what the manager is asked to think of before judging; never a score'),
    bestInterests: text('what the manager is asked about the child’s best interests'),
  },
  child: {
    conversationWithin: limit('how soon the child is offered a conversation'),
  },
  independentReviewingOfficer: {
    toldWithin: limit('how soon the independent reviewing officer is told of instability'),
  },
  support: {
    offeredWithin: limit('how soon the support is offered'),
    recheckWithin: limit('how soon the manager asks again whether the support is enough'),
    ideas: textLines('what may be offered before a meeting is needed'),
  },
} as const;

/** An allegation holds: safety first, not silence. */
export const hold = {
  startsOn: triggers('which triggers start a hold'),
  designatedOfficerWithin: limit('how soon the designated officer is rung'),
  lookedAtWithin: limit('how often the hold is looked at again by its owner'),
  childSeenWithin: limit('how soon the child is seen'),
  advocateOfferedWithin: limit('how soon an advocate is offered'),
  liftedBy: roles('who may lift a hold, with the outcome of the designated officer'),
} as const;
