import { linkTo, placeOf, type ActionView, type CardView } from '#rules';
import type { Ports } from '../ports.ts';

/** One action as its owner, the chair or the head of service has it in chat. */
export const actionCardView = (action: ActionView, ports: Ports): CardView => ({
  card: 'action',
  action,
  url: linkTo(placeOf(action.meeting), ports.council),
});
