import { SteadyMark } from '../../tab/frame/icons.tsx';
import type { PublicSettings } from '../../bot/api/contract/public.ts';
import { deskLink } from './links.ts';

const SAYS = {
  'not-in-outlook': [
    'This page belongs beside a mail or an appointment',
    'Open it in Outlook: choose a mail or an appointment, then Steady in its ribbon or under Apps.',
  ],
  unread: [
    'Outlook did not show what is open',
    'Close this pane and open it again. If that does not help, use Steady in Teams.',
  ],
  'nothing-open': ['Nothing is open', 'Choose a mail to report from, or one of Steady’s appointments.'],
  'not-ours': [
    'This appointment is not one of Steady’s',
    'Steady’s meetings have their reference as their subject, such as SM-2026-0142. All of yours are on your desk.',
  ],
  'too-old': [
    'This Outlook cannot sign you in here',
    'Use Outlook on the web, new Outlook for Windows, or classic Outlook from version 2409. On a Mac or a phone, use Steady in Teams: the chat and the tab have everything that is here.',
  ],
} as const;

export type Why = keyof typeof SAYS;

/** Why there is nothing to do here, and where it can be done. */
export function OtherWay({ why, settings }: { readonly why: Why; readonly settings: PublicSettings }) {
  const [title, words] = SAYS[why];
  return (
    <section className="part other-way">
      <h1>
        <SteadyMark /> {title}
      </h1>
      <p>{words}</p>
      <p>
        <a className="button-outlined" href={deskLink(settings)} target="_blank" rel="noreferrer">
          Open Steady in Teams
        </a>
      </p>
    </section>
  );
}
