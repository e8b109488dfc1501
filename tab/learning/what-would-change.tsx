import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingDifference, SimulationView } from '#rules/views';
import { capital, listWords, shortDateWithYear } from '#rules/words';
import { Section } from '../frame/section.tsx';
import { StateMark } from '../frame/state-mark.tsx';
import { PairedBars } from './paired-bars.tsx';

type Case = SimulationView['cases'][number];

/** Invented cases, or what was really reported and ended here. */
export type CasesAsked = 'invented' | 'last-year';

/** Which two procedures, and the button that asks. */
export function ChooseTwo({
  view,
  busy,
  onAsk,
}: {
  readonly view: SimulationView;
  readonly busy: boolean;
  readonly onAsk: (first: string, second: string, cases: CasesAsked) => void;
}) {
  const [first, setFirst] = useState(view.first.name);
  const [second, setSecond] = useState(view.second.name);
  const [cases, setCases] = useState<CasesAsked>('invented');
  const options = view.choices.map(({ name, title }) => (
    <option key={name} value={name}>
      {title}
    </option>
  ));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(first, second, cases);
      }}
    >
      <div className="row choose-two">
        <Field label="A: this procedure">
          <Select value={first} onChange={(_event, chosen) => setFirst(chosen.value)}>
            {options}
          </Select>
        </Field>
        <Field label="B: through this one">
          <Select value={second} onChange={(_event, chosen) => setSecond(chosen.value)}>
            {options}
          </Select>
        </Field>
        {view.mayRunLastYear && (
          <Field label="Cases">
            <Select
              value={cases}
              onChange={(_event, { value }) => setCases(value === 'last-year' ? 'last-year' : 'invented')}
            >
              <option value="invented">Invented ones</option>
              <option value="last-year">Last year’s, without anybody in them</option>
            </Select>
          </Field>
        )}
        <Button type="submit" appearance="primary" disabled={busy}>
          Compare them
        </Button>
      </div>
    </form>
  );
}

/** What would change, in sentences, in sums, and case by case with the paragraphs that differ. */
export function WhatWouldChange({ view }: { readonly view: SimulationView }) {
  return (
    <>
      <Section title={`A: ${view.first.title}. B: ${view.second.title}`} tone="strong">
        <ul>
          {view.says.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <figure className="figure">
          <figcaption>
            <strong>Meetings, and what would be late</strong>
          </figcaption>
          <PairedBars rows={view.sums} first="A" second="B" />
        </figure>
        <p className="quiet">{view.about} Nothing is kept, and nobody is told.</p>
      </Section>
      {view.cases.map((one) => (
        <CaseUnderBoth key={one.name} one={one} />
      ))}
    </>
  );
}

function CaseUnderBoth({ one }: { readonly one: Case }) {
  const { name, same, meetings, lines, paragraphs } = one;
  return (
    <Section
      title={name}
      aside={<StateMark tone={same ? 'good' : 'plain'}>{same ? 'Nothing differs' : 'They differ'}</StateMark>}
    >
      {meetings.length > 0 && (
        <table className="figures two-sides">
          <thead>
            <tr>
              <th scope="col">Meeting</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
              <th scope="col">As it was done</th>
            </tr>
          </thead>
          <tbody>
            {meetings.map((owed) => (
              <tr key={owed.meeting}>
                <th scope="row">{capital(owed.meeting)}</th>
                <td className="words" data-side="A">
                  {sideWords(owed.first)}
                </td>
                <td className="words" data-side="B">
                  {sideWords(owed.second)}
                </td>
                <td className="words" data-side="As it was done">
                  {doneWords(owed)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {!same && (paragraphs.first.length > 0 || paragraphs.second.length > 0) && (
        <details className="why">
          <summary>
            Paragraphs that differ<span className="only-heard"> in {name}</span>
          </summary>
          <p>A alone: {paragraphs.first.length === 0 ? 'none' : paragraphs.first.join('; ')}.</p>
          <p>B alone: {paragraphs.second.length === 0 ? 'none' : paragraphs.second.join('; ')}.</p>
        </details>
      )}
    </Section>
  );
}

const sideWords = (side: MeetingDifference['first']): string =>
  side === undefined
    ? 'None'
    : `${side.by === undefined ? 'Without a day' : `By ${shortDateWithYear(side.by)}`}. Chair: ${side.chair}.`;

function doneWords({ doneOn, lateUnder }: MeetingDifference): string {
  if (doneOn === undefined) return 'Not said';
  const late = lateUnder.map((which) => (which === 'first' ? 'A' : 'B'));
  return `${shortDateWithYear(doneOn)}: ${late.length === 0 ? 'late under neither' : `late under ${listWords(late)}`}.`;
}
