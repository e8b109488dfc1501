import { longDate, type ActionCardView, type ActionView } from '#rules';
import {
  card,
  execute,
  facts,
  heading,
  inputDate,
  inputSearch,
  inputText,
  plain,
  small,
  text,
  type Card,
  type CardAction,
} from './elements.ts';
import { unfold, why } from './folds.ts';
import { openInTab, troubleBanner } from './parts.ts';

/** One action of a meeting: its words, how one will see that it is done, its day; and what its reader may do with it. */
export const actionCard = ({ action, trouble, url }: ActionCardView): Card => {
  const { key, meeting, what, measure, owner, due, stateWords, moneyWords, askedWords, how, because, may } = action;
  const offers = (one: ActionView['may'][number]): boolean => may.includes(one);
  return card(
    heading(`An action of ${meeting}`),
    troubleBanner(trouble),
    text(plain(what)),
    facts({ Who: owner, 'By when': longDate(due), 'Done when': plain(measure), State: stateWords }),
    moneyWords === undefined ? undefined : small(plain(moneyWords)),
    askedWords === undefined ? undefined : text(plain(askedWords)),
    how === undefined ? undefined : text(`How it was done: ${plain(how)}`),
    offers('say-done') ? saysDone(key) : undefined,
    offers('ask-more-time') ? asksForTime(key) : undefined,
    offers('hand-over') ? handsOver(key) : undefined,
    offers('agree') ? execute('Agree', 'agree-action', { action: key }, 'positive') : undefined,
    offers('decline')
      ? execute(offers('agree') ? 'Do not agree' : 'Take back what I asked', 'decline-action', { action: key })
      : undefined,
    offers('answer-money') ? answersMoney(key) : undefined,
    openInTab(url),
    why(because),
  );
};

const saysDone = (action: string): CardAction =>
  unfold(
    'It is done…',
    inputText({ id: 'how', label: 'How was it done?', long: true, required: 'Say how it was done.', maxLength: 2000 }),
    execute('It is done', 'action-done', { action }, 'positive'),
  );

const asksForTime = (action: string): CardAction =>
  unfold(
    'Ask for more time…',
    inputDate({ id: 'until', label: 'Until when', required: 'Choose the day.' }),
    inputText({ id: 'reason', label: 'Why', long: true, required: 'Say why.', maxLength: 2000 }),
    execute('Ask the chair', 'action-more-time', { action }),
  );

const handsOver = (action: string): CardAction =>
  unfold(
    'Hand it over…',
    inputSearch({
      id: 'to',
      label: 'To whom',
      dataset: 'workers',
      placeholder: 'Type a name',
      required: 'Choose the person.',
    }),
    inputText({ id: 'reason', label: 'Why', long: true, required: 'Say why.', maxLength: 2000 }),
    execute('Ask them', 'action-hand-over', { action }),
  );

const answersMoney = (action: string): CardAction =>
  unfold(
    'Answer about the money…',
    inputText({
      id: 'words',
      label: 'Your reference, or why not',
      long: true,
      required: 'Give a reference or a reason.',
      maxLength: 2000,
    }),
    execute('Agree the money', 'action-money-agreed', { action }),
    execute('Do not agree it', 'action-money-refused', { action }),
  );
