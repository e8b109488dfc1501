import { readFileSync, writeFileSync } from 'node:fs';
import { checkBank, instrumentCalled, itemsOf, QUESTION_BANK, type QuestionBank } from '#rules';

/* `npm run bank -- check FILE` · `npm run bank -- copy FILE` */

const USAGE = [
  'npm run bank -- check FILE     checks a council’s own question bank',
  'npm run bank -- copy FILE      writes the bank that comes with Steady into a new file, to start from',
].join('\n');

const [command, file] = process.argv.slice(2);
process.exitCode = run();

function run(): number {
  if (command === 'check' && file !== undefined) return check(file);
  if (command === 'copy' && file !== undefined) return copy(file);
  console.error(USAGE);
  return 2;
}

function check(path: string): number {
  const read = readJson(path);
  if (read === undefined) {
    console.error(`${path} cannot be read, or is not JSON.`);
    return 1;
  }
  const checked = checkBank(read.json);
  if (checked.is === 'refused') {
    for (const sentence of checked.sentences) console.error(sentence);
    return 1;
  }
  console.log(`${path} is a question bank that can be run: version ${checked.bank.version}.`);
  for (const line of formLines(checked.bank)) console.log(line);
  return 0;
}

function copy(path: string): number {
  try {
    writeFileSync(path, `${JSON.stringify(QUESTION_BANK, undefined, 2)}\n`, { flag: 'wx' });
  } catch {
    console.error(`${path} is there already, or cannot be written.`);
    return 1;
  }
  console.log(`${path} holds the bank that comes with Steady. Give it a version of its own before you use it.`);
  return 0;
}

function formLines(bank: QuestionBank): readonly string[] {
  return bank.instruments.flatMap(({ id, title }) => {
    const form = instrumentCalled(id, bank);
    return form === undefined ? [] : [`- ${id}: “${title}”, ${itemsOf(form).length} questions`];
  });
}

function readJson(path: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(readFileSync(path, 'utf8')) as unknown };
  } catch {
    return undefined;
  }
}
