import type { Ending, Episode, Meeting, Placement } from '#rules';
import type { Ports } from './ports.ts';
import { isUnitOfWork } from './unit-of-work.ts';

/*
 * Of which case a record is: a reference never changes its child. Remembered, everything about it can be asked for at once, where it
 * would be asked for row by row. It only says what to ask for: each row is read as it is, and a guess that is wrong costs a question.
 */

/** A record’s case, by references and ids alone: nothing that was said, and nothing that says who may do what. */
export interface Outline {
  readonly ref?: string | undefined;
  readonly childRef?: string | undefined;
  readonly placementKey?: string | undefined;
  readonly meeting?: Meeting | undefined;
  readonly episode?: Episode | undefined;
  /** Workers who have a part in it. */
  readonly people: readonly string[];
}

interface Loaded {
  readonly ref?: string | undefined;
  readonly childRef?: string | undefined;
  readonly placement?: Placement | undefined;
  readonly meeting?: Meeting | undefined;
  readonly episode?: Episode | undefined;
  readonly ending?: Ending | undefined;
}

/** For each replica, the name of a record → where it belongs. */
const BELONGS = new WeakMap<Ports['council'], Map<string, Outline>>();
const REMEMBERED = 2_000;

export const outlineOf = (name: string | undefined, ports: Ports): Outline | undefined =>
  name === undefined || !isUnitOfWork(ports) ? undefined : BELONGS.get(ports.council)?.get(name);

/** Remembers where the record of this name belongs, and the meeting and the case that were loaded with it. */
export function rememberOutline(name: string | undefined, loaded: Loaded, { council }: Ports): void {
  const all = BELONGS.get(council) ?? new Map<string, Outline>();
  BELONGS.set(council, all);
  const put = (one: string, outline: Outline): void => {
    all.delete(one);
    all.set(one, outline);
    const [oldest] = all.keys();
    if (all.size > REMEMBERED && oldest !== undefined) all.delete(oldest);
  };
  const { ref, childRef, placement, meeting, episode } = loaded;
  const child = { childRef, placementKey: placement?.key, people: peopleIn(loaded) };
  const ofCase = { ...child, ref, ...(episode === undefined ? {} : { episode: outlineOfEpisode(episode) }) };
  const ofMeeting = meeting === undefined ? ofCase : { ...child, ref, meeting: outlineOfMeeting(meeting) };
  if (name !== undefined) put(name, name === placement?.key ? child : ofMeeting);
  if (meeting !== undefined) put(meeting.ref, ofMeeting);
  if (ref !== undefined && ref !== name) put(ref, ofCase);
}

/** The same of a home in the register, where nothing more is known of it. */
export function rememberHome(home: Home & Pick<Placement, 'key' | 'childRef'>, ports: Ports): void {
  if (BELONGS.get(ports.council)?.has(home.key) === true) return;
  const all = BELONGS.get(ports.council) ?? new Map<string, Outline>();
  BELONGS.set(
    ports.council,
    all.set(home.key, { childRef: home.childRef, placementKey: home.key, people: workersOf(home) }),
  );
}

type Home = Pick<
  Placement,
  'socialWorkerId' | 'teamManagerId' | 'supervisingSocialWorkerId' | 'independentReviewingOfficerId'
>;

/** The workers of a child, as far as the register names them. */
export const workersOf = (placement: Home | undefined): readonly string[] =>
  [
    placement?.socialWorkerId,
    placement?.teamManagerId,
    placement?.supervisingSocialWorkerId,
    placement?.independentReviewingOfficerId,
  ].filter((id) => id !== undefined);

const peopleIn = ({ placement, meeting, episode }: Loaded): readonly string[] => {
  const others = [meeting?.coordinatorId, meeting?.chairId, meeting?.minuteTakerId, episode?.managerId];
  return [...new Set([...workersOf(placement), ...others.filter((id) => id !== undefined)])];
};

const outlineOfMeeting = (meeting: Meeting): Meeting => {
  const { key, ref, kind, about, childRef, placement, team, chairId, profile, profileVersion } = meeting;
  return {
    ...{ key, ref, kind, about, childRef, placement, team, chairId, profile, profileVersion },
    ...{ state: 'arranging', coordinatorId: '', from: '2999-12-31', by: '2999-12-31', sum: '' },
    ...{ lengthMinutes: 0, online: false, format: 'single', workerSays: 'not-asked' },
  };
};

const outlineOfEpisode = ({ key, ref, childRef, placement, team, profile, profileVersion }: Episode): Episode => ({
  ...{ key, ref, childRef, placement, team, profile, profileVersion },
  ...{
    openedOn: '2999-12-31',
    state: 'closed',
    managerId: '',
    triggers: [],
    subjectIds: [],
    hold: 'none',
    decisions: 0,
  },
});
