import { describe, expect, it } from 'vitest';
import { type ChildsRecords, type HomeRecord, type SignKind, signsIn } from '#rules';
import { blended, calendar } from './invented-case.ts';

const TODAY = '2026-11-30';
const nothing: ChildsRecords = { homes: [], endings: [], reports: [], meetings: [], obligations: [] };
const home = (homeRef: string, startedOn: HomeRecord['startedOn'], endedOn?: HomeRecord['startedOn']): HomeRecord => ({
  childRef: 'C-1042',
  homeRef,
  startedOn,
  endedOn,
  setting: 'foster-care',
});
const report = (reportedOn: '2026-11-09' | '2026-11-12' | '2026-11-20', episode = 'IN-2026-0007') =>
  ({ episode, reportedOn, triggers: ['carer-struggling'] }) as const;
const look = (records: Partial<ChildsRecords>) => signsIn({ ...nothing, ...records }, TODAY, blended, calendar);
const kindsIn = (records: Partial<ChildsRecords>): readonly SignKind[] => look(records).map(({ kind }) => kind);

describe('Early signs: what happened, and what may be done', () => {
  it('where nothing happened nothing is said', () => {
    expect(look({})).toEqual([]);
  });

  it('E-07: that everything is stopped comes first', () => {
    const homes = [{ ...home('H-1', '2024-01-10'), stoppedOn: '2026-09-01' as const }];
    expect(look({ homes, notices: [{ receivedOn: '2026-08-20' }] }).map(({ kind }) => kind)).toEqual([
      'everything-stopped',
      'notice-given',
    ]);
  });

  it('CF-09: the third home since April', () => {
    const homes = [
      home('H-1', '2024-01-10', '2026-05-04'),
      home('H-2', '2026-05-04', '2026-09-01'),
      home('H-3', '2026-09-01'),
    ];
    expect(look({ homes: homes.toReversed() })).toEqual([
      {
        kind: 'third-home-in-the-year',
        words: '3 homes since Wed 1 Apr 2026: from Wed 10 Jan 2024, Mon 4 May 2026 and Tue 1 Sep 2026.',
        days: ['2024-01-10', '2026-05-04', '2026-09-01'],
        because: ['domain §6.10', 'CF-09'],
        mayBeDone: [
          'Ask the independent reviewing officer whether the case review is brought forward.',
          'If this home ends too, a disruption meeting is to be considered.',
        ],
      },
    ]);
    expect(look({ homes: homes.slice(1) })).toEqual([]);
  });

  it('a change of status in the same home, and a temporary stay, are no new home', () => {
    expect(
      look({
        homes: [
          home('H-1', '2026-04-02', '2026-06-01'),
          home('H-1', '2026-06-01', '2026-08-01'),
          { ...home('H-9', '2026-08-01', '2026-08-05'), placementType: 'T1' },
          home('H-1', '2026-08-05'),
        ],
      }),
    ).toEqual([]);
  });

  it('CF-09: the second ending in twelve months that nobody planned', () => {
    const ending = (leftOn: HomeRecord['startedOn'], inCarePlan: 'yes' | 'no' = 'no') => ({ leftOn, inCarePlan });
    expect(look({ endings: [ending('2026-09-01'), ending('2025-12-01'), ending('2026-10-01', 'yes')] })).toMatchObject([
      {
        kind: 'second-unplanned-ending',
        words: '2 endings in twelve months that nobody planned: Mon 1 Dec 2025 and Tue 1 Sep 2026.',
      },
    ]);
    expect(kindsIn({ endings: [ending('2026-09-01'), ending('2025-11-30')] })).toEqual([]);
    expect(kindsIn({ endings: [ending('2026-09-01'), ending('2026-12-01')] })).toEqual([]);
  });

  it('E-75: a report that two more have joined', () => {
    const three = [report('2026-11-20'), report('2026-11-09'), report('2026-11-12')];
    expect(look({ reports: three })).toMatchObject([
      {
        kind: 'report-joined-twice',
        words: '3 reports of one time of instability: Mon 9 Nov 2026, Thu 12 Nov 2026 and Fri 20 Nov 2026.',
      },
    ]);
    expect(kindsIn({ reports: three.slice(1) })).toEqual([]);
    expect(kindsIn({ reports: [...three.slice(1), report('2026-11-20', 'IN-2026-0008')] })).toEqual([]);
  });

  it('E-72: two stability meetings in a row that changed nothing', () => {
    const meeting = (heldOn: HomeRecord['startedOn'] | undefined, outcome?: 'watch' | 'steadier' | 'another-meeting') =>
      ({ kind: 'stability', heldOn, outcome }) as const;
    expect(
      look({ meetings: [meeting('2026-11-16', 'another-meeting'), meeting('2026-10-19', 'watch')] }),
    ).toMatchObject([
      {
        kind: 'meetings-without-change',
        words: 'Stability meetings on Mon 19 Oct 2026 and Mon 16 Nov 2026, and neither found it steadier.',
      },
    ]);
    expect(kindsIn({ meetings: [meeting('2026-10-19', 'watch'), meeting('2026-11-16', 'steadier')] })).toEqual([]);
    expect(kindsIn({ meetings: [meeting('2026-10-19', 'watch'), meeting(undefined)] })).toEqual([]);
    expect(
      kindsIn({
        meetings: [
          meeting('2026-09-21', 'watch'),
          meeting('2026-10-19', 'watch'),
          meeting('2026-11-16', 'steadier'),
          { kind: 'support', heldOn: '2026-11-20', outcome: 'watch' },
        ],
      }),
    ).toEqual([]);
  });

  it('notice that stands; one that was withdrawn is no sign', () => {
    expect(
      look({ notices: [{ receivedOn: '2026-11-23' }, { receivedOn: '2026-11-02', withdrawnOn: '2026-11-05' }] }),
    ).toMatchObject([{ kind: 'notice-given', words: 'Notice was given on Mon 23 Nov 2026.' }]);
    expect(kindsIn({ notices: [{ receivedOn: '2026-11-02', withdrawnOn: '2026-11-05' }] })).toEqual([]);
  });

  it('Torbay T-07: missing, whether it has a record of its own or a report told it', () => {
    const told = { ...report('2026-11-09'), triggers: ['missing-or-away'] } as const;
    expect(look({ reports: [told], missing: [{ startedOn: '2026-11-07' }] })).toMatchObject([
      { kind: 'missing-told', words: 'The child was missing or away, told on Sat 7 Nov 2026 and Mon 9 Nov 2026.' },
    ]);
  });

  it('Torbay T-48: support that was promised and did not come', () => {
    const owed = (kind: string, due: HomeRecord['startedOn'] | undefined, doneAt?: '2026-11-13T10:00:00.000Z') =>
      ({ kind, ownerRole: 'childs-social-worker', startsOn: '2026-11-09', due, doneAt }) as const;
    expect(
      look({ obligations: [owed('instability.recheck', '2026-11-23'), owed('stability.hold', '2026-11-16')] }),
    ).toMatchObject([
      {
        kind: 'support-not-followed',
        words: 'Support was to be given or looked at by Mon 23 Nov 2026, and was not.',
        because: ['Torbay T-46', 'Torbay T-48', 'Warrington W-44'],
      },
    ]);
    expect(
      kindsIn({
        obligations: [
          owed('instability.recheck', '2026-11-30'),
          owed('support.review', undefined),
          owed('instability.support-offer', '2026-11-13', '2026-11-13T10:00:00.000Z'),
        ],
      }),
    ).toEqual([]);
  });

  it('each says where it comes from and what may be done, and nothing is a number or a rank', () => {
    const all = look({
      homes: [
        home('H-1', '2026-04-10', '2026-05-04'),
        home('H-2', '2026-05-04', '2026-09-01'),
        home('H-3', '2026-09-01'),
      ],
      endings: [
        { leftOn: '2026-05-04', inCarePlan: 'no' },
        { leftOn: '2026-09-01', inCarePlan: 'no' },
      ],
      notices: [{ receivedOn: '2026-11-23' }],
    });
    expect(all.map(({ kind }) => kind)).toEqual(['third-home-in-the-year', 'second-unplanned-ending', 'notice-given']);
    for (const sign of all) {
      expect(sign.because.length).toBeGreaterThan(0);
      expect(sign.mayBeDone.length).toBeGreaterThan(0);
      expect(Object.keys(sign).sort()).toEqual(['because', 'days', 'kind', 'mayBeDone', 'words']);
    }
  });
});
