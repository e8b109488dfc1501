import { describe, expect, it } from 'vitest';
import { childMeant, childrenFound, isNamed, type RegisterHome } from '#rules';

const home = (childRef: string, initials: string, more: Partial<RegisterHome> = {}): RegisterHome => ({
  key: `placement:${childRef}${more.endedOn ?? ''}`,
  childRef,
  initials,
  setting: 'foster-care',
  socialWorkerId: 'somebody',
  teamManagerId: 'a-manager',
  ...more,
});

const REGISTER = [
  home('C-1042', 'BB'),
  home('C-1043', 'Ó.T.'),
  home('C-10420', 'BX', { socialWorkerId: 'petra' }),
  home('LA/77', 'BB', { socialWorkerId: 'petra' }),
  home('C-2042', 'KM'),
];
const found = (typed: string, who = 'nobody') =>
  childrenFound(typed, who, REGISTER, 15).map(({ childRef }) => childRef);

describe('A child is found as a person means it', () => {
  it.each(['C-1042', 'c-1042', 'c1042', 'C 1042', '1042', ' c–1042 '])('“%s” finds C-1042 first', (typed) => {
    expect(found(typed)).toEqual(['C-1042', 'C-10420']);
  });

  it('initials with dots, accents or none', () => {
    expect(found('ot')).toEqual(['C-1043']);
    expect(found('Ó.T')).toEqual(['C-1043']);
    expect(found('o t')).toEqual(['C-1043']);
  });

  it('one’s own child stands before another with the same initials', () => {
    expect(found('BB')).toEqual(['C-1042', 'LA/77']);
    expect(found('BB', 'petra')).toEqual(['LA/77', 'C-1042']);
  });

  it('one letter finds nobody: it would show the register', () => {
    expect(found('C')).toEqual([]);
    expect(found('C-')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('a child with 17 former homes is found by the one where they live', () => {
    const former = Array.from({ length: 17 }, (_, at) =>
      home('C-3000', 'ZZ', {
        endedOn: `2026-01-${String(at + 1).padStart(2, '0')}` as `${number}-${number}-${number}`,
      }),
    );
    expect(childrenFound('C-3000', 'nobody', [...former, home('C-3000', 'ZZ')], 15).map(({ key }) => key)).toEqual([
      'placement:C-3000',
    ]);
  });
});

describe('A reference that is typed in full, as on a phone', () => {
  it('means the child whose it is, also where another one begins with it', () => {
    expect(childMeant('1042', 'nobody', REGISTER)?.childRef).toBe('C-1042');
    expect(childMeant('la77', 'nobody', REGISTER)?.childRef).toBe('LA/77');
  });

  it('means nobody where two fit as well, or none', () => {
    expect(childMeant('BB', 'nobody', REGISTER)).toBeUndefined();
    expect(childMeant('C-10', 'nobody', REGISTER)).toBeUndefined();
    expect(childMeant('C-9999', 'nobody', REGISTER)).toBeUndefined();
  });
});

describe('A colleague is found by their name', () => {
  it.each([
    ['OATCAKE, Otto (Children’s Services)', 'otto oatcake'],
    ['OATCAKE, Otto (Children’s Services)', 'oat'],
    ['Siobhán Ó Brien', 'obrien'],
    ['Siobhán O’Brien', "o'brien siobhan"],
    ['Zoë Whitby-Knapweed', 'zoe whitbyk'],
    ['Zoë Whitby-Knapweed', 'Knapweed'],
  ])('%s by “%s”', (name, typed) => {
    expect(isNamed({ name }, typed)).toBe(true);
  });

  it.each([
    ['Otto Oatcake', 'o'],
    ['Otto Oatcake', 'otto plum'],
    ['Otto Oatcake', ''],
  ])('not %s by “%s”', (name, typed) => {
    expect(isNamed({ name }, typed)).toBe(false);
  });
});
