import { beforeEach, describe, expect, it } from 'vitest';
import type { EndingView, MeetingView } from '#rules';
import { EVERY_LIST } from '../../bot/records/columns.ts';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, disruptionSent, ENDING, rowsOf, STABILITY, stabilitySent } from '../memory/walk.ts';

/* Domain §7.1, §9: what is told of an ending, by whoever owes how it ended. Monday 23 November 2026; the child left on Friday 20. */

const PAGE = `/api/endings/${ENDING}`;
const NOTHING = {
  reason: 'not-known',
  endedBy: 'not-known',
  withNotice: 'not-known',
  policeCalled: 'not-known',
  childMissing: 'not-known',
  belongings: 'not-known',
  lifeStory: 'not-known',
  schoolMoved: 'not-known',
  healthMoved: 'not-known',
  separated: 'not-known',
};

let council: MemoryCouncil;
const say = (said: object, who = 'Petra Plumtree') =>
  asked(council, who, 'POST', `${PAGE}/account`, { ...NOTHING, ...said });
const notice = (receivedOn: string) =>
  asked(council, 'Petra Plumtree', 'POST', `${PAGE}/notice`, { givenBy: 'carer', receivedOn });
const page = async (who = 'Petra Plumtree') => (await asked(council, who, 'GET', PAGE)) as EndingView;
const line = async (label: string) =>
  (await page()).account?.lines.find((one) => one.label === label)?.words ?? 'no such line';

/** The child left, and the worker of the emergency team told of it. */
async function endedUnder(profile: string, child = 'P-1042'): Promise<void> {
  council = (await memoryCouncil(profile)).copy();
  const came = await council.presses(council.id('Edgar Elderflower'), 'placement-ended', {
    formId: 'form-ending-1',
    child: `placement:${child}`,
    childOut: '2026-11-20',
    returnRuledOut: '2026-11-20',
    inCarePlan: 'no',
    match: 'none',
    route: 'after-review',
  });
  if (came.is !== 'answered') throw new Error(JSON.stringify(came));
  await council.settles();
}

describe('The account of an ending', () => {
  beforeEach(() => endedUnder('blended-default'));

  it('before anybody has said it, says what the records know by themselves, and that the rest is not known', async () => {
    const { account } = await page();
    expect(account?.said).toBeUndefined();
    expect(account?.lines.map(({ label, words }) => `${label}: ${words}`)).toEqual([
      'Reason, by the national list: Not known',
      'Who ended it: Not known',
      'The home, by the national list: Foster carer, long-term (U4); provided by: the council itself or its regional agency (PR1)',
      'In the care plan before the difficulties began: No',
      'With notice: Not known',
      'Support and stability meetings before: None was held',
      'The police were called: Not known',
      'The child was missing when it ended: Not known',
      'Where the child’s belongings are: Not known',
      'Where the life-story book and memories are: Not known',
      'The school changed: Not known',
      'Doctor, dentist or other health care changed: Not known',
      'Separated from brothers and sisters who lived there: Not known',
    ]);
  });

  it('is said by the child’s social worker, in the words of the field', async () => {
    await say({
      reason: 'CREQB',
      endedBy: 'carer',
      withNotice: 'no',
      policeCalled: 'yes',
      childMissing: 'no',
      belongings: 'at-the-home-left',
      lifeStory: 'none',
      schoolMoved: 'yes',
      healthMoved: 'no',
      separated: 'nobody-to-be-separated-from',
    });
    expect((await page()).account?.lines.map(({ words }) => words)).toEqual([
      'The carer asked, because of behaviour (CREQB)',
      'The carers',
      'Foster carer, long-term (U4); provided by: the council itself or its regional agency (PR1)',
      'No',
      'No',
      'None was held',
      'Yes',
      'No',
      'Still at the home that was left',
      'There are none',
      'Yes',
      'No',
      'None lived there',
    ]);
  });

  it('corrected by the manager, what was said before stays with its name; the same said twice is said once', async () => {
    await say({ endedBy: 'carer', schoolMoved: 'no' });
    await say({ endedBy: 'carer', schoolMoved: 'no' });
    await say({ endedBy: 'provider', schoolMoved: 'no' }, 'Tobias Tamarind');
    const { account } = await page();
    expect(account?.said).toEqual({ ...NOTHING, endedBy: 'provider', schoolMoved: 'no' });
    expect(account?.before).toEqual(['Before it was corrected, Petra Plumtree had said: Who ended it: The carers.']);
    expect(rowsOf(council, 'EndingAccounts').map((row) => row['Key'])).toEqual([
      `ending-account:${ENDING}`,
      `ending-account:${ENDING}:2`,
    ]);
  });

  it('is read by those who work with the child, and not by whoever only reported it; who may not, says nothing of it', async () => {
    await say({ reason: 'ALLEG' });
    expect((await page('Quentin Quince')).account?.lines[0]?.words).toBe('Removed because of an allegation (ALLEG)');
    const reporter = await page('Edgar Elderflower');
    expect(reporter.account).toBeUndefined();
    expect(JSON.stringify(reporter)).not.toContain('ALLEG');
    for (const who of ['Edgar Elderflower', 'Quentin Quince', 'Pomona Pomegranate'])
      await expect(say({ endedBy: 'child' }, who)).rejects.toThrow('403');
  });

  it('stands in no plan, card, audit line or anything else on the main site, whose keys outlive it', async () => {
    const restricted = new Set(EVERY_LIST.filter(({ site }) => site === 'restricted').map(({ name }) => name));
    const saved: string[] = [];
    const { journal, lists } = council.store;
    const watched = council.process('watched', async (_call, given, does) => {
      const came = await does(given);
      for (const [name] of lists) if (!restricted.has(name)) saved.push(JSON.stringify(rowsOf(council, name)));
      return came;
    });
    await watched.asks(council.id('Petra Plumtree'), 'POST', `${PAGE}/account`, { ...NOTHING, reason: 'ALLEG' });
    await watched.settles();
    expect(JSON.stringify(rowsOf(council, 'EndingAccounts'))).toContain('ALLEG');
    expect(saved.length).toBeGreaterThan(10);
    expect([...saved, ...journal].filter((text) => text.includes('ALLEG'))).toEqual([]);
  });

  it('two who say other things at one moment: one is kept, and the other reads that theirs was not', async () => {
    const accounts = ['carer', 'child'].map((endedBy) =>
      council.asks(council.id('Petra Plumtree'), 'POST', `${PAGE}/account`, { ...NOTHING, endedBy }),
    );
    const came = (await Promise.all(accounts)).map(({ status }) => status).sort();
    await council.settles();
    const kept = rowsOf(council, 'EndingAccounts').length;
    // Whoever was a moment later corrects the first, or reads that somebody else wrote.
    expect([came, kept]).toEqual(kept === 2 ? [[200, 200], 2] : [[200, 409], 1]);
  });

  it('asks again before a reason goes into the national return that needs it, and decides nothing by it', async () => {
    await say({ reason: 'OTHER' });
    const { account, needWords } = await page();
    expect(account?.warnings).toEqual([
      'Does none of the others fit? This code is for exceptions, and is used far too often.',
    ]);
    expect(needWords).toBe((await page('Edgar Elderflower')).needWords);
  });

  it.each([
    ['2026-11-06', 'Yes, by the carers, 14 days before'],
    ['2026-11-20', 'No: it came by the carers on the day itself'],
  ])('notice that came on %s says by itself whether it was with notice, whatever was said', async (day, words) => {
    await say({ withNotice: day === '2026-11-20' ? 'yes' : 'no' });
    await notice(day);
    expect(await line('With notice')).toBe(words);
  });

  it('notice that was withdrawn before the child left is none', async () => {
    await notice('2026-11-06');
    const withdrawal = { givenBy: 'carer', receivedOn: '2026-11-06', withdrawnOn: '2026-11-10' };
    await asked(council, 'Petra Plumtree', 'POST', `${PAGE}/notice/withdraw`, withdrawal);
    await say({ withNotice: 'no' });
    expect(await line('With notice')).toBe('No');
  });

  it('says how many days before the child left the last meetings were, without anybody typing it', async () => {
    const [ending] = rowsOf(council, 'Endings');
    const before = { placement: 'placement:P-1042', childRef: 'C-1042', team: 'x', about: 'IN-2026-0900' } as const;
    for (const [kind, heldOn] of [
      ['support', '2026-10-21'],
      ['stability', '2026-11-19'],
      ['stability', '2026-11-21'],
      ['planning', '2026-11-02'],
    ] as const)
      await council.ports.records.meetings.create({
        key: `meeting:${kind} ${heldOn}`,
        ref: `SM-${heldOn}`,
        kind,
        ...before,
        state: 'held',
        coordinatorId: 'x',
        from: heldOn,
        by: heldOn,
        sum: '',
        heldOn,
        lengthMinutes: 60,
        online: true,
        format: 'single',
        workerSays: 'go',
        profile: String(ending?.['Profile']),
        profileVersion: String(ending?.['ProfileVersion']),
      });
    expect(await line('Support and stability meetings before')).toBe(
      'Fostering support meeting on Wed 21 Oct 2026, 30 days before; placement stability meeting on Thu 19 Nov 2026, 1 day before',
    );
  });

  it('is counted in the year: the reason, which was “not known” until then', async () => {
    const reason = async () => {
      await countFigures(council.ports);
      return rowsOf(council, 'Figures').find((row) => row['Kind'] === 'ending')?.['Reason'];
    };
    expect(await reason()).toBeNull();
    await say({ reason: 'CREQO' });
    expect(await reason()).toBe('CREQO');
    await say({ reason: 'not-known' });
    expect(await reason()).toBeNull();
  });
});

describe('Durham: an ending by the carer, or without notice, is decided by people', () => {
  const SINCE =
    'A manager checks this: more is known of this ending than when it was reported, and the procedure would answer otherwise now.';
  const toldToDecide = () => rowsOf(council, 'Cards').filter((row) => row['Card'] === 'ending-decision');

  beforeEach(() => endedUnder('durham-public-pages', 'P-1048'));

  it('none is required while nobody knows who ended it; once the carers did, those who decide there look again and are told so', async () => {
    expect((await page()).needWords).toBe('No disruption meeting is required.');
    expect((await page()).toCheck).toBeUndefined();
    expect(toldToDecide()).toHaveLength(0);
    await say({ endedBy: 'carer' });
    expect((await page()).needWords).toBe('No disruption meeting is required.');
    expect((await page()).toCheck).toBe(SINCE);
    // The child’s reviewing officer and the fostering manager decide together; the team manager has no part in it.
    expect(toldToDecide().map((row) => row['Person'])).toEqual([
      council.id('Isolde Ironbark'),
      council.id('Fern Figtree'),
    ]);
  });

  it('what was to be checked from the start is still said beside it', async () => {
    await endedUnder('durham-public-pages', 'P-1042');
    const match = 'A manager checks this: the care plan says that this home was for good, but no match is recorded.';
    expect((await page()).toCheck).toBe(match);
    await say({ endedBy: 'carer' });
    expect((await page()).toCheck).toBe(`${match} ${SINCE}`);
  });

  it('ended by the council with notice, nothing is to be looked at again', async () => {
    await notice('2026-11-06');
    await say({ endedBy: 'council' });
    expect((await page()).toCheck).toBeUndefined();
  });

  it('notice that is told after the ending, on the day itself, is looked at again too', async () => {
    await notice('2026-11-20');
    expect((await page()).toCheck).toBe(SINCE);
  });

  it('what a manager has decided stands', async () => {
    await say({ withNotice: 'no' });
    expect((await page()).toCheck).toBe(SINCE);
    await asked(council, 'Isolde Ironbark', 'POST', `${PAGE}/decide`, { says: 'checked', reason: '' });
    expect((await page()).toCheck).toBeUndefined();
    await say({ withNotice: 'no', endedBy: 'carer' });
    const { toCheck, needWords } = await page();
    expect([toCheck, needWords]).toEqual([undefined, 'No disruption meeting is required.']);
  });
});

describe('Where the child has lived', () => {
  beforeEach(async () => {
    await endedUnder('blended-default');
    const [now] = await council.ports.records.placements.where({ childRef: 'C-1042' });
    if (now === undefined) throw new Error('not there');
    await council.ports.records.placements.create({
      ...now.row,
      key: 'placement:P-1042-before',
      homeRef: 'Home R-94',
      setting: 'childrens-home',
      startedOn: '2020-01-06',
      endedOn: '2023-05-02',
    });
  });
  const HOMES = [
    {
      homeRef: 'Home R-94',
      setting: 'children’s home',
      from: '2020-01-06',
      until: '2023-05-02',
      ended: 'not reported here',
    },
    {
      homeRef: 'Household H-12',
      setting: 'foster care',
      from: '2023-05-02',
      until: '2026-11-20',
      ended: 'not in the care plan, after a review',
    },
  ];

  it('stands on the page of the ending for those who work with the child, and not for whoever only reported it', async () => {
    expect((await page()).homes).toEqual(HOMES);
    const reporter = await page('Edgar Elderflower');
    expect(reporter.homes).toBeUndefined();
    expect(JSON.stringify(reporter)).not.toContain('R-94');
  });

  const meeting = async (who: string, ref: string) =>
    (await asked(council, who, 'GET', `/api/meetings/${ref}`)) as MeetingView;

  it('stands on the page of the disruption meeting for whoever runs it or works with the child', async () => {
    await asked(council, 'Tobias Tamarind', 'POST', `${PAGE}/decide`, { says: 'hold', reason: 'To learn from it.' });
    expect((await meeting('Saffron Sorbet', DISRUPTION)).homes).toEqual(HOMES);
    expect((await meeting('Petra Plumtree', DISRUPTION)).homes).toEqual(HOMES);
  });

  it('whoever is only invited sees none of it, and a stability meeting has none', async () => {
    council = (await memoryCouncil()).copy();
    await disruptionSent(council);
    expect((await meeting('Cornelius Clementine', DISRUPTION)).homes).toHaveLength(1);
    const invited = await meeting('Violet Vanilla', DISRUPTION);
    expect([invited.ref, invited.homes]).toEqual([DISRUPTION, undefined]);
    council = (await memoryCouncil()).copy();
    await stabilitySent(council);
    expect((await meeting('Petra Plumtree', STABILITY)).homes).toBeUndefined();
  });
});
