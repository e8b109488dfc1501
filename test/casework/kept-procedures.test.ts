import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkProfile, profileNamed, type Profile } from '#rules';
import { taskView } from '../../bot/casework/desk/desk-card-views.ts';
import { saveProcedure, procedureOf } from '../../bot/casework/procedure-of.ts';
import { showMeeting } from '../../bot/casework/meetings/show-meeting.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { saveWhatRuns } from '../../bot/save-what-runs.ts';
import { logAt } from '../../bot/log.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';

const TEAM_MANAGER = '83cdfe6b-29ad-5f65-a793-e2e0597d1552';

/** A council's own procedure: in version 1 the planning meeting has one line, in version 2 another. */
const ours = (version: string, line: string, dates: object = { effectiveFrom: '2026-04-01' }): Profile => {
  const checked = checkProfile({
    name: 'example-council',
    title: 'Example Council',
    version,
    effectiveFrom: '2026-04-01',
    ...dates,
    extends: 'torbay-stability',
    planning: { agenda: [{ is: line, source: 'Example Council, 3' }] },
  });
  if (!checked.ok) throw new Error(checked.errors.join('\n'));
  return checked.profile;
};

describe('A council changes its own procedure', () => {
  let fixture: Fixture;
  let ports: Ports;
  const running = (procedure: Profile): Ports => ({ ...ports, procedure });

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
  }, 60_000);
  afterAll(() => fixture.close());

  it('each version that ran is kept, and a record of the first explains itself by the first', async () => {
    expect(await saveProcedure(running(ours('1', 'How the child settles')))).toBe('kept');
    const today = running(ours('2', 'What the child says'));
    expect(await saveProcedure(today)).toBe('kept');
    const agendaOf = async (profileVersion: string) =>
      (await procedureOf({ profile: 'example-council', profileVersion }, today)).planning.agenda.map(({ is }) => is);
    expect(await agendaOf('1')).toEqual(['How the child settles']);
    expect(await agendaOf('2')).toEqual(['What the child says']);
    expect(
      (await procedureOf({ profile: 'example-council', profileVersion: '1' }, today)).council.caseSystem.name.is,
    ).toBe('PARIS');
  });

  it('a version that never ran here is explained by today’s, and the stamp says which one it was', async () => {
    const today = running(ours('2', 'What the child says'));
    const procedure = await procedureOf({ profile: 'example-council', profileVersion: '0.9' }, today);
    expect(procedure.version).toBe('2');
  });

  it('started again, it is kept once; changed without a new version, IT is told', async () => {
    expect(await saveProcedure(running(ours('2', 'What the child says')))).toBe('kept');
    expect(await saveProcedure(running(ours('2', 'Something else')))).toBe('changed-without-version');
    expect(await saveProcedure(running(ours('2', 'Something else')))).toBe('kept');
  });

  it('a key that came with a later Steady is there for a version that was kept before it', async () => {
    const { reminders: _later, ...before } = ours('0.1', 'How the child settles');
    await ports.records.profiles.create({
      key: 'profile:example-council:0.1',
      profile: 'example-council',
      version: '0.1',
      procedure: before,
    });
    const procedure = await procedureOf({ profile: 'example-council', profileVersion: '0.1' }, ports);
    expect(procedure.reminders.dueSoon.is).toEqual({ days: 2, count: 'working' });
  });

  it('a meeting of the first version shows the agenda of the first', async () => {
    const today = running(ours('2', 'What the child says'));
    await ports.records.meetings.create({
      key: 'meeting:PM-2026-0950',
      ref: 'PM-2026-0950',
      kind: 'planning',
      about: 'C-1053',
      childRef: 'C-1053',
      placement: 'placement:P-1053',
      team: 'Children looked after',
      state: 'arranging',
      coordinatorId: TEAM_MANAGER,
      from: '2026-11-23',
      by: '2026-11-30',
      sum: '',
      lengthMinutes: 60,
      online: true,
      format: 'single',
      workerSays: 'not-asked',
      profile: 'example-council',
      profileVersion: '1',
    });
    const view = await showMeeting(TEAM_MANAGER, 'PM-2026-0950', today);
    expect(view.agenda.map(({ title }) => title)).toEqual(['How the child settles']);
    expect(view.profile).toBe('example-council 1');
  });

  it('W-19 to W-24: a planning meeting shows its chair what to make sure of, and what is considered when a child is not settling', async () => {
    const view = await showMeeting(TEAM_MANAGER, 'PM-2026-0950', ports);
    expect(view.chairList.map(({ what }) => what)).toEqual([
      'Everyone understands what the meeting is for and how it runs',
      'Everyone has a real chance to say what they think',
    ]);
    expect(view.waysOn).toEqual([
      { words: 'Would more support hold the placement until the next case review?', because: ['Warrington W-22'] },
      { words: 'Bring the next case review forward', because: ['Warrington W-23'] },
      { words: 'End the placement', because: ['Warrington W-24'] },
    ]);
  });

  it('CF-39: the task says in which system the minutes are filed', async () => {
    const key = 'owed:PM-2026-0950:stability.filed';
    await ports.records.obligations.create({
      key,
      kind: 'stability.filed',
      about: 'PM-2026-0950',
      childRef: 'C-1053',
      team: 'Children looked after',
      ownerRole: 'team-manager',
      ownerId: TEAM_MANAGER,
      startsOn: '2026-11-23',
      due: '2026-11-30',
      sum: '',
      force: 'procedure',
      because: ['Torbay T-40'],
      level: 0,
    });
    expect(await taskView(TEAM_MANAGER, key, running(profileNamed('torbay-stability')))).toMatchObject({
      title: 'File the minutes of the stability meeting in PARIS, under “stability”',
    });
  });

  describe('started with a procedure that does not hold on this day', () => {
    const saidAt = async (procedure: Profile): Promise<readonly { msg: string; profile: string; at?: string }[]> => {
      const lines: string[] = [];
      await saveWhatRuns(running(procedure), logAt('info', { write: (line) => lines.push(line) }));
      return lines.map((line) => JSON.parse(line) as { msg: string; profile: string; at?: string });
    };

    it('the start says that it is not in force yet', async () => {
      expect(await saidAt(ours('3', 'A line', { effectiveFrom: '2031-01-01' }))).toMatchObject([
        {
          msg: 'The procedure in PROFILE is not in force yet, and decides all the same. Look at its effectiveFrom.',
          profile: 'example-council',
          at: '2031-01-01',
        },
      ]);
    });

    it('the start says that it is no longer in force', async () => {
      expect(await saidAt(ours('4', 'A line', { effectiveTo: '2026-11-22' }))).toMatchObject([
        {
          msg: 'The procedure in PROFILE is no longer in force, and decides all the same. Look at its effectiveTo.',
          at: '2026-11-22',
        },
      ]);
    });

    it('and says nothing on a day on which it holds', async () => {
      expect(await saidAt(ours('5', 'A line'))).toEqual([]);
      expect(await saidAt(ours('5', 'Another line'))).toMatchObject([
        { msg: 'The procedure in PROFILE was changed without a new version. Give it one: records name the version.' },
      ]);
    });
  });
});
