import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '#rules';
import type { Needs } from '../../bot/doctor/check.ts';
import type { Ordered } from '../../sandbox/wire/failures.ts';
import type { Patient } from './patient.ts';

/* Ways to make a well council ill in one thing. */

/** Who lies here: the test lays them in before it starts. */
export const bed = {} as { patient: Patient };

/** What is wrong, in words; what the doctor has to name, and nothing else; how it is made so. */
export type Wrong = readonly [
  wrong: string,
  ids: readonly string[],
  how: () => Partial<Needs> | Promise<Partial<Needs>>,
];

export const NOBODY = 'aaaaaaaa-0000-4000-8000-000000000001';
/** A token as Entra would write it with these permissions. */
export const tokenWith = (...roles: readonly string[]) => {
  const body = Buffer.from(JSON.stringify({ roles })).toString('base64url');
  return () => Promise.resolve(`e30.${body}.none`);
};
export const GRANTED = [
  'Sites.Selected',
  'User.Read.All',
  'OnlineMeetings.ReadWrite.All',
  'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
];
export const without = (role: string) => tokenWith(...GRANTED.filter((one) => !one.startsWith(role)));

export const config = (changed: Partial<Needs['config']>): Partial<Needs> => ({
  config: { ...bed.patient.needs.config, ...changed },
});
export const records = (changed: Partial<Needs['records']>): Partial<Needs> => ({
  records: { ...bed.patient.needs.records, ...changed },
});
export const file = (name: string, text: string): string => {
  writeFileSync(join(bed.patient.folder, name), text);
  return join(bed.patient.folder, name);
};
/** A folder with one page and nothing beside it. */
export const pageIn = (name: string, page: string): string => {
  mkdirSync(join(bed.patient.folder, name), { recursive: true });
  file(join(name, 'index.html'), page);
  return join(bed.patient.folder, name);
};
/** An answer of the stand-in, put back afterwards by `examine`'s caller. */
export const answering = (path: string, status: number): Partial<Needs> => {
  bed.patient.answers[path] = status;
  return {};
};

/** Leaves a list without what provisioning made. */
export async function spoil(
  column: string,
  how: (path: string, id: string) => Promise<unknown>,
  list = 'Actions',
): Promise<Partial<Needs>> {
  const { adminGraph, sites } = bed.patient.council;
  const path = `/sites/${sites.main}/lists/${list}/columns`;
  const columns = (await adminGraph.all('spoil', path)) as readonly { readonly id: string; readonly name: string }[];
  const id = columns.find(({ name }) => name === column)?.id;
  if (id === undefined) throw new Error(`${list} has no column ${column}.`);
  await how(path, id);
  return {};
}

export const blocked = (where: string): (() => Promise<Partial<Needs>>) =>
  suffering({ where, what: 'blocked', times: 1 });
export const suffering =
  (...ordered: readonly Ordered[]) =>
  async (): Promise<Partial<Needs>> => {
    await bed.patient.council.sandbox.control.mishaps(...ordered);
    return {};
  };

export const LONG_AGO = '2020-01-01T09:00:00.000Z' as Instant;
/** What puts a row right again, once the doctor has seen it. */
export const undo: (() => Promise<unknown>)[] = [];

export const letter = (state: 'unclear' | 'refused' | 'sending') => async (): Promise<Partial<Needs>> => {
  const { letters } = bed.patient.needs.records;
  const about = 'SM-2026-0001';
  const saved = await letters.create({
    key: `letter:${state}`,
    to: NOBODY,
    letter: 'invitation',
    about,
    state,
    at: LONG_AGO,
  });
  undo.push(() => letters.change(saved, { state: 'sent' }));
  return {};
};
