import type { Profile, Sourced } from '../profile.ts';
import { ROLES, type Role } from '../vocabulary.ts';
import type { Act, Part } from './acts.ts';
import { andNamed, both, byProcedure, grant, type ByProcedure, type Grant } from './grants.ts';
import { whoLearns, type Named } from './named.ts';
import { ON_DUTY, REVIEWERS, WORKERS } from './workers.ts';
import type { CaseFacts } from './parts.ts';

const CASE_TEAM = [
  'childs-social-worker',
  'team-manager',
  'judge',
  'supervising-social-worker',
  'independent-reviewing-officer',
] as const satisfies readonly Part[];

const MEETING_SIDE = ['coordinator', 'organiser', 'chair', 'minute-taker'] as const satisfies readonly Part[];

const OVERSIGHT = ['service-manager', 'head-of-service'] as const satisfies readonly Role[];

const QUALITY = [
  'head-of-service',
  'safeguarding-unit-manager',
  'independent-reviewing-officer-manager',
  'principal-social-worker',
] as const satisfies readonly Role[];

/** Those who decide whether a meeting is held; where they decide together, whoever settles it when they do not agree too. */
const whoDecides = ({ decision }: Profile['disruption']): Sourced<Named> =>
  decision.agree.is === 'all' ? both(decision.by, decision.ifNotAgreed) : decision.by;

const outOfWindow = (profile: Profile, { kind }: CaseFacts): Sourced<Named> | undefined =>
  kind === undefined ? undefined : profile[kind].outOfWindow.authorisedBy;

const minutesReleasedBy = ({ disruption, stability }: Profile, { kind }: CaseFacts): Sourced<Named> =>
  kind === 'disruption' ? disruption.minutes.releasedBy : stability.minutes.releasedBy;

/**
 * The one table of who may do what. An act is refused unless a part or a role stands here.
 *
 * Whose authority is the council's to give, its procedure says (`byProcedure`). Who chairs, writes, answers and reads answers is
 * the same everywhere: the law or a ruling has settled it.
 *
 * @source domain §12 access model, §13 permitted overrides; rulings CF-04, CF-13, CF-20, CF-24, CF-35
 */
export const WHO_MAY = {
  report: grant([], WORKERS, 'Torbay T-01, T-02', false),
  // Reference and initials only. A subject is not cut off here: a child who vanishes from the search gives the hold away.
  'see-register-search': grant([], WORKERS, 'Torbay T-01, T-42', false),
  // Whoever reported says whether it joins the open episode; after an hour without a word it joins by itself.
  'settle-report': grant(['reporter', 'steady'], [], 'E-75'),
  'see-receipt': andNamed(
    grant(['reporter', ...CASE_TEAM, 'opened-it'], OVERSIGHT, 'Torbay T-02, E-75'),
    ({ disruption, council }) => [whoDecides(disruption), disruption.notHeld.signedOffBy, ...whoLearns(council)],
  ),
  'see-what-was-told': grant(['independent-reviewing-officer'], [], 'CF-25, Torbay T-53'),
  'see-episode': andNamed(
    grant([...CASE_TEAM, 'coordinator', 'chair', 'opened-it'], OVERSIGHT, 'Domain §12: the case team sees the record'),
    ({ instability, hold, stability }) => [
      instability.judgement.escalatesTo,
      hold.liftedBy,
      stability.funding.agreedBy,
    ],
  ),
  // Whoever works with the child hears of it first, whichever of them.
  'record-notice': grant(CASE_TEAM, [], 'E-44; domain §13'),
  // What is kept field by field: whoever works with the child; beside a meeting, whoever runs it too.
  'see-sheets': (_profile, { kind }) =>
    grant(kind === undefined ? CASE_TEAM : [...CASE_TEAM, ...MEETING_SIDE], OVERSIGHT, 'Domain §12, §9'),
  'fill-in-sheet': (_profile, { kind }) =>
    grant(kind === undefined ? CASE_TEAM : [...CASE_TEAM, ...MEETING_SIDE], [], 'Domain §9; law §14'),
  // Never on the carers’ side: not the supervising social worker, nor whoever runs a meeting (law §4).
  'see-safeguarding': andNamed(
    grant(
      ['childs-social-worker', 'team-manager', 'judge', 'independent-reviewing-officer'],
      OVERSIGHT,
      'E-01; law §4: kept from the carers’ side',
    ),
    ({ hold }) => [hold.liftedBy],
  ),
  // Whoever may lift a hold decides, and says so.
  'fill-in-safeguarding': andNamed(grant(['team-manager', 'judge'], OVERSIGHT, 'E-01; law §4'), ({ hold }) => [
    hold.liftedBy,
  ]),
  // Why it ended and where the child lived: whoever works with the child, prepares the meeting or decides about it.
  'see-what-happened': andNamed(
    grant([...CASE_TEAM, ...MEETING_SIDE, 'owner'], OVERSIGHT, 'Domain §12: the case team sees the record'),
    ({ disruption }) => [whoDecides(disruption), disruption.notHeld.signedOffBy],
  ),
  // The one who judges this episode, where the procedure says a team manager; never the manager whom it is about (CF-13).
  judge: byProcedure(({ instability: { judgement } }) => both(judgement.by, judgement.escalatesTo), ['judge']),
  'lift-hold': byProcedure(({ hold }) => hold.liftedBy),
  // Each working day by the hold's owner, in every council (ruling E-01); whoever may lift it may look at it too.
  'look-at-hold': andNamed(grant(['team-manager', 'judge'], ['service-manager'], 'Rulings E-01'), ({ hold }) => [
    hold.liftedBy,
  ]),
  // Whoever judges; the next one up where that is the manager whom it names, or who named them (E-02).
  'confirm-named': andNamed(grant(['judge'], OVERSIGHT, 'E-02'), ({ instability, hold }) => [
    instability.judgement.escalatesTo,
    hold.liftedBy,
  ]),
  // Whoever may have to act for a child whom they do not know, at night or in a colleague's absence; to read, never to change.
  'open-in-emergency': grant([], ON_DUTY, 'Domain §12: break-glass with reason'),
  'close-opening': grant([], ON_DUTY, 'Domain §12: break-glass with reason'),
  'look-at-opening': grant([], REVIEWERS, 'Domain §12: break-glass with reason'),
  'agree-funding': byProcedure(({ stability }) => stability.funding.agreedBy),
  'arrange-meeting': grant(['coordinator', 'organiser'], [], 'Torbay T-15, T-16 · Warrington W-70'),
  'send-invitations': grant(['coordinator', 'organiser'], [], 'CF-05: the organiser sends'),
  'cancel-meeting': grant(['coordinator', 'organiser', 'chair'], [], 'CF-04'),
  'move-meeting': grant(['coordinator', 'organiser', 'chair'], [], 'CF-04'),
  // The child's social worker; where a report is about them, whoever judges it (E-02).
  'answer-draft': (_profile, { subjectIds = [], socialWorkerId = '' }) =>
    grant([subjectIds.includes(socialWorkerId) ? 'judge' : 'childs-social-worker'], [], 'Torbay T-17, rulings CF-35'),
  'propose-invitees': grant(['childs-social-worker', 'coordinator', 'organiser'], [], 'Warrington W-80, CF-05'),
  'say-must-not-meet': grant(
    [...CASE_TEAM, 'coordinator', 'organiser', 'chair'],
    [],
    'E-13: whoever knows of a danger',
  ),
  // That it holds no more is for those who answer for the child.
  'end-must-not-meet': grant(['childs-social-worker', 'team-manager', 'judge'], [], 'E-13'),
  'approve-invitees': grant(['chair'], [], 'Warrington W-80, CF-05'),
  // The manager's in every council: it needs a legal reason (CF-24).
  'decide-parent': grant(['team-manager', 'judge'], ['service-manager'], 'Rulings CF-24'),
  'allocate-chair': andNamed(
    grant(['coordinator', 'organiser'], [], 'Warrington W-75 · Torbay T-31'),
    ({ disruption }, { kind }) => (kind === 'disruption' ? [disruption.chair.allocatedBy] : []),
  ),
  'except-chair': byProcedure(({ disruption }) => disruption.chair.overrideBy),
  'check-chair': grant(['steady'], [], 'CF-03, E-53: looked at again whenever a part changes'),
  'declare-interest': grant(
    ['chair', 'invitee'],
    ['conference-and-review-manager', 'independent-chair'],
    'E-56',
    false,
  ),
  'agree-out-of-window': byProcedure(outOfWindow),
  'decide-disruption-meeting': byProcedure(({ disruption }) =>
    both(whoDecides(disruption), disruption.notHeld.signedOffBy),
  ),
  'sign-off-not-held': byProcedure(({ disruption }) => disruption.notHeld.signedOffBy),
  'see-meeting': andNamed(
    grant([...CASE_TEAM, ...MEETING_SIDE, 'opened-it'], OVERSIGHT, 'Domain §12: chair and organiser see their meeting'),
    (profile, facts) => {
      const { allocatedBy, overrideBy } = profile.disruption.chair;
      return [
        outOfWindow(profile, facts),
        ...(facts.kind === 'disruption' ? [allocatedBy, overrideBy] : []),
        ...whoLearns(profile.council),
      ].filter((value) => value !== undefined);
    },
  ),
  'see-own-invitation': grant(['invitee', 'chair', 'minute-taker'], [], 'Warrington W-80 · Torbay T-49'),
  // Whoever said that they do not come, and whoever is no longer what they were asked as, has no part to look at.
  'see-room': grant(['taking-part', 'chair', 'minute-taker'], [], 'Warrington W-83 · Torbay T-22; E-54, E-60'),
  'say-not-coming': grant(['invitee', 'chair'], [], 'Torbay T-18, E-54'),
  'answer-questionnaire': grant(['author', 'helper'], [], 'Warrington W-73, W-74, E-83'),
  'read-answers': grant(
    ['own-answers', 'chair', 'safeguarding-unit-organiser'],
    [],
    'Warrington W-94, rulings CF-04, CF-20',
  ),
  'read-views': grant(['own-answers', 'helper', 'chair', 'coordinator'], [], 'Torbay T-18, Warrington W-50, rulings'),
  'write-overview': grant(['chair'], [], 'Warrington W-95, W-96'),
  'read-overview': grant([...CASE_TEAM, 'organiser', 'chair', 'minute-taker'], [], 'Warrington W-95'),
  'record-meeting': grant(['chair', 'recorder'], [], 'Torbay T-33, T-71, CF-46'),
  // The text of every version, and what was found in it: whoever writes, approves or releases them.
  'see-minutes': andNamed(
    grant(['chair', 'recorder', 'safeguarding-unit-organiser'], [], 'Torbay T-33, T-71; CF-47'),
    (profile, facts) => [minutesReleasedBy(profile, facts)],
  ),
  'write-minutes': grant(['chair', 'recorder'], [], 'Torbay T-33, T-70'),
  'approve-minutes': grant(['chair'], [], 'CF-47: the chair approves each version'),
  'release-minutes': byProcedure(minutesReleasedBy),
  // Where they are, for those who work with the child and ran the meeting; the text is each one’s own version alone, once it is
  // released to them or for them to hand over.
  'read-own-minutes': grant(
    [...CASE_TEAM, ...MEETING_SIDE, 'minutes-reader', 'sees-to-it'],
    [],
    'CF-47: not everyone gets the same version',
  ),
  'hand-over-minutes': grant(['helper'], [], 'CF-47; E-87: through the worker'),
  // Whoever releases them sees to it that each version arrives.
  'hand-over-for-another': byProcedure(minutesReleasedBy),
  'file-minutes': grant(['childs-social-worker', 'recorder', 'chair', 'organiser'], [], 'Torbay T-40, T-76'),
  'send-minutes-to-panel': grant(['chair', 'organiser'], [], 'Torbay T-74'),
  'record-panel-answer': grant(['chair', 'organiser', 'panel'], [], 'Torbay T-75'),
  'consider-carer-review': (_profile, { kind }) =>
    grant(kind === 'disruption' ? ['fostering-manager'] : [], [], 'Warrington W-99; rulings V8'),
  'raise-about-minutes': grant([...CASE_TEAM, ...MEETING_SIDE], [], 'Torbay T-73'),
  'say-what-changed': grant(['sees-to-it', 'chair'], [], 'Torbay T-73: necessary changes made'),
  // Whoever sees the meeting, and whoever takes something of it up; who only took part sees what was changed.
  'see-lessons': andNamed(
    grant(['sees-to-it', ...CASE_TEAM, ...MEETING_SIDE], OVERSIGHT, 'Warrington W-37, W-38; Torbay T-73'),
    ({ council }) => whoLearns(council),
  ),
  'note-lesson': grant(['chair', 'recorder'], [], 'Warrington W-37, W-38'),
  'take-up-lesson': grant(['sees-to-it', 'chair', 'recorder'], [], 'Torbay T-73: necessary changes made'),
  // Whoever has it, whoever is asked to take it on, and those who see the meeting that agreed it.
  'see-action': grant(['owner', 'asked-to', ...CASE_TEAM, ...MEETING_SIDE], OVERSIGHT, 'Torbay T-72, T-73'),
  'do-action': grant(['owner'], [], 'Torbay T-72, T-73'),
  // The chair gives more time, another person takes it on; whoever asked may take that back.
  'agree-action': grant(['answers-action', 'asked-to', 'owner'], [], 'Torbay T-73'),
  'settle-obligation': grant(['owner', 'team-manager'], [], 'Domain §13'),
  'override-obligation': byProcedure(({ obligations }) => obligations.setAside.by),
  'say-law-does-not-ask': byProcedure(({ obligations }) => obligations.setAside.whereTheLawAsksBy),
  // Whoever owes it, whom it was raised to when it was late, and those who see the record that it is about.
  'see-obligation': grant(
    ['owner', 'raised-to', ...CASE_TEAM, ...MEETING_SIDE],
    [...OVERSIGHT, 'safeguarding-unit-manager'],
    'Domain §12, §13',
  ),
  // What is theirs, and nothing else, whatever they are.
  'see-own-desk': grant([], ROLES, 'Domain §12: everyone sees what waits for them', false),
  'see-team-board': grant(
    ['manager-of-this-team'],
    [...QUALITY, 'service-manager'],
    'Rulings: by team, never by person',
    false,
  ),
  // One team's board is its manager's; all of them together are for whoever stands over the teams.
  'see-every-board': grant([], [...QUALITY, 'service-manager'], 'Rulings: by team, never by person', false),
  'see-summary': andNamed(grant([], QUALITY, 'Torbay T-77, T-78', false), ({ council }) => [
    council.summary.ownedBy,
    council.dipSample.ownedBy,
    council.carersLetter.releasedBy,
  ]),
  // Whoever owns it writes and approves it.
  'write-summary': byProcedure(({ council }) => council.summary.ownedBy),
  'release-carers-letter': byProcedure(({ council }) => council.carersLetter.releasedBy),
  'see-sample': andNamed(grant([], QUALITY, 'Torbay T-78', false), ({ council }) => [
    council.dipSample.ownedBy,
    council.dipSample.readBy,
  ]),
  'draw-sample': byProcedure(({ council }) => council.dipSample.ownedBy),
  'read-sampled-meeting': grant(['sample-reader'], [], 'Torbay T-78'),
  'settle-readings': grant(['settles-readings'], [], 'Torbay T-78; law §9.3'),
  'see-what-would-follow': grant(
    [],
    [...QUALITY, 'service-manager', 'team-manager'],
    'What would follow asks no record',
    false,
  ),
  // What nobody presses: the clock reached a day, or Microsoft 365 told of something.
  'follow-clock': grant(['steady'], [], 'Domain §13'),
  'give-code': grant(['helper'], [], 'E-83, E-87: through the worker who knows the person'),
  // Never whoever passes it on: a voice is not theirs to leave out.
  'take-back-form': grant(['chair', 'coordinator', 'organiser'], [], 'Warrington W-73, W-94: who asks for the forms'),
  'read-sealed-file': grant(['chair'], [], 'Domain §8: sealed is for the chair alone'),
} as const satisfies Record<Act, Grant | ByProcedure>;
