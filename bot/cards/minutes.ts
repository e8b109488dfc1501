import type { MinutesCardView } from '#rules';
import { aboutChild, card, facts, heading, text, type Card } from './elements.ts';
import { why } from './folds.ts';
import { openInTab } from './parts.ts';

/** Minutes are there to be read. What stands in them is never in chat. */
export const minutesCard = ({ ref, kind, held, because, url, child }: MinutesCardView): Card =>
  card(
    heading(`Minutes to read: ${ref}`),
    aboutChild(child),
    text('Your version of the minutes is in the tab. Others have other versions: do not pass it on.'),
    facts({ Meeting: kind, Held: held }),
    openInTab(url, 'Read the minutes'),
    why(because, []),
  );
