import type { ReactNode } from 'react';
import type { WholeMeeting } from '#rules/views';
import { LateIcon } from '../../tab/frame/icons.tsx';

/** Who is missing, what is late, and what stands in the way. */
export function WholeMeetingOf({ whole }: { readonly whole: WholeMeeting }) {
  const { answered, missingPeople, missing, late } = whole;
  return (
    <>
      {late.length > 0 && (
        <Lines title="Late">
          {late.map(({ title, who, due }) => (
            <li key={`${title} ${who} ${due}`}>
              <p>
                <b className="late">
                  <LateIcon /> {title}
                </b>{' '}
                <span className="quiet">
                  {who}
                  {due !== '' && `, was due ${due}`}
                </span>
              </p>
            </li>
          ))}
        </Lines>
      )}
      {missing.length > 0 && (
        <Lines title="Before it can be sent">
          {missing.map(({ what, who, by }) => (
            <li key={`${what} ${who}`}>
              <p>
                <b>{what}</b>{' '}
                <span className="quiet">
                  {who}
                  {by !== undefined && `, by ${by}`}
                </span>
              </p>
            </li>
          ))}
        </Lines>
      )}
      <Lines title="Who is missing" aside={answered}>
        {missingPeople.length === 0 ? (
          <li>
            <p>Nobody: everyone who was asked is coming.</p>
          </li>
        ) : (
          missingPeople.map(({ name, part, words }) => (
            <li key={`${name} ${part}`}>
              <p>
                <b>{name}</b>{' '}
                <span className="quiet">
                  {part} · {words}
                </span>
              </p>
            </li>
          ))
        )}
      </Lines>
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly aside?: string | undefined;
  readonly children: ReactNode;
}

const Lines = ({ title, aside, children }: LinesProps) => (
  <section className="part" aria-label={title}>
    <div className="part-head">
      <h2>{title}</h2>
      {aside !== undefined && <span className="part-count">{aside}</span>}
    </div>
    <ul className="rows">{children}</ul>
  </section>
);
