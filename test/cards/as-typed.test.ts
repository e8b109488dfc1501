import { describe, expect, it } from 'vitest';
import { asTyped } from '../../bot/cards/as-typed.ts';
import { typedOfParents } from '../../bot/cards/draft-meeting.ts';
import { card, execute, heading, inputChoices, inputDate, inputText } from '../../bot/cards/elements.ts';

/* What was sent could not be taken, and the card comes again: it has what a person typed, and nothing else. */

const CHOICES = [
  { title: 'Go', value: 'go' },
  { title: 'Not like this', value: 'objects' },
];
const drawn = card(
  heading('A card'),
  inputText({ id: 'words', label: 'Your words', value: 'as it was drawn' }),
  inputDate({ id: 'until', label: 'Until when' }),
  inputChoices({ id: 'says', label: 'What do you say?', choices: CHOICES }),
  inputChoices({ id: 'all', label: 'All that fit', choices: CHOICES, many: true }),
  { type: 'Container', items: [inputText({ id: 'within', label: 'Within' })] },
  { type: 'ColumnSet', columns: [{ type: 'Column', items: [inputText({ id: 'beside', label: 'Beside' })] }] },
  execute('Send', 'answer-draft'),
);
describe('A card that is shown again', () => {
  it.each([
    ['words', 'The hour does not suit'],
    ['until', '2026-12-04'],
    ['says', 'objects'],
    ['all', 'go,objects'],
    ['within', 'in a container'],
    ['beside', 'in a column'],
  ])('has what was typed into “%s”', (id, said) => {
    const found = JSON.stringify(asTyped(drawn, { [id]: said }));
    expect(found).toContain(`"${said}"`);
  });

  it('is empty where its person left it empty, and as it was drawn where nothing was sent', () => {
    expect(asTyped(drawn, { words: '' }).body[1]).not.toHaveProperty('value');
    expect(asTyped(drawn, {}).body[1]).toMatchObject({ value: 'as it was drawn' });
  });

  it('makes no choice that it does not offer, and takes nothing but words', () => {
    expect(asTyped(drawn, { says: 'something else' }).body[3]).not.toHaveProperty('value');
    expect(asTyped(drawn, { all: 'go,something else' }).body[4]).not.toHaveProperty('value');
    expect(asTyped(drawn, { words: { nested: 'words' } }).body[1]).toMatchObject({ value: 'as it was drawn' });
  });

  it('keeps its buttons and what they carry', () => {
    expect(asTyped(drawn, { verb: 'another', words: 'x' }).actions).toEqual(drawn.actions);
  });

  it('has no reason beside another parent than the one for whom it was typed', () => {
    const parents = [{ key: 'invitation:SM-2026-0001:mother', who: 'AA, mother' }];
    const typed = { decision0: 'invitation:SM-2026-0001:father|not-informed', reason0: 'a court order' };
    expect(typedOfParents({ parents }, typed)).toMatchObject({ reason0: '' });
    const same = { ...typed, decision0: 'invitation:SM-2026-0001:mother|not-informed' };
    expect(typedOfParents({ parents }, same)).toMatchObject({ reason0: 'a court order' });
  });
});
