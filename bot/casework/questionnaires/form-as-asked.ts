import { applyChairChanges, instrumentCalled, type Instrument, type Questionnaire } from '#rules';
import { Fault } from '../../faults.ts';
import type { Ports } from '../ports.ts';

/** The form as this person has it, as it was when they were asked, with what the chair changed before it was sent. */
export async function formOf(
  { instrument: id, instrumentVersion, changes }: Questionnaire,
  ports: Ports,
): Promise<Instrument> {
  const instrument = await formAsSent(id, instrumentVersion, ports);
  if (instrument === undefined) throw new Fault('rejected', `instrument:${id}`);
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

/** Saves a form as it is sent, once for each version. */
export async function saveFormAsSent(form: Instrument, { records }: Ports): Promise<void> {
  const key = formAsSentKey(form.id, form.version);
  if ((await records.formsAsSent.find(key)) === undefined)
    await records.formsAsSent.create({ key, instrument: form.id, version: form.version, form });
}
