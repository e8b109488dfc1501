import type { AskedForAt } from '../meetings/agenda.ts';
import type { Meeting } from '../meeting-records.ts';
import { outcomeWords } from '../words/meetings.ts';
import type { Captured, CapturedMeeting } from './captured.ts';

/** Where it stands what a meeting came to, where no item of the agenda asks for it. */
export const CAME_TO = 'What the meeting came to';

/**
 * What the meeting came to, as one line under the item that asks for it. It is for everybody who came to any part.
 *
 * @source Torbay T-34, T-36, T-37, T-39; domain §9
 */
export function outcomeLines(outcome: Meeting['outcome'], askedFor: AskedForAt): readonly Captured[] {
  const words = outcomeWords(outcome);
  if (words === undefined) return [];
  const item = askedFor.outcome ?? CAME_TO;
  return [{ key: 'outcome', item, kind: 'outcome', sitting: 'all', text: `The meeting came to: ${words}.` }];
}

const SAYS = { yes: 'Yes', no: 'No', 'not-sure': 'Nobody was sure' } as const;

/**
 * What the meeting said of the child’s best interests, under the item that asks for it. What it said is for everybody; of a meeting in
 * parts, why it said so may tell of one part what was not for the other: it stays with the first.
 *
 * @source Torbay T-12, T-22, T-23, T-41; CF-51
 */
export function bestInterestLines({ bestInterests, askedFor, inParts }: CapturedMeeting): readonly Captured[] {
  if (bestInterests === undefined) return [];
  const { says, why = '' } = bestInterests;
  const line = { item: askedFor['best-interests'] ?? CAME_TO, kind: 'outcome' } as const;
  const answer = `Is staying in the child’s best interests? ${SAYS[says]}.`;
  if (inParts !== true || why.trim() === '')
    return [{ ...line, key: 'best-interests', sitting: 'all', text: `${answer} ${why}`.trim() }];
  return [
    { ...line, key: 'best-interests', sitting: 'all', text: answer },
    { ...line, key: 'best-interests-why', sitting: 1, text: why.trim() },
  ];
}
