import type { FormQuestion } from '#rules/views';

export interface AnswerFieldProps {
  readonly question: FormQuestion;
  readonly fault: string | undefined;
  readonly closed: boolean;
}

/** Label, hint, and what is wrong; shared by all kinds of question. */
export function fieldFor({ words, hint, compulsory }: FormQuestion, fault: string | undefined) {
  return {
    label: words,
    ...(compulsory === true ? { required: true } : {}),
    ...(hint === undefined ? {} : { hint }),
    ...(fault === undefined ? {} : { validationMessage: fault }),
  };
}
