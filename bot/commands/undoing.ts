import { writeFileSync } from 'node:fs';
import { undoingPage } from './undoing-page.ts';

/* `npm run undoing`: writes docs/undoing.md, what becomes of each act once it is taken back, for a practitioner to check. */

writeFileSync(new URL('../../docs/undoing.md', import.meta.url), undoingPage());
console.log('docs/undoing.md is written.');
