import type { ChairApprovalView, MeetingCardView, WorkerConsentView } from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  facts,
  heading,
  inputDate,
  inputText,
  plain,
  small,
  text,
  type Card,
} from './elements.ts';
import { why } from './folds.ts';
import { openInTab, troubleBanner } from './parts.ts';
import { apartBanner, invited, invitedBecause } from './who-is-asked.ts';

/** The child's social worker sees the draft first: add, object, or say “go”. @source Torbay T-17, ruling CF-35 */
export const workerConsentCard = ({
  ref,
  formId,
  when,
  chair,
  invitees,
  state,
  because,
  url,
  trouble,
  child,
  apart,
}: WorkerConsentView): Card =>
  card(
    heading(`Draft to look at: ${ref}`),
    aboutChild(child),
    ...apartBanner(apart),
    troubleBanner(trouble),
    facts({ When: when, Chair: chair }),
    ...invited(invitees),
    state === 'asked'
      ? text('Nothing is sent yet. If you say nothing for two hours, an urgent meeting goes out as it stands.')
      : text(state === 'go' ? 'You said “go”.' : 'You objected; the coordinator has your words.'),
    state === 'asked'
      ? inputText({ id: 'words', label: 'What should change, or who is missing', long: true, maxLength: 2000 })
      : undefined,
    state === 'asked' ? execute('Go', 'answer-draft', { meeting: ref, formId, says: 'go' }) : undefined,
    state === 'asked' ? execute('I object', 'answer-draft', { meeting: ref, formId, says: 'objects' }) : undefined,
    openInTab(url, 'Add someone in the tab'),
    why([...because, ...invitedBecause(invitees)]),
  );

/** The chair settles the people and the return day; nothing leaves before. @source CF-05, CF-18 */
export const chairApprovalCard = ({
  ref,
  formId,
  when,
  state,
  invitees,
  returnBy,
  returnDayWords,
  returnWords,
  because,
  url,
  trouble,
  child,
  apart,
}: ChairApprovalView): Card =>
  card(
    heading(`For you as chair: ${ref}`),
    aboutChild(child),
    ...apartBanner(apart),
    troubleBanner(trouble),
    facts({ When: when, Questionnaires: returnDayWords }),
    ...invited(invitees),
    state === 'open'
      ? inputDate({
          id: 'returnBy',
          label: 'Questionnaires back by',
          required: 'Choose the day on which questionnaires are back.',
          ...(returnBy === undefined ? {} : { value: returnBy }),
        })
      : text('You settled the people. The organiser can send.'),
    returnWords === '' ? undefined : small(returnWords),
    state === 'open' ? execute('Settle the people', 'approve-invitees', { meeting: ref, formId }) : undefined,
    openInTab(url, 'Change people in the tab'),
    why([...because, ...invitedBecause(invitees)]),
  );

/** A meeting that is arranged: the coordinator's overview, or one person's own invitation. */
export const meetingCard = ({
  card: name,
  ref,
  kind,
  when,
  where,
  part,
  prepare,
  unreached,
  trouble,
  because,
  url,
  child,
  apart,
}: MeetingCardView): Card =>
  card(
    heading(name === 'meeting-changed' ? `Meeting changed: ${ref}` : `Meeting arranged: ${ref}`),
    aboutChild(child),
    ...apartBanner(apart),
    trouble === undefined ? undefined : banner('attention', 'Something to mend', trouble),
    facts({ Meeting: kind, When: when, Where: where, 'Your part': part }),
    ...prepare.map((line) => text(plain(line))),
    unreached.length > 0 ? banner('warning', 'Not reached, or not coming', ...unreached) : undefined,
    openInTab(url),
    why(because),
  );
