import {
  isAboutOnePerson,
  isKeptFrom,
  mayBeFormer,
  namedOrSubject,
  OPEN_EPISODES,
  needsNewHelper,
  needsNewJudge,
  needsNewMinuteTaker,
  needsNewOrganiser,
  needsNewOwner,
  passOn,
  passOnEpisode,
  passOnForm,
  PASS_MEETING_FACTS,
  PASS_FORM_FACTS,
  passOnMeeting,
  type Episode,
  type PassOn,
  type PassOnEpisode,
  type PassOnForm,
  type PassOnMeeting,
  type RegisterHome,
  type Role,
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
  facts: PASS_FORM_FACTS,
  under: 'today',
  decide: passOnForm,
  answer: () => undefined,
});

const passOnMeetingOf = defineCommand({
  name: 'pass-on-meeting',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ meeting }: PassOnMeeting) => ({ is: 'meeting', ref: meeting }),
  facts: PASS_MEETING_FACTS,
  under: 'today',
  decide: passOnMeeting,
  answer: () => undefined,
});

const passOnEpisodeOf = defineCommand({
  name: 'pass-on-episode',
  act: 'follow-clock',
  alsoBy: ['steady'],
  about: ({ episode }: PassOnEpisode) => ({ is: 'episode', ref: episode }),
  facts: ['episode', 'placement'],
  under: 'today',
  decide: passOnEpisode,
  answer: () => undefined,
});

const CASE_WORKERS = ['childs-social-worker', 'supervising-social-worker'] as const;
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
  const who = await whoIsHere(ports);

  const open = (await ports.records.episodes.where({}, { state: OPEN_EPISODES })).map(({ row }) => row);
  for (const { ref } of open.filter((one) => needsNewJudge(one, who.worksHere)))
    await alone(passOnEpisodeOf(STEADY, { episode: ref }, ports));
  const reports = naming(open);
  for await (const batch of owed.batches())
    for (const row of batch) {
      const mayHaveIt = (id: string): boolean =>
        who.worksHere(id) && !isKeptFrom(id, row, reports.get(row.childRef) ?? []);
      const home = who.homes.get(row.placement ?? '');
      const ofFormer = isAboutOnePerson(row) && mayBeFormer(row.ownerId, home, who.isCaseWorker);
      if (ofFormer || needsNewOwner(row, home, mayHaveIt, ports.procedure))
        await alone((row.placement === undefined ? passOnOfCouncil : passOnOfCase)(STEADY, { key: row.key }, ports));
    }
  await passOnFormsAndMeetings(who, ports);
}

async function passOnFormsAndMeetings(who: Here, ports: Ports): Promise<void> {
  for (const { row } of await ports.records.questionnaires.where({}, { state: OPEN_FORMS }))
    if (needsNewHelper(row, who.worksHere) || mayBeFormer(row.workerId, who.lives.get(row.childRef), who.isCaseWorker))
      await alone(passOnFormOf(STEADY, { form: row.id }, ports));
  for (const { row } of await ports.records.meetings.where({}, { state: OPEN_MEETINGS }))
    if (needsNewOrganiser(row, who.worksHere) || needsNewMinuteTaker(row, who.worksHere))
      await alone(passOnMeetingOf(STEADY, { meeting: row.ref }, ports));
}

type Here = Awaited<ReturnType<typeof whoIsHere>>;

/** Who works here, as what, and where the register says each child lives, from memory. */
async function whoIsHere({ kept: { names, homes: register } }: Ports) {
  const here = new Map<string, readonly Role[]>();
  for await (const batch of names.batches()) for (const { id, roles } of batch) here.set(id, roles);
  const homes = new Map<string, RegisterHome>();
  for await (const batch of register.batches()) for (const home of batch) homes.set(home.key, home);
  const lived = [...homes.values()].filter(({ endedOn }) => endedOn === undefined);
  return {
    worksHere: (id: string): boolean => here.has(id),
    isCaseWorker: (id: string): boolean => CASE_WORKERS.some((role) => here.get(id)?.includes(role) === true),
    homes,
    lives: new Map(lived.map((home) => [home.childRef, home] as const)),
  };
}

/** Open reports that name somebody, by child: what these owed in them, or about that child, is somebody else's at once. @source E-02 */
const naming = (open: readonly Episode[]): ReadonlyMap<string, readonly Episode[]> =>
  Map.groupBy(
    open.filter((one) => namedOrSubject(one).length > 0),
    ({ childRef }) => childRef,
  );
