import type { WorkingCalendar } from '../days.ts';
import { decided, notYet, type Decision } from '../decision.ts';
import { decisionKey } from '../decision-key.ts';
import { changedTogether, rowAfter, type Effects, wordsTogether } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { agreePlanning } from '../planning/written-agreement.ts';
import type { Profile } from '../profile.ts';
import { addMinutes } from '../london.ts';
import type { LocalTime } from '../vocabulary.ts';
import { chooseOwnTime, mayChooseTime } from './chosen-time.ts';
import { decideInvitees, mayDecideAbout, waitsForManager, type InviteeChange } from './decided-invitees.ts';
import { asOne, forEachChild, ledByAnother } from './for-each-child.ts';
import { nameOwnChair, NAME_CHAIR_FACTS } from './named-chair.ts';
import { nameOwnMinuteTaker } from './named-minute-taker.ts';

/** What was filled in of a draft; what is left out stays as it is. */
export interface SaveDraft {
  readonly meeting: string;
  readonly chair?: { readonly chairId: string; readonly reason?: string | undefined } | undefined;
  readonly minuteTakerId?: string | undefined;
  readonly time?: { readonly startsAt: LocalTime; readonly venue?: string | undefined } | undefined;
  readonly agreedWith?: string | undefined;
  readonly people: readonly InviteeChange[];
}

export const DRAFT_FACTS = [...NAME_CHAIR_FACTS, 'invitations', 'caseEpisode', 'circle', 'sittings'] as const;
type DraftFacts = Facts<(typeof DRAFT_FACTS)[number]>;

/** One part of the draft: whether they may, and what follows. */
interface Part {
  readonly may: (facts: DraftFacts) => boolean;
  readonly decide: (facts: DraftFacts) => Decision<Effects | undefined>;
  /** Why it is not done though something follows from it. */
  readonly but?: ((facts: DraftFacts) => string | undefined) | undefined;
}

function partsOf(said: SaveDraft, procedure: Profile, calendar: WorkingCalendar): readonly Part[] {
  const { meeting, chair, minuteTakerId, time, agreedWith, people } = said;
  const parts: Part[] = [];
  if (chair !== undefined)
    parts.push({
      may: ({ may }) => may('allocate-chair'),
      decide: (facts) => nameOwnChair({ meeting, ...chair }, facts, procedure),
    });
  if (minuteTakerId !== undefined)
    parts.push({
      may: ({ may }) => may('arrange-meeting'),
      decide: (facts) => nameOwnMinuteTaker({ meeting, id: minuteTakerId }, facts),
    });
  if (time !== undefined)
    parts.push({
      may: (facts) => mayChooseTime({ meeting, ...time }, facts),
      decide: (facts) => chooseOwnTime({ meeting, ...time }, facts, procedure, calendar),
    });
  if (agreedWith !== undefined)
    parts.push({
      may: ({ may }) => may('propose-invitees'),
      decide: (facts) => agreePlanning({ meeting, agreedWith }, facts),
    });
  const about = { meeting, changes: people };
  if (people.length > 0)
    parts.push({
      may: (facts) => mayDecideAbout(about, facts),
      decide: (facts) => decideInvitees(about, facts),
      but: (facts) => waitsForManager(about, facts),
    });
  return parts;
}

/** What came of a draft: what follows of its parts, and what stands in the way of the first that is refused. */
export interface DraftSaved {
  readonly effects: readonly Effects[];
  readonly not?: Exclude<Decision<never>, { is: 'decided' }> | 'not-allowed' | undefined;
  readonly but?: string | undefined;
}

/** Each part is decided as those before it leave the meeting; the first refusal ends it, and what came before it stays. */
function savedSoFar(said: SaveDraft, facts: DraftFacts, procedure: Profile, calendar: WorkingCalendar): DraftSaved {
  const effects: Effects[] = [];
  let now = facts;
  for (const { may, decide, but } of partsOf(said, procedure, calendar)) {
    if (!may(now)) return { effects, not: 'not-allowed' };
    const decision = decide(now);
    if (decision.is !== 'decided') return { effects, not: decision };
    if (decision.value !== undefined) effects.push(decision.value);
    const left = but?.(now);
    if (left !== undefined) return { effects, but: left };
    now = draftAfter(now, decision.value);
  }
  return { effects };
}

export const draftAfter = (facts: DraftFacts, effects: Effects | undefined): DraftFacts =>
  effects === undefined
    ? facts
    : {
        ...facts,
        meeting: rowAfter('meetings', facts.meeting, effects),
        invitations: facts.invitations.map((row) => rowAfter('invitations', row, effects)),
      };

/** Whether they may do each part that comes before the first refusal; saving an empty draft is for whoever sees it. */
export function maySaveDraft(...asked: Parameters<typeof savedSoFar>): boolean {
  const [said, facts, procedure, calendar] = asked;
  if (partsOf(said, procedure, calendar).length === 0) return facts.may('propose-invitees');
  return savedSoFar(...asked).not !== 'not-allowed';
}

/**
 * Saves a draft part by part: chair, minute taker, hour and place, what was agreed, people. A part that is refused says why; what
 * came before it stays saved.
 *
 * @source Torbay T-15, T-16; Warrington W-70
 */
function saveOwnDraft(
  said: SaveDraft,
  facts: DraftFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { effects, not, but } = savedSoFar(said, facts, procedure, calendar);
  const refusal = not === undefined || not === 'not-allowed' ? undefined : not;
  const [first] = effects;
  if (first === undefined) return refusal ?? decided(undefined, ['CF-05']);
  const words = refusal?.is === 'asking' ? refusal.ask.map(({ ask }) => ask).join(' ') : but;
  const keys = effects.map(({ key }) => key);
  const key = decisionKey(`${facts.meeting.ref}/draft-saved`, facts.meeting, keys, facts.now);
  return decided(together(first, effects, key, words), ['CF-05']);
}

/** Chair, minute taker, hour and place are everyone’s or nobody’s; a part that one child’s case refuses is saved for none. */
const saveForEach = forEachChild(
  (
    said: SaveDraft,
    facts: DraftFacts,
    procedure: Profile,
    calendar: WorkingCalendar,
  ): Decision<Effects | undefined> => {
    const saved = saveOwnDraft(said, facts, procedure, calendar);
    const refused = saved.is === 'decided' ? saved.value?.refused : undefined;
    return refused === undefined ? saved : notYet(refused);
  },
  {
    of: ({ chair, minuteTakerId, time }, { ref: meeting }, before) => ({
      meeting,
      chair,
      minuteTakerId,
      time: time && { ...time, startsAt: addMinutes(time.startsAt, before) },
      people: [],
    }),
    may: ({ chair, time, ...said }, { may }) =>
      (chair === undefined || may('allocate-chair')) &&
      ((time ?? said.minuteTakerId) === undefined || may('arrange-meeting')),
  },
);

/** The same for a meeting that is for brothers and sisters: whom each child’s part asks is decided for that child. @source E-30 */
export function saveDraft(
  said: SaveDraft,
  facts: DraftFacts,
  procedure: Profile,
  calendar: WorkingCalendar,
): Decision<Effects | undefined> {
  const { meeting } = facts;
  const { chair, minuteTakerId, time, ...ofChild } = said;
  const led = ledByAnother(meeting);
  if (led !== undefined) return changesMore(said, meeting) ? led : saveOwnDraft(ofChild, facts, procedure, calendar);
  if (facts.together === undefined) return saveOwnDraft(said, facts, procedure, calendar);
  const shared = saveForEach(
    { meeting: said.meeting, chair, minuteTakerId, time, people: [] },
    facts,
    procedure,
    calendar,
  );
  if (shared.is !== 'decided') return shared;
  const people = saveOwnDraft(ofChild, draftAfter(facts, shared.value), procedure, calendar);
  if (people.is !== 'decided') return people;
  const both = [shared.value, people.value].filter((one) => one !== undefined);
  const one = asOne(both);
  return decided(one && { ...one, changes: changedTogether(one.changes), refused: people.value?.refused }, [
    'CF-05',
    'E-30',
  ]);
}

/** Whether a part’s draft would settle what is settled for everyone. */
const changesMore = ({ chair, minuteTakerId, time }: SaveDraft, meeting: DraftFacts['meeting']): boolean =>
  (chair !== undefined && chair.chairId !== meeting.chairId) ||
  (minuteTakerId !== undefined && minuteTakerId !== meeting.minuteTakerId) ||
  (time !== undefined && time.startsAt !== meeting.startsAt);

/**
 * One plan of several. The draft itself is drawn by whoever answers the person: drawn anew behind the answer, it would wipe a
 * refusal from the screen before anybody read it.
 */
function together(first: Effects, effects: readonly Effects[], key: string, refused: string | undefined): Effects {
  return {
    key: effects.length === 1 ? first.key : key,
    about: first.about,
    changes: changedTogether(effects.flatMap(({ changes }) => changes)),
    steps: effects.flatMap(({ steps }) => steps),
    words: wordsTogether(effects),
    did: effects.map(({ did }) => did).join('; '),
    didTo: first.didTo,
    redraw: effects
      .flatMap(({ redraw }) => redraw)
      .map(({ about, cards }) => ({ about, cards: cards?.filter((card) => card !== 'draft-meeting') })),
    refused,
  };
}
