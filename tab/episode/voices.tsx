import type { EpisodeView } from '#rules/views';
import { capital } from '#rules/words';
import { Section } from '../frame/section.tsx';
import { StateMark } from '../frame/state-mark.tsx';

/** Each voice that said the placement wobbles, with its time: nothing is merged into one story. */
export function Voices({ reports }: Pick<EpisodeView, 'reports'>) {
  return (
    <Section title={reports.length === 1 ? 'One voice' : `${String(reports.length)} voices`}>
      <ol className="cards voices">
        {reports.map((report) => (
          <li key={report.ref} className="card">
            <div className="card-head">
              <h3>{capital(report.voiceWords)}</h3>
              {report.immediateDanger && <StateMark tone="late">Immediate danger was reported</StateMark>}
            </div>
            <p className="quiet">
              Reported by {report.by}, <time dateTime={report.at}>{report.when}</time>
            </p>
            {report.triggers.length > 0 && (
              <ul className="reasons">
                {report.triggers.map(({ key, words }) => (
                  <li key={key}>{capital(words)}</li>
                ))}
              </ul>
            )}
            <p className="as-written">{report.whatHappened}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const BEST_INTERESTS = { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' } as const;

/** What was judged, by whom and why; and the support that was promised. */
export function Judgements({ judgements }: Pick<EpisodeView, 'judgements'>) {
  if (judgements.length === 0) return null;
  return (
    <Section title="What was judged">
      <ol className="cards voices">
        {judgements.map((one) => (
          <li key={`${one.when} ${one.outcome}`} className="card">
            <h3>{capital(one.outcomeWords)}</h3>
            <p className="quiet">
              {one.by}, {one.when}
            </p>
            <p>
              Is staying in this child’s best interests, as far as we know?{' '}
              <strong>{BEST_INTERESTS[one.bestInterests]}</strong>
            </p>
            <p className="as-written">{one.reason}</p>
            {one.prompts.length > 0 && (
              <ul className="reasons">
                {one.prompts.map((prompt) => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
            )}
            {one.support !== '' && (
              <>
                <h4>Support plan</h4>
                <p className="as-written">{one.support}</p>
              </>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
