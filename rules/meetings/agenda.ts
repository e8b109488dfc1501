import type { Meeting } from '../meeting-records.ts';
import type { AgendaItem, AskedAtItem } from '../profile-lines.ts';
import type { Profile } from '../profile.ts';

/** Which item of an agenda asks for what, by its words; a council whose agenda does not ask for something has it nowhere here. */
export interface AskedForAt {
  readonly outcome?: string | undefined;
  readonly 'best-interests'?: string | undefined;
  readonly overview?: string | undefined;
}

/** The words of an item. */
export const agendaWords = (item: AgendaItem): string => (typeof item === 'string' ? item : item.item);

/** The agenda that the procedure gives this kind of meeting. */
export const agendaTitles = ({ kind }: Pick<Meeting, 'kind'>, procedure: Profile): readonly string[] =>
  procedure[kind].agenda.map(({ is }) => agendaWords(is));

/** Where the procedure’s agenda asks for what a meeting came to, for the child’s best interests, for the overview. @source Torbay T-12, T-36; Warrington W-95 */
export const askedForAt = ({ kind }: Pick<Meeting, 'kind'>, procedure: Profile): AskedForAt =>
  Object.fromEntries(
    procedure[kind].agenda.flatMap(({ is }) => (typeof is === 'string' ? [] : [[is.asksFor, is.item]])),
  );

/** What an agenda asks for at more than one item. */
export const askedForTwice = (agenda: readonly { readonly is: AgendaItem }[]): readonly AskedAtItem[] => {
  const asked = agenda.flatMap(({ is }) => (typeof is === 'string' ? [] : [is.asksFor]));
  return [...new Set(asked.filter((one, at) => asked.indexOf(one) !== at))];
};
