import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeHandingOver, erasureOf, isNamedIn, othersNamedIn, type AskedRow, type Asker, type Others } from '#rules';

const CHILD: Asker = { is: 'child', id: 'C-1042' };
const MOTHER: Asker = { is: 'circle', id: 'circle:mother' };
const OTHERS: Others = {
  circle: [
    {
      key: 'circle:mother',
      name: 'Mabel Maple',
      part: 'parent',
      side: 'birth-family',
      mail: 'mabel@home.example',
      phone: '01632 960 123',
    },
    { key: 'circle:carer', name: 'Hazel Household', part: 'foster-carer', side: 'carers' },
    { key: 'circle:head', name: 'Cerise Primary, Mrs Cerise', part: 'school', side: 'professionals' },
  ],
  children: [{ childRef: 'C-2000', initials: 'Q.Z.', bornOn: undefined }],
};
const found = (text: string, asker: Asker) =>
  othersNamedIn(text, asker, OTHERS).map(({ start, end }) => text.slice(start, end));

describe('Others in a text that somebody asks for', () => {
  it('are found as written, by their mail or phone, and by another child’s reference', () => {
    expect(found('Mabel Maple rang from 01632 960123 about C-2000.', CHILD)).toEqual([
      'Mabel Maple',
      '01632 960123',
      'C-2000',
    ]);
    expect(found('She wrote from mabel@home.example.', CHILD)).toEqual(['mabel@home.example']);
  });

  it('somebody is found in what others wrote by their name, also misspelt, and not by any number that stands there', () => {
    const carer = { key: 'circle:carer', name: 'Hazel Household', part: 'foster-carer', side: 'carers' } as const;
    expect(isNamedIn('Today hazel houshold rang.', carer)).toBe(true);
    expect(isNamedIn('Mabel Maple rang from 01632 960123 about C-2000.', carer)).toBe(false);
    expect(isNamedIn('Mrs Cerise Primary wrote.', { ...carer, name: 'Cerise Primary', side: 'professionals' })).toBe(
      true,
    );
  });

  it('whoever asks is not hidden from themselves, nor is somebody who acted in their job', () => {
    expect(found('Mabel Maple and Hazel Household met.', MOTHER)).toEqual(['Hazel Household']);
    expect(found('Mrs Cerise wrote to the council.', CHILD)).toEqual([]);
  });
});

const row = (changed: Partial<AskedRow>): AskedRow => ({
  list: 'Reports',
  key: 'report:1',
  person: '',
  personIsWorker: false,
  cells: [],
  ...changed,
});
const said = (text: string) => ({ field: 'whatHappened', text, isWords: true });
const plain = { field: 'reportedOn', text: '2026-11-30', isWords: false };

describe('What is done before something is given', () => {
  it('our own words, days and references are given; what somebody typed is read first, with others marked', () => {
    const handed = beforeHandingOver(row({ cells: [plain, said('Hazel Household is tired.')] }), CHILD, OTHERS);
    expect(handed.before).toBe('read-first');
    expect(handed.cells.map(({ before, others }) => [before, others])).toEqual([
      ['give', []],
      ['read-first', [{ start: 0, end: 15 }]],
    ]);
  });

  it('what another person answered is not given without their agreement; what a worker wrote in their job is read and given', () => {
    const answer = row({ list: 'Answers', person: 'circle:carer', cells: [plain, said('I am tired.')] });
    expect(beforeHandingOver(answer, CHILD, OTHERS).before).toBe('another-persons');
    expect(beforeHandingOver({ ...answer, person: 'child' }, CHILD, OTHERS).before).toBe('read-first');
    expect(beforeHandingOver({ ...answer, person: 'worker-1', personIsWorker: true }, CHILD, OTHERS).before).toBe(
      'read-first',
    );
    expect(beforeHandingOver(answer, { is: 'circle', id: 'circle:carer' }, OTHERS).before).toBe('read-first');
  });

  it('an allegation, the terms of a hold and who must not meet whom are tested for harm, whoever asks', () => {
    for (const field of ['namedSaid', 'terms', 'apartWhy', 'mustNotMeet'])
      for (const asker of [CHILD, MOTHER])
        expect(
          beforeHandingOver(
            row({ person: asker.id, cells: [{ field, text: 'x', isWords: true }, plain] }),
            asker,
            OTHERS,
          ).before,
        ).toBe('harm-test');
  });

  it('for any row: nothing is taken out, and another’s words are never simply given', () => {
    const cell = fc.record({
      field: fc.constantFrom('name', 'words', 'terms'),
      text: fc.string(),
      isWords: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.constantFrom('', 'circle:carer', 'C-1042'), (cells, person) => {
        const handed = beforeHandingOver(row({ person, cells }), CHILD, OTHERS);
        expect(handed.cells.map(({ field, text, isWords }) => ({ field, text, isWords }))).toEqual(cells);
        if (person === 'circle:carer') expect(['another-persons', 'harm-test']).toContain(handed.before);
        if (cells.some(({ isWords }) => isWords)) expect(handed.before).not.toBe('give');
      }),
    );
  });

  it('a row without a cell has nothing to be decided', () => {
    expect(beforeHandingOver(row({}), CHILD, OTHERS).before).toBe('give');
  });
});

describe('What ends when somebody asks for erasure', () => {
  const kept = { is: 'kept', until: '2089-05-05', because: 'Domain §12 (S61)' } as const;
  const WORKER: Asker = { is: 'worker', id: 'w' };
  it('nothing of a child’s record before its time: the law keeps it', () => {
    expect(erasureOf(CHILD, { keeping: kept, isNeeded: false })).toEqual({
      ends: 'nothing',
      because: 'UK GDPR Article 17(3)(b); Domain §12 (S61): the record is kept by law',
    });
  });

  it('how somebody around a child is reached, once nobody has to reach them; a worker’s chat once they have left', () => {
    expect(erasureOf(MOTHER, { keeping: kept, isNeeded: true }).ends).toBe('nothing');
    expect(erasureOf(MOTHER, { keeping: kept, isNeeded: false }).ends).toBe('how-they-are-reached');
    expect(erasureOf(WORKER, { keeping: undefined, isNeeded: true }).ends).toBe('nothing');
    expect(erasureOf(WORKER, { keeping: undefined, isNeeded: false }).ends).toBe('where-their-chat-is');
  });

  it('nothing while a hold stands on the record; what else stops a record from ending stops none of this', () => {
    const stopped = (why: 'held' | 'used-lately') => ({ is: 'stopped', why, because: '' }) as const;
    expect(erasureOf(MOTHER, { keeping: stopped('held'), isNeeded: false }).ends).toBe('nothing');
    expect(erasureOf(MOTHER, { keeping: stopped('used-lately'), isNeeded: false }).ends).toBe('how-they-are-reached');
  });
});
