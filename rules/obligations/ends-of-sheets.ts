import type { End, EvidenceAsked } from './evidence.ts';

const HOW = 'How?';
const TOLD: EvidenceAsked = { who: 'Who was told?', how: HOW };
const WRITTEN: EvidenceAsked = { who: 'Who wrote it?', outcome: 'Where is it kept?' };
const PLAN = 'the plan kept here is complete';

/** What ends where something is filled in on a sheet, and by notice. @source law §2.2, §3, §4, §5, §13 */
export const ENDS_OF_SHEETS: Readonly<Record<string, End>> = {
  'planning.placement-plan': { seen: PLAN, said: WRITTEN },
  'placement.plan-ready': { seen: PLAN, said: WRITTEN },
  'placement.plan-signed': {
    seen: 'the plan kept here says who signed, and when',
    said: { who: 'Who signed?', outcome: 'Where is it kept?' },
  },
  'placement.delegated-authority': {
    seen: 'the sheet of who decides what is agreed',
    said: { who: 'Who agreed it?', outcome: 'Who decides what, in short?' },
  },
  'placement.child-wishes': {
    seen: 'the plan kept here says when the child was asked, and what they wish',
    said: { who: 'Who asked the child?', how: HOW, outcome: 'What weight was given to it?' },
  },
  'placement.reviewing-officer-informed': { seen: 'the plan kept here says when', said: TOLD },

  'missing.told': { seen: 'the sheet says that each of them was told, or why not' },
  'missing.interview-offer': { seen: 'the sheet says when it was offered' },
  'missing.interview': { seen: 'the sheet says when it was held, or why not' },
  'missing.look-together': { said: { who: 'Who looked at it together?', outcome: 'What will be done differently?' } },
  'allegation.strategy': { seen: 'the sheet says when it was held, or why not' },
  'allegation.conference': { seen: 'the sheet says when it is, or why none is needed' },
  'allegation.carer-support': { seen: 'the sheet says who supports the carer' },
  'allegation.approval-review': {
    seen: 'the sheet says when it was',
    said: { who: 'Who decided?', outcome: 'What was decided, and why?' },
  },
  'provider.followed': { seen: 'the sheet says when they were spoken to, and what is done' },
  'provider.panel-told': { seen: 'the sheet says when the Panel was told' },

  'notice.contracts-told': { said: TOLD },
  'notice.confirm': {
    seen: 'the notice is withdrawn, or the placement ends',
    said: { who: 'Who was asked?', how: HOW, outcome: 'Does it stand, until when, or is it taken back?' },
  },
};
