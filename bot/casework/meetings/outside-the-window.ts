import { allowsOutside, refusedOutside as refusal, type LocalTime, type Meeting, type Placement } from '#rules';
import { canThey } from '../may-they.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** Why this person may not choose a day outside the window; undefined where they have the authority and gave a reason. */
export const refusedOutside = async (
  who: string,
  meeting: Meeting,
  placement: Placement,
  startsAt: LocalTime,
  reason: string | undefined,
  ports: Ports,
): Promise<string | undefined> =>
  refusal(
    startsAt,
    reason,
    await canThey(who, 'agree-out-of-window', { meeting, placement }, ports),
    await whoAllows(meeting, ports),
  );

/** Whom the procedure of this meeting names, in words: “the head of service”. */
export const whoAllows = async (meeting: Meeting, ports: Ports): Promise<string> =>
  allowsOutside(meeting, await procedureOf(meeting, ports));
