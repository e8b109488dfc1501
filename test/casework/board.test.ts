import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Obligation } from '#rules';
import { showBoard } from '../../bot/casework/learning/show-board.ts';
import { whatWouldChange } from '../../bot/casework/learning/what-would-change.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const TEAM_MANAGER = '83cdfe6b-29ad-5f65-a793-e2e0597d1552';
const OTHER_TEAM_MANAGER = '1bffbca8-b97e-58a0-ad7a-bc78f1707f29';
const SOCIAL_WORKER = '00625687-c1a2-509f-b634-c93a4663722d';

/** Late on Monday 23 November 2026, each of another team. */
const owed = (team: string, ownerId: string): Obligation => ({
  key: `owed:IN-2026-0942:${team}`,
  kind: 'stability.hold',
  about: 'IN-2026-0942',
  childRef: 'C-1042',
  team,
  ownerRole: 'childs-social-worker',
  ownerId,
  startsOn: '2026-11-09',
  due: '2026-11-16',
  sum: 'A week.',
  force: 'procedure',
  because: ['Torbay T-45'],
  level: 0,
});

describe('What would change?', () => {
  let fixture: Fixture;
  let ports: Ports;
  const asked = { first: 'warrington-2024', second: 'torbay-stability' };
  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
  }, 60_000);
  afterAll(() => fixture.close());

  it('Warrington against Torbay: the disruption meeting has another window and another chair', async () => {
    const view = await whatWouldChange(TEAM_MANAGER, asked, ports);
    const ended = view.cases.find(({ name }) => name.startsWith('A long-term foster home ended'));
    expect(ended?.meetings).toMatchObject([{ meeting: 'disruption meeting', first: { by: '2026-12-24' } }]);
    expect(view.choices.map(({ name }) => name)).toEqual([
      'blended-default',
      'warrington-2024',
      'torbay-stability',
      'adoption-statutory',
      'neutral',
    ]);
  });

  it('a social worker is refused, and so is a procedure that does not exist', async () => {
    await expect(whatWouldChange(SOCIAL_WORKER, asked, ports)).rejects.toMatchObject({ reason: 'not-yours' });
    await expect(whatWouldChange(TEAM_MANAGER, { ...asked, second: '../secret' }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
  });
});

describe('The board: by team and duty, never by person', () => {
  let fixture: Fixture;
  let ports: Ports;
  const board = (who: string) => showBoard(who, undefined, ports);

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.obligations.create(owed('Children looked after', SOCIAL_WORKER));
    await ports.records.obligations.create(owed('Children in need', '9ad6b34b-a1cc-5572-80ba-372c2c7a252a'));
  }, 60_000);
  afterAll(() => fixture.close());

  it('a team manager sees their own team and no other', async () => {
    const own = await board(TEAM_MANAGER);
    expect(own.team).toBe('Children looked after');
    expect(own.teams).toMatchObject([{ team: 'Children looked after', late: 1, longest: { longestLateDays: 7 } }]);
    expect(JSON.stringify(own)).not.toContain('Children in need');
    const other = await board(OTHER_TEAM_MANAGER);
    expect(other.teams).toMatchObject([{ team: 'Children in need', late: 1 }]);
    expect(own.pages).toEqual(['what-would-change']);
  });

  it.each([
    ['the service manager', '218ec9cd-8737-52b9-a59a-e6281028daa2'],
    ['the head of service', '9b658376-99b2-5f7d-9cab-cfaee43f7b3f'],
    ['the IRO manager', '4c61ec1e-4ab3-55e9-8276-dfad254f4d56'],
  ])('%s sees every team', async (_who, person) => {
    const all = await board(person);
    expect(all.team).toBeUndefined();
    expect(all.teams.map(({ team }) => team)).toEqual(['Children in need', 'Children looked after']);
    expect(all.pages).toEqual(['summary', 'dip-sample', 'what-would-change']);
  });

  it.each([
    ['a social worker', SOCIAL_WORKER],
    ['a reviewing officer', 'd2a7bc77-3f12-534c-896a-502cf1f7e133'],
    ['somebody who is not in the council', '00000000-0000-4000-8000-000000000099'],
  ])('%s is refused', async (_who, person) => {
    await expect(board(person)).rejects.toMatchObject({ reason: 'not-yours' });
  });

  it('names no worker and no child, and says what it is for', async () => {
    const all = await board('218ec9cd-8737-52b9-a59a-e6281028daa2');
    expect(all.use).toContain('not for performance or conduct');
    const said = JSON.stringify(all);
    for (const { row } of await ports.records.workers.all()) {
      expect(said).not.toContain(row.name);
      expect(said).not.toContain(row.id);
    }
    for (const { row } of await ports.records.placements.all()) expect(said).not.toContain(row.childRef);
  });
});
