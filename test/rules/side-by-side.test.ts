import { describe, expect, it } from 'vitest';
import {
  checkProfile,
  COUNCIL_PROFILE_NAMES,
  explainProfile,
  notConfirmedWords,
  profileAsSaved,
  PROFILE_NAMES,
  profileNamed,
  sideBySide,
  standsInAlike,
  type Profile,
} from '#rules';
import { looserThanLaw } from '../../rules/profile-law.ts';
import { twoColumns } from '../../bot/commands/two-columns.ts';

const council = (name: string): Profile => profileNamed(name) as Profile;
const durham = council('durham-public-pages');
const warrington = profileNamed('warrington-2024');

describe('Any two procedures side by side', () => {
  it('the days of Warrington beside Durham, which states none', () => {
    expect(sideBySide(durham, warrington).find(({ key }) => key === 'disruption.window')).toEqual({
      key: 'disruption.window',
      words: 'when the meeting is held, from the day of disruption',
      one: {
        lines: ['0 days to 3 months'],
        sources: [
          'Durham, guidance for placement disruption meetings: not stated; not from your council; default, domain §5.3',
        ],
        notStated: true,
      },
      other: { lines: ['42 days to 84 days'], sources: ['Warrington W-71, W-72'], notStated: false },
    });
  });

  it('in two columns, each value over its source, and what is not stated says so', () => {
    const columns = twoColumns(durham, warrington);
    expect(columns[0]).toBe(`${'Durham, from public pages'.padEnd(56)} | Warrington, February 2024`);
    const at = columns.indexOf('When the meeting is held, from the day of disruption (disruption.window)');
    expect(columns.slice(at + 1, at + 3)).toEqual([
      `${'not stated; in its place:'.padEnd(56)} | 42 days to 84 days`,
      `${'0 days to 3 months'.padEnd(56)} | [Warrington W-71, W-72]`,
    ]);
    expect(Math.max(...columns.map(({ length }) => length))).toBeLessThan(120);
  });

  it('a list on which nothing stands is “nothing”', () => {
    const panel = sideBySide(warrington, council('walsall-public-pages')).find(
      ({ key }) => key === 'disruption.panel.papersBefore',
    );
    expect([panel?.one.lines, panel?.other.lines]).toEqual([['nothing'], ['14 days']]);
  });

  it('every two of them can be compared; one with itself differs in nothing', () => {
    const all = [...PROFILE_NAMES, ...COUNCIL_PROFILE_NAMES].map(council);
    for (const one of all) {
      for (const other of all) {
        const columns = twoColumns(one, other).join('\n');
        expect(columns).not.toContain('undefined');
        expect(columns).not.toContain('[object');
        if (one === other) expect(sideBySide(one, other)).toEqual([]);
      }
    }
  });

  it('values that are alike only because the base stands in are counted apart', () => {
    expect(standsInAlike(durham, profileNamed('blended-default'))).toBeGreaterThan(100);
    expect(standsInAlike(profileNamed('blended-default'), durham)).toBe(0);
    expect(standsInAlike(durham, council('walsall-public-pages'))).toBeLessThan(5);
  });
});

describe('Profiles from public pages', () => {
  it('there are eight, each with the pages, how much of them was read, and that the council is to confirm it', () => {
    expect(COUNCIL_PROFILE_NAMES).toHaveLength(8);
    for (const name of COUNCIL_PROFILE_NAMES) {
      const words = notConfirmedWords(council(name));
      expect(words).toMatch(
        / is from public pages, to be confirmed by the council: https?:\/\/.+ read: .+ is not stated\.$/,
      );
    }
    expect(PROFILE_NAMES.map((name) => notConfirmedWords(profileNamed(name)))).toEqual(
      PROFILE_NAMES.map(() => undefined),
    );
  });

  it.each(COUNCIL_PROFILE_NAMES)(
    '%s: every value is cited from its own page, the law, or marked as not its own',
    (name) => {
      const profile = council(name);
      const title = profile.title.split(/,| with /)[0] as string;
      const neutral = new Map(
        explainProfile(profileNamed('neutral')).map(({ key, lines }) => [key, JSON.stringify(lines)]),
      );
      const strange = explainProfile(profile)
        .filter(({ key, lines }) => neutral.get(key) !== JSON.stringify(lines))
        .flatMap(({ key, lines }) => lines.map((line) => ({ key, ...line })))
        .filter(
          ({ source, notStated }) =>
            notStated !== true && !source.startsWith(title) && !source.startsWith('Together for Adoption'),
        );
      expect(strange).toEqual([]);
      expect(looserThanLaw(profile)).toEqual([]);
    },
  );

  it('a council begins from its own with a file, and what it confirms is then its own', () => {
    const confirmed = checkProfile({
      name: 'durham',
      title: 'Durham',
      version: '1',
      effectiveFrom: '2027-01-01',
      extends: 'durham-public-pages',
      disruption: {
        window: {
          is: { notSoonerThan: { days: 28, count: 'calendar' }, notLaterThan: { days: 56, count: 'calendar' } },
          source: 'Durham, 3.2',
        },
      },
    });
    if (!confirmed.ok) throw new Error(confirmed.errors.join('\n'));
    expect(notConfirmedWords(confirmed.profile)).toBeUndefined();
    expect(confirmed.profile.disruption.window.notStated).toBeUndefined();
    // Kept by an older version: what is newer comes from the neutral base, two steps down.
    const { reminders: _later, ...kept } = confirmed.profile;
    expect(profileAsSaved(kept).reminders.dueSoon.notStated).toBe(true);
  });
});

describe('A version that was kept in the first shape', () => {
  it('whose decision was one role’s is read as a list of one, and settles the same', () => {
    const { decision } = warrington.disruption;
    const first = {
      ...warrington,
      shape: undefined,
      disruption: {
        ...warrington.disruption,
        decision: { within: decision.within, by: { is: 'service-manager', source: 'Warrington, as it was' } },
        windows: undefined,
      },
    };
    const read = profileAsSaved(JSON.parse(JSON.stringify(first)));
    expect(read.disruption.decision.by).toEqual({ is: ['service-manager'], source: 'Warrington, as it was' });
    expect(read.disruption.decision.agree.is).toBe('any');
    expect(read.disruption.windows).toEqual([]);
    expect(sideBySide(warrington, read).map(({ key }) => key)).toEqual(['disruption.decision.by']);
  });

  it('T-36: whose agenda was words alone is read with what each item asks for, which was known by them', () => {
    const wordsOf = ({ agenda }: Profile['stability']) => ({
      agenda: agenda.map((line) => ({ ...line, is: typeof line.is === 'string' ? line.is : line.is.item })),
    });
    const second = {
      ...warrington,
      shape: 2,
      stability: { ...warrington.stability, ...wordsOf(warrington.stability) },
      disruption: { ...warrington.disruption, agenda: wordsOf(warrington.disruption as never).agenda },
    };
    expect(second.stability.agenda.every(({ is }) => typeof is === 'string')).toBe(true);
    expect(profileAsSaved(JSON.parse(JSON.stringify(second)))).toEqual(warrington);
  });

  it('and one of today’s shape is read as it is', () => {
    expect(profileAsSaved(JSON.parse(JSON.stringify(durham)))).toEqual(durham);
  });
});
