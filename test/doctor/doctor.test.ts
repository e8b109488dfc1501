import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, SettingsFault } from '../../bot/config.ts';
import { EVERY_CHECK } from '../../bot/doctor/every-check.ts';
import { reportAsJson, reportInWords, settingsReport } from '../../bot/doctor/report.ts';
import type { Examined } from '../../bot/doctor/examine.ts';
import { bed, NOBODY, undo, type Wrong } from './make-ill.ts';
import { aWellCouncil, type Patient } from './patient.ts';
import { MACHINE_AND_ENTRA } from './wrongs-in-entra.ts';
import { SHAREPOINT } from './wrongs-in-sharepoint.ts';
import { EXCHANGE_AND_TEAMS } from './wrongs-in-teams.ts';
import { WORK } from './wrongs-in-work.ts';

/* A council that is well, made ill in one thing after the other: each is named, alone, and then it is well again. */

let patient: Patient;
const printed: string[] = [];
beforeAll(async () => {
  patient = await aWellCouncil();
  bed.patient = patient;
}, 120_000);
afterAll(() => patient?.stop());

const named = (examined: readonly Examined[], is: 'ill' | 'unsure'): readonly string[] => {
  printed.push(reportInWords(examined), reportAsJson(examined));
  return examined.filter(({ finding }) => finding.is === is).map(({ check }) => check.id);
};

/** What is found only by trying; everything else is looked for without, which is what IT does each morning. */
const isFoundByTrying = (ids: readonly string[]): boolean =>
  EVERY_CHECK.some(({ id, tries }) => tries === true && ids.includes(id));

const WRONGS: readonly Wrong[] = [...MACHINE_AND_ENTRA, ...SHAREPOINT, ...EXCHANGE_AND_TEAMS, ...WORK];

describe('A council that is well', () => {
  it('has nothing ill, and nothing that could not be found out', async () => {
    const examined = await patient.examine();
    expect(named(examined, 'ill')).toEqual([]);
    expect(named(examined, 'unsure')).toEqual([]);
  });

  it('is left as it was: no row, no meeting and nothing in anybody’s diary stays of the doctor’s looks', async () => {
    const { records, sandbox } = patient.council;
    expect((await records.settings.all()).filter(({ row }) => row.key.startsWith('doctor:'))).toEqual([]);
    expect(await sandbox.control.events()).toEqual([]);
  });
});

describe('One thing wrong, and the doctor names it', () => {
  it.each(WRONGS)('%s: %j', async (_wrong, ids, how) => {
    const changed = await how();
    try {
      expect(named(await patient.examine(changed, isFoundByTrying(ids)), 'ill')).toEqual(ids);
    } finally {
      Object.assign(patient.answers, { '/privacy': 200, '/api/messages': 401, '/scan': 200, '/otlp/v1/metrics': 200 });
      await patient.council.sandbox.control.mishaps();
      for (const put of undo.splice(0)) await put();
      if (ids.some((id) => id.startsWith('schema.'))) await patient.mend();
    }
  });

  it('every check of the doctor was made ill once, but the one that only ever is unsure', () => {
    const made = new Set(WRONGS.flatMap(([, ids]) => ids));
    // It counts strangers and calls nobody ill.
    expect(EVERY_CHECK.map(({ id }) => id).filter((id) => !made.has(id))).toEqual(['chats']);
    expect(WRONGS.length).toBeGreaterThanOrEqual(30);
  });
});

describe('When Microsoft 365 does not answer', () => {
  it('nothing is called ill for it: an outage is no fault of the council', async () => {
    const reach = () => Promise.resolve(undefined);
    const away = { where: 'GET /v1.0/users/*/events', what: 'unavailable', times: 10 } as const;
    await patient.council.sandbox.control.mishaps(away);
    const examined = await patient.examine({ reach });
    await patient.council.sandbox.control.mishaps();
    const of = (id: string) => examined.find(({ check }) => check.id === id)?.finding.is;
    expect([of('mailbox.calendar'), of('clock'), of('connector')]).toEqual(['unsure', 'unsure', 'unsure']);
  });
});

describe('What the doctor prints', () => {
  it('shows nobody’s data: no name, no address, no id of a person, no initials of a child', async () => {
    const people = (await patient.council.records.workers.all()).map(({ row }) => row);
    const children = (await patient.council.records.placements.all()).map(({ row }) => row);
    expect(printed.length).toBeGreaterThan(60);
    const secrets = [
      ...people.flatMap(({ id, name, mail }) => [id, name, mail]),
      ...children.flatMap(({ childRef, homeRef }) => [childRef, homeRef]),
      patient.council.config.organiserMailbox,
      NOBODY,
    ];
    const leaked = secrets.filter((secret) => secret !== '' && printed.some((text) => text.includes(secret)));
    expect(leaked).toEqual([]);
  });

  it('says for each ill thing why it matters and what to do, in words and as JSON', async () => {
    const examined = await patient.examine({ tabFolder: '/nowhere' });
    expect(reportInWords(examined)).toContain(
      'ILL     tab.built: The tab has been built.\n          tab/dist\n          Why: People see “The tab has not been built” in Teams and Outlook.\n          Fix: npm run build',
    );
    const { well, checks } = JSON.parse(reportAsJson(examined)) as {
      readonly well: boolean;
      readonly checks: readonly Record<string, unknown>[];
    };
    expect(well).toBe(false);
    expect(checks.map(({ id }) => id)).toEqual(EVERY_CHECK.map(({ id }) => id));
    expect(checks.find(({ id }) => id === 'tab.built')).toMatchObject({ is: 'ill', seen: ['tab/dist'] });
  });

  it('names every setting that is missing, when there is nobody to ask without them', () => {
    const fault = (() => {
      try {
        return readConfig({});
      } catch (thrown) {
        return thrown;
      }
    })();
    if (!(fault instanceof SettingsFault)) throw new Error('It would have started.');
    expect(settingsReport(fault, false)).toContain('TENANT_ID: give the id of the council’s Entra tenant');
    expect(JSON.parse(settingsReport(fault, true))).toMatchObject({
      well: false,
      checks: [{ id: 'settings', is: 'ill' }],
    });
  });

  it('runs from the command line with the product’s own settings', async () => {
    await expect(patient.council.sandbox.command('bot/commands/doctor.ts', '--json')).rejects.toThrow(
      'doctor.ts --json failed',
    );
    const log = readFileSync(join(patient.council.sandbox.data, 'product.log'), 'utf8');
    expect(log).toContain('"id": "door.pages"');
  });
});
