import { describe, expect, it } from 'vitest';
import { factorsTicked, saidInRoom, type AttendanceRow } from '#rules';

type Ticked = Pick<AttendanceRow, 'part' | 'how' | 'childPart'>;
const child = (childPart: AttendanceRow['childPart']): Ticked => ({ part: 'child', childPart });
const carer = (how: AttendanceRow['how']): Ticked => ({ part: 'foster-carer', how });
const parent = (how: AttendanceRow['how']): Ticked => ({ part: 'parent', how });

describe('Torbay T-77: how the child took part is counted in the shape of the national codes', () => {
  it.each([
    ['under-4', 'PN0'],
    ['present-spoke', 'PN1'],
    ['present-advocate-spoke', 'PN2'],
    ['present-nonverbal', 'PN3'],
    ['present-no-contribution', 'PN4'],
    ['absent-via-advocate', 'PN5'],
    ['absent-via-medium', 'PN6'],
    ['no-views', 'PN7'],
  ] as const)('%s is %s', (ticked, code) => {
    expect(saidInRoom([child(ticked)]).participation).toBe(code);
  });

  it('of a child who came to the first part and sent nothing to the second, the fuller counts', () => {
    expect(saidInRoom([child('no-views'), child('present-spoke')]).participation).toBe('PN1');
    expect(saidInRoom([child('present-no-contribution'), child('absent-via-advocate')]).participation).toBe('PN5');
  });

  it('where nobody ticked it, nothing is said', () => {
    expect(saidInRoom([])).toEqual({ participation: undefined, carers: undefined, parents: undefined });
  });
});

describe('Warrington W-82: who came is one way of taking part among others', () => {
  it.each([
    ['one of two carers came', [carer('apologies'), carer('attended')], 'came'],
    ['by video', [carer('remote')], 'came'],
    ['for a part', [carer('part')], 'came'],
    ['in writing', [carer('written')], 'views-only'],
    ['somebody spoke for them', [carer('via-representative')], 'views-only'],
    ['they sent apologies', [carer('apologies')], 'neither'],
    ['they were not asked', [carer('not-invited')], 'not-invited'],
    ['nobody ticked them', [parent('attended')], undefined],
  ] as const)('carers: %s', (_how, ticked, counts) => {
    expect(saidInRoom(ticked).carers).toBe(counts);
  });

  it('parents are counted apart from carers', () => {
    expect(saidInRoom([parent('attended'), carer('written')])).toMatchObject({ parents: 'came', carers: 'views-only' });
  });
});

describe('Domain §8.9: factors are counted by meeting, never by who ticked', () => {
  it('what two people ticked is named once', () => {
    expect(factorsTicked([{ C11: ['home-2', 'child-7'] }, { C11: ['home-2'] }])).toEqual(['child-7', 'home-2']);
  });

  it('a form that was asked for factors and has none is counted as none; no such form, as not known', () => {
    expect(factorsTicked([{ C11: [] }])).toEqual([]);
    expect(factorsTicked([{ C1: 'Words that somebody wrote' }])).toBeUndefined();
    expect(factorsTicked([])).toBeUndefined();
  });

  it('what is no factor of the list is left out', () => {
    expect(factorsTicked([{ C11: ['home-2', 'Words that somebody wrote'] }])).toEqual(['home-2']);
  });
});
