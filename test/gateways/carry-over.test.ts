import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBefore, nextHomeOf } from '../../bot/casework/endings/rows-of-ending.ts';
import { fundingOf } from '../../bot/casework/instability/agree-funding.ts';
import { termsSaved } from '../../bot/casework/instability/hold-about.ts';
import { movesOf } from '../../bot/casework/meetings/moves.ts';
import { chairReasonFor, exceptionsIn, interestsIn } from '../../bot/casework/meetings/said-of-a-meeting.ts';
import { sittingsOf } from '../../bot/casework/meetings/sittings.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { procedureOf } from '../../bot/casework/procedure-of.ts';
import { filesOf } from '../../bot/casework/questionnaires/files-of-form.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { PEOPLE } from '../once/staged-meeting.ts';
import { asTheFirstVersionLeftIt, AT, ENDING, EPISODE, FILE, FORM, MEETING, OLD_FORM, TERMS } from './first-version.ts';

const { about, childRef, placement, ref } = MEETING;

describe('A council that ran the first version', () => {
  let fixture: Fixture;
  let ports: Ports;

  /** All rows of the new lists, by list; keys only. */
  const keys = async (): Promise<readonly string[]> => {
    const { records } = await fixture.replica();
    const lists = [
      ...[records.sittings, records.moves, records.chairNotes, records.funding, records.holdTerms],
      ...[records.dayCorrections, records.nextHomes, records.files, records.formChanges, records.formsAsSent],
      records.profiles,
    ];
    return (await Promise.all(lists.map(async (list) => (await list.all()).map(({ row }) => row.key)))).flat();
  };

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    const { records } = ports;
    await asTheFirstVersionLeftIt(records);
    await records.settings.create({ key: `sittings:SM-2026-0666`, value: '{"number":2' });
  });
  afterAll(() => fixture?.close());

  it('is not run by this version before its rows are copied', async () => {
    await expect(fixture.check()).rejects.toThrow(
      /Rows of an earlier version are not copied to where this one looks for them\.\n[^]*node infra\/provision\.ts/,
    );
  });

  it('keeps what was copied when the copying is cut off, and goes on when it is run again', async () => {
    await fixture.sandbox.control.mishaps({
      where: 'POST /v1.0/sites/*/lists/Moves/items',
      what: 'unavailable',
      times: 99,
    });
    await expect(fixture.provision()).rejects.toMatchObject({ reason: 'try-later' });
    await fixture.sandbox.control.mishaps();
    await expect(fixture.check()).rejects.toThrow(/earlier version/);

    const said = await fixture.provision();
    expect(said.filter((line) => line.startsWith('Settings'))).toEqual([
      'Settings: nothing to do.',
      'Settings: sittings:SM-2026-0666 cannot be read and stays where it is. Look at it by hand.',
      'Settings: 13 rows copied into lists of their own.',
    ]);
    await expect(fixture.check()).resolves.toBeUndefined();
  });

  it('reads each of them where it stands now', async () => {
    const looks = await fixture.replica();
    expect((await sittingsOf(ref, looks)).map(({ number, startsAt, eventId }) => [number, startsAt, eventId])).toEqual([
      [2, '2026-11-27T12:00', 'event-2'],
      [3, '2026-11-27T14:00', undefined],
    ]);
    expect((await movesOf(ref, looks)).map(({ from, to, parts }) => [from, to, parts.length])).toEqual([
      ['2026-11-26T10:00', '2026-11-27T10:00', 1],
      ['2026-11-27T10:00', '2026-11-30T14:00', 1],
    ]);
    expect(await chairReasonFor(MEETING.about, PEOPLE.teamManager, looks)).toMatchObject({
      reason: 'Nobody else.',
      by: PEOPLE.coordinator,
      at: AT,
    });
    expect(await interestsIn(ref, looks)).toEqual([
      { person: PEOPLE.teamManager, what: 'other', words: 'A neighbour.' },
    ]);
    expect(await exceptionsIn(ref, looks)).toEqual([
      { candidateId: PEOPLE.teamManager, byId: 'head', byRoles: ['head-of-service'], reason: 'Nobody else.' },
    ]);
    expect(await fundingOf(about, looks)).toBe('agreed');
    expect(await termsSaved(EPISODE, looks)).toMatchObject(TERMS);
    expect((await daysBefore(ENDING.ref, looks)).map(({ was, is }) => `${was} ${is}`)).toEqual([
      '2026-11-20 2026-11-19',
      '2026-11-19 2026-11-18',
    ]);
    expect(await nextHomeOf(ENDING.ref, looks)).toMatchObject({ setting: 'foster-care', emergency: true });
    expect(await filesOf(FORM, looks)).toMatchObject([FILE]);
    const changes = (await looks.records.formChanges.find(`form-changes:${ref}:old.form`))?.row.changes;
    expect(changes).toEqual({ leftOut: ['F5'], added: [{ words: 'What helps?' }] });
    expect((await looks.records.formsAsSent.find('form-as-sent:0.1:old.form'))?.row.form).toEqual(OLD_FORM);
    const procedure = await procedureOf({ profile: 'our-council', profileVersion: '7' }, looks);
    expect([procedure.name, procedure.version]).toEqual(['our-council', '7']);
  });

  it('finds each by its case, its child and its placement', async () => {
    const { records } = await fixture.replica();
    const inCase = { childRef, placement };
    expect(await records.sittings.where({ case: about, ...inCase })).toHaveLength(2);
    expect(await records.moves.where({ case: about, ...inCase })).toHaveLength(2);
    expect(await records.chairNotes.where({ case: about, ...inCase })).toHaveLength(3);
    expect(await records.funding.where({ case: about, ...inCase })).toHaveLength(1);
    expect(await records.holdTerms.where({ case: about, ...inCase })).toHaveLength(1);
    expect(await records.dayCorrections.where({ case: ENDING.ref, ...inCase })).toHaveLength(2);
    expect(await records.nextHomes.where({ case: ENDING.ref, ...inCase })).toHaveLength(1);
    expect(await records.files.where({ case: about, meeting: ref, ...inCase })).toHaveLength(1);
    expect(await records.formChanges.where({ case: about, ...inCase })).toHaveLength(1);
  });

  it('has everything once, also when the number was lost and it is all run again', async () => {
    const before = await keys();
    expect(before).toHaveLength(16);
    const schema = await ports.records.settings.find('schema');
    if (schema !== undefined) await ports.records.settings.change(schema, { value: '1' });
    await fixture.provision();
    await fixture.provision();
    expect(await keys()).toEqual(before);
  });

  it('has in Settings what it had, and reads it no longer', async () => {
    const key = `funding:${about}`;
    const saved = await ports.records.settings.find(key);
    expect(saved?.row.value).toContain('agreed');
    if (saved !== undefined) await ports.records.settings.change(saved, { value: '{"says":"refused"}' });
    expect(await fundingOf(about, await fixture.replica())).toBe('agreed');
  });
});
