import { writeFileSync } from 'node:fs';
import { PROFILE_NAMES, profileNamed, STATEMENTS } from '#rules';
import { headline, procedurePage } from './procedure-page.ts';
import { standings } from './reach/statements.ts';

/* `npm run procedure`: writes docs/procedure.md, the page that a practitioner can check and sign. */

const page = new URL('../../docs/procedure.md', import.meta.url);
const today = standings();
writeFileSync(
  page,
  procedurePage(
    PROFILE_NAMES.map((name) => profileNamed(name)),
    today,
  ),
);

const notForSoftware = STATEMENTS.filter(({ home }) => home.as === 'not-for-software');
console.log(`${headline(today).replaceAll('**', '')} docs/procedure.md is written.`);
for (const { id, home } of notForSoftware) console.log(`${id} is not for software: ${home.note}`);
