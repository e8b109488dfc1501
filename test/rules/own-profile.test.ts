import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkProfile, compareProfiles, type ProfilePart, profileSchema, resolveProfile, valueWords } from '#rules';

const ours = {
  name: 'our-council-2026',
  title: 'Our council',
  version: '3',
  effectiveFrom: '2026-04-01',
  extends: 'blended-default',
} as const satisfies ProfilePart;

const source = 'Our procedure, 4.2';
/** A profile of ours that says one thing, under its key. */
const saying = (key: string, value: unknown): object => ({
  ...ours,
  ...(key.split('.').reduceRight<unknown>((below, name) => ({ [name]: below }), value) as object),
});
const one = (key: string, is: unknown): object => saying(key, { is, source });
const lines = (key: string, ...is: readonly unknown[]): object =>
  saying(
    key,
    is.map((each) => ({ is: each, source })),
  );
const days = (number: number, count = 'calendar') => ({ days: number, count });
const errorsOf = (profile: object): readonly string[] => {
  const checked = checkProfile(profile);
  return checked.ok ? [] : checked.errors;
};

const window = { notSoonerThan: days(42), notLaterThan: days(84) };
const invitee = { role: 'school', when: 'school-age', as: 'the school' };
const group = { of: 'school', by: 'childs-social-worker', as: 'the school' };
const level = { after: 1, to: ['owner', 'owners-manager', 'team-manager'] };
const without = (value: object, key: string): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

const FINE: readonly (readonly [what: string, profile: object])[] = [
  ['a limit of no days', one('stability.urgent.within', days(0))],
  ['a limit of a year and a day', one('stability.urgent.within', days(366))],
  ['working days', one('stability.urgent.within', days(5, 'working'))],
  ['a window', one('disruption.window', window)],
  [
    'a window of one day',
    saying('disruption', {
      window: { is: { notSoonerThan: days(42), notLaterThan: days(42) }, source },
      aim: { is: { notSoonerThan: days(42), notLaterThan: days(42) }, source },
    }),
  ],
  ['two months', one('stability.urgent.within', { months: 2 })],
  ['72 hours', one('stability.urgent.within', { hours: 72 })],
  ['a value that is not stated', one('stability.urgent.within', 'not-stated')],
  ['a list that is not stated', one('stability.agenda', 'not-stated')],
  ['nothing that is required', saying('disruption.required', [])],
  ['a named ending', lines('disruption.offered', 'ended-by-carer')],
  [
    'endings that are counted',
    lines('disruption.consider', { unplannedEndingsOf: 'carers', atLeast: 2, inMonths: 12 }),
  ],
  ['a time in the placement', lines('disruption.consider', { inPlacement: 'at-least', years: 3 })],
  [
    'several together',
    lines('disruption.required', {
      all: ['matched-by-panel', { inPlacement: 'over', years: 2 }],
      partly: 'ask-if-first',
    }),
  ],
  ['a window for one kind of ending', lines('disruption.windows', { for: 'adoption-before-order', ...window })],
  ['a day to aim at', lines('disruption.targets', { for: 'any', around: days(28) })],
  ['a report in place of a meeting', lines('disruption.form', { for: 'any', form: 'report', by: ['family-finder'] })],
  ['a chair in some cases', lines('disruption.chair.tiers', { roles: ['team-manager'], when: 'exceptional' })],
  ['a placement by its provider', lines('stability.notFor', { setting: 'childrens-home', provider: 'in-house' })],
  [
    'a limit for some placements',
    lines('planning.emergencyMeetingWithin', { settings: ['foster-care'], within: { hours: 72 } }),
  ],
  ['a name of a unit', one('council.units.safeguardingUnit', 'Our unit')],
  ['a line of a list of people', lines('stability.invitees.core', invitee)],
  ['a group whose views are gathered', lines('support.views', group)],
  ['a level', lines('reminders.ladder', level)],
  ['a last day', { ...ours, effectiveTo: '2027-03-31' }],
  ['a last day that is the first', { ...ours, effectiveTo: '2026-04-01' }],
  ['an editor’s own line', { ...ours, $schema: './profile.schema.json' }],
  [
    'drafted, approved and sent on one day',
    saying('disruption.minutes', {
      draftWithin: { is: days(5), source },
      approvedWithin: { is: days(5), source },
      within: { is: days(5), source },
    }),
  ],
];

const WRONG: readonly (readonly [what: string, profile: object])[] = [
  ['a number for the editor’s own line', { ...ours, $schema: 7 }],
  ['no version', { ...ours, version: ' ' }],
  ['a version that is a number', { ...ours, version: 3 }],
  ['a thirteenth month', { ...ours, effectiveFrom: '2026-13-01' }],
  ['a last day in words', { ...ours, effectiveTo: '31 March 2027' }],
  ['a last day that is a number', { ...ours, effectiveTo: 2027 }],
  ['no months', one('stability.urgent.within', { months: 0 })],
  ['more than a year of months', one('stability.urgent.within', { months: 13 })],
  ['months and days in one', one('stability.urgent.within', { months: 1, days: 2, count: 'calendar' })],
  ['more than a week of hours', one('stability.urgent.within', { hours: 169 })],
  ['months where days are needed', one('disruption.questionnaires.before', { months: 1 })],
  ['an ending that does not exist', lines('disruption.required', 'ended-badly')],
  [
    'one ending that is counted',
    lines('disruption.required', { unplannedEndingsOf: 'child', atLeast: 1, inMonths: 12 }),
  ],
  [
    'a count for somebody else',
    lines('disruption.required', { unplannedEndingsOf: 'school', atLeast: 2, inMonths: 12 }),
  ],
  ['several of nothing', lines('disruption.required', { all: [], partly: 'no' })],
  [
    'several inside several',
    lines('disruption.required', { all: [{ all: ['adoption'], partly: 'no' }], partly: 'no' }),
  ],
  ['a window for no kind of ending', lines('disruption.windows', { for: 'adoption', ...window })],
  ['a target with two ends', lines('disruption.targets', { for: 'any', ...window })],
  ['a form that nobody writes', lines('disruption.form', { for: 'any', form: 'report', by: [] })],
  ['a form that does not exist', lines('disruption.form', { for: 'any', form: 'letter', by: ['family-finder'] })],
  ['a case that does not exist', lines('disruption.chair.tiers', { roles: ['team-manager'], when: 'mondays' })],
  ['a placement without its provider', lines('stability.notFor', { setting: 'childrens-home' })],
  ['a limit for no placement', lines('planning.emergencyMeetingWithin', { settings: [], within: { hours: 72 } })],
  ['a limit in weeks', one('stability.urgent.within', days(1, 'weeks'))],
  ['a limit without its number', one('stability.urgent.within', without(days(7), 'days'))],
  ['a limit that does not say how it is counted', one('stability.urgent.within', without(days(7), 'count'))],
  ['a window without its first day', one('disruption.window', without(window, 'notSoonerThan'))],
  ['a window without its last day', one('disruption.window', without(window, 'notLaterThan'))],
  ['a name that is blank', one('council.units.safeguardingUnit', ' ')],
  ['a name that is a number', one('council.units.safeguardingUnit', 7)],
  ['someone who is no role', lines('stability.invitees.core', { ...invitee, role: 'aunt' })],
  ['a condition that does not exist', lines('stability.invitees.core', { ...invitee, when: 'sometimes' })],
  ['someone whom the list does not name', lines('stability.invitees.core', { ...invitee, as: ' ' })],
  ['someone named by a number', lines('stability.invitees.core', { ...invitee, as: 7 })],
  ['someone without a role', lines('stability.invitees.core', without(invitee, 'role'))],
  ['someone without a condition', lines('stability.invitees.core', without(invitee, 'when'))],
  ['someone without a name', lines('stability.invitees.core', without(invitee, 'as'))],
  ['a group that is no role', lines('support.views', { ...group, of: 'aunt' })],
  ['a group that nobody gathers', lines('support.views', { ...group, by: 'aunt' })],
  ['a group without words', lines('support.views', { ...group, as: '' })],
  ['a group named by a number', lines('support.views', { ...group, as: 7 })],
  ['a group of nobody', lines('support.views', without(group, 'of'))],
  ['a group without who gathers', lines('support.views', without(group, 'by'))],
  ['a group without a name', lines('support.views', without(group, 'as'))],
  ['a level without its day', lines('reminders.ladder', without(level, 'after'))],
  ['a level that nobody hears of', lines('reminders.ladder', without(level, 'to'))],
  ['a level for someone who is no role', lines('reminders.ladder', { ...level, to: ['aunt'] })],
  ['a level that names one person twice', lines('reminders.ladder', { ...level, to: ['owner', 'owner'] })],
];

describe('What an editor says by the schema, the check says in sentences', () => {
  /** Those that the schema takes, and those that the check takes. */
  const taken = (profiles: typeof FINE) => {
    const bySchema = new Ajv2020({ strict: false }).compile(profileSchema());
    return {
      bySchema: profiles.filter(([, profile]) => bySchema(profile)).map(([what]) => what),
      byCheck: profiles.filter(([, profile]) => errorsOf(profile).length === 0).map(([what]) => what),
    };
  };

  it('both accept each value that the procedure can have', () => {
    const all = FINE.map(([what]) => what);
    expect(taken(FINE)).toEqual({ bySchema: all, byCheck: all });
  });

  it('both refuse each value that it cannot', () => {
    expect(taken(WRONG)).toEqual({ bySchema: [], byCheck: [] });
  });

  it('an editor shows what the file is, and what each line of its head is for', () => {
    expect(profileSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A council’s procedure, as Steady reads it',
      properties: {
        name: { description: 'a short name in small letters' },
        title: { description: 'how people call it' },
        version: { description: 'changes with each change of a value' },
        extends: { description: 'where every value that is not here comes from' },
      },
    });
  });
});

describe('A council’s own profile is told what is wrong', () => {
  it('two letters in the wrong order are guessed; three that are missing are not', () => {
    expect(errorsOf(saying('stability.ugrent', {}))[0]).toMatch(
      /^stability\.ugrent: there is no such key\. Did you mean “urgent”\? Allowed here: /,
    );
    expect(errorsOf(saying('stability.ent', {}))[0]).toMatch(/^stability\.ent: there is no such key\. Allowed here: /);
  });

  it('a wrong role is named under its key, without a place in the list', () => {
    expect(errorsOf(one('stability.chair.roles', ['team-leader']))).toEqual([
      expect.stringMatching(/^stability\.chair\.roles: "team-leader" is not allowed\. Allowed: childs-social-worker, /),
    ]);
  });

  it('a line may stand in a list a second time', () => {
    const line = { is: 'What the child says', source };
    expect(errorsOf(saying('stability.agenda', [line, line]))).toEqual([]);
  });

  it('CF-33, T-36: a line of the agenda says what stands under it, in any words; it stands at one line only', () => {
    const asks = (item: string, asksFor = 'outcome') => ({ is: { item, asksFor }, source });
    expect(
      errorsOf(saying('stability.agenda', [asks('Where we have come to'), asks('Best interests', 'overview')])),
    ).toEqual([]);
    expect(errorsOf(saying('stability.agenda', [asks('One'), asks('Two')]))).toEqual([
      'stability.agenda: more than one item asks for “outcome”. It stands at one.',
    ]);
    expect(errorsOf(saying('stability.agenda', [asks('One', 'weather')]))).toEqual([
      'stability.agenda[0].asksFor: "weather" is not allowed. Allowed: outcome, best-interests or overview.',
    ]);
  });

  it('the first and last day of a window are counted the same way', () => {
    const mixed = { notSoonerThan: days(42), notLaterThan: days(84, 'working') };
    expect(errorsOf(one('disruption.window', mixed))).toEqual([
      'disruption.window: notLaterThan is to be after notSoonerThan, both counted the same way.',
    ]);
  });

  it('each level comes later than the one before, the last one too', () => {
    const at = (after: number) => ({ after, to: ['owner'] });
    expect(errorsOf(lines('reminders.ladder', at(-2), at(1), at(0)))).toEqual([
      'reminders.ladder: each level is to be later than the one before.',
    ]);
    expect(errorsOf(lines('reminders.ladder', at(-2), at(0), at(1)))).toEqual([]);
  });
});

describe('Two profiles compared, line by line', () => {
  it('the lines of a list, and their sources, are told apart', () => {
    const papers = (name: string, ...all: readonly { is: string; source: string }[]) =>
      resolveProfile({ ...ours, name, planning: { papers: all } });
    const plan = { is: 'The plan', source: '4.1' };
    expect(compareProfiles(papers('before', plan), papers('after', plan, { is: 'A photo', source: '4.2' }))).toEqual([
      'What the chair has, or is told of, if available (planning.papers): in before The plan [4.1]; in after The plan; A photo [4.1; 4.2].',
    ]);
  });

  it('a choice is read without its dashes; a sentence keeps the dash that its writer put there', () => {
    expect(valueWords('out-and-return-ruled-out')).toBe('out and return ruled out');
    expect(valueWords('follow-up at 6 weeks')).toBe('follow-up at 6 weeks');
    expect(valueWords('The follow-up')).toBe('The follow-up');
  });
});
