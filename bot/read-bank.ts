import { readFile } from 'node:fs/promises';
import { checkBank, QUESTION_BANK, type QuestionBank } from '#rules';
import { SettingsFault } from './config.ts';

const UNREADABLE =
  'give a file that can be read and is JSON; node bot/commands/bank.ts check FILE says what is wrong with it';

/** The questions and forms that run: those that come with the product, or a council's own as a JSON file, checked whole. */
export async function bankIn(file: string | undefined): Promise<QuestionBank> {
  if (file === undefined) return QUESTION_BANK;
  const checked = checkBank(await jsonIn(file));
  if (checked.is === 'fine') return checked.bank;
  throw new SettingsFault(checked.sentences.map((remedy) => ({ setting: 'QUESTION_BANK', remedy })));
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new SettingsFault([{ setting: 'QUESTION_BANK', remedy: UNREADABLE }]);
  }
}
