import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState } from 'react';
import {
  ACCOUNT_REASONS,
  ENDED_BY,
  SEPARATED,
  WHERE_THINGS_ARE,
  YES_OR_NO,
  type EndingAccount,
  type EndingAccountView,
} from '#rules/views';
import { ACCOUNT_FIELDS, ACCOUNT_LABELS, accountWords, reasonAsks } from '#rules/words';
import { Fold } from '../frame/fold.tsx';
import { FormEnd } from '../frame/form-end.tsx';
import { CautionIcon } from '../frame/icons.tsx';
import { useIntention } from '../frame/intention.ts';
import { Opener } from '../frame/opener.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure, type Disclosure } from '../frame/use-disclosure.ts';

export interface AccountProps {
  readonly account: EndingAccountView;
  readonly maySay: boolean;
  readonly onSay: (account: EndingAccount) => Promise<void>;
}

/** What happened at an ending, with what the records say by themselves; corrected, what was said before stays. @source domain §9 */
export function Account({ account, maySay, onSay }: AccountProps) {
  const { said, lines, before, warnings, noticeRecorded } = account;
  return (
    <Section title="What happened">
      {said === undefined && <p className="quiet">Nobody has said it yet.</p>}
      <dl className="facts">
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <p key={warning} className="note note-caution">
          <CautionIcon /> <span>Before it goes into the national return: {warning}</span>
        </p>
      ))}
      {before.length > 0 && (
        <Fold title="What was said before" count={before.length}>
          <ul className="lines">
            {before.map((words, index) => (
              // Two corrections may say the same.
              <li key={`${String(index)} ${words}`}>{words}</li>
            ))}
          </ul>
        </Fold>
      )}
      {maySay && <SayWhatHappened said={said} noticeRecorded={noticeRecorded} onSay={onSay} />}
    </Section>
  );
}

const NOTHING_KNOWN: EndingAccount = {
  reason: 'not-known',
  endedBy: 'not-known',
  withNotice: 'not-known',
  policeCalled: 'not-known',
  childMissing: 'not-known',
  belongings: 'not-known',
  lifeStory: 'not-known',
  schoolMoved: 'not-known',
  healthMoved: 'not-known',
  separated: 'not-known',
};

const ANSWERS = {
  reason: ACCOUNT_REASONS,
  endedBy: ENDED_BY,
  withNotice: YES_OR_NO,
  policeCalled: YES_OR_NO,
  childMissing: YES_OR_NO,
  belongings: WHERE_THINGS_ARE,
  lifeStory: WHERE_THINGS_ARE,
  schoolMoved: YES_OR_NO,
  healthMoved: YES_OR_NO,
  separated: SEPARATED,
} as const satisfies { readonly [Name in keyof EndingAccount]: readonly EndingAccount[Name][] };

interface SayProps extends Pick<AccountProps, 'onSay'> {
  readonly said: EndingAccount | undefined;
  readonly noticeRecorded: boolean;
}

function SayWhatHappened(props: SayProps) {
  const disclosure = useDisclosure();
  const { open, setOpen, opener } = disclosure;
  if (open) return <AccountForm {...props} disclosure={disclosure} />;
  return (
    <Opener opener={opener} setOpen={setOpen}>
      {props.said === undefined ? 'Say what happened…' : 'Correct what was said…'}
    </Opener>
  );
}

/** Each time that it opens it begins from what stands by then. */
function AccountForm({
  said,
  noticeRecorded,
  onSay,
  disclosure: { form, setOpen },
}: SayProps & { readonly disclosure: Disclosure<HTMLFormElement> }) {
  const [draft, setDraft] = useState(said ?? NOTHING_KNOWN);
  const { busy, failure, carryOut } = useIntention();
  const asked = ACCOUNT_FIELDS.filter((field) => field !== 'withNotice' || !noticeRecorded);
  const isOtherwise = said === undefined || asked.some((field) => draft[field] !== said[field]);
  return (
    <form
      ref={form}
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isOtherwise) return;
        void carryOut(() => onSay(draft), 'It is kept what happened.').then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <p className="quiet">Say what you know. What nobody knows yet stays “Not known”, and can be said later.</p>
      {asked.map((field) => (
        <Answer key={field} field={field} draft={draft} onChange={setDraft} />
      ))}
      <FaultNote failure={failure} />
      <FormEnd save="Save what happened" busy={busy} complete={isOtherwise} setOpen={setOpen} />
    </form>
  );
}

interface AnswerProps {
  readonly field: keyof EndingAccount;
  readonly draft: EndingAccount;
  readonly onChange: (draft: EndingAccount) => void;
}

/** Few answers stand beside each other; many are chosen from a list. */
function Answer({ field, draft, onChange }: AnswerProps) {
  const answers: readonly string[] = ANSWERS[field];
  const choose = (value: string) => {
    if (answers.includes(value)) onChange({ ...draft, [field]: value });
  };
  const label = ACCOUNT_LABELS[field];
  if (answers.length <= 4)
    return (
      <Field label={label}>
        <RadioGroup
          layout="horizontal"
          value={draft[field]}
          onChange={(_event, { value }) => {
            choose(value);
          }}
        >
          {ANSWERS[field].map((answer) => (
            <Radio key={answer} value={answer} label={accountWords(field, answer)} />
          ))}
        </RadioGroup>
      </Field>
    );
  const hint = field === 'reason' ? (reasonAsks(draft.reason) ?? PROMPT) : undefined;
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        value={draft[field]}
        onChange={(_event, { value }) => {
          choose(value);
        }}
      >
        {ANSWERS[field].map((answer) => (
          <option key={answer} value={answer}>
            {accountWords(field, answer)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const PROMPT = 'It is a prompt, and never decides whether a disruption meeting is held.';
