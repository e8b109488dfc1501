import { Fault } from '../faults.ts';
import type { Graph } from '../microsoft365/graph.ts';

/** A composed mail. Exchange makes the plain text from the page. */
export interface ComposedMail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }[];
}

/** Bytes of attachments that fit into one request; letters are far smaller. */
const MOST_BYTES = 2_500_000;

/**
 * Sends one mail from the organiser's mailbox, and keeps it among the sent ones, where a person can look.
 *
 * Graph offers no key for mail: after an unclear answer `Fault('unclear')` is thrown, and nothing is repeated by itself.
 */
export const sendMailFrom =
  (graph: Graph, mailbox: string) =>
  async (step: string, mail: ComposedMail): Promise<void> => {
    const size = mail.attachments.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    if (size > MOST_BYTES) throw new Fault('rejected', step);
    const message = {
      subject: mail.subject,
      body: { contentType: 'html', content: mail.html },
      toRecipients: [{ emailAddress: { address: mail.to.address, name: mail.to.name } }],
      attachments: mail.attachments.map(({ name, contentType, bytes }) => ({
        '@odata.type': '#microsoft.graph.fileAttachment',
        name,
        contentType,
        contentBytes: Buffer.from(bytes).toString('base64'),
      })),
    };
    await graph.post(step, `/users/${mailbox}/sendMail`, { message, saveToSentItems: true }).catch((fault: unknown) => {
      // 409 and 412 are said before anything is sent.
      if (fault instanceof Fault && fault.reason === 'changed-meanwhile') throw new Fault('try-later', step);
      throw fault;
    });
  };
