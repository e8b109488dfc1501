import { Section } from '../frame/section.tsx';
import { DatedForm } from './dated-form.tsx';
import type { MinutesProps } from './intentions.ts';

/** The panel: when it got minutes and action plan, and what it said. @source Torbay T-74, T-75 */
export function PanelPart({ view: { panel, may, today }, intentions }: MinutesProps) {
  if (panel === undefined) return null;
  return (
    <Section title={panel.name}>
      <p>{panel.sent === undefined ? 'Minutes and action plan are not sent yet.' : `Sent ${panel.sent}.`}</p>
      {panel.recipients.length > 0 && (
        <>
          <p className="quiet">By your council’s procedure these get minutes and action plan:</p>
          <ul className="lines">
            {panel.recipients.map((body) => (
              <li key={body}>{body}</li>
            ))}
          </ul>
        </>
      )}
      {may.includes('send-to-panel') && (
        <DatedForm
          today={today}
          dayLabel="Sent on"
          button="They are with the panel"
          done="Written down."
          onSend={(on) => intentions.toPanel(on)}
        />
      )}
      {panel.answer !== undefined && <p className="as-written">{panel.answer}</p>}
      {may.includes('record-panel-answer') && panel.answer === undefined && (
        <DatedForm
          today={today}
          dayLabel="The panel met on"
          wordsLabel="What the panel said"
          long
          button="Save the panel’s answer"
          done="The panel’s answer is saved."
          onSend={(on, words) => intentions.panelAnswer(on, words)}
        />
      )}
    </Section>
  );
}
