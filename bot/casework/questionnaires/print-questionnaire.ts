import { longDate, safetyWords, type PaperForm } from '#rules';
import { caseOf, formOf } from './find-questionnaire.ts';
import { mayPassOn } from './pass-on-questionnaire.ts';
import type { Ports } from '../ports.ts';

/** The form of somebody who answers on paper, for the worker who prints it: without a name, without an address. */
export async function paperForm(who: string, id: string, ports: Ports): Promise<PaperForm> {
  const { row } = await mayPassOn(who, id, ports);
  const { meeting } = await caseOf(row, ports);
  const { title, opening, sections } = await formOf(row, ports);
  const person = row.personIs === 'circle' ? (await ports.records.circle.find(row.person))?.row : undefined;
  return {
    ref: meeting.ref,
    title,
    opening,
    safety: safetyWords(ports.council.emergency),
    safeguardingUrl: ports.council.safeguardingUrl,
    dueWords: longDate(row.due),
    sections,
    giveBackWords:
      'Put the form in an envelope, close it, and give or send it to your worker. They enter it for you and do not pass it on to anybody else. You can also ring them and say it instead.',
    largePrint: person?.largePrint ?? false,
    printedOn: ports.today(),
  };
}
