import { expect } from 'vitest';
import type { MeasuredCouncil, Turn } from './turns.ts';

const REF = 'DM-2026-0001';
const ORGANISER = 'Saffron Sorbet';

interface Named {
  readonly id: string;
  readonly may: boolean;
}
interface Invited {
  readonly key: string;
  readonly name: string;
  readonly decision: string;
}

/** One disruption meeting, from the ending to the invitations with everybody’s questions: what sending it costs. */
export async function disruptionTurn(council: MeasuredCouncil): Promise<Turn> {
  const does = async (who: string, path: string, body: object): Promise<void> => {
    const { status } = await council.asks(who, 'POST', `/api/meetings/${REF}/${path}`, body);
    expect(status, path).toBe(200);
  };
  await council.says('Petra Plumtree', 'placement ended');
  await council.presses('Petra Plumtree', 'A placement ended', 'Send', {
    child: 'placement:P-1042',
    childOut: '2026-10-13',
    returnRuledOut: '2026-10-13',
    inCarePlan: 'no',
    match: 'panel-agreed',
    route: 'after-review',
  });
  await council.settles();
  const seen = (await council.asks(ORGANISER, 'GET', `/api/meetings/${REF}`)).body;
  const changes = (seen['invitees'] as readonly Invited[])
    .filter(({ decision }) => decision === 'undecided')
    .map(({ key, name }) => ({
      key,
      decision: name === 'Bryony Birchbark' ? 'left-out' : 'invite',
      reason: 'Settled with the social worker.',
    }));
  await does(ORGANISER, 'invitees', { changes });
  const chairs = (await council.asks(ORGANISER, 'GET', `/api/meetings/${REF}/chairs`))
    .body as unknown as readonly Named[];
  const [chair = '', reserve] = chairs.filter(({ may }) => may).map(({ id }) => id);
  await does(ORGANISER, 'chair', { chairId: chair, reserveChairId: reserve });
  await does(ORGANISER, 'minute-taker', { id: await council.id('Minty Marjoram') });
  await does(ORGANISER, 'time', { startsAt: '2026-11-25T10:00', lengthMinutes: 90, venue: 'Wrenford House' });
  const people = await council.sandbox.control.people();
  await does(people.find(({ id }) => id === chair)?.name ?? '', 'approve', { returnBy: '2026-11-24' });
  return council.measure('a disruption meeting with its forms', () => does(ORGANISER, 'send', {}));
}
