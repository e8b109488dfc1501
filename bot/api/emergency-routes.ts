import { findChildren } from '../casework/desk/find-children.ts';
import { closeOpening, lookAtOpening, openInEmergency } from '../casework/safeguarding/emergency-opening.ts';
import { showEmergency } from '../casework/safeguarding/show-emergency.ts';
import { route } from './route.ts';

/** A child’s record that is opened in an emergency. */
export const emergencyRoutes = [
  route('GET /api/emergency', ({ id }, _asked, ports) => showEmergency(id, undefined, ports)),
  route('POST /api/emergency/children', async ({ id }, { body }, ports) =>
    (await findChildren(id, body.text, ports)).map(({ title, value }) => ({ key: value, words: title })),
  ),
  route('POST /api/emergency/open', ({ id }, { body }, ports) => openInEmergency(id, body, ports)),
  route('POST /api/emergency/close', ({ id }, { body }, ports) => closeOpening(id, body, ports)),
  route('POST /api/emergency/look', ({ id }, { body }, ports) => lookAtOpening(id, body, ports)),
];
