import type { MeetingView } from '#rules/views';
import { jumpTo } from '../frame/jump-to.tsx';
import type { MeetingIntentions } from './intentions.ts';
import type { Remedies, Remedy } from './missing.tsx';

/** Which form of the page stands open. */
export type OpenForm = 'chair' | 'minute-taker' | 'time' | 'people';

const BY_ASKING = ['ask-worker', 'ask-chair'] as const;

/** Only what has to be asked of somebody is still missing: the draft can be shown. */
export const isReadyToShow = ({ missing }: Pick<MeetingView, 'missing'>): boolean =>
  missing.every(({ settledBy }) => BY_ASKING.some((ask) => ask === settledBy));

/** What this person may do about what is missing. A thing that cannot work yet is not offered. */
export function remediesFor(
  view: MeetingView,
  intentions: Pick<MeetingIntentions, 'askWorker' | 'askChair'>,
  open: (form: OpenForm) => void,
): Remedies {
  const may = (what: MeetingView['may'][number]): boolean => view.may.includes(what);
  const opening = (form: OpenForm, section: string, words: string): Remedy => ({
    words,
    open: () => {
      open(form);
      jumpTo(section);
    },
  });
  const people = opening('people', 'people', 'Decide');
  const time = opening('time', 'time', 'Choose');
  const elsewhere = (section: string): Remedy => ({
    words: 'Go to it',
    open: () => {
      jumpTo(section);
    },
  });
  return {
    ...(may('allocate-chair') ? { chair: opening('chair', 'chair', 'Choose') } : {}),
    ...(may('choose-time') ? { 'minute-taker': opening('minute-taker', 'chair', 'Choose') } : {}),
    ...(may('choose-time') || may('agree-out-of-window') ? { time } : {}),
    ...(may('propose-invitees') || may('approve-invitees') ? { people, format: people } : {}),
    ...(may('choose-time') ? { sitting: elsewhere('sittings') } : {}),
    ...(may('agree') ? { agreement: elsewhere('agreement') } : {}),
    ...(may('answer-draft') ? { 'ask-worker': elsewhere('answer') } : asksWorker(view, intentions)),
    ...(may('approve-invitees') ? { 'ask-chair': elsewhere('approve') } : asksChair(view, intentions)),
  };
}

const asksWorker = (view: MeetingView, { askWorker }: Pick<MeetingIntentions, 'askWorker'>): Remedies =>
  view.may.includes('choose-time') && isReadyToShow(view)
    ? { 'ask-worker': { words: 'Ask', done: 'The child’s social worker has the draft.', carryOut: askWorker } }
    : {};

const asksChair = (view: MeetingView, { askChair }: Pick<MeetingIntentions, 'askChair'>): Remedies =>
  view.kind === 'disruption' &&
  view.may.includes('propose-invitees') &&
  view.chair !== undefined &&
  view.startsAt !== undefined
    ? { 'ask-chair': { words: 'Ask', done: 'The chair has been asked.', carryOut: askChair } }
    : {};
