import { describe, expect, it } from 'vitest';
import { cameSinceWords, type Questionnaire } from '#rules';
import { FORM } from '../builders/form-facts.ts';

const back = (role: Questionnaire['role'], returnedAt: Questionnaire['returnedAt']): Questionnaire => ({
  ...FORM,
  role,
  state: 'returned',
  returnedAt,
});
const SHARED = '2026-12-03T10:00:00Z';
const BEFORE = back('school', '2026-12-02T09:00:00Z');

describe('W-94: a form that comes in after the overview was shared', () => {
  it('is told to whoever wrote it, by the part of who wrote the form', () => {
    expect(cameSinceWords([BEFORE, back('foster-carer', '2026-12-04T08:00:00Z')], SHARED)).toBe(
      'One form came in after you shared this: foster carer. Does it still say what people wrote? If you change it, share it again.',
    );
  });

  it('several are told together', () => {
    expect(
      cameSinceWords(
        [back('school', '2026-12-03T11:00:00Z'), BEFORE, back('foster-carer', '2026-12-04T08:00:00Z')],
        SHARED,
      ),
    ).toBe(
      '2 forms came in after you shared this: school, foster carer. Does it still say what people wrote? If you change it, share it again.',
    );
  });

  it('nothing is told where all came before, where nothing is shared, or where a form is not back', () => {
    expect(cameSinceWords([BEFORE], SHARED)).toBeUndefined();
    expect(cameSinceWords([BEFORE], undefined)).toBeUndefined();
    expect(cameSinceWords([{ ...FORM, state: 'started' }], SHARED)).toBeUndefined();
  });
});
