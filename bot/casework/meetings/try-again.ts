import { dayOfTime, isSetByHand } from '#rules';
import { alone } from '../alone.ts';
import { redrawCards } from '../plans/redraw-cards.ts';
import type { Ports } from '../ports.ts';
import { addToChat, setMeetingOptions } from './online-meeting.ts';

/** Meetings that are tried in one look: where IT allows nothing, every meeting to come is one. */
const MOST = 20;
const FIRST_MINUTES = 10;

/**
 * What Microsoft 365 refused of a meeting to come is tried once an hour: IT may have allowed it since, or somebody may have set it by
 * hand, and then its trouble ends by itself.
 */
export async function tryRefusedAgain(ports: Ports): Promise<void> {
  if (Number(ports.now().slice(14, 16)) >= FIRST_MINUTES) return;
  const sent = (await ports.records.meetings.where({ state: 'sent' })).map(({ row }) => row);
  const refused = sent.filter(
    (one) => isSetByHand(one) && one.startsAt !== undefined && dayOfTime(one.startsAt) >= ports.today(),
  );
  for (const { ref, trouble } of refused.slice(0, MOST))
    await alone(
      (async () => {
        const again = trouble === 'not-in-chat' ? addToChat : setMeetingOptions;
        const came = await again(`${ref}/again`, ref, ports);
        if (came === 'set' || came === 'added') redrawCards(ref, ports, ['meeting-arranged']);
      })(),
    );
}
