import { Button } from '@fluentui/react-components';
import type { BoardView, MeasureView } from '#rules/views';
import { countWords } from '#rules/words';
import { useIntention } from '../frame/intention.ts';
import { Day } from '../frame/day.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { sentence } from '../words.ts';
import { LineChart, PointsTable } from './line-chart.tsx';
import { NotWholeYet } from './read-so-far.tsx';

const PAGE_NAMES = {
  summary: 'Yearly summary',
  'dip-sample': 'Dip sample',
  'what-would-change': 'What would change?',
} as const satisfies Record<BoardView['pages'][number], string>;

interface BoardProps {
  readonly view: BoardView;
  readonly onExport: () => Promise<void>;
}

/** What waits for which team, what is late and why, and whether homes get steadier. */
export function Board({ view, onExport }: BoardProps) {
  const { today, team, use, pages, read, because } = view;
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title="Board">Board · {team ?? 'All teams'}</PageHeading>
          <p className="quiet">
            <Day day={today} />
          </p>
        </div>
        {pages.length > 0 && (
          <nav aria-label="What was learnt">
            <ul className="row plain-list">
              {pages.map((page) => (
                <li key={page}>
                  <PlaceLink to={page}>{PAGE_NAMES[page]}</PlaceLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <p>{use}</p>
      <Why because={because} of="no names are shown" />
      <NotWholeYet read={read} />
      <Strip view={view} />
      <div className="two-columns">
        <Teams view={view} />
        <Late view={view} />
      </div>
      <Steadier view={view} onExport={onExport} />
    </div>
  );
}

function Strip({ view: { teams } }: { readonly view: BoardView }) {
  const sum = (pick: (line: BoardView['teams'][number]) => number): number =>
    teams.reduce((total, line) => total + pick(line), 0);
  const parts = [
    ['late', sum(({ late }) => late), sum(({ late }) => late) === 0 ? 'Nothing is late' : 'are late'],
    ['soon', sum(({ dueSoon }) => dueSoon), 'are due soon'],
    ['plain', sum(({ onTime }) => onTime), 'have time'],
    ['held', sum(({ held }) => held), 'are on hold for safeguarding'],
  ] as const;
  return (
    <ul className="strip plain-list" aria-label="How much waits">
      {parts.map(([tone, count, words]) => (
        <li key={words}>
          <StateMark tone={tone === 'late' && count === 0 ? 'good' : tone}>
            <strong>{count}</strong> {words}
          </StateMark>
        </li>
      ))}
    </ul>
  );
}

function Teams({ view: { teams, today } }: { readonly view: BoardView }) {
  const most = Math.max(1, ...teams.map(({ late, dueSoon, onTime }) => late + dueSoon + onTime));
  return (
    <Section title="Teams" aside={<span className="quiet">those with something late first</span>}>
      {teams.length === 0 ? (
        <p className="empty">Nothing waits for anybody on {today}.</p>
      ) : (
        <table className="figures board-teams">
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col">Late</th>
              <th scope="col">Due soon</th>
              <th scope="col">Has time</th>
              <th scope="col" className="wide-only">
                <span className="only-heard">As a bar</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ team, late, dueSoon, onTime, longest, longestWords }) => (
              <tr key={team}>
                <th scope="row">
                  {team}
                  {longest !== undefined && (
                    <span className="quiet">
                      {longestWords}, {countWords(longest.longestLateDays, 'day')} late
                    </span>
                  )}
                </th>
                <td className={late > 0 ? 'is-late' : undefined}>{late}</td>
                <td>{dueSoon}</td>
                <td>{onTime}</td>
                <td className="wide-only">
                  <svg viewBox="0 0 150 12" className="bar-chart" aria-hidden="true" focusable="false">
                    {partsOf([late, dueSoon, onTime], 150 / most).map(({ from, width, tone }) => (
                      <rect key={tone} x={from} y={0} width={width} height={12} className={`bar-${tone}`} />
                    ))}
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

const TONES = ['late', 'soon', 'time'] as const;

/** One after another, a hair apart. */
function partsOf(counts: readonly number[], unit: number) {
  let from = 0;
  return counts.map((count, at) => {
    const part = { from, width: Math.max(0, count * unit - 1), tone: TONES[at] ?? 'time' };
    from += count * unit;
    return part;
  });
}

function Late({ view: { late, team } }: { readonly view: BoardView }) {
  return (
    <Section title="What is late, and why">
      {late.length === 0 ? (
        <p className="empty">Nothing is late.</p>
      ) : (
        <ul className="lines">
          {late.map(({ team: of, kind, title, whose, late: many, longestLateDays, why, because }) => (
            <li key={`${of} ${kind} ${whose}`}>
              <strong>{title}</strong>
              <StateMark tone="late">
                {countWords(many, 'time')}, up to {countWords(longestLateDays, 'day')} late
              </StateMark>
              <span className="quiet">
                {team === undefined ? `${of} · ` : ''}
                {whose}
              </span>
              <span>{sentence(why.join(', '))}</span>
              <Why because={because} of={title} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Steadier({ view: { measures, measuresCounted }, onExport }: BoardProps) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <Section
      title="Is it getting steadier?"
      aside={<span className="quiet">as the national statistics define it</span>}
    >
      <div className="figure-grid">
        {measures.map((measure) => (
          <Measure key={measure.name} measure={measure} />
        ))}
      </div>
      <p className="quiet">{measuresCounted}</p>
      <FaultNote failure={failure} />
      <div className="row">
        <Button disabled={busy} onClick={() => void carryOut(onExport, 'Saved as a table.')}>
          Save the measures as a table (CSV)
        </Button>
      </div>
    </Section>
  );
}

const Measure = ({ measure: { title, points, says } }: { readonly measure: MeasureView }) => (
  <figure className="figure">
    <figcaption>
      <strong>{title}</strong>
    </figcaption>
    {points.some(({ of }) => of > 0) && <LineChart points={points} />}
    <p>
      <strong>In words:</strong> {says}
    </p>
    <PointsTable points={points} of={title} />
  </figure>
);
