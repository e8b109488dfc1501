import { givenUpLately } from '../casework/plans/give-up.ts';
import { Fault } from '../faults.ts';
import { REACHED } from '../queue/trouble.ts';
import { ill, WELL, wellIfNone, type Check } from './check.ts';

export const QUEUE_CHECKS: readonly Check[] = [
  {
    id: 'queue',
    ...REACHED,
    look: async ({ queue }) => {
      try {
        await queue?.isEmpty();
        return WELL;
      } catch (fault) {
        if (!(fault instanceof Fault)) throw fault;
        return ill(`${fault.reason} (${fault.step})`);
      }
    },
  },
  {
    id: 'queue.given-up',
    what: 'No wake-up was given up in the last hour.',
    why: 'Something that is due fails each time, on a mistake of ours; everything else goes on.',
    fix: 'The log says “A wake-up was given up.” with its id, and “A wake-up was not done.” with the line before it: tell whoever looks after Steady. It is tried again by itself.',
    after: ['schema.list'],
    look: async ({ queue, records, now }) =>
      queue === undefined
        ? WELL
        : wellIfNone(
            (await givenUpLately(records, now().getTime())).map(
              ({ what, times, at }) => `${what}: ${times}, last ${at}`,
            ),
          ),
  },
];
