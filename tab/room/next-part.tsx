import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  isLocalTime,
  type FinishView,
  type LocalDate,
  type LocalTime,
  type NextToBook,
  type SlotOptions,
} from '#rules/views';
import { momentWords } from '#rules/words';
import type { SaidToFinish } from '../api/room.ts';
import { useIntention } from '../frame/intention.ts';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { FoundSlots } from '../meeting/found-slots.tsx';

interface NextPartProps {
  readonly said: FinishView['said'];
  readonly next: NextToBook;
  readonly slots: (from: LocalDate, by: LocalDate) => Promise<SlotOptions>;
  readonly onSay: (said: SaidToFinish) => Promise<void>;
}

/** When people meet again: booked before the meeting is closed, from the same diaries as this one. @source Torbay T-35; CF-33 */
export function NextPart({ said, next, slots, onSay }: NextPartProps) {
  const [finding, setFinding] = useState(false);
  const { busy, failure, carryOut } = useIntention();
  const choose = async (nextAt: LocalTime) => {
    if (await carryOut(() => onSay({ nextAt }), `${momentWords(nextAt)} is chosen.`)) setFinding(false);
  };
  return (
    <Section title="The next meeting" id="next">
      <p className="quiet">{next.words}</p>
      {next.when !== undefined && (
        <p>
          Chosen: <strong>{next.when}</strong>. It is arranged with the same people once this meeting is closed.
        </p>
      )}
      <Reasons said={said} next={next} onSay={(words) => carryOut(() => onSay(words), 'The reason is saved.')} />
      <FaultNote failure={failure} />
      <div className="row no-print">
        <Button
          size="small"
          aria-expanded={finding}
          onClick={() => {
            setFinding(!finding);
          }}
        >
          {finding ? 'Close the hours' : next.when === undefined ? 'Find a day and hour' : 'Change the day and hour'}
        </Button>
        {next.mayBeNone && next.when !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void carryOut(() => onSay({ nextAt: '' }), 'No next meeting is chosen.')}
          >
            Take it back
          </Button>
        )}
      </div>
      {finding && (
        <div className="inline-form">
          <FoundSlots
            load={() => slots(next.from, next.by)}
            busy={busy}
            onChoose={({ startsAt }) => void choose(startsAt)}
          />
          <ByHand busy={busy} onChoose={(nextAt) => void choose(nextAt)} />
        </div>
      )}
    </Section>
  );
}

interface ReasonsProps extends Pick<NextPartProps, 'said' | 'next'> {
  readonly onSay: (said: SaidToFinish) => Promise<boolean>;
}

/** Why it is later than the procedure says, or why there is none. */
const Reasons = ({ said, next, onSay }: ReasonsProps) => (
  <>
    {next.asksWhy && (
      <KeptWords
        label="Why it is later than the procedure says"
        kept={said.nextReason}
        onKeep={(nextReason) => onSay({ nextReason })}
      />
    )}
    {next.mayBeNone && next.when === undefined && (
      <KeptWords
        label="If there is no next meeting: why"
        kept={said.noNextReason}
        onKeep={(noNextReason) => onSay({ noNextReason })}
      />
    )}
  </>
);

interface KeptWordsProps {
  readonly label: string;
  readonly kept: string | undefined;
  readonly onKeep: (words: string) => Promise<boolean>;
}

function KeptWords({ label, kept = '', onKeep }: KeptWordsProps) {
  const [words, setWords] = useState(kept);
  return (
    <Field label={label} required>
      <Textarea
        value={words}
        maxLength={1000}
        onChange={(_event, { value }) => {
          setWords(value);
        }}
        onBlur={() => {
          if (words !== kept) void onKeep(words);
        }}
      />
    </Field>
  );
}

function ByHand({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: (at: LocalTime) => void }) {
  const [at, setAt] = useState('');
  return (
    <>
      <h3>Agreed another way</h3>
      <Field label="Day and hour of the next meeting">
        <Input
          type="datetime-local"
          value={at}
          onChange={(_event, { value }) => {
            setAt(value);
          }}
        />
      </Field>
      <div className="row">
        <Button
          disabledFocusable={busy || at === ''}
          onClick={() => {
            const chosen = at.slice(0, 16);
            if (isLocalTime(chosen)) onChoose(chosen);
          }}
        >
          Choose this day and hour
        </Button>
      </div>
    </>
  );
}
