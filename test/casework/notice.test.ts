import { beforeEach, describe, expect, it } from 'vitest';
import type { EndingView, EpisodeView } from '#rules';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, ended, ENDING, EPISODE, reported, rowsOf } from '../memory/walk.ts';

/* E-44: notice is a record of its own, told by whoever works with the child. Monday 23 November 2026. */

const NOTICE = { givenBy: 'provider', receivedOn: '2026-11-16', lastDay: '2026-12-14' };
const OF_EPISODE = `/api/episodes/${EPISODE}`;

describe('Notice that a placement is to end', () => {
  let council: MemoryCouncil;
  const tell = (body: object, who = 'Petra Plumtree', page = OF_EPISODE) =>
    asked(council, who, 'POST', `${page}/notice`, body);
  const withdraw = (body: object, page = OF_EPISODE) =>
    asked(council, 'Quentin Quince', 'POST', `${page}/notice/withdraw`, body);
  const episode = async (who = 'Petra Plumtree') => (await asked(council, who, 'GET', OF_EPISODE)) as EpisodeView;
  const signs = async () => (await episode()).signs?.map(({ kind, words }) => [kind, words]);

  beforeEach(async () => {
    council = (await memoryCouncil()).copy();
    await reported(council);
  });

  it('is told on the page of the report by the case team, and stands there with its days, beside what may be done', async () => {
    await tell(NOTICE, 'Quentin Quince');
    expect((await episode()).notices).toEqual([
      {
        givenBy: 'provider',
        receivedOn: '2026-11-16',
        words: 'Notice by the agency or provider, received Mon 16 Nov 2026; the last day is Mon 14 Dec 2026.',
        figures: '28 days given',
        mayWithdraw: true,
      },
    ]);
    expect(await signs()).toEqual([['notice-given', 'Notice was given on Mon 16 Nov 2026.']]);
    expect(rowsOf(council, 'Notices')).toEqual([
      expect.objectContaining({
        Key: 'notice:placement:P-1042:2026-11-16:provider',
        ChildRef: 'C-1042',
        Case: EPISODE,
      }),
    ]);
  });

  const owed = () =>
    rowsOf(council, 'Obligations')
      .filter(({ Kind }) => String(Kind).startsWith('notice.'))
      .map(({ Kind, Due, DoneAt }) => [Kind, Due, DoneAt === undefined ? 'open' : 'done']);

  it('by an agency or provider, the contracts team is told by the next working day, and a week before the last day it is asked whether it stands', async () => {
    await tell(NOTICE);
    expect(owed()).toEqual([
      ['notice.contracts-told', '2026-11-24', 'open'],
      ['notice.confirm', '2026-12-07', 'open'],
    ]);
    await tell({ ...NOTICE, lastDay: '2026-12-21' });
    expect(owed()).toEqual([
      ['notice.contracts-told', '2026-11-24', 'open'],
      ['notice.confirm', '2026-12-14', 'open'],
    ]);
    await withdraw({ givenBy: 'provider', receivedOn: '2026-11-16', withdrawnOn: '2026-11-20' });
    expect(owed()[1]).toEqual(['notice.confirm', '2026-12-14', 'done']);
  });

  it('by carers who name no last day, nobody owes anything by it until they do', async () => {
    const carers = { givenBy: 'carer', receivedOn: '2026-11-16' };
    await tell(carers);
    expect(owed()).toEqual([]);
    await tell({ ...carers, lastDay: '2026-12-14' });
    expect(owed()).toEqual([['notice.confirm', '2026-12-07', 'open']]);
  });

  it('stands in figures: days given, days of the agreement, and days that ran until the child had left', async () => {
    await tell({ ...NOTICE, daysAsked: 42 });
    expect((await episode()).notices[0]?.figures).toBe(
      '28 days given; 42 days asked by the agreement, so it was short',
    );
    await ended(council);
    expect(owed()[1]).toEqual(['notice.confirm', '2026-12-07', 'done']);
    const ending = (await asked(council, 'Petra Plumtree', 'GET', `/api/endings/${ENDING}`)) as EndingView;
    expect(ending.notices[0]?.figures).toMatch(/; \d+ days until the child had left$/);
  });

  it('withdrawn, it stays with the day, and there is nothing to look at any more', async () => {
    await tell(NOTICE);
    await withdraw({ givenBy: 'provider', receivedOn: '2026-11-16', withdrawnOn: '2026-11-20' });
    expect((await episode()).notices).toEqual([
      {
        givenBy: 'provider',
        receivedOn: '2026-11-16',
        words: 'Notice by the agency or provider, received Mon 16 Nov 2026, withdrawn on Fri 20 Nov 2026.',
        figures: '28 days given; withdrawn on Fri 20 Nov 2026',
        mayWithdraw: false,
      },
    ]);
    expect(await signs()).toEqual([]);
  });

  it('told again it is one notice, whose last day has moved', async () => {
    await tell({ givenBy: 'carer', receivedOn: '2026-11-16' });
    await tell({ givenBy: 'carer', receivedOn: '2026-11-16', lastDay: '2026-12-31' });
    council.turnsTo('2026-11-24T09:00:00Z');
    await tell({ givenBy: 'carer', receivedOn: '2026-11-16', lastDay: '2026-12-14' });
    council.turnsTo('2026-11-25T09:00:00Z');
    await tell({ givenBy: 'carer', receivedOn: '2026-11-16', lastDay: '2026-12-31' });
    expect((await episode()).notices.map(({ words }) => words)).toEqual([
      'Notice by the carers, received Mon 16 Nov 2026; the last day is Thu 31 Dec 2026.',
    ]);
  });

  it.each([
    ['a day to come', { receivedOn: '2026-11-24' }, 'still to come'],
    ['a day before the placement', { receivedOn: '2023-05-01' }, 'before the placement began'],
    ['a last day before it came', { lastDay: '2026-11-15' }, 'before the notice was received'],
  ])('%s is asked about and not kept', async (_what, changed, words) => {
    await expect(tell({ ...NOTICE, ...changed })).rejects.toThrow(words);
    expect(rowsOf(council, 'Notices')).toEqual([]);
  });

  it.each([
    ['a notice that nobody gave', { givenBy: 'carer' }, 'There is no such notice'],
    ['before it came', { withdrawnOn: '2026-11-15' }, 'before the notice was received'],
    ['on a day to come', { withdrawnOn: '2026-11-24' }, 'still to come'],
  ])('%s is not withdrawn', async (_what, changed, words) => {
    await tell(NOTICE);
    const withdrawal = { givenBy: 'provider', receivedOn: '2026-11-16', withdrawnOn: '2026-11-20' };
    await expect(withdraw({ ...withdrawal, ...changed })).rejects.toThrow(words);
    expect((await episode()).notices[0]?.words).not.toContain('withdrawn');
  });

  it('that was withdrawn is given anew on a day of its own', async () => {
    await tell(NOTICE);
    await withdraw({ givenBy: 'provider', receivedOn: '2026-11-16', withdrawnOn: '2026-11-20' });
    await expect(tell({ ...NOTICE, lastDay: '2026-12-21' })).rejects.toThrow(
      'was withdrawn on Friday 20 November 2026',
    );
    await tell({ ...NOTICE, receivedOn: '2026-11-23' });
    expect((await episode()).notices).toHaveLength(2);
  });

  it('whoever reported and does not work with the child cannot tell of it', async () => {
    await expect(tell(NOTICE, 'Edgar Elderflower')).rejects.toThrow('403');
  });

  it('is told on the page of the ending too, until the day on which the child left; there it is nothing to act on', async () => {
    await ended(council);
    const page = `/api/endings/${ENDING}`;
    await expect(tell({ ...NOTICE, receivedOn: '2026-11-21' }, 'Petra Plumtree', page)).rejects.toThrow('had left');
    await tell(NOTICE, 'Petra Plumtree', page);
    const { notices, signs: ofEnding, may } = (await asked(council, 'Petra Plumtree', 'GET', page)) as EndingView;
    expect(notices).toHaveLength(1);
    expect(may).toContain('record-notice');
    expect(ofEnding?.map(({ kind }) => kind)).not.toContain('notice-given');
  });
});
