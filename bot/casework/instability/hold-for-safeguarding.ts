import {
  decided,
  liftHold as decideLifting,
  londonDay,
  lookAtHold as decideLooking,
  mayAgreeTerms,
  stepId,
  type Decision,
  type Episode,
  type LiftHold,
  type LocalDate,
  type OfHold,
  type Step,
} from '#rules';
import { defineCommand } from '../define-command.ts';
import { askAfterHold } from './ask-after-hold.ts';
import { episodeCalled, placementAt } from '../find-case.ts';
import { saveTerms } from './hold-about.ts';
import { savePlan } from '../plans/save-plan.ts';
import { mayThey } from '../may-they.ts';
import { redrawCards } from '../plans/show-card.ts';
import type { Ports } from '../ports.ts';

const ofEpisode = ({ episode }: OfHold) => ({ is: 'episode', ref: episode }) as const;
const episodeNow = async (ref: string, ports: Ports): Promise<Episode> => (await episodeCalled(ref, ports)).row;

/** The manager looked at the hold today. @source ruling E-01 */
export const lookAtHold = defineCommand({
  name: 'look-at-hold',
  act: 'look-at-hold',
  about: ofEpisode,
  facts: ['episode', 'placement', 'obligations'],
  under: 'episode',
  decide: decideLooking,
  answer: ({ ports }, { episode }) => episodeNow(episode, ports),
});

/** Safeguarding has decided: the hold is lifted, the manager judges, and what waited goes out. @source E-01; domain §13 */
export const liftHold = defineCommand({
  name: 'lift-hold',
  act: 'lift-hold',
  about: (said: LiftHold) => ofEpisode(said),
  facts: ['episode', 'reports', 'obligations', 'sentMeetings'],
  under: 'episode',
  decide: decideLifting,
  answer: async ({ because, ports }, { episode }) => decided(await episodeNow(episode, ports), because),
});

/** The episode on hold, and the person who asks to lift it or to agree terms, with what a rule asks of them. */
async function toLift(who: string, ref: string, ports: Ports) {
  const episode = await episodeCalled(ref, ports);
  const { row: placement } = await placementAt(episode.row.placement, ports);
  const reports = await ports.records.reports.where({ episode: ref });
  const reporterIds = reports.map(({ row }) => row.reporterId);
  await mayThey(who, 'lift-hold', { episode: episode.row, placement, reporterIds }, ports);
  return { episode, actor: { actorId: who, reporterIds, subjectIds: episode.row.subjectIds } };
}

/**
 * A named manager keeps the terms on which the LADO agreed that meetings are prepared. The hold stands on: it is looked at each
 * working day, and whom it is about stays away.
 *
 * @source ruling E-01
 */
export async function agreeTerms(
  who: string,
  ref: string,
  said: { readonly terms: string; readonly agreedWith: string; readonly agreedOn: LocalDate },
  ports: Ports,
): Promise<Decision<Episode>> {
  const { episode, actor } = await toLift(who, ref, ports);
  const { row } = episode;
  const heldSince = row.holdSince === undefined ? row.openedOn : londonDay(row.holdSince);
  const may = mayAgreeTerms({ ...actor, ...said, heldSince, today: ports.today() });
  if (may.is !== 'decided') return may;
  if (row.hold !== 'standing') return decided(row, may.because);
  const at = ports.now();
  await saveTerms(row, { ...said, by: who, at }, ports);
  const owed = await ports.records.obligations.where({ about: ref });
  const id = `${ref}/terms-${at}`;
  const steps: Step[] = [
    ...owed
      .filter(({ row: obligation }) => obligation.doneAt === undefined && obligation.kind === 'hold.designated-officer')
      .map(({ row: obligation }): Step => ({
        do: 'settle-debt',
        id: stepId(id, obligation.key),
        obligation: obligation.key,
        by: who,
        note: 'terms agreed',
      })),
    { do: 'show-card', id: stepId(id, 'judgement'), to: row.managerId, card: 'judgement', about: ref },
    ...(await askAfterHold(id, row.childRef, ports)),
  ];
  await savePlan({ id, about: ref, steps }, ports);
  await ports.records.audit(ref, `terms-${at}`, { at, actor: who, did: 'agreed terms with the LADO', about: ref });
  redrawCards(ref, ports, ['hold', 'judgement']);
  return decided(row, may.because);
}
