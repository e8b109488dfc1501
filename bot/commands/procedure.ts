import { writeFileSync } from 'node:fs';
import { PROFILE_NAMES, profileNamed, STATEMENTS } from '#rules';
import { procedurePage } from './procedure-page.ts';

/* `npm run procedure`: writes docs/procedure.md, the page that a practitioner can check and sign. */

const page = new URL('../../docs/procedure.md', import.meta.url);
writeFileSync(page, procedurePage(PROFILE_NAMES.map((name) => profileNamed(name))));

const notForSoftware = STATEMENTS.filter(({ home }) => home.as === 'not-for-software');
console.log(`${STATEMENTS.length} of ${STATEMENTS.length} statements have a home: docs/procedure.md is written.`);
for (const { id, home } of notForSoftware) console.log(`${id} is not for software: ${home.note}`);
