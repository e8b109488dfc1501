import type { WorkerConsentView } from '#rules';
import { banner, list, subheading, type Element } from './elements.ts';

export const invited = (invitees: WorkerConsentView['invitees']): readonly Element[] => [
  subheading('Who is asked, and how'),
  list(invitees.map(({ who, how }) => `${who}: ${how}`)),
];
/** Behind “Why?”: on a phone the list itself stays short enough to be read. */
export const invitedBecause = (invitees: WorkerConsentView['invitees']): readonly string[] =>
  invitees.map(({ who, why: because }) => `${who}: ${because}`);

/** First on each card on which somebody decides who sits together. @source E-13 */
export const apartBanner = (apart: readonly string[] = []): readonly Element[] =>
  apart.length === 0 ? [] : [banner('attention', 'Who must not meet', ...apart)];
