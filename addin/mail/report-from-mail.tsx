import { useCallback, useMemo, useState } from 'react';
import { linesOfMail, type ReportedFromMail } from '#rules/views';
import type { Ask } from '../api/ask.ts';
import { Loaded, type PaneNeeds } from '../frame/loaded.tsx';
import type { Beside } from '../host/office.ts';
import { MergeOffer } from './merge-offer.tsx';
import { Receipt } from './receipt.tsx';
import { ReportForm } from './report-form.tsx';

type Mail = Extract<Beside, { is: 'mail' }>;

interface ReportFromMailProps extends PaneNeeds {
  readonly mail: Mail;
  readonly ask: Ask;
}

/** Reports a worry from a mail. Its text stays in this page: what is ticked goes along, and the mail stays where it is. */
export function ReportFromMail({ mail, ask, settings, signIn }: ReportFromMailProps) {
  // Made when the pane is opened: sent twice, it is one report.
  const [formId] = useState(() => crypto.randomUUID());
  const [came, setCame] = useState<ReportedFromMail>();
  const lines = useMemo(() => linesOfMail(mail.text), [mail.text]);
  const load = useCallback(async () => {
    const [form, sender] = await Promise.all([
      ask('GET /api/outlook/report'),
      mail.from === '' ? { children: [] } : ask('POST /api/outlook/sender', { body: { mail: mail.from } }),
    ]);
    return { form, sender };
  }, [ask, mail.from]);

  if (came?.is === 'offer-merge') return <MergeOffer {...{ came, formId, ask }} onCame={setCame} />;
  if (came !== undefined) return <Receipt came={came} emergency={settings.emergency} />;
  return (
    <Loaded load={load} what="Getting the form ready…" {...{ settings, signIn }}>
      {({ form, sender }) => (
        <ReportForm
          {...{ form, sender, lines, formId, ask }}
          text={mail.text}
          emergency={settings.emergency}
          onCame={setCame}
        />
      )}
    </Loaded>
  );
}
