import {
  addDays,
  caseOfMeeting,
  childWords,
  episodesFor,
  FOUND,
  FOUND_WORDS,
  isKeptFrom,
  isOpenNow,
  meetingName,
  NOT_YET_LOOKED_AT,
  OPEN_HOURS,
  placeOf,
  type EmergencyOpening,
  type EmergencyView,
  type OpeningToLookAt,
  type OwnOpening,
} from '#rules';
import { defineQuestion } from '../define-question.ts';
import { keptFromIn } from '../desk/without-subjects.ts';
import { workerCalled } from '../find-case.ts';
import type { Ports } from '../ports.ts';

/** What is open to whoever asks, how to open another, and what somebody has still to look at. @source domain §12 */
export const showEmergency = defineQuestion({
  name: 'show-emergency',
  act: ['open-in-emergency', 'look-at-opening'],
  about: (_asked: undefined) => ({ is: 'nothing' }),
  answer: async (_asked, { actor, may, ports }): Promise<EmergencyView> => ({
    mayOpen: may('open-in-emergency'),
    hours: OPEN_HOURS,
    own: may('open-in-emergency') ? await ownOf(actor.id, ports) : [],
    toLookAt: may('look-at-opening') ? await waitingFor(actor.id, ports) : [],
    found: FOUND.map((found) => ({ found, words: FOUND_WORDS[found] })),
  }),
});

async function ownOf(who: string, ports: Ports): Promise<readonly OwnOpening[]> {
  const now = ports.now();
  // What is open was opened today or yesterday: never what ever was is asked for.
  const days = [ports.today(), addDays(ports.today(), -1)];
  const opened = (await ports.records.openings.where({ person: who }, { on: days })).map(({ row }) => row);
  const open = opened.filter((one) => isOpenNow(one, now));
  const isKept = await keptFromIn(open, ports);
  return Promise.all(open.filter((one) => !isKept(who, one)).map((one) => ownView(who, one, ports)));
}

async function ownView(who: string, { key, childRef, placement, until }: EmergencyOpening, ports: Ports) {
  const { records } = ports;
  const [home, episodes, endings, meetings] = await Promise.all([
    records.placements.find(placement),
    records.episodes.where({ childRef }),
    records.endings.where({ childRef }),
    records.meetings.where({ childRef }),
  ]);
  const all = episodes.map(({ row }) => row);
  const seen = episodesFor(who, all);
  // A meeting of a report that names them tells of the report.
  const theirs = meetings.filter(({ row }) => !isKeptFrom(who, { childRef, case: caseOfMeeting(row) }, all));
  const cases = [
    ...seen.map(({ ref }) => ({ ref, words: `${ref}: a time of instability` })),
    ...endings.map(({ row: { ref } }) => ({ ref, words: `${ref}: the end of a placement` })),
    ...theirs.map(({ row: { ref, kind } }) => ({ ref, words: `${ref}: ${meetingName(kind)}` })),
  ];
  return {
    opening: key,
    placement,
    child: home === undefined ? childRef : childWords(home.row),
    until,
    cases: cases
      .toSorted((one, other) => other.ref.slice(3).localeCompare(one.ref.slice(3)))
      .map(({ ref, words }) => ({ words, place: placeOf(ref) })),
  };
}

/** What nobody has looked at yet, but for what this person opened, and for children of whom a report names them. */
async function waitingFor(who: string, ports: Ports): Promise<readonly OpeningToLookAt[]> {
  const waiting = (await ports.records.openings.where({ found: NOT_YET_LOOKED_AT })).map(({ row }) => row);
  const others = waiting.filter(({ person }) => person !== who);
  const isKept = await keptFromIn(others, ports);
  return Promise.all(
    others
      .filter((one) => !isKept(who, one))
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .map((one) => waitingView(one, ports)),
  );
}

async function waitingView(one: EmergencyOpening, ports: Ports): Promise<OpeningToLookAt> {
  const { key, childRef, placement, person, reason, on, at, until } = one;
  const [home, worker, reads] = await Promise.all([
    ports.records.placements.find(placement),
    workerCalled(person, ports),
    ports.records.reads.where({ person, childRef }),
  ]);
  return {
    opening: key,
    placement,
    child: home === undefined ? childRef : childWords(home.row),
    who: worker?.name ?? 'Somebody who has left',
    reason,
    on,
    at,
    until,
    isOpen: isOpenNow(one, ports.now()),
    read: [...new Set(reads.filter(({ row }) => row.at >= at).map(({ row }) => row.record))],
  };
}
