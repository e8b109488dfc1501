import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Obligation } from '#rules';
import { passOnWhatIsLeft } from '../../bot/casework/obligations/pass-on.ts';
import { findWorkers } from '../../bot/casework/desk/find-workers.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

/* Monday 23 November 2026: a social worker of the invented council left an hour ago; her child has another worker since. */

const PETRA = '00625687-c1a2-509f-b634-c93a4663722d';
const TEAM_MANAGER = '83cdfe6b-29ad-5f65-a793-e2e0597d1552';
const OTHER = '9ad6b34b-a1cc-5572-80ba-372c2c7a252a';

const owed = (kind: string, to: Partial<Obligation> = {}): Obligation => ({
  key: `owed:IN-2026-0942:${kind}`,
  kind,
  about: 'IN-2026-0942',
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  ownerRole: 'childs-social-worker',
  ownerId: PETRA,
  startsOn: '2026-11-16',
  openedOn: '2026-11-16',
  due: '2026-11-30',
  sum: 'A week.',
  force: 'procedure',
  because: ['Torbay T-40'],
  level: 0,
  ...to,
});

describe('Somebody leaves the council', () => {
  let fixture: Fixture;
  let ports: Ports;
  const ownerOf = async (kind: string) =>
    (await ports.records.obligations.find(`owed:IN-2026-0942:${kind}`))?.row.ownerId;

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.episodes.create({
      key: 'episode:P-1042:1',
      ref: 'IN-2026-0942',
      childRef: 'C-1042',
      placement: 'placement:P-1042',
      team: 'Children looked after',
      openedOn: '2026-11-16',
      state: 'supporting',
      managerId: TEAM_MANAGER,
      triggers: ['carer-struggling'],
      subjectIds: [],
      hold: 'none',
      decisions: 1,
      profile: 'blended-default',
      profileVersion: '1',
    });
    for (const row of [owed('instability.support-offer'), owed('action.done', { ownerId: OTHER })])
      await ports.records.obligations.create(row);
  }, 60_000);
  afterAll(() => fixture.close());

  it('while she is here and has the child, everything stays with her', async () => {
    await passOnWhatIsLeft(ports);
    expect(await ownerOf('instability.support-offer')).toBe(PETRA);
    expect(await findWorkers(TEAM_MANAGER, 'plumtree petra', ports)).toHaveLength(1);
  });

  it('an hour after she left it is with the team manager, for nobody is named yet; she is found no more', async () => {
    const row = await ports.records.workers.find(`person:${PETRA}`);
    if (row !== undefined) await ports.records.workers.change(row, { active: false });
    await passOnWhatIsLeft(ports);
    expect(await ownerOf('instability.support-offer')).toBe(TEAM_MANAGER);
    expect(await ownerOf('action.done')).toBe(OTHER);
    expect(await findWorkers(TEAM_MANAGER, 'plumtree petra', ports)).toEqual([]);
  });

  it('once the child is allocated again, what is a social worker’s goes, also from the manager, to the new one at once', async () => {
    const home = await ports.records.placements.find('placement:P-1042');
    if (home !== undefined) await ports.records.placements.change(home, { socialWorkerId: OTHER });
    await ports.records.obligations.create(owed('instability.child-told', { ownerId: PETRA }));
    await passOnWhatIsLeft(ports);
    expect(await ownerOf('instability.child-told')).toBe(OTHER);
    expect(await ownerOf('instability.support-offer')).toBe(OTHER);
    const row = await ports.records.obligations.find('owed:IN-2026-0942:instability.child-told');
    expect(row?.row.openedOn).toBe('2026-11-23');
  });

  it('E-02: what somebody owed whom an allegation about the child names goes to the manager at once', async () => {
    const [episode] = await ports.records.episodes.where({ ref: 'IN-2026-0942' });
    if (episode !== undefined) await ports.records.episodes.change(episode, { subjectIds: [OTHER] });
    await passOnWhatIsLeft(ports);
    expect(await ownerOf('instability.child-told')).toBe(TEAM_MANAGER);
    expect(await ownerOf('action.done')).toBe(TEAM_MANAGER);
  });
});
