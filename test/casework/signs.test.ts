import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Episode, Placement } from '#rules';
import { showEpisode } from '../../bot/casework/instability/show-episode.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const SOCIAL_WORKER = '00625687-c1a2-509f-b634-c93a4663722d';
const OTHER_SOCIAL_WORKER = '9ad6b34b-a1cc-5572-80ba-372c2c7a252a';

const EPISODE: Episode = {
  key: 'episode:P-1042:signs',
  ref: 'IN-2026-0943',
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  openedOn: '2026-11-16',
  state: 'awaiting-judgement',
  managerId: '83cdfe6b-29ad-5f65-a793-e2e0597d1552',
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'none',
  decisions: 0,
  profile: 'blended-default',
  profileVersion: '1',
};

describe('Signs, never a score', () => {
  let fixture: Fixture;
  let ports: Ports;
  const signs = async (who = SOCIAL_WORKER) => (await showEpisode(who, EPISODE.ref, ports)).signs;

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.episodes.create(EPISODE);
  }, 60_000);
  afterAll(() => fixture.close());

  it('with nothing to look at, nothing is said', async () => {
    expect(await signs()).toEqual([]);
  });

  it('a report joined twice, and a third home in the year: each with its days, its paragraph and what may be done', async () => {
    for (const [number, day] of [
      [1, '2026-11-16'],
      [2, '2026-11-18'],
      [3, '2026-11-20'],
    ] as const) {
      await ports.records.reports.create({
        key: `report:signs-${number}`,
        episode: EPISODE.ref,
        childRef: 'C-1042',
        placement: 'placement:P-1042',
        reporterId: SOCIAL_WORKER,
        voice: 'carer',
        triggers: ['carer-struggling'],
        whatHappened: 'Nights are hard.',
        immediateDanger: false,
        subjectIds: [],
        reportedAt: `${day}T09:00:00Z`,
        reportedOn: day,
      });
    }
    const [now] = await ports.records.placements.where({ childRef: 'C-1042' });
    if (now === undefined) throw new Error('not there');
    const before = (number: number, startedOn: Placement['startedOn'], endedOn: Placement['startedOn']): Placement => ({
      ...now.row,
      key: `placement:P-1042-before-${number}`,
      homeRef: `Household H-9${number}`,
      startedOn,
      endedOn,
    });
    await ports.records.placements.create(before(1, '2026-04-02', '2026-06-01'));
    await ports.records.placements.create(before(2, '2026-06-01', '2026-10-01'));
    await ports.records.placements.change(now, { startedOn: '2026-10-01' });
    const found = (await signs()) ?? [];
    expect(found.map(({ kind, because }) => [kind, because])).toEqual([
      ['third-home-in-the-year', ['domain §6.10', 'CF-09']],
      ['report-joined-twice', ['Torbay T-48', 'E-75']],
    ]);
    expect(found[1]?.words).toBe(
      '3 reports of one time of instability: Mon 16 Nov 2026, Wed 18 Nov 2026 and Fri 20 Nov 2026.',
    );
    expect(found.every(({ mayBeDone }) => mayBeDone.length > 0)).toBe(true);
    expect(JSON.stringify(found)).not.toMatch(/score|risk|likely|rank/i);
  });

  it('whoever may not see the record sees no sign of it', async () => {
    await expect(signs(OTHER_SOCIAL_WORKER)).rejects.toMatchObject({ reason: 'not-yours' });
  });
});
