import { writeFileSync } from 'node:fs';
import { meetingStatesPage } from './meeting-states-page.ts';

/* `npm run meeting-states`: writes docs/meeting-states.md, where a meeting can stand and what may happen to it there. */

writeFileSync(new URL('../../docs/meeting-states.md', import.meta.url), meetingStatesPage());
console.log('docs/meeting-states.md is written.');
