import { randomBytes } from 'node:crypto';
import { COUNCIL } from '../settings.ts';
import type { World } from '../world.ts';
import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, type Json } from '../wire/json.ts';
import type { Route } from '../wire/route.ts';
import type { Ask, Take } from './ask.ts';
import { mailboxInPath } from './mailbox.ts';
import { GraphRefusal } from './refusal.ts';

/** Graph takes no request over 4 MB here, attachments in base64 and all. */
const LARGEST_BYTES = 4 * 1024 * 1024;
const MOST_RECIPIENTS = 500;

export const mailRoutes = (world: World): readonly Route<Take>[] => [
  { method: 'POST', template: '/users/{user}/sendMail', take: (ask) => sendMail(ask, world) },
];

/** Sends, and says no more than that it took the message: there is no key by which to know it again. */
function sendMail(ask: Ask, world: World): Reply {
  mailboxInPath(ask, world, 'Mail.Send');
  if (ask.raw.length > LARGEST_BYTES) {
    throw new GraphRefusal(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
  }
  const message = asJson(ask.body['message'] ?? ask.body['Message']);
  const recipients = ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((name) =>
    asList(message[name]).map(asJson),
  );
  if (recipients.length === 0) {
    throw new GraphRefusal(
      400,
      'ErrorInvalidRecipients',
      'At least one recipient is not valid., Recipients are missing.',
    );
  }
  if (recipients.length > MOST_RECIPIENTS) {
    throw new GraphRefusal(400, 'ErrorExceededMaxRecipientLimit', 'The message has too many recipients.');
  }
  for (const recipient of recipients) {
    const address = asText(asJson(recipient['emailAddress'])['address']) ?? '';
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
      throw new GraphRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
    }
  }
  if (world.strict) mustKeepPace(world);
  const letter = letterFrom(message, world);
  world.letters.add(letter);
  // Taken all the same: that nobody is there comes back later, as a mail.
  if (ask.mishap === 'bounced') world.inbox.add(bounceOf(letter, recipients, world));
  return { status: 202 };
}

/** Exchange lets a mailbox send thirty messages in a minute. */
const MOST_IN_A_MINUTE = 30;

function mustKeepPace(world: World): void {
  const since = world.clock.now().getTime() - 60_000;
  const recent = world.letters.entries
    .slice(-MOST_IN_A_MINUTE)
    .map(({ sentDateTime }) => Date.parse(asText(sentDateTime) ?? ''))
    .filter((at) => at > since);
  const [first] = recent;
  if (first === undefined || recent.length < MOST_IN_A_MINUTE) return;
  throw new GraphRefusal(429, 'ApplicationThrottled', 'The mailbox is over its message rate limit.', {
    'Retry-After': String(Math.max(1, Math.ceil((first - since) / 1000))),
  });
}

const bounceOf = (letter: Json, recipients: readonly Json[], world: World): Json => ({
  id: `AAMkAGWrenfordMail${randomBytes(40).toString('base64').replace(/[+/]/g, '-')}=`,
  subject: `Undeliverable: ${asText(letter['subject']) ?? ''}`,
  from: { emailAddress: { name: 'Microsoft Outlook', address: `postmaster@${COUNCIL.domain}` } },
  toRecipients: [{ emailAddress: { name: COUNCIL.organiser.name, address: COUNCIL.organiser.mail } }],
  receivedDateTime: world.clock.now().toISOString(),
  body: {
    contentType: 'text',
    content: `Your message could not be delivered to: ${recipients
      .map((one) => asText(asJson(one['emailAddress'])['address']) ?? '')
      .join(', ')}. Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'`,
  },
  internetMessageHeaders: [{ name: 'In-Reply-To', value: letter['internetMessageId'] }],
});

function letterFrom(message: Json, world: World): Json {
  const now = world.clock.now().toISOString();
  const { organiser } = COUNCIL;
  const self = { emailAddress: { name: organiser.name, address: organiser.mail } };
  const attachments = asList(message['attachments']).map(asJson);
  return {
    ccRecipients: [],
    bccRecipients: [],
    replyTo: [],
    importance: 'normal',
    ...message,
    id: `AAMkAGWrenfordMail${randomBytes(40).toString('base64').replace(/[+/]/g, '-')}=`,
    from: message['from'] ?? self,
    sender: self,
    sentDateTime: now,
    receivedDateTime: now,
    createdDateTime: now,
    internetMessageId: `<${randomBytes(12).toString('hex')}@${COUNCIL.domain}>`,
    isDraft: false,
    hasAttachments: attachments.length > 0,
    attachments: attachments.map((attachment) => ({
      ...attachment,
      size: Buffer.from(asText(attachment['contentBytes']) ?? '', 'base64').length,
    })),
  };
}
