import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Obligation } from '#rules';
import { drawCard } from '../../bot/cards/draw.ts';
import { sendDigests } from '../../bot/casework/obligations/digests.ts';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { viewOf } from '../../bot/casework/plans/card-views.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

/* Monday 23 November 2026, nine o’clock: the invented council’s people read once what waits. */

const SOCIAL_WORKER = '00625687-c1a2-509f-b634-c93a4663722d';
const TEAM_MANAGER = '83cdfe6b-29ad-5f65-a793-e2e0597d1552';
const SUBJECT = '07aebe3b-dadf-5307-89f7-bb87b527c335';

const owed = (kind: string, to: Partial<Obligation> = {}): Obligation => ({
  key: `owed:IN-2026-0942:${kind}`,
  kind,
  about: 'IN-2026-0942',
  childRef: 'C-1042',
  team: 'Children looked after',
  ownerRole: 'childs-social-worker',
  ownerId: SOCIAL_WORKER,
  startsOn: '2026-11-16',
  openedOn: '2026-11-16',
  due: '2026-11-20',
  sum: 'A week.',
  force: 'procedure',
  because: ['Torbay T-40'],
  level: 0,
  ...to,
});

describe('One card a day says what waits', () => {
  let fixture: Fixture;
  let ports: Ports;
  const cards = async () =>
    (await ports.records.cards.all()).filter(({ row }) => row.card === 'digest').map(({ row }) => row.person);
  const wordsOf = async (person: string): Promise<string> =>
    JSON.stringify(drawCard(await viewOf('digest', 'digest-2026-11-23', person, ports)));
  /** A look of the timer, with what leaves carried out. */
  const look = async (by: Ports): Promise<void> => {
    const plans: string[] = [];
    await sendDigests({ ...by, carryOutInBackground: (plan) => plans.push(plan) });
    for (const plan of plans) await carryOut(plan, by);
  };

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
      triggers: ['allegation'],
      subjectIds: [SUBJECT],
      hold: 'none',
      decisions: 1,
      profile: 'blended-default',
      profileVersion: '1',
    });
    for (const row of [
      owed('instability.support-offer'),
      owed('instability.child-conversation', { due: '2026-11-23' }),
      owed('instability.child-told', { ownerId: SUBJECT, ownerRole: 'fostering-team-manager' }),
    ])
      await ports.records.obligations.create(row);
  }, 60_000);
  afterAll(() => fixture.close());

  it('not before half past eight', async () => {
    fixture.later(-31);
    await look(ports);
    expect(await cards()).toEqual([]);
    fixture.later(31);
  });

  it('at nine the worker and their manager have one card each, by child, late first', async () => {
    await look(ports);
    expect(await cards()).toEqual(expect.arrayContaining([SOCIAL_WORKER, TEAM_MANAGER]));
    const words = await wordsOf(SOCIAL_WORKER);
    expect(words).toContain('What waits: Mon 23 Nov');
    expect(words).toContain('1 late, 1 due today.');
    expect(words).toContain('C-1042 (');
    expect(words.indexOf('late since Fri 20 Nov')).toBeLessThan(words.indexOf('due today, Mon 23 Nov'));
    expect(await wordsOf(TEAM_MANAGER)).toContain('1 late.');
  });

  it('E-02: whom the allegation is about has none, though something was theirs, and its address shows them nothing of it', async () => {
    expect(await cards()).not.toContain(SUBJECT);
    expect(await wordsOf(SUBJECT)).not.toContain('C-1042');
  });

  it('another replica, or a restart an hour later, sends no second one', async () => {
    const before = (await cards()).length;
    fixture.later(60);
    await look(await fixture.replica());
    expect(await cards()).toHaveLength(before);
  });

  it('what was done since is no longer on the card', async () => {
    const row = await ports.records.obligations.find('owed:IN-2026-0942:instability.support-offer');
    if (row !== undefined) await ports.records.obligations.change(row, { doneAt: ports.now(), doneBy: SOCIAL_WORKER });
    expect(await wordsOf(SOCIAL_WORKER)).toContain('1 due today.');
    expect(await wordsOf(TEAM_MANAGER)).toContain('Nothing of this is left to do.');
  });
});
