import type { CasesBehindView, SummaryView } from '#rules/views';
import { countWords, figureGroups } from '#rules/words';
import { Section } from '../frame/section.tsx';
import { SummaryFigurePart } from './summary-figure.tsx';

type Figures = SummaryView['figures'];
type LoadCases = ((figure: string) => Promise<CasesBehindView>) | undefined;

/** What a year is asked about first: whether it was planned, seen coming, in time, heard, steadied, and learnt from. */
const FIRST = [
  'endings.type',
  'endings.before',
  'disruption.timing',
  'disruption.participation',
  'stability.after-6-months',
  'learning.changed',
];

/** Six figures that stand open; every other one folded away under what it is about. */
export function SummaryFigures({ figures, loadCases }: { readonly figures: Figures; readonly loadCases: LoadCases }) {
  const first = FIRST.flatMap((id) => figures.filter((one) => one.id === id && one.rows.length > 0));
  const others = figures.filter((one) => !first.includes(one));
  return (
    <>
      <FigureGrid figures={first} loadCases={loadCases} />
      {figureGroups(others).map((group) => (
        <Group key={group.title} {...group} loadCases={loadCases} />
      ))}
    </>
  );
}

const FigureGrid = ({ figures, loadCases }: { readonly figures: Figures; readonly loadCases: LoadCases }) => (
  <div className="figure-grid summary-figures">
    {figures.map((figure) => (
      <SummaryFigurePart key={figure.id} figure={figure} loadCases={loadCases} />
    ))}
  </div>
);

function Group({
  title,
  figures,
  loadCases,
}: {
  readonly title: string;
  readonly figures: Figures;
  readonly loadCases: LoadCases;
}) {
  const shown = figures.filter(({ rows }) => rows.length > 0);
  const hidden = figures.filter(({ rows }) => rows.length === 0);
  return (
    <Section title={title} aside={<span className="quiet">{countWords(shown.length, 'more figure')}</span>}>
      {shown.length > 0 && (
        <details className="why">
          <summary>
            Show them<span className="only-heard">: {title}</span>
          </summary>
          <FigureGrid figures={shown} loadCases={loadCases} />
        </details>
      )}
      {hidden.length > 0 && (
        <p className="quiet">
          Too few, or nothing to count: {hidden.map((figure) => figure.title.toLowerCase()).join('; ')}.
        </p>
      )}
    </Section>
  );
}
