import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profileNamed, type Episode, type Meeting } from '#rules';
import { noticeDrift } from '../../bot/casework/instability/notice-drift.ts';
import { procedureOf } from '../../bot/casework/procedure-of.ts';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { showMeeting } from '../../bot/casework/meetings/show-meeting.ts';
import { STEADY } from '../../bot/casework/actor.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const EPISODE: Episode = {
  key: 'episode:drift',
  ref: 'IN-2026-0900',
  childRef: 'C-1053',
  placement: 'placement:P-1053',
  team: 'Children looked after',
  openedOn: '2026-10-01',
  state: 'meeting',
  managerId: '83cdfe6b-29ad-5f65-a793-e2e0597d1552',
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1.0',
};

const held = (ref: string, heldOn: Meeting['heldOn']): Meeting => ({
  key: `meeting:${ref}`,
  ref,
  kind: 'stability',
  about: EPISODE.ref,
  childRef: EPISODE.childRef,
  placement: EPISODE.placement,
  team: EPISODE.team,
  state: 'minuted',
  coordinatorId: '430ff87d-92df-59b3-858d-2ab39c11db82',
  from: '2026-10-01',
  by: '2026-11-30',
  sum: '',
  lengthMinutes: 90,
  online: true,
  format: 'single',
  workerSays: 'go',
  heldOn,
  decisions: 'Watch and support.',
  profile: 'torbay-stability',
  profileVersion: '1.0',
});

describe('What later records say about earlier ones', () => {
  let fixture: Fixture;
  let ports: Ports;
  const oversight = async () =>
    (await ports.records.obligations.where({ about: EPISODE.ref })).map(({ row }) => row.kind);

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    await ports.records.episodes.create(EPISODE);
  }, 60_000);
  afterAll(() => fixture.close());

  it('E-72: two stability meetings in six months ask for no oversight', async () => {
    await ports.records.meetings.create(held('SM-2026-0901', '2026-10-06'));
    await ports.records.meetings.create(held('SM-2026-0902', '2026-10-27'));
    await noticeDrift(STEADY, { episode: EPISODE.ref }, ports);
    expect(await oversight()).toEqual([]);
  });

  it('E-72: a third one in six months brings it to the service manager, once', async () => {
    await ports.records.meetings.create(held('SM-2026-0903', '2026-11-17'));
    await noticeDrift(STEADY, { episode: EPISODE.ref }, ports);
    await carryOut(`plan:${EPISODE.ref}/drift`, ports);
    await noticeDrift(STEADY, { episode: EPISODE.ref }, ports);
    expect(await oversight()).toEqual(['stability.oversight']);
    const [owed] = await ports.records.obligations.where({ about: EPISODE.ref });
    expect(owed?.row.ownerRole).toBe('service-manager');
  });

  it('E-72: open for more than 90 days, it is looked at without any meeting', async () => {
    const long: Episode = { ...EPISODE, key: 'episode:long', ref: 'IN-2026-0901', openedOn: '2026-08-24' };
    await ports.records.episodes.create(long);
    await noticeDrift(STEADY, { episode: long.ref }, ports);
    expect(await ports.records.plans.find('plan:IN-2026-0901/drift')).toBeDefined();
    const young: Episode = { ...EPISODE, key: 'episode:young', ref: 'IN-2026-0902', openedOn: '2026-08-25' };
    await ports.records.episodes.create(young);
    await noticeDrift(STEADY, { episode: young.ref }, ports);
    expect(await ports.records.plans.find('plan:IN-2026-0902/drift')).toBeUndefined();
  });

  it('an old record explains itself by the profile under which it was made, whatever runs today', async () => {
    const torbay = profileNamed('torbay-stability');
    const of = async (profile: string, profileVersion: string) =>
      (await procedureOf({ profile, profileVersion }, ports)).name;
    expect(await of('torbay-stability', torbay.version)).toBe('torbay-stability');
    expect(await of('of-our-own', '7')).toBe('blended-default');
    const view = await showMeeting('83cdfe6b-29ad-5f65-a793-e2e0597d1552', 'SM-2026-0903', ports);
    expect(view.profile).toBe('torbay-stability 1.0');
    expect(view.papers[0]).toMatchObject({ words: 'Watch and support.', place: 'meeting/SM-2026-0902' });
  });
});
