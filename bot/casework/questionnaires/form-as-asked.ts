import { applyChairChanges, instrumentCalled, type Instrument, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import type { Ports } from '../ports.ts';

/** The form as this person has it, as it was when they were asked, with what the chair changed before it was sent. */
export async function formOf(
  { instrument: id, instrumentVersion, changes }: Questionnaire,
  ports: Ports,
): Promise<Instrument> {
  const instrument = await formAsSent(id, instrumentVersion, ports);
  if (instrument === undefined) throw new Fault('damaged', `instrument:${id}`);
  if (changes === undefined) return instrument;
  const changed = applyChairChanges(instrument, changes, ports.bank);
  return changed.is === 'changed' ? changed.instrument : instrument;
}

const formAsSentKey = (id: string, version: string): string => `form-as-sent:${version}:${id}`;

/** A council may change its bank while forms are out: each is read under the version under which it was sent. */
async function formAsSent(id: string, version: string, { bank, records }: Ports): Promise<Instrument | undefined> {
  if (version === bank.version) return instrumentCalled(id, bank);
  return (await records.formsAsSent.find(formAsSentKey(id, version)))?.row.form ?? instrumentCalled(id, bank);
}

/** What is being saved in this turn, by its key: several people who are asked at once are asked with the same form. */
const SAVING = new WeakMap<Ports['records'], Map<string, Promise<void>>>();

/** Saves a form as it is sent, once for each version. */
export function saveFormAsSent(form: Instrument, { records }: Ports): Promise<void> {
  const key = formAsSentKey(form.id, form.version);
  const saving = SAVING.get(records) ?? new Map<string, Promise<void>>();
  SAVING.set(records, saving);
  const saved = saving.get(key) ?? saveOnce(key, form, records);
  saving.set(key, saved);
  saved.catch(() => saving.delete(key));
  return saved;
}

async function saveOnce(key: string, form: Instrument, { formsAsSent }: Ports['records']): Promise<void> {
  if ((await formsAsSent.find(key)) === undefined)
    await formsAsSent.create({ key, instrument: form.id, version: form.version, form });
}
