import { Button, Field, Select } from '@fluentui/react-components';
import type { CasesBehindView, SummaryView } from '#rules/views';
import type { AskedSummary, Exported, LetterIntentions, WrittenWords } from '../api/learning.ts';
import { useIntention } from '../frame/intention.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { Why } from '../frame/why.tsx';
import { CarersLetter } from './carers-letter.tsx';
import { NotWholeYet } from './read-so-far.tsx';
import { SummaryFigures } from './summary-figures.tsx';
import { SummaryWordsForm } from './summary-words.tsx';

interface SummaryProps {
  readonly view: SummaryView;
  readonly onAsk: (asked: AskedSummary) => void;
  readonly onSave: (words: WrittenWords) => Promise<void>;
  readonly onApprove: () => Promise<void>;
  readonly onExport: (format: Exported['format']) => Promise<void>;
  readonly onReturn: () => Promise<void>;
  readonly letters: LetterIntentions;
  readonly loadCases: (figure: string) => Promise<CasesBehindView>;
}

/** The year: what a person says of it, and every figure with how it was counted. */
export function Summary({ view, onAsk, onSave, onApprove, onExport, onReturn, letters, loadCases }: SummaryProps) {
  const { title, stateWords, state, read, totals, figures, fewestWords, may, because, readers } = view;
  const { busy, failure, carryOut } = useIntention();
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title="Yearly summary">Yearly summary</PageHeading>
          <p className="row">
            <span className="quiet">{title}</span>
            <StateMark tone={state === 'approved' ? 'good' : 'plain'}>{stateWords}</StateMark>
          </p>
        </div>
        <div className="row">
          {may.includes('export') && (
            <>
              <Button disabled={busy} onClick={() => void carryOut(() => onExport('word'), 'Saved as a Word file.')}>
                Save as Word
              </Button>
              <Button disabled={busy} onClick={() => void carryOut(() => onExport('csv'), 'Saved as a table.')}>
                Save as a table (CSV)
              </Button>
            </>
          )}
          {readers === 'inside' && (
            <Button disabled={busy} onClick={() => void carryOut(onReturn, 'Saved as a table.')}>
              Save the national return (CSV)
            </Button>
          )}
        </div>
      </div>
      <FaultNote failure={failure} />
      <NotWholeYet read={read} />
      <ChooseSummary view={view} onAsk={onAsk} />
      <SummaryWordsForm view={view} onSave={onSave} onApprove={onApprove} />
      <SummaryFigures figures={figures} loadCases={readers === 'inside' ? loadCases : undefined} />
      <Section title="Counted in all">
        <ul>
          {totals.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p className="quiet">{fewestWords}</p>
        <Why because={because} of="this is counted" />
      </Section>
      {may.includes('export') && <CarersLetter letters={letters} />}
    </div>
  );
}

function ChooseSummary({ view: { from, to, choices, readers }, onAsk }: Pick<SummaryProps, 'view' | 'onAsk'>) {
  return (
    <div className="row choose-two choose-inline">
      <Field label="Period" orientation="horizontal">
        <Select
          value={`${from} ${to}`}
          onChange={(_event, { value }) => {
            const chosen = choices.find((one) => `${one.from} ${one.to}` === value);
            if (chosen !== undefined) onAsk({ from: chosen.from, to: chosen.to, readers });
          }}
        >
          {choices.map((one) => (
            <option key={one.from} value={`${one.from} ${one.to}`}>
              {one.title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Numbers" orientation="horizontal">
        <Select
          value={readers}
          onChange={(_event, { value }) => {
            onAsk({ from, to, readers: value === 'public' ? 'public' : 'inside' });
          }}
        >
          <option value="inside">As they are, for inside the council</option>
          <option value="public">As they may be published</option>
        </Select>
      </Field>
    </div>
  );
}
