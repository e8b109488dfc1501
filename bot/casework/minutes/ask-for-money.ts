import { inCaseOfMeeting, stepId, type Meeting, type Step } from '#rules';
import { workersWho } from '../find-case.ts';
import { obligationKey } from '../obligations/owe.ts';
import type { AgreedAction } from './record-meeting.ts';
import type { Ports } from '../ports.ts';

/** An action that costs money stands “subject to the head of service”, who is asked; nothing is promised before. @source Torbay T-38, T-47 · CF-34 */
export async function moneySteps(
  id: string,
  meeting: Meeting,
  actions: readonly AgreedAction[],
  ports: Ports,
): Promise<readonly Step[]> {
  const head = (await workersWho('head-of-service', ports))[0];
  if (head === undefined) return [];
  return actions.flatMap(({ paid }, index): readonly Step[] => {
    if (!paid) return [];
    const key = obligationKey(meeting.ref, 'action.funding', String(index + 1));
    return [
      {
        do: 'owe',
        id: stepId(id, `money-${index + 1}`),
        obligation: {
          key,
          kind: 'action.funding',
          about: meeting.ref,
          ...inCaseOfMeeting(meeting),
          team: meeting.team,
          ownerRole: 'head-of-service',
          ownerId: head.id,
          startsOn: ports.today(),
          due: undefined,
          sum: 'As soon as you can: until then the minutes say “subject to the head of service”.',
          force: 'procedure',
          because: ['Torbay T-38', 'Torbay T-47', 'CF-34'],
        },
      },
      { do: 'show-card', id: stepId(id, `money-card-${index + 1}`), to: head.id, card: 'task', about: key },
    ];
  });
}
