import type { SampleReportView } from '#rules/views';
import { Section } from '../frame/section.tsx';
import { StateMark } from '../frame/state-mark.tsx';

/** What the sample found, and who puts what right by when. */
export const SampleReport = ({ report }: { readonly report: SampleReportView }) => (
  <Section title="The report" tone="strong">
    {report.says.split(/\n+/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <p>
      <strong>Grades:</strong> {report.grades.map(({ words, count }) => `${words} ${String(count)}`).join(', ')}.
    </p>
    <p>
      <strong>Two readers:</strong> {report.agreement}
    </p>
    <Found report={report} />
    {report.again.length > 0 && (
      <ul className="lines">
        {report.again.map(({ meeting, words }) => (
          <li key={meeting}>
            <span>
              <strong>{meeting}:</strong> {words}
            </span>
          </li>
        ))}
      </ul>
    )}
    <h3>To be put right</h3>
    {report.actions.length === 0 ? (
      <p className="empty">Nothing was found that has to be put right.</p>
    ) : (
      <ul className="lines">
        {report.actions.map(({ meeting, words, whose, dueWords, done }) => (
          <li key={`${meeting} ${words}`}>
            <span>
              <strong>{meeting}:</strong> {words}
            </span>
            <StateMark tone={done ? 'good' : 'plain'}>{dueWords}</StateMark>
            <span className="quiet">{whose}</span>
          </li>
        ))}
      </ul>
    )}
    <p className="quiet">
      Every number is shown. This page is for those who oversee the cases; what can be saved hides what is too small.
    </p>
  </Section>
);

const Found = ({ report: { found } }: { readonly report: SampleReportView }) => (
  <table className="figures">
    <caption className="only-heard">What was found, by question</caption>
    <thead>
      <tr>
        <th scope="col">Question</th>
        <th scope="col">Yes</th>
        <th scope="col">No</th>
        <th scope="col">Not relevant</th>
      </tr>
    </thead>
    <tbody>
      {found.map(({ question, words, yes, no, notRelevant }) => (
        <tr key={question}>
          <th scope="row">{words}</th>
          <td>{yes}</td>
          <td className={no > 0 ? 'is-late' : undefined}>{no}</td>
          <td>{notRelevant}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
