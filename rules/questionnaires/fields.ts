import { MOST_NOTES, type FormQuestion } from './question.ts';

/**
 * Answers out of the fields of a form or a dialog: one field for each question, and for dated notes two for each note, named
 * `C4.0.when` and `C4.0.note`. Fields of other names are left alone; a list that shows no tick sends nothing, which empties it.
 */
export function answersFromFields(
  questions: readonly FormQuestion[],
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const field = new Map(Object.entries(fields));
  return Object.fromEntries(
    questions.flatMap((question): (readonly [string, unknown])[] => {
      const { id, kind } = question;
      if (kind === 'dated-notes') {
        const notes = Array.from({ length: MOST_NOTES }, (_each, index) => ({
          when: field.get(`${id}.${index}.when`) ?? '',
          note: field.get(`${id}.${index}.note`) ?? '',
        }));
        return [[id, notes]];
      }
      if (kind === 'several') return [[id, field.get(id) ?? []]];
      return [[id, field.get(id) ?? '']];
    }),
  );
}
