import { linkTo, placeOf, type CardView } from '#rules';
import type { Ports } from '../ports.ts';
import { showAction } from './show-actions.ts';

/** One action as its owner, the chair or the head of service has it in chat, looked up now. */
export async function actionCardView(person: string, key: string, ports: Ports): Promise<CardView> {
  const action = await showAction(person, key, ports);
  return { card: 'action', action, url: linkTo(placeOf(action.meeting), ports.council) };
}
