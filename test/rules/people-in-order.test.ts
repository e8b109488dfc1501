import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeople } from '#rules';

const CHILD = { key: 'invitation:SM:child', part: 'child', name: 'Bramble Blackcurrant' } as const;
const MOTHER = { key: 'invitation:SM:mother', part: 'parent', name: 'Anemone Apple' } as const;
const FATHER = { key: 'invitation:SM:father', part: 'parent', name: 'Basil Beech' } as const;
const CARER = { key: 'invitation:SM:carer', part: 'foster-carer', name: 'Clover Cherry' } as const;
const WORKER = { key: 'invitation:SM:worker', part: 'childs-social-worker', name: 'Aster Alder' } as const;
const MANAGER = { key: 'invitation:SM:manager', part: 'team-manager', name: 'Aaron Ash' } as const;
const NAMED_LATER = { key: 'invitation:SM:somebody' } as const;
const IN_ORDER = [CHILD, MOTHER, FATHER, CARER, WORKER, MANAGER, NAMED_LATER];

describe('People of a meeting', () => {
  it('stand in one order, the child first, then parents by name, carers and workers, however their rows came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length }), (rows) => {
        expect(rows.toSorted(comparePeople)).toEqual(IN_ORDER);
      }),
    );
  });

  it('are told apart by their key where two have one part and one name', () => {
    const other = { ...MOTHER, key: 'invitation:SM:mother-2' };
    expect([other, MOTHER].toSorted(comparePeople)).toEqual([MOTHER, other]);
  });
});
