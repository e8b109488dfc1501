import {
  withoutPart,
  type Action,
  type Ending,
  type Episode,
  type Invitation,
  type LocalDate,
  type Meeting,
  type MinuteDeliveryRow,
  type Obligation,
  type Placement,
  type Questionnaire,
  type Report,
  type SamplePeriod,
} from '#rules';
import type { Case } from './may-they.ts';

/** The record that a command or a question is about. */
export type About =
  | { readonly is: 'nothing' }
  | { readonly is: 'placement'; readonly key: string; readonly form?: string; readonly ending?: string }
  | { readonly is: 'report'; readonly key: string }
  | { readonly is: 'episode'; readonly ref: string }
  | { readonly is: 'ending'; readonly ref: string }
  | { readonly is: 'ended'; readonly form: string }
  /** `beside`: a brother’s or sister’s meeting that is to be held together with it. */
  | { readonly is: 'meeting'; readonly ref: string; readonly form?: string; readonly beside?: string }
  | { readonly is: 'invitation'; readonly key: string }
  | { readonly is: 'questionnaire'; readonly id: string }
  | { readonly is: 'obligation'; readonly key: string }
  | { readonly is: 'action'; readonly key: string }
  /** The version of the minutes that a link leads to, by the link’s own id. */
  | { readonly is: 'minutes-link'; readonly id: string }
  /** The dip sample of these days: of no child. */
  | { readonly is: 'sample'; readonly from: LocalDate; readonly to: LocalDate };

/** The record with everything that it belongs to, and whom an allegation about the child names. Loaded for each turn, always. */
export interface LoadedCase {
  readonly placement?: Placement | undefined;
  readonly episode?: Episode | undefined;
  readonly ending?: Ending | undefined;
  readonly meeting?: Meeting | undefined;
  readonly invitation?: Invitation | undefined;
  readonly questionnaire?: Questionnaire | undefined;
  readonly minuteDelivery?: MinuteDeliveryRow | undefined;
  readonly obligation?: Obligation | undefined;
  readonly action?: Action | undefined;
  readonly report?: Report | undefined;
  readonly samplePeriod?: SamplePeriod | undefined;
  readonly childEpisodes: readonly Episode[];
  readonly childRef?: string | undefined;
  /** The reference of the episode, ending or series. */
  readonly ref?: string | undefined;
  /** Brothers’ and sisters’ meetings that are held together with this one, each with its own case. */
  readonly together?: readonly LoadedCase[] | undefined;
}

/** What was asked for, as a reference or a key; what nobody knows stands in a refusal as no case. */
export const referenceIn = (about: About): string | undefined => {
  switch (about.is) {
    case 'episode':
    case 'ending':
    case 'meeting':
      return about.ref;
    case 'invitation':
    case 'obligation':
      return about.key.split(':')[1];
    case 'nothing':
    case 'sample':
    case 'action':
    case 'placement':
    case 'report':
    case 'ended':
    case 'questionnaire':
    case 'minutes-link':
      return undefined;
    default:
      return about satisfies never;
  }
};

/** The name by which it is remembered where a record belongs: what it is called by, or the reference of its meeting or case. */
export function nameOf(about: About): string | undefined {
  if (about.is === 'placement' || about.is === 'action') return about.key;
  return about.is === 'questionnaire' ? about.id : referenceIn(about);
}

type Whose = Pick<LoadedCase, 'childEpisodes' | 'episode' | 'together'>;

/** Of this child, and of brothers and sisters whose meeting is the same: what keeps one of them safe keeps all of it safe. @source E-01, E-30 */
export const episodesIn = ({ childEpisodes, together = [] }: Whose): readonly Episode[] => [
  ...childEpisodes,
  ...together.flatMap((other) => other.childEpisodes),
];

/**
 * Who has no part here: whom an allegation or a complaint about this child is about, and whom the case’s own report names; the same of each
 * child whose meeting it is, too.
 */
export const subjectsIn = ({ childEpisodes, episode, together = [] }: Whose): readonly string[] => {
  const own = withoutPart(childEpisodes, episode?.ref);
  return together.length === 0 ? own : [...new Set([...own, ...together.flatMap(subjectsIn)])];
};

/** What may be asked of access with this case in hand. */
export function caseForAccess(loaded: LoadedCase, more: Partial<Case> = {}): Case {
  const { placement, ending, meeting, questionnaire, obligation, action } = loaded;
  return {
    placement,
    episode: loaded.episode,
    ending,
    meeting,
    subjectIds: subjectsIn(loaded),
    ...(questionnaire === undefined
      ? {}
      : {
          authorId: questionnaire.person,
          helperIds: questionnaire.workerId === undefined ? [] : [questionnaire.workerId],
        }),
    ...(loaded.report === undefined ? {} : { reporterIds: [loaded.report.reporterId] }),
    ...(obligation === undefined
      ? {}
      : { owner: { id: obligation.ownerId, role: obligation.ownerRole, team: obligation.team } }),
    ...(action === undefined ? {} : accessToAction(action, meeting)),
    ...more,
  };
}

/** Who has it and who is asked to take it on; while the meeting lasts, and once it was taken back, it is nobody’s. */
const accessToAction = ({ ownerId, askedTo, state }: Action, meeting: Meeting | undefined): Partial<Case> =>
  state === 'draft' || state === 'taken-back'
    ? {}
    : {
        owner: { id: ownerId, role: 'other-professional', team: meeting?.team ?? '' },
        askedToId: askedTo,
        answersActionId: meeting?.chairId ?? meeting?.coordinatorId,
      };
