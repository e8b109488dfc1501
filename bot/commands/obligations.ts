import { writeFileSync } from 'node:fs';
import { profileNamed } from '#rules';
import { obligationsPage } from './obligations-page.ts';

/* `npm run obligations`: writes docs/obligations.md, the page of what may be owed and how each ends, for a practitioner to check. */

writeFileSync(new URL('../../docs/obligations.md', import.meta.url), obligationsPage(profileNamed('blended-default')));
console.log('docs/obligations.md is written.');
