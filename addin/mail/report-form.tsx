import { useEffect, useRef, useState, type FormEvent } from 'react';
import {
  LONGEST_REPORT,
  wordsFromMail,
  type LinesOfMail,
  type ReportedFromMail,
  type ReportFromMailForm,
  type SenderView,
  type Trigger,
  type Voice,
} from '#rules/views';
import type { SentAs } from '../../bot/api/contract/call.ts';
import type { PublicSettings } from '../../bot/api/contract/public.ts';
import type { Ask } from '../api/ask.ts';
import { wordsOf } from '../frame/loaded.tsx';
import { ChooseChild } from './choose-child.tsx';
import { ChooseLines } from './choose-lines.tsx';
import { Choices } from './choices.tsx';
import { Danger } from './danger.tsx';
import { NamedColleague } from './named-colleague.tsx';

interface ReportFormProps {
  readonly form: ReportFromMailForm;
  readonly sender: SenderView;
  readonly lines: LinesOfMail;
  /** The mail, in which a child’s reference is looked for. */
  readonly text: string;
  readonly formId: string;
  readonly emergency: PublicSettings['emergency'];
  readonly ask: Ask;
  readonly onCame: (came: ReportedFromMail) => void;
}

/** What is typed and ticked so far; nothing is ticked beforehand. */
function useReport(sender: SenderView) {
  const [child, setChild] = useState(sender.children.length === 1 ? sender.children[0]?.key : undefined);
  const [voice, setVoice] = useState<Voice | undefined>(sender.voice);
  const [triggers, setTriggers] = useState<readonly Trigger[]>([]);
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [own, setOwn] = useState('');
  const [danger, setDanger] = useState<boolean>();
  const [subject, setSubject] = useState<string>();
  return {
    ...{ child, voice, triggers, ticked, own, danger, subject },
    ...{ setChild, setVoice, setTriggers, setTicked, setOwn, setDanger, setSubject },
  };
}

/** The report as its card asks for it, with the lines of the mail beside one’s own words. */
export function ReportForm(props: ReportFormProps) {
  const { form, sender, lines, text, formId, emergency, ask, onCame } = props;
  const report = useReport(sender);
  const { child, voice, triggers, ticked, own, danger, subject } = report;
  const [state, setState] = useState<Sending>({ busy: false });
  const taken = lines.lines.filter(({ at }) => ticked.includes(at)).map((line) => line.text);
  const words = wordsFromMail(own, taken);
  const mayName = form.triggers.some(({ trigger, mayNameSomebody }) => mayNameSomebody && triggers.includes(trigger));

  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = reportOf({ child, voice, triggers, words, danger }, formId, mayName ? subject : undefined);
    if (typeof said === 'string') {
      setState({ busy: false, missing: said });
      return;
    }
    setState({ busy: true });
    ask('POST /api/outlook/report', { body: said }).then(onCame, (failure: unknown) => {
      setState({ busy: false, failure });
    });
  };

  return (
    <form className="report" onSubmit={send} noValidate>
      <header className="part pane-head">
        <h1>Report from this email</h1>
        <p>The email stays where it is. Only what you tick or write here goes into the report.</p>
      </header>
      <ChooseChild {...{ sender, text, child, ask }} onChild={report.setChild} />
      <WhoToldYou {...{ form, sender, voice }} onVoice={report.setVoice} />
      <Choices
        title="What is happening?"
        kind="checkbox"
        choices={form.triggers.map((one) => ({ value: one.trigger, words: one.words }))}
        chosen={triggers}
        onChosen={report.setTriggers}
      />
      {mayName && <NamedColleague {...{ ask, subject }} onSubject={report.setSubject} />}
      <ChooseLines {...{ lines, ticked }} onTicked={report.setTicked} />
      <OwnWords own={own} length={words.length} onOwn={report.setOwn} />
      <Danger {...{ danger, emergency }} onDanger={report.setDanger} />
      <Send state={state} />
    </form>
  );
}

type WhoToldYouProps = Pick<ReportFormProps, 'form' | 'sender'> & {
  readonly voice: Voice | undefined;
  readonly onVoice: (voice: Voice | undefined) => void;
};

const WhoToldYou = ({ form, sender, voice, onVoice }: WhoToldYouProps) => (
  <Choices
    title="Who told you?"
    kind="radio"
    hint={
      sender.part === undefined || voice !== sender.voice
        ? undefined
        : `Chosen because the ${sender.part} wrote it. Change it if that is not right.`
    }
    choices={form.voices.map((one) => ({ value: one.voice, words: one.words }))}
    chosen={voice === undefined ? [] : [voice]}
    onChosen={([chosen]) => onVoice(chosen)}
  />
);

interface OwnWordsProps {
  readonly own: string;
  /** Of everything that is sent, the ticked lines with it. */
  readonly length: number;
  readonly onOwn: (own: string) => void;
}

const OwnWords = ({ own, length, onOwn }: OwnWordsProps) => (
  <section className="part">
    <label htmlFor="own-words">In your own words</label>
    <textarea
      id="own-words"
      rows={4}
      maxLength={LONGEST_REPORT}
      value={own}
      onInput={({ currentTarget }) => onOwn(currentTarget.value)}
    />
    <p className="quiet">
      {length} of {LONGEST_REPORT} characters
    </p>
  </section>
);

interface Sending {
  readonly busy: boolean;
  readonly failure?: unknown;
  readonly missing?: string;
}

function Send({ state }: { readonly state: Sending }) {
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.failure !== undefined || state.missing !== undefined) alert.current?.focus();
  }, [state]);
  return (
    <section className="part">
      {(state.missing !== undefined || state.failure !== undefined) && (
        <p ref={alert} tabIndex={-1} role="alert" className="note note-bad">
          {state.missing ?? wordsOf(state.failure)}
        </p>
      )}
      <button type="submit" className="button-filled" disabled={state.busy}>
        Send report
      </button>
    </section>
  );
}

interface Said {
  readonly child: string | undefined;
  readonly voice: Voice | undefined;
  readonly triggers: readonly Trigger[];
  readonly words: string;
  readonly danger: boolean | undefined;
}

/** What is sent, or the first thing that is not there yet, in the words that the server would use. */
function reportOf(
  { child, voice, triggers, words, danger }: Said,
  formId: string,
  subject: string | undefined,
): SentAs<'POST /api/outlook/report', 'body'> | string {
  if (child === undefined) return 'Choose the child.';
  if (voice === undefined) return 'Say who told you.';
  if (triggers.length === 0) return 'Choose at least one thing that is happening.';
  if (words === '') return 'Tick a line of the email, or say in a sentence what happened.';
  if (words.length > LONGEST_REPORT)
    return `That is too long; at most ${String(LONGEST_REPORT)} characters. Tick fewer lines.`;
  if (danger === undefined) return 'Say whether somebody is in danger now.';
  return {
    ...{ formId, child, voice, triggers: [...triggers], whatHappened: words, immediateDanger: danger },
    ...(subject === undefined ? {} : { subject }),
  };
}
