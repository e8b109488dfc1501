import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { NOTICE_GIVERS, type NoticeGiver, type NoticeView } from '#rules/views';
import { capital, noticeGiverWords } from '#rules/words';
import type { SaidNotice, SaidWithdrawn } from '../api/steady.ts';
import { useIntention } from '../frame/intention.ts';
import { FormEnd } from '../frame/form-end.tsx';
import { Opener } from '../frame/opener.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';

export interface NoticesProps {
  readonly notices: readonly NoticeView[];
  readonly mayTell: boolean;
  readonly onTell: (notice: SaidNotice) => Promise<void>;
  readonly onWithdrawn: (withdrawn: SaidWithdrawn) => Promise<void>;
}

/** Notice that the placement is to end: who gave it, when it came, the last day; withdrawn, it stays to be read. @source E-44 */
export function Notices({ notices, mayTell, onTell, onWithdrawn }: NoticesProps) {
  if (notices.length === 0 && !mayTell) return null;
  return (
    <Section title="Notice">
      {notices.length === 0 && <p className="quiet">Nobody is known to have given notice.</p>}
      <ul className="lines">
        {notices.map((notice) => (
          <li key={`${notice.receivedOn} ${notice.givenBy}`}>
            {notice.words}
            <span className="quiet">{` ${capital(notice.figures)}.`}</span>
            {notice.mayWithdraw && <Withdrawn notice={notice} onWithdrawn={onWithdrawn} />}
          </li>
        ))}
      </ul>
      {mayTell && <TellOfNotice onTell={onTell} />}
    </Section>
  );
}

function TellOfNotice({ onTell }: Pick<NoticesProps, 'onTell'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [givenBy, setGivenBy] = useState<NoticeGiver>();
  const [receivedOn, setReceivedOn] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [daysAsked, setDaysAsked] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        Somebody gave notice…
      </Opener>
    );
  const complete = givenBy !== undefined && receivedOn !== '';
  const save = async () => {
    if (!complete) return;
    const last = lastDay === '' ? {} : { lastDay };
    const asked = /^\d+$/.test(daysAsked) ? { daysAsked: Number(daysAsked) } : {};
    if (!(await carryOut(() => onTell({ givenBy, receivedOn, ...last, ...asked }), 'The notice is kept.'))) return;
    setOpen(false);
    setGivenBy(undefined);
    setReceivedOn('');
    setLastDay('');
    setDaysAsked('');
  };
  return (
    <form
      ref={form}
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Who gave notice?" required>
        <RadioGroup
          value={givenBy ?? ''}
          onChange={(_event, { value }) => {
            setGivenBy(NOTICE_GIVERS.find((one) => one === value));
          }}
        >
          {NOTICE_GIVERS.map((giver) => (
            <Radio key={giver} value={giver} label={capital(noticeGiverWords(giver))} />
          ))}
        </RadioGroup>
      </Field>
      <DayField label="Day on which it was received" value={receivedOn} onChange={setReceivedOn} required />
      <DayField
        label="Last day"
        hint="Leave it empty where none was named. Say it again later and the last day moves."
        value={lastDay}
        onChange={setLastDay}
      />
      <DaysAsked value={daysAsked} onChange={setDaysAsked} />
      <FaultNote failure={failure} />
      <FormEnd save="Save the notice" busy={busy} complete={complete} setOpen={setOpen} />
    </form>
  );
}

interface DaysAskedProps {
  readonly value: string;
  readonly onChange: (days: string) => void;
}

const DaysAsked = ({ value, onChange }: DaysAskedProps) => (
  <Field label="Days of notice that the agreement asks for" hint="Leave it empty where nobody knows.">
    <Input
      type="number"
      min={0}
      value={value}
      onChange={(_event, { value: days }) => {
        onChange(days);
      }}
    />
  </Field>
);

function Withdrawn({
  notice: { givenBy, receivedOn },
  onWithdrawn,
}: { readonly notice: NoticeView } & Pick<NoticesProps, 'onWithdrawn'>) {
  const { open, setOpen, opener, form } = useDisclosure();
  const [withdrawnOn, setWithdrawnOn] = useState('');
  const { busy, failure, carryOut } = useIntention();
  if (!open)
    return (
      <Opener opener={opener} setOpen={setOpen}>
        It was withdrawn…
      </Opener>
    );
  return (
    <form
      ref={form}
      noValidate
      className="inline-form no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (withdrawnOn === '') return;
        void carryOut(
          () => onWithdrawn({ givenBy, receivedOn, withdrawnOn }),
          'It is kept that the notice was withdrawn.',
        ).then((done) => {
          if (done) setOpen(false);
        });
      }}
    >
      <DayField label="Day on which it was withdrawn" value={withdrawnOn} onChange={setWithdrawnOn} required />
      <FaultNote failure={failure} />
      <FormEnd save="Save that it was withdrawn" busy={busy} complete={withdrawnOn !== ''} setOpen={setOpen} />
    </form>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

const DayField = ({ label, hint, required = false, value, onChange }: DayFieldProps) => (
  <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
    <Input
      type="date"
      value={value}
      onChange={(_event, { value: day }) => {
        onChange(day);
      }}
    />
  </Field>
);
