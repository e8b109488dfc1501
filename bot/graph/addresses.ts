import { z } from 'zod';
import type { ChangedEvent } from '../casework/ports.ts';
import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';

const FOUND = z.looseObject({
  value: z.array(
    z.looseObject({
      mail: z.string().nullish(),
      userPrincipalName: z.string().nullish(),
      proxyAddresses: z.array(z.string()).nullish(),
    }),
  ),
});
const SELECT = '$select=mail,userPrincipalName,proxyAddresses';
type Replies = ChangedEvent['replies'];

/**
 * An answer counts under every address of whoever gave it.
 *
 * Exchange may know an invitee, once they have answered, by the mailbox's first address or by an X.500 name, and our
 * register by another. Asked once a person: addresses change seldom, and a new start asks anew.
 */
export function underEveryAddress(graph: Graph): (replies: Replies) => Promise<Replies> {
  const known = new Map<string, readonly string[]>();
  const addressesOf = async (mail: string): Promise<readonly string[]> => {
    const there = known.get(mail.toLowerCase());
    if (there !== undefined) return there;
    const found = await lookedUp(graph, mail);
    if (found === undefined) return [mail];
    known.set(mail.toLowerCase(), found);
    return found;
  };
  return async (replies) =>
    (
      await Promise.all(
        replies.map(async (answer) =>
          answer.reply === 'none'
            ? [answer]
            : (await addressesOf(answer.mail)).map((address) => ({ ...answer, mail: address })),
        ),
      )
    ).flat();
}

/** Undefined when the directory did not say: then it is asked again the next time. */
async function lookedUp(graph: Graph, mail: string): Promise<readonly string[] | undefined> {
  const step = 'calendar-changes/addresses';
  try {
    const read = FOUND.safeParse(await graph.get(step, `/users?$filter=${encodeURIComponent(asked(mail))}&${SELECT}`));
    const [person, another] = read.data?.value ?? [];
    // Nobody, or two whom the name fits: it stays what it is.
    if (person === undefined || another !== undefined) return [mail];
    const more = (person.proxyAddresses ?? []).filter((one) => /^smtp:/i.test(one)).map((one) => one.slice(5));
    const all = [mail, person.mail, person.userPrincipalName, ...more].filter((one) => typeof one === 'string');
    return [...new Set(all.map((one) => one.toLowerCase()))];
  } catch (fault) {
    if (fault instanceof Fault) return undefined;
    throw fault;
  }
}

/** The end of an X.500 name is the mailbox's nickname, after a number and a dash. */
function asked(mail: string): string {
  const nickname = /\/cn=recipients\/cn=[0-9a-f]+-(.+)$/i.exec(mail)?.[1];
  const quoted = (nickname ?? mail).replaceAll("'", "''").toLowerCase();
  return nickname === undefined ? `proxyAddresses/any(a:a eq 'smtp:${quoted}')` : `mailNickname eq '${quoted}'`;
}
