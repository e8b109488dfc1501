import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Episode } from '#rules';
import { canThey } from '../../bot/casework/may-they.ts';
import { tellAccess } from '../../bot/commands/tell-access.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { invitationsOf, PEOPLE, stagedMeeting } from '../once/staged-meeting.ts';

/* Who has access now, asked of the same table as every door. */

const MEETING = stagedMeeting(700, 'sent');
const EPISODE: Episode = {
  key: 'episode:access',
  ref: MEETING.about,
  childRef: MEETING.childRef,
  placement: MEETING.placement,
  team: MEETING.team,
  openedOn: '2026-11-23',
  state: 'meeting',
  managerId: PEOPLE.teamManager,
  triggers: [],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1.0',
};

/** Somebody who has nothing to do with the child but for being asked. */
const OUTSIDE = '9ad6b34b-a1cc-5572-80ba-372c2c7a252a';

let fixture: Fixture;
const told = async (of?: string): Promise<readonly string[]> => {
  const lines: string[] = [];
  await tellAccess(await fixture.replica(), of, (line) => lines.push(line));
  return lines;
};
const casesOf = async (id: string): Promise<readonly string[]> =>
  (await told(id)).filter((line) => line.startsWith('  ')).map((line) => line.trim());

beforeAll(async () => {
  fixture = await openFixture();
  const { records } = await fixture.replica();
  await records.meetings.create(MEETING);
  await records.episodes.create(EPISODE);
  await records.meetings.create({ ...stagedMeeting(701), key: 'meeting:SM-2026-0701', state: 'closed' });
}, 120_000);
afterAll(() => fixture?.close());

describe('Who has access now', () => {
  it('the child’s social worker has the case and the meeting, each as what they are in it; a closed meeting is not told', async () => {
    const cases = await casesOf(PEOPLE.socialWorker);
    expect(cases).toEqual([
      'IN-2026-0700  see-episode, see-receipt  (childs-social-worker, helper)',
      'SM-2026-0700  see-meeting  (childs-social-worker, helper)',
    ]);
  });

  it('says the same as the door: nobody is told a case that they could not open, and nobody is left out', async () => {
    const ports = await fixture.replica();
    const lines = await told();
    const workers = (await ports.records.workers.all()).map(({ row }) => row);
    expect(workers.length).toBeGreaterThan(10);
    for (const { id } of workers) {
      const at = lines.findIndex((line) => line.includes(`  ${id}  `));
      const next = lines.findIndex((line, place) => place > at && !line.startsWith('  '));
      const isTold = lines.slice(at, next).some((line) => /SM-2026-0700 .*see-meeting/.test(line));
      const placement = (await ports.records.placements.find(MEETING.placement))?.row;
      const invitations = (await ports.records.invitations.where({ meeting: MEETING.ref })).map(({ row }) => row);
      const may = await canThey(
        id,
        'see-meeting',
        { meeting: MEETING, placement, episode: EPISODE, invitations },
        ports,
      );
      expect([id, isTold]).toEqual([id, may]);
    }
  });

  it('whoever is asked to a meeting has their own part of it, and whoever reported has the receipt, as long as they are that', async () => {
    const ports = await fixture.replica();
    expect((await casesOf(PEOPLE.minuteTaker)).join('\n')).not.toContain('IN-2026-0700');
    await ports.records.reports.create({
      key: 'report:access',
      episode: EPISODE.ref,
      childRef: EPISODE.childRef,
      placement: EPISODE.placement,
      reporterId: PEOPLE.minuteTaker,
      voice: 'social-worker',
      triggers: [],
      whatHappened: 'As it stood.',
      immediateDanger: false,
      subjectIds: [],
      reportedAt: '2026-11-23T09:00:00Z',
      reportedOn: '2026-11-23',
    });
    const [one] = invitationsOf(MEETING);
    if (one === undefined) throw new Error('Nobody is asked.');
    const asked = { key: 'invitation:access', person: OUTSIDE, personIs: 'worker', decision: 'invite' } as const;
    await ports.records.invitations.create({ ...one, ...asked });
    expect((await casesOf(PEOPLE.minuteTaker)).join('\n')).toMatch(/^IN-2026-0700 {2}see-receipt {2}\(reporter/);
    expect((await casesOf(OUTSIDE)).join('\n')).toMatch(/^SM-2026-0700 {2}see-own-invitation {2}\(invitee[^\n]*$/);
  });

  it('runs from the command line with the product’s own settings', async () => {
    await fixture.sandbox.command('bot/commands/access.ts', '--of', PEOPLE.teamManager);
    const log = readFileSync(join(fixture.sandbox.data, 'product.log'), 'utf8');
    expect(log).toMatch(/1 people, \d open cases and meetings\./);
  });

  it('somebody inactive has nothing, from the next look on', async () => {
    const { records } = await fixture.replica();
    const saved = await records.workers.find(`person:${PEOPLE.socialWorker}`);
    if (saved !== undefined) await records.workers.change(saved, { active: false });
    const lines = await told(PEOPLE.socialWorker);
    expect(lines[0]).toMatch(/ {2}inactive: nothing$/);
    expect(lines[1]).toBe('1 people, 2 open cases and meetings.');
  });

  it('nobody of that id is said so', async () => {
    expect(await told('nobody')).toEqual(['The list of people has nobody of that id.']);
  });
});
