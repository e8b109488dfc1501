/** One line of a letter that a person wrote. */
export interface LetterLine {
  readonly is: 'heading' | 'paragraph';
  readonly words: string;
}

/** A letter line by line, empty ones left out; a line that begins with `#` and a space is a heading. */
export const letterLines = (letter: string): readonly LetterLine[] =>
  letter
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith('# ') ? { is: 'heading', words: line.slice(2).trim() } : { is: 'paragraph', words: line },
    );
