import type { Emergency, FollowsLine } from '#rules';
import { banner, list, openUrl, subheading, type CardAction, type Element } from './elements.ts';

/** What went wrong with the last press, first; what was typed stays in the inputs below. */
export const troubleBanner = (trouble: string | undefined): Element | undefined =>
  trouble === undefined ? undefined : banner('attention', 'Please check', trouble);

/** Immediate danger is never a meeting: whom to ring stands first. @source E-78, CF-13 */
export const ringFirst = (emergency: readonly Emergency[], title = 'Is the child in danger now?'): Element =>
  banner(
    'attention',
    title,
    `Do not wait for a reply here. Ring ${emergency.map(({ label, number }) => `${label}: ${number}`).join(' · ')}`,
  );

/** Somebody is named in a report, and it is the reader's to say whether it is about them; never who. @source E-02 */
export const namedNote = (): Element =>
  banner('warning', 'A worker is named', 'Say in the tab whether it is about them.');

export const followsList = (follows: readonly FollowsLine[], title = 'What follows'): readonly Element[] =>
  follows.length === 0 ? [] : [subheading(title), list(follows.map(followsWords))];

const followsWords = ({ what, who, by, paragraph }: FollowsLine): string =>
  `${what}: ${who}${by === undefined ? '' : `, by ${by}`}${paragraph === undefined ? '' : ` (${paragraph})`}`;

export const openInTab = (url: string | undefined, title = 'Open in the tab'): CardAction | undefined =>
  url === undefined ? undefined : openUrl(title, url);
