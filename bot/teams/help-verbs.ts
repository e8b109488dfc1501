import { z } from 'zod';
import { cardFor } from './messages.ts';
import { COMMANDS } from './understand.ts';
import { verb } from './verbs.ts';

/** The buttons of greeting and help: each does what typing its words does. */
export const helpVerbs = [
  verb({
    verb: 'command',
    input: z.object({ command: z.enum(COMMANDS) }),
    run: async (who, { command }, ports) => ({ send: await cardFor(command, who, ports) }),
  }),
];
