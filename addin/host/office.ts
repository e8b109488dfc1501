/*
 * Everything that is asked of Outlook, through Office.js. Nothing of a mail is kept, and nothing of it leaves from here.
 */

/** What is open beside the pane. */
export type Beside =
  | { readonly is: 'appointment'; readonly subject: string }
  | { readonly is: 'mail'; readonly subject: string; readonly from: string; readonly text: string }
  | { readonly is: 'nothing' };

const LONGEST_WAIT_MILLISECONDS = 10_000;

/** Whether this page stands in Outlook. Without Office.js, or outside Outlook, it does not. */
export async function isInOutlook(): Promise<boolean> {
  if (!('Office' in globalThis)) return false;
  const { host } = await inTime(Office.onReady());
  return String(host) === String(Office.HostType.Outlook);
}

/** Mac, phones and old versions cannot sign somebody in here: they are told where they can. */
export const canSignIn = (): boolean => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');

/** The appointment or mail that is open now, as far as the pane needs it. */
export async function besideNow(): Promise<Beside> {
  const { item } = Office.context.mailbox;
  if (item === undefined || item === null) return { is: 'nothing' };
  const subject = await subjectOf(item);
  if (String(item.itemType) === String(Office.MailboxEnums.ItemType.Appointment)) return { is: 'appointment', subject };
  const read: Office.MessageRead = item;
  // An invitation in the inbox is about the appointment.
  if (/^IPM\.Schedule\.Meeting\b/i.test(read.itemClass ?? '')) return { is: 'appointment', subject };
  return { is: 'mail', subject, from: read.from?.emailAddress ?? '', text: await textOf(read) };
}

/** Whoever organises has the appointment open for writing: there the subject is asked for, elsewhere it is there. */
async function subjectOf(item: NonNullable<Office.Mailbox['item']>): Promise<string> {
  const subject: string | Office.Subject = item.subject;
  if (typeof subject === 'string') return subject;
  return answered((done) => {
    subject.getAsync(done);
  });
}

const textOf = (mail: Office.MessageRead): Promise<string> =>
  answered((done) => {
    mail.body.getAsync(Office.CoercionType.Text, done);
  });

/** Another mail is chosen while the pane stays open. */
export function onItemChange(tell: () => void): void {
  Office.context.mailbox.addHandlerAsync?.(Office.EventType.ItemChanged, tell);
}

export type PaneTheme = 'default' | 'dark' | 'contrast';

/** As Outlook is: high contrast comes from the machine, light or dark from Outlook, or from the machine where Outlook does not say. */
export function themeNow(): PaneTheme {
  if (matchMedia('(forced-colors: active)').matches || matchMedia('(prefers-contrast: more)').matches)
    return 'contrast';
  const theme = 'Office' in globalThis ? Office.context?.officeTheme : undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? 'dark' : 'default';
  const ground = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '');
  if (ground !== null) return isDark(ground.slice(1).map((part) => parseInt(part, 16))) ? 'dark' : 'default';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}

const isDark = ([red = 0, green = 0, blue = 0]: readonly number[]): boolean =>
  0.299 * red + 0.587 * green + 0.114 * blue < 128;

/** Outlook tells when its theme changes, where it can. */
export function onThemeChange(tell: () => void): void {
  for (const query of ['(forced-colors: active)', '(prefers-contrast: more)', '(prefers-color-scheme: dark)'])
    matchMedia(query).addEventListener('change', tell);
  if ('Office' in globalThis && Office.context?.mailbox !== undefined)
    Office.context.mailbox.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, tell);
}

const answered = (ask: (done: (result: Office.AsyncResult<string>) => void) => void): Promise<string> =>
  inTime(
    new Promise((resolve, refuse) => {
      ask(({ status, value }) => {
        // What Outlook says with a failure could hold words of the mail: it is not passed on.
        if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
        else refuse(new Error('Outlook did not answer'));
      });
    }),
  );

const inTime = <Value>(promise: Promise<Value>): Promise<Value> =>
  Promise.race([
    promise,
    new Promise<never>((_, refuse) => {
      setTimeout(() => {
        refuse(new Error('Outlook did not answer in time'));
      }, LONGEST_WAIT_MILLISECONDS);
    }),
  ]);
