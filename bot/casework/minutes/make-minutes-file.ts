import { minutesDocument, minuteVersionKey } from '#rules';
import { workerCalled } from '../find-case.ts';
import { loadCase } from '../load-case.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';
import { versionReleased } from './read-minutes.ts';

/**
 * Makes the Word file of a version that is released, and keeps it and its text with their checksums. Made again it is the same path; with a
 * correction it is another file beside the first, and both stay.
 *
 * @source E-69; Torbay T-71, T-76
 */
export async function makeMinutesFile(ref: string, version: string, ports: Ports): Promise<string> {
  const saved = await ports.records.minuteVersions.find(minuteVersionKey(ref, version));
  const releaser = saved?.row.releasedBy;
  if (saved === undefined || releaser === undefined) return 'not-released';
  const loaded = await loadCase({ is: 'meeting', ref }, ports);
  const actor = await workerCalled(releaser, ports);
  if (loaded.meeting === undefined || actor === undefined) return 'not-released';
  const checked = await versionReleased({ actor, loaded, ports }, saved.row);
  if (checked === undefined) return 'nobody';
  const procedure = await procedureOf(loaded.meeting, ports);
  const minutes = minutesDocument(checked, loaded.meeting, ports.council.name, procedure);
  const bytes = await ports.documents.minutes(minutes);
  const text = new TextEncoder().encode(JSON.stringify(minutes));
  const name = `minutes/${ref}/${version}-${saved.row.notes}`;
  const [path, textFile] = await Promise.all([
    ports.records.saveFile(`${name}.docx`, bytes),
    ports.records.saveFile(`${name}.json`, text),
  ]);
  await ports.records.minuteVersions.change(saved, {
    file: path,
    checksum: ports.checksum(bytes),
    textFile,
    textChecksum: ports.checksum(text),
  });
  return 'made';
}
