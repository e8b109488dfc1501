import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { answersInZod } from './answers-in-zod.ts';
import { productOf, sourcesOnDisk } from './reach/program.ts';

/* `npm run answers`: writes bot/api/contract/answers.ts anew from rules/views. */

const file = 'bot/api/contract/answers.ts';
const text = answersInZod(productOf(sourcesOnDisk(['rules'])));
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
console.log(`${file} is written.`);
