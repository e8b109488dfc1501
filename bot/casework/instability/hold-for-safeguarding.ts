import {
  NAMED_FACTS,
  agreeTerms as decideTerms,
  confirmNamed as decideNamed,
  decided,
  liftHold as decideLifting,
  lookAtHold as decideLooking,
  type AgreeTerms,
  type ConfirmNamed,
  type Episode,
  type LiftHold,
  type OfHold,
} from '#rules';
import { defineCommand } from '../define-command.ts';
import { episodeCalled } from '../find-case.ts';
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

/** A named manager keeps the terms on which the LADO agreed that meetings are prepared. @source ruling E-01 */
export const agreeTerms = defineCommand({
  name: 'agree-terms',
  act: 'lift-hold',
  about: (said: AgreeTerms) => ofEpisode(said),
  facts: ['episode', 'reports', 'obligations', 'sentMeetings', 'holdTerms'],
  under: 'episode',
  decide: decideTerms,
  answer: async ({ because, ports }, { episode }) => decided(await episodeNow(episode, ports), because),
});

/** The judging manager says whether a report is about whom it names. @source E-02 */
export const confirmNamed = defineCommand({
  name: 'confirm-named',
  act: 'confirm-named',
  about: (said: ConfirmNamed) => ofEpisode(said),
  facts: NAMED_FACTS,
  under: 'episode',
  decide: decideNamed,
  answer: async ({ because, ports }, { episode }) => decided(await episodeNow(episode, ports), because),
});
