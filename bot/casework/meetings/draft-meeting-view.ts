import {
  capital,
  chairSaysWords,
  childName,
  isBar,
  isBeingArranged,
  meetingName,
  namesInChat,
  onlyOneEligible,
  shortDate,
  workerSaysWords,
  linkTo,
  placeOf,
  type CardView,
  type Effects,
  type Invitation,
  type Meeting,
  type RankedChair,
} from '#rules';
import { defineQuestion, type Turn } from '../define-question.ts';
import type { LoadedCase } from '../loaded-case.ts';
import type { Ports } from '../ports.ts';
import { workersWho } from '../find-case.ts';
import { mayReportFromSupport } from '../instability/report-from-support.ts';
import { apartInChat } from './apart-in-chat.ts';
import { togetherInChat } from './children-of-meeting.ts';
import { calledOffCard, inviteeLines, troubleInChat, whenOf } from './meeting-card-lines.ts';
import { aboutMeeting, meetingOf, withInvitations, type MeetingSeen } from './meeting-turn.ts';
import { chairsFor, whoCouldChair } from './show-chairs.ts';
import { busyAt, slotsFor } from './show-slots.ts';
import { sittingLines } from './sittings.ts';
import { missingHere } from './what-is-missing.ts';

/** So many choices fit into a card; the tab shows all. */
const SLOTS = 6;
const REFUSED_CHAIRS = 5;

/** The coordinator's draft: chair, minute taker, time, people, what is missing. */
export const draftMeetingView = defineQuestion({
  name: 'draft-meeting-view',
  act: ['arrange-meeting', 'propose-invitees'],
  about: aboutMeeting,
  more: withInvitations,
  answer: async (ref, turn): Promise<CardView> => {
    const seen = await meetingOf(turn);
    const { meeting, placement, invitations } = seen;
    if (meeting.state === 'cancelled') return calledOffCard(meeting, placement);
    const { actor, ports } = turn;
    // Of a part, hour and chair are settled where it is led.
    const mayArrange = turn.may('arrange-meeting') && meeting.heldWith === undefined;
    const open = isBeingArranged(meeting);
    const chooses = open && mayArrange;
    const hoursFollow = chooses && ports.hoursFollow === true;
    const [chosen, missing, mayConvert, sittings, clash, apart, together] = await Promise.all([
      choices(seen, { chooses, hoursFollow }, turn),
      open ? missingHere(turn, meeting) : [],
      mayReportFromSupport(actor.id, meeting, placement, ports),
      sittingLines(ref, invitations, ports),
      chooses && !hoursFollow ? clashWords(meeting, turn) : undefined,
      open ? apartInChat(turn) : undefined,
      open ? togetherInChat(turn, meeting) : undefined,
    ]);
    return {
      card: 'draft-meeting',
      child: childName(placement),
      apart,
      together,
      formId: ports.newId(),
      ref,
      kind: capital(meetingName(meeting.kind)),
      by: shortDate(meeting.by),
      sum: meeting.sum,
      state: meeting.state,
      ...chosen,
      hoursFollow,
      startsAt: meeting.startsAt,
      when: whenOf(meeting),
      parents: toldApart(invitations.filter(({ decision }) => decision === 'undecided')),
      invitees: inviteeLines(invitations),
      missing,
      workerSays: meeting.kind === 'disruption' ? chairSaysWords(meeting) : workerSaysWords(meeting),
      agreement: meeting.kind === 'planning' ? meeting.agreedWith !== undefined : undefined,
      mayConvert,
      sittings,
      mayArrange,
      because: meeting.kind === 'disruption' ? ['Warrington W-70', 'CF-05'] : ['Torbay T-15', 'Torbay T-17', 'CF-35'],
      url: linkTo(placeOf(ref), ports.council),
      trouble: troubleInChat(meeting) ?? clash,
    };
  },
});

/** Reads who could chair and who takes minutes, for whoever is shown the draft next. */
export async function readDraftAhead(_effects: Effects, ports: Ports, loaded: LoadedCase): Promise<unknown> {
  const { meeting } = loaded;
  if (meeting === undefined) return undefined;
  return Promise.all([workersWho('minute-taker', ports), whoCouldChair(meeting, { loaded, ports })]);
}

/** Who can chair, who takes the minutes and when it can be, for whoever may choose; the first of each stands in the form. */
async function choices(
  { meeting }: MeetingSeen,
  { chooses, hoursFollow }: { readonly chooses: boolean; readonly hoursFollow: boolean },
  turn: Turn,
) {
  const ranking = chooses ? chairsFor(meeting, turn) : Promise.resolve([]);
  // Once nothing is to be chosen, nobody is named as a choice.
  const taking = chooses ? workersWho('minute-taker', turn.ports) : Promise.resolve([]);
  const [chairs, minuteTakers, options] = await Promise.all([
    ranking,
    taking,
    chooses && !hoursFollow ? slotsWith(meeting, ranking, taking, turn) : undefined,
  ]);
  const able = chairs.filter(({ may }) => may);
  const { chairId, minuteTakerId } = whoWouldBe(meeting, chairs, minuteTakers);
  return {
    chairs: able.map(({ id, name, reasons }) => ({ id, name, why: reasons.map(({ words }) => words).join(' ') })),
    refusedChairs: refusedLines(chairs),
    fewChairs: chairs.length === 0 ? undefined : onlyOneEligible(chairs)?.words,
    chairReasonAsked: chairs.some(({ needsReason }) => needsReason),
    chairId,
    minuteTakers: minuteTakers.map(({ id, name }) => ({ id, name })),
    minuteTakerId,
    options: options === undefined ? undefined : { ...options, slots: options.slots.slice(0, SLOTS) },
  };
}

/** Whoever is named, or stands first in the form. */
function whoWouldBe(
  { chairId, minuteTakerId }: Meeting,
  chairs: readonly RankedChair[],
  minuteTakers: readonly { readonly id: string }[],
) {
  return {
    chairId: chairId ?? chairs.find(({ may }) => may)?.id,
    minuteTakerId: minuteTakerId ?? minuteTakers[0]?.id,
  };
}

/** Hours for those two and everybody else; they are waited for only where nobody is named yet. */
async function slotsWith(
  meeting: Meeting,
  ranking: Promise<readonly RankedChair[]>,
  taking: ReturnType<typeof workersWho>,
  turn: Turn,
) {
  const chairs = meeting.chairId === undefined ? await ranking : [];
  const minuteTakers = meeting.minuteTakerId === undefined ? await taking : [];
  return slotsFor({ ...meeting, ...whoWouldBe(meeting, chairs, minuteTakers) }, turn);
}

const refusedLines = (chairs: readonly RankedChair[]): readonly string[] =>
  chairs
    .filter(({ may }) => !may)
    .slice(0, REFUSED_CHAIRS)
    .map(({ name, reasons }) => {
      const bars = reasons.filter(({ weight }) => isBar(weight));
      return `${name}: ${bars.map(({ words, because }) => `${words} (${because})`).join(' ')}`;
    });

function toldApart(undecided: readonly Invitation[]): readonly { readonly key: string; readonly who: string }[] {
  const names = namesInChat(undecided);
  return undecided.map(({ key }, at) => ({ key, who: names[at] ?? '' }));
}

/** Who of those who must come is busy at the time that was chosen; people or diaries may have changed since. */
async function clashWords(meeting: Meeting, { ports }: Turn): Promise<string | undefined> {
  if (meeting.startsAt === undefined || meeting.chairId === undefined) return undefined;
  const busy = await busyAt(meeting, meeting.startsAt, ports);
  return busy.length === 0
    ? undefined
    : `Busy at the chosen time: ${busy.join(', ')}. Choose another time, or settle with them that they come.`;
}
