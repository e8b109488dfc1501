import {
  isKeptFrom,
  namedOrSubject,
  OPEN_EPISODES,
  needsNewHelper,
  needsNewOrganiser,
  needsNewOwner,
  passOn,
  passOnForm,
  passOnMeeting,
  type Episode,
  type PassOn,
  type PassOnForm,
  type PassOnMeeting,
  type RegisterHome,
} from '#rules';
import { STEADY } from '../actor.ts';
import { alone } from '../alone.ts';
import { defineCommand } from '../define-command.ts';
import type { Ports } from '../ports.ts';
import { ofForm } from '../questionnaires/find-questionnaire.ts';

/** The clock: something owed about a child goes to who has the work now. */
const passOnOfCase = defineCommand({
  name: 'pass-on-obligation',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ key }: PassOn) => ({ is: 'obligation', key }),
  facts: ['obligation', 'placement'],
  under: 'today',
  decide: passOn,
  answer: () => undefined,
});

/** The same for what is about no child. */
const passOnOfCouncil = defineCommand({
  name: 'pass-on-council-obligation',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ key }: PassOn) => ({ is: 'obligation', key }),
  facts: ['obligation'],
  under: 'today',
  decide: passOn,
  answer: () => undefined,
});

const passOnFormOf = defineCommand({
  name: 'pass-on-form',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: (said: PassOnForm) => ofForm(said),
  facts: ['questionnaire', 'placement'],
  under: 'today',
  decide: passOnForm,
  answer: () => undefined,
});

const passOnMeetingOf = defineCommand({
  name: 'pass-on-meeting',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ meeting }: PassOnMeeting) => ({ is: 'meeting', ref: meeting }),
  facts: ['meeting', 'placement'],
  under: 'today',
  decide: passOnMeeting,
  answer: () => undefined,
});

const OPEN_FORMS = ['to-send', 'sent', 'started'] as const;
const OPEN_MEETINGS = ['arranging', 'approved', 'sending', 'sent', 'held', 'minuted'] as const;

/**
 * Looks whether what is open is with somebody who works here no more, who is no longer allocated to the child, or whom an allegation
 * about the child names. Found in memory; each that goes on is decided by its own rows, read anew. What cannot go on now keeps nothing
 * else from it; the next look tries again.
 */
export async function passOnWhatIsLeft(ports: Ports): Promise<void> {
  const { owed, homes, names } = ports.kept;
  const looks = await Promise.all([owed.look(), homes.look(), names.look()]);
  if (!looks.every(({ isWhole }) => isWhole)) return;
  const here = new Set<string>();
  for await (const batch of names.batches()) for (const { id } of batch) here.add(id);
  const worksHere = (id: string): boolean => here.has(id);
  const register = new Map<string, RegisterHome>();
  for await (const batch of homes.batches()) for (const home of batch) register.set(home.key, home);

  const reports = await openReports(ports);
  for await (const batch of owed.batches())
    for (const row of batch) {
      const mayHaveIt = (id: string): boolean => worksHere(id) && !isKeptFrom(id, row, reports.get(row.childRef) ?? []);
      if (needsNewOwner(row, register.get(row.placement ?? ''), mayHaveIt, ports.procedure))
        await alone((row.placement === undefined ? passOnOfCouncil : passOnOfCase)(STEADY, { key: row.key }, ports));
    }
  for (const { row } of await ports.records.questionnaires.where({}, { state: OPEN_FORMS }))
    if (needsNewHelper(row, worksHere)) await alone(passOnFormOf(STEADY, { form: row.id }, ports));
  for (const { row } of await ports.records.meetings.where({}, { state: OPEN_MEETINGS }))
    if (needsNewOrganiser(row, worksHere)) await alone(passOnMeetingOf(STEADY, { meeting: row.ref }, ports));
}

/** Open reports that name somebody, by child: what these owed in them, or about that child, is somebody else's at once. @source E-02 */
async function openReports({ records }: Ports): Promise<ReadonlyMap<string, readonly Episode[]>> {
  const open = (await records.episodes.where({}, { state: OPEN_EPISODES })).map(({ row }) => row);
  return Map.groupBy(
    open.filter((one) => namedOrSubject(one).length > 0),
    ({ childRef }) => childRef,
  );
}
