import type { FundingView, HoldView, ToldView } from '#rules';
import {
  aboutChild,
  banner,
  card,
  execute,
  executeAnyway,
  facts,
  heading,
  inputText,
  list,
  plain,
  subheading,
  text,
  type Card,
} from './elements.ts';
import { why } from './folds.ts';
import { namedNote, openInTab, troubleBanner } from './parts.ts';

/** The hold: what is owed while it stands, looked at each working day, lifted by a named manager. @source E-01, rulings */
export const holdCard = ({
  ref,
  since,
  state,
  lookedAt,
  duties,
  mayLift,
  named,
  terms,
  because,
  url,
  trouble,
  child,
}: HoldView): Card =>
  card(
    heading(`For you to look at: ${ref}`),
    aboutChild(child),
    troubleBanner(trouble),
    subheading('Safeguarding hold'),
    state === 'standing'
      ? banner('warning', 'The hold stands', `Since ${since}. Nothing goes out that could reveal it.`)
      : banner('good', 'The hold is lifted', 'Go on with the judgement.'),
    named === true ? namedNote() : undefined,
    facts({
      'Looked at last': lookedAt ?? 'not yet',
      'Terms with the LADO': terms === true ? 'agreed; they are in the tab' : undefined,
    }),
    ...(state === 'standing' ? [subheading('While it stands'), list(duties)] : []),
    state === 'standing' && mayLift
      ? inputText({
          id: 'outcome',
          label: 'To lift it: the outcome of the LADO or strategy discussion, with its reference',
          long: true,
          required: 'Write the outcome and its reference.',
          maxLength: 2000,
        })
      : undefined,
    state === 'standing' ? executeAnyway('I looked at it today', 'look-at-hold', { episode: ref }) : undefined,
    state === 'standing' && mayLift ? execute('Lift the hold', 'lift-hold', { episode: ref }) : undefined,
    openInTab(url),
    why(because),
  );

/** The head of service agrees paid support before anyone promises it. @source Torbay T-38, T-47 */
export const fundingCard = ({ ref, support, state, because, url, trouble, child }: FundingView): Card =>
  card(
    heading(`Funding to agree: ${ref}`),
    aboutChild(child),
    troubleBanner(trouble),
    text(support === '' ? 'The support plan is in the tab.' : plain(support)),
    state === 'asked'
      ? inputText({ id: 'words', label: 'Your words to the social worker', long: true, maxLength: 2000 })
      : text(
          state === 'agreed' ? 'Agreed.' : 'Refused. Other support is to be found; the meeting does not wait for it.',
        ),
    state === 'asked' ? execute('Agree', 'agree-funding', { episode: ref, says: 'agreed' }) : undefined,
    state === 'asked' ? execute('Refuse', 'agree-funding', { episode: ref, says: 'refused' }) : undefined,
    openInTab(url),
    why(because),
  );

export const toldCard = ({ ref, what, asked, because, url, child }: ToldView): Card =>
  card(
    heading(`For your information: ${ref}`),
    aboutChild(child),
    text(what),
    list(asked),
    openInTab(url),
    why(because),
  );
