import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesInChat, type Role, type Way } from '#rules';

const outsider = (name: string, part: Role, way: Way = 'mail') => ({ name, part, way, personIs: 'circle' }) as const;

describe('How people outside the council are named in chat, which is kept and searched', () => {
  it.each([
    ['a parent by part and initials', outsider('Bryony Birchbark', 'parent'), 'Parent BB'],
    ['a name written the other way round', outsider('BIRCHBARK, Bryony', 'parent'), 'Parent BB'],
    ['the child never by initials', { ...outsider('Q.Z.', 'child'), personIs: 'child' } as const, 'The child'],
    [
      'a worker of the council in full',
      { ...outsider('Petra Plumtree', 'childs-social-worker', 'teams'), personIs: 'worker' } as const,
      'Petra Plumtree, child’s social worker',
    ],
    [
      'nobody yet, by part',
      { ...outsider('the minute taker', 'minute-taker', 'none'), personIs: 'nobody-yet' } as const,
      'Minute taker, nobody named yet',
    ],
  ])('%s', (_what, one, said) => {
    expect(namesInChat([one])).toEqual([said]);
  });

  it('two parents with the same initials are told apart by how they are reached', () => {
    const both = [outsider('Bryony Birchbark', 'parent', 'mail'), outsider('Basil Birchbark', 'parent', 'phone')];
    expect(namesInChat(both)).toEqual(['Parent BB, by email', 'Parent BB, by phone']);
  });

  it('and where that is the same too, by their turn; the same initials in another part need nothing more', () => {
    const three = [
      outsider('Bryony Birchbark', 'parent'),
      outsider('Basil Birchbark', 'parent'),
      outsider('Blossom Bramble', 'foster-carer'),
    ];
    expect(namesInChat(three)).toEqual(['Parent BB, by email (1)', 'Parent BB, by email (2)', 'Foster carer BB']);
  });

  it('where each line says how they are reached, that is not said twice', () => {
    const parent = { name: 'Birch Bark', part: 'parent', personIs: 'circle' } as const;
    const both = [
      { ...parent, way: 'mail' },
      { ...parent, way: 'through-worker' },
      { ...parent, way: 'mail' },
    ] as const;
    expect(namesInChat(both, 'saysWay')).toEqual(['Parent BB (1)', 'Parent BB', 'Parent BB (2)']);
  });

  it('for all people: each has a name of their own, and no word of their real name is in it', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/).map((letters) => `${letters}zq`);
    const person = fc.record({
      name: fc.tuple(word, word).map((words) => words.join(' ')),
      part: fc.constantFrom<Role>('parent', 'foster-carer', 'school', 'advocate'),
      way: fc.constantFrom<Way>('mail', 'post', 'phone', 'through-worker'),
      personIs: fc.constant('circle' as const),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), (people) => {
        const names = namesInChat(people);
        expect(new Set(names).size).toBe(people.length);
        const lines = namesInChat(people, 'saysWay').map((name, at) => `${name}: ${people[at]?.way ?? ''}`);
        expect(new Set(lines).size).toBe(people.length);
        for (const { name } of people)
          for (const part of name.split(' ')) expect(names.filter((said) => said.includes(part))).toEqual([]);
      }),
    );
  });
});
