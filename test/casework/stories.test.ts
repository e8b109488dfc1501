import { beforeEach, describe, expect, it } from 'vitest';
import type { EndingView, EpisodeView, SheetsView } from '#rules';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, CHILD, ENDING, EPISODE, reported, rowsOf } from '../memory/walk.ts';

/*
 * Three stories from beginning to end, by the same doors as people use, each a paragraph of somebody’s week. That of brothers and sisters
 * is `siblings-together.test.ts`. It begins on Monday 23 November 2026, at nine.
 */

let council: MemoryCouncil;
const PLANNING = 'PM-2026-0001';
const IN_JANUARY = 'IN-2027-0001';

const presses = async (who: string, verb: string, data: object): Promise<void> => {
  const came = await council.presses(council.id(who), verb, data);
  if (came.is !== 'answered') throw new Error(JSON.stringify(came));
  await council.settles();
};
const owed = (kind: RegExp) =>
  rowsOf(council, 'Obligations')
    .filter(({ Kind }) => kind.test(String(Kind)))
    .map(({ Kind, Due, DoneAt }) => [Kind, Due, DoneAt === undefined ? 'open' : 'done']);
const toTheDay = async (day: string): Promise<void> => {
  council.turnsTo(`${day}T09:00:00Z`);
  await tick(council.ports);
  await council.settles();
};

beforeEach(async () => {
  council = (await memoryCouncil()).copy();
});

describe('A planning meeting, and who decides what: read again when the placement wobbles (Warrington W-13, W-26, W-64)', () => {
  const kept = async (who: string, ref: string) =>
    ((await asked(council, who, 'GET', `/api/sheets/${ref}`)) as SheetsView).kinds.find(
      ({ kind }) => kind === 'who-decides',
    )?.sheets[0];
  const sleepovers = async (who: string, ref: string) =>
    (await kept(who, ref))?.groups.flatMap(({ fields }) => fields).find(({ id }) => id === 'sleepovers');

  it('Petra plans the move; what was agreed ends what the law asks; in January it stands beside Tobias’s judgement; what is agreed otherwise then stands above it', async () => {
    await presses('Petra Plumtree', 'start-planning', {
      ...{ formId: 'form-planning-1', child: CHILD, day: '2026-11-27', urgent: 'no' },
      words: 'The carers ask who may say yes to a night at a friend’s.',
    });
    expect(owed(/^placement\.delegated-authority$/)).toEqual([['placement.delegated-authority', '2026-11-26', 'open']]);
    const page = `/api/sheets/${PLANNING}`;
    const agreed = { agreedWith: 'Her mother, the carers and Petra', agreedOn: '2026-11-23' };
    await asked(council, 'Petra Plumtree', 'POST', page, {
      kind: 'who-decides',
      fields: { sleepovers: 'carer-tells', sleepoversIf: 'Where the carers know the family.', ...agreed },
    });
    expect(owed(/^placement\.delegated-authority$/)).toEqual([['placement.delegated-authority', '2026-11-26', 'done']]);

    await toTheDay('2027-01-18');
    await reported(council);
    expect((await sleepovers('Tobias Tamarind', IN_JANUARY))?.words).toBe(
      'The carer or the home, who tells the social worker',
    );
    expect((await sleepovers('Quentin Quince', IN_JANUARY))?.words).toBeDefined();

    await asked(council, 'Petra Plumtree', 'POST', `/api/sheets/${IN_JANUARY}`, {
      ...{ kind: 'who-decides', number: 1 },
      fields: { sleepovers: 'worker', agreedOn: '2027-01-18' },
    });
    expect(await sleepovers('Tobias Tamarind', IN_JANUARY)).toMatchObject({
      words: 'The social worker',
      before: ['The carer or the home, who tells the social worker, by Petra Plumtree'],
    });
    // It was settled in November, and what was agreed anew settles it still.
    expect(owed(/^placement\.delegated-authority$/)[0]?.[2]).toBe('done');
  });
});

describe('A third home in the year (CF-09, Torbay T-49)', () => {
  const lived = (number: number, startedOn: string, endedOn: string) => ({
    ...{ key: `placement:P-1042-${number}`, homeRef: `Household H-9${number}`, startedOn, endedOn },
  });

  it('the child leaves the third home since April: a meeting is considered, with the homes and how each ended; a manager decides, and the sign stands with its paragraph', async () => {
    const [now] = await council.ports.records.placements.where({ childRef: 'C-1042' });
    if (now === undefined) throw new Error('Nobody lives there.');
    for (const before of [lived(1, '2026-04-02', '2026-06-01'), lived(2, '2026-06-01', '2026-10-01')])
      await council.ports.records.placements.create({ ...now.row, ...before } as typeof now.row);
    await council.ports.records.placements.change(now, { startedOn: '2026-10-01', match: 'none' });

    await presses('Petra Plumtree', 'placement-ended', {
      ...{ formId: 'form-ending-1', child: CHILD, childOut: '2026-11-20', returnRuledOut: '2026-11-20' },
      ...{ inCarePlan: 'no', match: 'none', route: 'after-review' },
    });
    const ending = (await asked(council, 'Petra Plumtree', 'GET', `/api/endings/${ENDING}`)) as EndingView;
    expect(ending.needWords).toBe('A disruption meeting is to be considered: the team manager decides.');
    expect(ending.homes?.map(({ homeRef, from, until, ended }) => [homeRef, from, until, ended])).toEqual([
      ['Household H-91', '2026-04-02', '2026-06-01', 'not reported here'],
      ['Household H-92', '2026-06-01', '2026-10-01', 'not reported here'],
      ['Household H-12', '2026-10-01', '2026-11-20', 'not in the care plan, after a review'],
    ]);
    expect(ending.signs?.map(({ kind }) => kind)).toContain('third-home-in-the-year');
    expect(owed(/^disruption\.decision$/)).toEqual([['disruption.decision', '2026-11-24', 'open']]);
    expect(JSON.stringify(ending)).not.toMatch(/score|risk of/i);
  });
});

describe('An agency gives notice (E-44; law §6)', () => {
  const OF_EPISODE = `/api/episodes/${EPISODE}`;

  it('Quentin writes it down; contracts are told; a week before the last day it is asked whether it stands; it runs out, and the year has the days that were given', async () => {
    await reported(council);
    await asked(council, 'Quentin Quince', 'POST', `${OF_EPISODE}/notice`, {
      ...{ givenBy: 'provider', receivedOn: '2026-11-23', lastDay: '2026-12-21', daysAsked: 28 },
    });
    expect(owed(/^notice\./)).toEqual([
      ['notice.contracts-told', '2026-11-24', 'open'],
      ['notice.confirm', '2026-12-14', 'open'],
    ]);
    const page = (await asked(council, 'Tobias Tamarind', 'GET', OF_EPISODE)) as EpisodeView;
    expect(page.signs?.map(({ kind }) => kind)).toEqual(['notice-given']);

    // In the days before, whoever owes it reads it in the one card of the day.
    for (const day of ['2026-12-10', '2026-12-14']) await toTheDay(day);
    const confirm = rowsOf(council, 'Obligations').find(({ Kind }) => Kind === 'notice.confirm');
    const digests = rowsOf(council, 'Plans').filter(
      ({ Key }) => String(Key) === `plan:digest-2026-12-14/${String(confirm?.['OwnerId'])}`,
    );
    expect(digests).toHaveLength(1);

    council.turnsTo('2026-12-22T09:00:00Z');
    await presses('Petra Plumtree', 'placement-ended', {
      ...{ formId: 'form-ending-1', child: CHILD, childOut: '2026-12-21', returnRuledOut: '2026-12-21' },
      ...{ inCarePlan: 'no', match: 'panel-agreed', matchDocument: 'Panel minute PM-2023-17', route: 'after-review' },
    });
    expect(owed(/^notice\.confirm$/)).toEqual([['notice.confirm', '2026-12-14', 'done']]);
    const ending = (await asked(council, 'Petra Plumtree', 'GET', `/api/endings/${ENDING}`)) as EndingView;
    expect(ending.notices[0]?.figures).toBe(
      '28 days given; 28 days asked by the agreement; 28 days until the child had left',
    );
  });
});
