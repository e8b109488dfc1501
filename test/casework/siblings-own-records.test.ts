import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import type { MemoryCouncil } from '../memory/council.ts';
import { asked, rowsOf } from '../memory/walk.ts';
import { bothLeft, HERS, HIS, joinedAndArranged, sent } from '../memory/walk-siblings.ts';

/* E-30: brother and sister have one meeting, and each what is theirs: forms, duties, actions are done in each one’s own case. */

let out: MemoryCouncil;
beforeAll(async () => {
  out = await bothLeft();
  await joinedAndArranged(out);
  await sent(out);
});

const formOf = (
  council: MemoryCouncil,
  meeting: string,
  wanted: (row: Readonly<Record<string, unknown>>) => boolean,
) => {
  const row = rowsOf(council, 'Questionnaires').find((one) => one['Meeting'] === meeting && wanted(one));
  if (row === undefined) throw new Error(`no such form in ${meeting}`);
  return { id: String(row['FormId'] ?? row['Id']), worker: nameOf(council, row['WorkerId']), key: String(row['Key']) };
};
const nameOf = (council: MemoryCouncil, id: unknown): string =>
  String(rowsOf(council, 'People').find((one) => one['EntraId'] === id)?.['FullName']);
const owed = (council: MemoryCouncil, meeting: string, kind: string) =>
  rowsOf(council, 'Obligations').find((one) => one['About'] === meeting && one['Kind'] === kind);

describe.each([HERS, HIS])('In the meeting that both children share, of %s', (meeting) => {
  it('a worker says on their own form that they would rather talk', async () => {
    const council = out.copy();
    const { id, key } = formOf(council, meeting, (row) => row['PersonIs'] === 'worker');
    const who = nameOf(council, rowsOf(council, 'Questionnaires').find((one) => one['Key'] === key)?.['Person']);
    await asked(council, who, 'POST', `/api/questionnaires/${id}/rather-talk`);
    expect(rowsOf(council, 'Questionnaires').find((one) => one['Key'] === key)?.['RatherTalk']).toBe(true);
  });

  it('a worker gives the code of a form that goes by mail', async () => {
    const council = out.copy();
    const { id, worker } = formOf(council, meeting, (row) => row['Way'] === 'mail' && row['PersonIs'] === 'circle');
    expect(await asked(council, worker, 'POST', `/api/questionnaires/${id}/code`)).toHaveProperty('code');
  });

  it('what is owed for it is set aside with a reason, by whoever may', async () => {
    const council = out.copy();
    const key = String(owed(council, meeting, 'questionnaire.supervision')?.['Key']);
    const body = { key, override: 'not-required', reason: 'It was given in another way.' };
    await asked(council, 'Tobias Tamarind', 'POST', '/api/obligations/override', body);
    expect(owed(council, meeting, 'questionnaire.supervision')?.['Override']).toBeTruthy();
  });

  it('what somebody who has left owes for it goes on to another', async () => {
    const council = out.copy();
    const manager = council.id('Tobias Tamarind');
    expect(owed(council, meeting, 'questionnaire.supervision')?.['OwnerId']).toBe(manager);
    const saved = await council.ports.records.workers.find(`person:${manager}`);
    if (saved !== undefined) await council.ports.records.workers.change(saved, { active: false });
    council.turnsTo('2026-11-23T12:30:00Z');
    await tick(council.ports);
    await council.settles();
    expect(owed(council, meeting, 'questionnaire.supervision')?.['OwnerId']).not.toBe(manager);
  });
});
