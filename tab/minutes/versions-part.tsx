import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MinutesMay, MinutesVersionView } from '#rules/views';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { Deliveries } from './deliveries.tsx';
import type { MinutesProps } from './intentions.ts';
import { VersionText } from './version-text.tsx';

const TONE: Readonly<Record<MinutesVersionView['state'], Tone>> = {
  'not-approved': 'plain',
  approved: 'good',
  changed: 'caution',
  released: 'good',
  corrected: 'caution',
};

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** Who gets which version: what is to be decided in it, where it stands, and to whom it went. */
export function VersionsPart({ view, intentions }: MinutesProps) {
  const may = (what: MinutesMay): boolean => view.may.includes(what);
  const [shown, setShown] = useState<string | undefined>(() => firstToSettle(view.versions));
  const { busy, failure, carryOut } = useIntention();
  const toApprove = view.versions.filter(
    (one) =>
      (one.state === 'not-approved' || one.state === 'changed' || one.state === 'corrected') &&
      one.open === 0 &&
      !isEmptyLetter(one),
  );
  const open = view.versions.filter((one) => one.open > 0);
  return (
    <Section title="Versions, by who reads them">
      <ul className="lines versions">
        {view.versions.map((version) => (
          <Version
            key={version.version}
            version={version}
            shown={shown === version.version}
            onShow={() => {
              setShown(shown === version.version ? undefined : version.version);
            }}
            mayDecide={may('decide-findings')}
            intentions={intentions}
            today={view.today}
          />
        ))}
      </ul>
      <FaultNote failure={failure} />
      {may('approve') && (
        <>
          {open.length > 0 && (
            <p>
              {count(open.length, 'version')} cannot be approved yet: something found in{' '}
              {open.length === 1 ? 'it' : 'them'} is still to be decided.
            </p>
          )}
          {toApprove.length > 0 && (
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() =>
                void carryOut(
                  () => intentions.approve(toApprove.map(({ version, mark }) => ({ version, mark }))),
                  'Approved.',
                )
              }
            >
              Approve {count(toApprove.length, 'version')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

const firstToSettle = (versions: readonly MinutesVersionView[]): string | undefined =>
  (versions.find(({ open }) => open > 0) ?? (versions.length === 1 ? versions[0] : undefined))?.version;

/** Nothing was chosen for the child: a letter that says nothing is not approved. */
const isEmptyLetter = ({ version, text }: MinutesVersionView): boolean =>
  version === 'child-letter' && !text.some(({ kind }) => kind !== 'heading');

interface VersionProps {
  readonly version: MinutesVersionView;
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly mayDecide: boolean;
  readonly intentions: MinutesProps['intentions'];
  readonly today: MinutesProps['view']['today'];
}

function Version({ version, shown, onShow, mayDecide, intentions, today }: VersionProps) {
  const { label, say, state, stateWords, open, takenOut, released, approved } = version;
  const { busy, failure, carryOut } = useIntention();
  return (
    <li>
      <strong>{label}</strong>
      <span className="quiet">{say}</span>
      <div className="row">
        <StateMark tone={TONE[state]}>{stateWords}</StateMark>
        {open > 0 && <StateMark tone="caution">{count(open, 'finding')} to decide</StateMark>}
        {takenOut > 0 && <span>{count(takenOut, 'thing')} taken out or written otherwise</span>}
      </div>
      {isEmptyLetter(version) && (
        <span>
          Nothing is in it yet. In the text, tick “Tell the child this in their letter” at a paragraph, and write it for
          their age.
        </span>
      )}
      {approved !== undefined && <span className="quiet">Approved: {approved}</span>}
      {released !== undefined && <span className="quiet">Released: {released}</span>}
      <Deliveries version={version} today={today} intentions={intentions} />
      <div className="row no-print">
        <Button aria-expanded={shown} onClick={onShow}>
          {shown ? 'Close' : 'Read'}
          <span className="only-heard"> the version for {label}</span>
        </Button>
        {shown && (
          <Button
            onClick={() => {
              window.print();
            }}
          >
            Print
            <span className="only-heard"> the version for {label}, as it leaves</span>
          </Button>
        )}
        <Button
          disabledFocusable={busy}
          onClick={() => void carryOut(() => intentions.word(version.version), 'The Word file is in your downloads.')}
        >
          Word file
          <span className="only-heard"> for {label}</span>
        </Button>
      </div>
      <FaultNote failure={failure} />
      {shown && <VersionText version={version} mayDecide={mayDecide} onDecide={intentions.decide} />}
    </li>
  );
}
