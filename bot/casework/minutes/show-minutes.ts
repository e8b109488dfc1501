import {
  agendaTitles,
  capital,
  changedSinceDraft,
  dayOfTime,
  DECIDED,
  DISCUSSED,
  listWords,
  meetingName,
  minutesDays,
  minutesKey,
  releasedBy,
  roleName,
  shortDate,
  WHO_CAME,
  type Meeting,
  type MinuteNoteRow,
  type MinuteNoteView,
  type MinutesRow,
  type MinutesView,
  type Profile,
} from '#rules';
import { askRule } from '../ask-rule.ts';
import { defineQuestion, type Turn } from '../define-question.ts';
import { aboutMeeting, meetingOf } from '../meetings/meeting-turn.ts';
import { owedAbout } from '../obligations/show-owed.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { filingOf, panelOf, carerReviewOf } from './show-afterwards.ts';
import { mayWithMinutes } from './may-with-minutes.ts';
import { minutesPlace, readsMinutes } from './read-minutes.ts';
import { nameOf, paragraphView } from './show-paragraphs.ts';
import { ownVersions, versionsInHand } from './show-versions.ts';

/** The minutes of a meeting: all of them for those who have them in hand, their own version for everybody else. */
export const showMinutes = defineQuestion({
  name: 'show-minutes',
  ...readsMinutes,
  reads: 'minutes',
  about: (ref: string) => aboutMeeting(ref),
  answer: async (ref, turn): Promise<MinutesView> => {
    const { ports, may, actor } = turn;
    const { meeting, placement } = await meetingOf(turn);
    const procedure = await procedureOf(meeting, ports);
    const minutes = (await ports.records.minutes.find(minutesKey(ref)))?.row;
    const notes = (await ports.records.minuteNotes.where({ meeting: ref })).map(({ row }) => row);
    const inHand = may('see-minutes');
    const all = inHand && minutes !== undefined;
    const versions = all ? await versionsInHand(turn) : await ownVersions(turn);
    return {
      ref,
      kind: meeting.kind,
      title: capital(meetingName(meeting.kind)),
      childRef: meeting.childRef,
      initials: placement.initials,
      heldOn: meeting.heldOn,
      today: ports.today(),
      place: minutesPlace(ref),
      state: minutes?.state ?? 'not-begun',
      author: minutes === undefined ? undefined : await nameOf(minutes.authorId, ports),
      returnedWith: inHand ? minutes?.returnedWith : undefined,
      sendBy: await sendByOf(meeting, minutes, procedure, ports),
      items: itemsOf(meeting, procedure),
      paragraphs: all ? await paragraphsOf(ref, ports) : [],
      changedSince: all ? await changedIn(turn, procedure) : undefined,
      versions,
      notes: await notesFor(notes, inHand, turn),
      panel: await panelOf(meeting, minutes, procedure, turn),
      filing: may('file-minutes') ? await filingOf(meeting, minutes, procedure, turn) : undefined,
      carerReview: await carerReviewOf(meeting, minutes, turn),
      releasedBy: listWords(releasedBy(meeting.kind, procedure).is.map(roleName), 'or'),
      obligations: inHand ? await owedAbout([ref], actor.id, ports) : [],
      may: mayWithMinutes(meeting, minutes, versions, turn),
    };
  },
});

const itemsOf = (meeting: Meeting, procedure: Profile): readonly string[] => [
  WHO_CAME,
  ...agendaTitles(meeting, procedure),
  DISCUSSED,
  DECIDED,
];

/** What was recorded otherwise since the draft. */
const changedIn = (turn: Turn, procedure: Profile): Promise<MinutesView['changedSince']> =>
  askRule(['meeting', 'actions', 'roomRows', 'minuteBlocks'], turn, (facts) =>
    changedSinceDraft(facts, procedure).map(({ captured, is, item, now, written }) => ({
      captured,
      is,
      item,
      now,
      written,
    })),
  );

async function paragraphsOf(ref: string, ports: Ports): Promise<MinutesView['paragraphs']> {
  const rows = (await ports.records.minuteBlocks.where({ meeting: ref })).map(({ row }) => row);
  return Promise.all(rows.toSorted((one, other) => one.place - other.place).map((row) => paragraphView(row, ports)));
}

async function sendByOf(
  { heldOn, kind }: Meeting,
  minutes: MinutesRow | undefined,
  procedure: Profile,
  ports: Ports,
): Promise<MinutesView['sendBy']> {
  if (heldOn === undefined) return undefined;
  const days = minutesDays(heldOn, kind, procedure, await ports.workingDays());
  if (days.is !== 'decided') return undefined;
  const { day, sum } = days.value.sendBy;
  return { day, sum, late: minutes?.releasedAt === undefined && ports.today() > day, because: days.because };
}

/** What was raised is for those who have the minutes in hand and for whoever sees to it. */
async function notesFor(
  notes: readonly MinuteNoteRow[],
  inHand: boolean,
  { actor, may, ports }: Turn,
): Promise<readonly MinuteNoteView[]> {
  const seen = notes.filter(({ ownerId }) => inHand || ownerId === actor.id);
  return Promise.all(
    seen
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .map(async ({ kind, place, words, askedBy, ownerId, changed, at }) => ({
        kind,
        place,
        words,
        askedBy,
        changed,
        owner: ownerId === undefined ? undefined : await nameOf(ownerId, ports),
        when: shortDate(dayOfTime(ports.londonTime(at))),
        mayChange: kind === 'raised' && (ownerId === actor.id || may('approve-minutes')),
      })),
  );
}
