import { allowsOutside, type Meeting } from '#rules';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/** Whom the procedure of this meeting names, in words: “the head of service”. */
export const whoAllows = async (meeting: Meeting, ports: Ports): Promise<string> =>
  allowsOutside(meeting, await procedureOf(meeting, ports));
