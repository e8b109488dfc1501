import type { AnswersView } from '#rules/views';
import { capital } from '#rules/words';

/** Each question with every answer beside the others. An observation is never mixed with what a person said. */
export function ByQuestion({ questions }: Pick<AnswersView, 'questions'>) {
  return questions.map(({ id, words, chairOnly, answers }) => (
    <section key={id} aria-labelledby={`question-${id}`} className="by-question">
      <h3 id={`question-${id}`}>{words}</h3>
      {chairOnly && <p className="quiet">For the chair only: not for the overview unless the person agrees.</p>}
      {answers.length === 0 ? (
        <p className="quiet">Nobody answered this.</p>
      ) : (
        <ul className="side-by-side">
          {answers.map((answer) => (
            <li key={`${answer.form} ${String(answer.observed)}`} className="card">
              <h4>
                {capital(answer.part)}
                {answer.observed && <span className="quiet"> (what a helper saw)</span>}
              </h4>
              {answer.words.map((line, at) => (
                <p key={at} className="as-written">
                  {line}
                </p>
              ))}
              {answer.changes > 0 && (
                <p className="quiet">
                  Changed after it was handed in: {answer.changes === 1 ? 'once' : `${String(answer.changes)} times`}.
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  ));
}
