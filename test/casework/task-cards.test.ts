import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Obligation } from '#rules';
import { showMyDesk } from '../../bot/casework/desk/show-my-desk.ts';
import { overrideObligation } from '../../bot/casework/obligations/override-obligation.ts';
import { settleObligation } from '../../bot/casework/obligations/settle-obligation.ts';
import { viewOf } from '../../bot/casework/plans/card-views.ts';
import type { Ports, Table } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

/** People of the invented council, by what they are to the child C-1042. */
const SOCIAL_WORKER = '00625687-c1a2-509f-b634-c93a4663722d';
const TEAM_MANAGER = '83cdfe6b-29ad-5f65-a793-e2e0597d1552';
const FOSTERING_TEAM_MANAGER = '07aebe3b-dadf-5307-89f7-bb87b527c335';
const OTHER_SOCIAL_WORKER = '9ad6b34b-a1cc-5572-80ba-372c2c7a252a';
const OTHER_TEAM_MANAGER = '1bffbca8-b97e-58a0-ad7a-bc78f1707f29';

const EPISODE = {
  key: 'episode:P-1042:1',
  ref: 'IN-2026-0942',
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  openedOn: '2026-11-23',
  state: 'supporting',
  managerId: TEAM_MANAGER,
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1',
} as const;

const owed = (kind: string, to: Partial<Obligation> = {}): Obligation => ({
  key: `owed:${EPISODE.ref}:${kind}`,
  kind,
  about: EPISODE.ref,
  childRef: EPISODE.childRef,
  team: EPISODE.team,
  ownerRole: 'childs-social-worker',
  ownerId: SOCIAL_WORKER,
  startsOn: '2026-11-23',
  due: '2026-11-30',
  sum: 'A week.',
  force: 'procedure',
  because: ['Torbay T-40'],
  level: 0,
  ...to,
});

const REVIEWING_OFFICER = 'd2a7bc77-3f12-534c-896a-502cf1f7e133';

describe('Something owed, and who sees it', () => {
  let fixture: Fixture;
  let ports: Ports;
  const OWED = owed('instability.support');
  const LATE = owed('instability.late', { ownerRole: 'supervising-social-worker', due: '2026-11-20', level: 3 });
  const cardFor = async (person: string, { key }: Obligation): Promise<string> =>
    (await viewOf('task', key, person, ports)).card;

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.episodes.create(EPISODE);
    for (const row of [OWED, LATE, owed('instability.other')]) await ports.records.obligations.create(row);
  }, 60_000);
  afterAll(() => fixture.close());

  it.each([
    ['who owes it', SOCIAL_WORKER],
    ['the child’s team manager', TEAM_MANAGER],
    ['the child’s reviewing officer', REVIEWING_OFFICER],
  ])('%s sees the card', async (_who, person) => {
    expect(await cardFor(person, OWED)).toBe('task');
  });

  it.each([
    ['a social worker of another child', OTHER_SOCIAL_WORKER],
    ['the manager of another team', OTHER_TEAM_MANAGER],
    ['a manager to whom it was not raised', FOSTERING_TEAM_MANAGER],
  ])('%s who guesses its key sees nothing of it', async (_who, person) => {
    expect(await cardFor(person, OWED)).toBe('plain');
  });

  it('the manager to whom it was raised when it was late sees it', async () => {
    expect(await cardFor(FOSTERING_TEAM_MANAGER, LATE)).toBe('task');
    expect(await cardFor(OTHER_SOCIAL_WORKER, LATE)).toBe('plain');
  });

  it('a manager postpones it with a reason; the old day stays in words, and the reason in no plan', async () => {
    const said = {
      key: OWED.key,
      override: 'postponed',
      reason: 'The carer is away that week',
      until: '2026-12-04',
    } as const;
    expect(await overrideObligation(TEAM_MANAGER, said, ports)).toMatchObject({
      is: 'set-aside',
      obligation: {
        due: '2026-12-04',
        override: 'postponed',
        overrideReason: 'The carer is away that week',
        overrideBy: TEAM_MANAGER,
        sum: 'Postponed to Fri 4 Dec; before that it was due on Mon 30 Nov. A week.',
      },
    });
    const plans = await ports.records.plans.where({ about: EPISODE.ref });
    expect(JSON.stringify(plans)).not.toContain('The carer is away');
    expect(await overrideObligation(TEAM_MANAGER, { ...said, reason: ' ' }, ports)).toEqual({
      is: 'refused',
      words: 'Say why: the reason is kept with your name and the time.',
    });
    await expect(overrideObligation(OTHER_SOCIAL_WORKER, said, ports)).rejects.toMatchObject({ reason: 'not-yours' });
  });

  it('said twice that it is done, the first one stands; a stranger cannot say it', async () => {
    const said = { key: OWED.key, note: 'Agreed with the carers' };
    await expect(settleObligation(OTHER_SOCIAL_WORKER, said, ports)).rejects.toMatchObject({ reason: 'not-yours' });
    expect(await settleObligation(SOCIAL_WORKER, said, ports)).toEqual({ is: 'settled', key: OWED.key });
    await settleObligation(SOCIAL_WORKER, { ...said, note: 'Again' }, ports);
    expect((await ports.records.obligations.find(OWED.key))?.row).toMatchObject({
      doneBy: SOCIAL_WORKER,
      note: 'Agreed with the carers',
    });
  });

  it('a desk shows what waits for this person, and asks for no list whole', async () => {
    const asked: string[] = [];
    const watched = <Row extends { readonly key: string }>(name: string, table: Table<Row>): Table<Row> => ({
      ...table,
      all: () => {
        asked.push(`all ${name}`);
        return table.all();
      },
      where: (columns) => {
        if (Object.keys(columns).join() === 'state') asked.push(`${name} by state`);
        return table.where(columns);
      },
    });
    const { meetings, obligations, questionnaires, invitations, placements, episodes } = ports.records;
    const records = {
      ...ports.records,
      meetings: watched('meetings', meetings),
      obligations: watched('obligations', obligations),
      questionnaires: watched('questionnaires', questionnaires),
      invitations: watched('invitations', invitations),
      placements: watched('placements', placements),
      episodes: watched('episodes', episodes),
    };
    const desk = await showMyDesk(SOCIAL_WORKER, undefined, { ...ports, records });
    expect(desk.waiting.map(({ id }) => id)).toEqual([LATE.key, 'owed:IN-2026-0942:instability.other']);
    expect(desk.children.map(({ childRef }) => childRef)).toContain('C-1042');
    expect(asked).toEqual([]);
  });
});
