import { handsOver } from '../access/minutes-parts.ts';
import type { CirclePerson } from '../case-records.ts';
import { decisionKey } from '../decision-key.ts';
import { decided, held, notYet, type Decision } from '../decision.ts';
import { changedRow, type Effects } from '../effects.ts';
import type { Facts } from '../facts.ts';
import { minuteDeliveryKey, type MinuteDeliveryRow, type MinuteVersionRow } from '../minutes-records.ts';
import { settled } from '../obligations/owed.ts';
import { stepId } from '../plan.ts';
import type { Profile } from '../profile.ts';
import { checkedVersions, type VersionFacts } from './checked-versions.ts';
import { minutesReaders } from './minutes-readers.ts';
import { aboutMinutes, type OfMinutes } from './minutes-acts.ts';
import { handOverKey } from './version-deliveries.ts';

/*
 * A version of the minutes by a link, for somebody who has no Teams and is safely written to by mail: the letter carries the link and
 * nothing else, the code is given by the worker who knows them.
 */

export interface ToPerson extends OfMinutes {
  readonly version: string;
  readonly person: string;
}

export interface ByLink {
  /** The delivery’s own id in the link. */
  readonly link: string;
}

/** What has to be known to say whether a link opens its version: nothing of what stands in it. */
export const LINK_FACTS = ['meeting', 'placement', 'circle', 'invitations', 'minuteVersions', 'hold'] as const;
export type LinkFacts = Facts<(typeof LINK_FACTS)[number]>;

type MinutesLinkFacts = VersionFacts & Facts<'hold' | 'minuteDeliveries'>;

const BECAUSE = ['CF-47', 'Torbay T-39', 'E-87'] as const;

/** Somebody in the child’s life who is safely written to by mail. */
export const isWrittenTo = (person: CirclePerson | undefined): boolean =>
  person?.way === 'mail' && person.mail !== undefined;

/**
 * Which version somebody reads through their link now, as it was released; undefined once anything about it is otherwise than when it was sent: no link, a hold
 * that stands or that came since, a correction, another way by which they are safely reached, a part that is theirs no more.
 *
 * @source CF-47; Torbay T-39; E-01, E-69, E-87; law §12
 */
export function readByLink(
  delivery: MinuteDeliveryRow,
  facts: LinkFacts,
  procedure: Profile,
): MinuteVersionRow | undefined {
  const { hold, circle, minuteVersions } = facts;
  const { linkSentAt, personIs, state } = delivery;
  if (personIs !== 'circle' || linkSentAt === undefined || (state !== 'link-sent' && state !== 'opened'))
    return undefined;
  if (hold.stops || (hold.since !== undefined && hold.since >= linkSentAt)) return undefined;
  if (!isWrittenTo(circle.find(({ key }) => key === delivery.person))) return undefined;
  const released = minuteVersions.find(({ version }) => version === delivery.version);
  const theirs = minutesReaders(facts, procedure).find(({ version }) => version === delivery.version);
  const isTheirs = theirs?.to.some(({ person }) => person === delivery.person) === true;
  return isTheirs && released?.state === 'released' ? released : undefined;
}

/** A link is sent to what the chair approved, as long as the version is worked out to be that text. */
const isAsApproved = ({ version, approvedMark }: MinuteVersionRow, facts: VersionFacts, procedure: Profile): boolean =>
  checkedVersions(facts, procedure).find((one) => one.version === version)?.mark === approvedMark;

/** The worker who knows somebody sends them the link; sent again, the one before opens nothing any more. @source CF-47; E-87 */
export function offerByLink(
  said: ToPerson,
  facts: MinutesLinkFacts,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, circle, hold, now, supply } = facts;
  if (hold.stops) return held('E-01', procedure.hold.liftedBy.source);
  const delivery = handedOverBy(said, facts);
  if (delivery === undefined) return notYet('This version is not yours to hand over.', ...BECAUSE);
  if (delivery.state === 'handed-over') return notYet('They have it already.', ...BECAUSE);
  if (delivery.personIs !== 'circle' || !isWrittenTo(circle.find(({ key }) => key === delivery.person)))
    return notYet('This person is not written to by mail. Hand it over by the way that is safe for them.', ...BECAUSE);
  const sent: MinuteDeliveryRow = {
    ...delivery,
    state: delivery.openedAt === undefined ? 'link-sent' : 'opened',
    linkId: delivery.linkId ?? supply.newId('minutes-link'),
    linkSentAt: now,
  };
  const released = readByLink(sent, facts, procedure);
  if (released === undefined || !isAsApproved(released, facts, procedure))
    return notYet('This version is not released to them as it stands now. Open the minutes anew.', ...BECAUSE);
  const key = decisionKey(`${meeting.ref}/minutes-link`, delivery.linkSentAt, [said.version, said.person], now);
  return decided(
    {
      key,
      ...aboutMinutes(meeting, 'sent a link to a version of the minutes'),
      changes: [
        changedRow('minuteDeliveries', delivery.key, {
          state: sent.state,
          linkId: sent.linkId,
          linkSentAt: now,
          linkHash: undefined,
          linkExpires: undefined,
          wrongTries: 0,
        }),
      ],
      steps: [
        {
          do: 'send-letter',
          id: stepId(key, 'letter'),
          to: delivery.person,
          letter: 'minutes-link',
          about: meeting.ref,
        },
      ],
    },
    BECAUSE,
  );
}

/** A new code: the one before it opens nothing any more, and a locked link is unlocked. @source E-83, E-87 */
export function giveMinutesCode(
  said: ToPerson,
  facts: Facts<'meeting' | 'placement' | 'minuteDeliveries' | 'hold'>,
  procedure: Profile,
): Decision<Effects> {
  const { hold, meeting, supply } = facts;
  if (hold.stops) return held('E-01', procedure.hold.liftedBy.source);
  const delivery = handedOverBy(said, facts);
  if (delivery === undefined) return notYet('This version is not yours to hand over.', ...BECAUSE);
  const { linkId, linkSentAt, codeHash } = delivery;
  if (linkId === undefined || linkSentAt === undefined) return notYet('Send them the link first.', ...BECAUSE);
  const { code, mark } = supply.newCode(linkId);
  return decided(
    {
      key: `${meeting.ref}/minutes-code-${supply.newId('code').slice(0, 12)}`,
      ...aboutMinutes(meeting, 'gave a code for a version of the minutes'),
      // Given twice, the later stands, whichever is written last.
      changes: [changedRow('minuteDeliveries', delivery.key, { codeHash: mark, wrongTries: 0 }, { codeHash })],
      steps: [],
      code,
    },
    BECAUSE,
  );
}

/** They read it for the first time: what their worker owed is done. Opened again, nothing is written. */
export function openedByLink(
  _said: ByLink,
  facts: LinkFacts & Facts<'minuteDelivery' | 'minuteNotes'>,
  procedure: Profile,
): Decision<Effects | undefined> {
  const { meeting, minuteDelivery: delivery, minuteNotes, actor, now } = facts;
  if (readByLink(delivery, facts, procedure) === undefined) return notYet('This link opens nothing now.', ...BECAUSE);
  if (delivery.state === 'opened') return decided(undefined, BECAUSE);
  const corrections = minuteNotes.filter(({ kind }) => kind === 'correction').length;
  const owed = handOverKey(meeting.ref, delivery.version, delivery.person, corrections);
  return decided(
    {
      key: decisionKey(`${meeting.ref}/minutes-opened`, delivery.linkSentAt, delivery.key, now),
      ...aboutMinutes(meeting, 'opened a version of the minutes by its link'),
      changes: [
        changedRow('minuteDeliveries', delivery.key, { state: 'opened', openedAt: now }),
        settled(owed, { id: actor.id, at: now }, 'opened by link'),
      ],
      steps: [],
    },
    BECAUSE,
  );
}

function handedOverBy(
  { meeting, version, person }: ToPerson,
  facts: Facts<'meeting' | 'placement' | 'minuteDeliveries'>,
): MinuteDeliveryRow | undefined {
  const { minuteDeliveries, actor } = facts;
  const delivery = minuteDeliveries.find(({ key }) => key === minuteDeliveryKey(meeting, version, person));
  if (delivery === undefined) return undefined;
  const isTheirs = handsOver(delivery, minuteDeliveries, facts) === actor.id;
  return isTheirs || facts.may('hand-over-for-another') ? delivery : undefined;
}
