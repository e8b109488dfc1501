import type { QuestionnaireCardView } from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  executeAnyway,
  facts,
  heading,
  openDialog,
  openUrl,
  small,
  text,
  type Card,
} from './elements.ts';
import { why } from './folds.ts';
import { withOurLink } from './without-links.ts';
import { safetyWithLink } from './safety-with-link.ts';

type Ask = Extract<QuestionnaireCardView, { card: 'questionnaire' }>;
type Receipt = Extract<QuestionnaireCardView, { card: 'questionnaire-receipt' }>;

/** Asks for somebody's views. It points and never holds: what is written stands on the server, and chat is kept and searched. */
export const questionnaireCard = ({
  id,
  ref,
  due,
  sum,
  seenBy,
  state,
  sections,
  answered,
  url,
  safeguardingUrl,
  safety,
  trouble,
  because,
  child,
}: Ask): Card =>
  card(
    heading(`Your views are asked for: ${ref}`),
    aboutChild(child),
    trouble === undefined ? undefined : banner('attention', 'This did not work', trouble),
    facts({
      'Please answer by': due,
      Progress: `${state}: ${answered} of ${sections} parts`,
      Note: sum === '' ? undefined : sum,
    }),
    text(`Who will see it: ${seenBy}`),
    text('Each part is saved as you send it. You can stop and come back, here or in the tab.'),
    withOurLink(small(safetyWithLink(safety, safeguardingUrl))),
    openDialog(state === 'Started' ? 'Go on' : 'Start', 'open-questionnaire', { id }),
    url === undefined ? undefined : openUrl('Open in the tab', url),
    execute('I need more time', 'questionnaire-more-time', { id }),
    executeAnyway('I would rather talk to someone', 'questionnaire-rather-talk', { id }),
    executeAnyway('I would rather not answer', 'questionnaire-decline', { id }),
    why(because),
  );

export const questionnaireReceiptCard = ({ id, ref, at, late, amendUntil, url, trouble, child }: Receipt): Card =>
  card(
    heading(`Received: your form for ${ref}`),
    aboutChild(child),
    trouble === undefined ? undefined : banner('attention', 'This did not work', trouble),
    facts({ Received: at, Note: late ? 'It came after the agreed day. It is read all the same.' : undefined }),
    text(
      amendUntil === undefined
        ? 'Thank you. It can no longer be changed.'
        : `Thank you. You can change or add to it until ${amendUntil}.`,
    ),
    amendUntil === undefined ? undefined : openDialog('Change or add', 'open-questionnaire', { id }),
    url === undefined ? undefined : openUrl('Open in the tab', url),
  );
