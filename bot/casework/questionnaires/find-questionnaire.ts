import {
  applyChairChanges,
  instrumentCalled,
  type Episode,
  type Instrument,
  type Meeting,
  type Placement,
  type Questionnaire,
} from '#rules';
import { Fault } from '../../faults.ts';
import { meetingCalled, placementAt } from '../find-case.ts';
import { mayThey } from '../may-they.ts';
import type { Saved, Ports } from '../ports.ts';

/** Whose hand holds the pen: a worker, known by sign-in, or the person who opened their own link with their own code. */
export type Writer =
  { readonly is: 'worker'; readonly id: string } | { readonly is: 'link'; readonly questionnaire: string };

export const asWorker = (id: string): Writer => ({ is: 'worker', id });

export interface FoundQuestionnaire {
  readonly saved: Saved<Questionnaire>;
  readonly meeting: Meeting;
  readonly placement: Placement;
  readonly episode: Episode | undefined;
  readonly instrument: Instrument;
  /** A worker who writes down what somebody else says. */
  readonly asHelper: boolean;
  /** Stands with what is saved: a worker's id, or the person's key. */
  readonly hand: string;
}

export async function questionnaireCalled(id: string, { records }: Ports): Promise<Saved<Questionnaire>> {
  const saved = (await records.questionnaires.where({ id }))[0];
  if (saved === undefined) throw new Fault('refused', `questionnaire:${id}`);
  return saved;
}

/** The form and its case, for somebody who may write in it. Anyone else is refused as if there were no such form. */
export async function questionnaireFor(writer: Writer, id: string, ports: Ports): Promise<FoundQuestionnaire> {
  const saved = await questionnaireCalled(id, ports);
  const { row } = saved;
  const { meeting, placement, episode } = await caseOf(row, ports);
  if (writer.is === 'link') {
    if (writer.questionnaire !== row.id) throw new Fault('refused', `questionnaire:${id}`);
  } else {
    await mayThey(
      writer.id,
      'answer-questionnaire',
      { meeting, placement, episode, authorId: row.person, helperIds: helpersOf(row) },
      ports,
    );
  }
  const asHelper = writer.is === 'worker' && writer.id !== row.person;
  return {
    saved,
    meeting,
    placement,
    episode,
    instrument: await formOf(row, ports),
    asHelper,
    hand: writer.is === 'worker' ? writer.id : row.person,
  };
}

/**
 * The episode that a meeting is about; for a disruption meeting, which is about an ending, the child's episode that safeguarding
 * holds. A hold is on the child, whichever meeting is being prepared.
 *
 * @source E-01, E-02
 */
export async function episodeOf({ about, childRef }: Meeting, { records }: Ports): Promise<Episode | undefined> {
  const own = (await records.episodes.where({ ref: about }))[0]?.row;
  return (
    own ?? (await records.episodes.where({ childRef })).map(({ row }) => row).find(({ hold }) => hold === 'standing')
  );
}

export async function caseOf({ meeting: ref }: Pick<Questionnaire, 'meeting'>, ports: Ports) {
  const { row: meeting } = await meetingCalled(ref, ports);
  const { row: placement } = await placementAt(meeting.placement, ports);
  return { meeting, placement, episode: await episodeOf(meeting, ports) };
}

export const helpersOf = ({ workerId }: Questionnaire): readonly string[] => (workerId === undefined ? [] : [workerId]);

/** The form as this person has it, as it was when they were asked, with what the chair changed before it was sent. */
export async function formOf(
  { instrument: id, instrumentVersion, changes }: Questionnaire,
  ports: Ports,
): Promise<Instrument> {
  const instrument = await formAsSent(id, instrumentVersion, ports);
  if (instrument === undefined) throw new Fault('rejected', `instrument:${id}`);
  if (changes === undefined) return instrument;
  const changed = applyChairChanges(instrument, changes, ports.bank);
  return changed.is === 'changed' ? changed.instrument : instrument;
}

export const formAsSentKey = (id: string, version: string): string => `form-as-sent:${version}:${id}`;

/** A council may change its bank while forms are out: each is read under the version under which it was sent. */
async function formAsSent(id: string, version: string, { bank, records }: Ports): Promise<Instrument | undefined> {
  if (version === bank.version) return instrumentCalled(id, bank);
  return (await records.formsAsSent.find(formAsSentKey(id, version)))?.row.form ?? instrumentCalled(id, bank);
}

/** A form can be changed until its meeting begins. @source issue of the questionnaires, §3 */
export function closedBecause({ state }: Questionnaire, meeting: Meeting, ports: Ports): string | undefined {
  if (state === 'withdrawn') return 'This form has been withdrawn. You do not need to do anything.';
  if (meeting.state === 'cancelled') return 'The meeting has been cancelled. You do not need to do anything.';
  if (
    meeting.heldOn !== undefined ||
    meeting.state === 'held' ||
    meeting.state === 'minuted' ||
    meeting.state === 'closed'
  ) {
    return 'The meeting has taken place. To add something, talk to your worker.';
  }
  // The day of the meeting still counts: a chair reads what comes in that morning.
  if (meeting.startsAt !== undefined && meeting.startsAt.slice(0, 10) < ports.today())
    return 'The day of the meeting has passed. To add something, talk to your worker.';
  return undefined;
}
