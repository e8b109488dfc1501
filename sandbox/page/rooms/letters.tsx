import { useState } from 'react';
import { useAsked } from '../live.ts';
import { clockTime, shortDay } from '../moments.ts';
import { named, type Letter } from './graph.ts';
import { Nothing, Waiting } from './waiting.tsx';

const LETTER_HEAD = `<!doctype html><html lang="en-GB"><meta http-equiv="Content-Security-Policy"
content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"><base target="_blank"><title>Letter</title>`;

/** Every mail that the product has sent, as its reader would see it. */
export function Letters() {
  const letters = useAsked<readonly (Letter | { readonly message: Letter })[]>('letters');
  const [chosen, setChosen] = useState<number>();
  if (letters.is !== 'here') return <Waiting failed={letters.is === 'failed'} what="the letters" />;
  const all = letters.value.map((each) => ('message' in each ? each.message : each));
  const at = chosen !== undefined && chosen < all.length ? chosen : all.length - 1;
  const open = all[at];
  return (
    <div className="page">
      <header className="room-head">
        <div>
          <h2>Letters</h2>
          <p>Every mail that has been sent. Nothing here has left this machine.</p>
        </div>
      </header>
      {open === undefined ? (
        <Nothing title="No letter has been sent yet">
          People without a Teams account, such as carers, parents and schools, are written to. Their letters appear
          here.
        </Nothing>
      ) : (
        <div className="two">
          <nav aria-label="Letters, newest first">
            <ul className="plain-list choices">
              {all
                .map((letter, index) => [letter, index] as const)
                .reverse()
                .map(([letter, index]) => (
                  <li key={letter.id ?? index}>
                    <button
                      type="button"
                      aria-current={index === at ? 'true' : undefined}
                      onClick={() => setChosen(index)}
                    >
                      <b>{letter.subject ?? 'No subject'}</b>
                      <span>{(letter.toRecipients ?? []).map(named).join('; ')}</span>
                      <SentAt moment={letter.sentDateTime} />
                    </button>
                  </li>
                ))}
            </ul>
          </nav>
          <LetterView key={at} letter={open} />
        </div>
      )}
    </div>
  );
}

const SentAt = ({ moment }: { readonly moment: string | undefined }) =>
  moment === undefined ? null : (
    <time dateTime={moment}>{`${shortDay(new Date(moment))}, ${clockTime(new Date(moment))}`}</time>
  );

function LetterHead({ letter }: { readonly letter: Letter }) {
  const { toRecipients = [], ccRecipients = [], from, sentDateTime } = letter;
  return (
    <dl className="pairs">
      <div>
        <dt>To</dt>
        <dd>{toRecipients.map(named).join('; ') || 'nobody'}</dd>
      </div>
      {ccRecipients.length === 0 ? null : (
        <div>
          <dt>Copy</dt>
          <dd>{ccRecipients.map(named).join('; ')}</dd>
        </div>
      )}
      {from === undefined ? null : (
        <div>
          <dt>From</dt>
          <dd>{named(from)}</dd>
        </div>
      )}
      {sentDateTime === undefined ? null : (
        <div>
          <dt>Sent</dt>
          <dd>
            <SentAt moment={sentDateTime} />
          </dd>
        </div>
      )}
    </dl>
  );
}

const Attached = ({ files }: { readonly files: NonNullable<Letter['attachments']> }) =>
  files.length === 0 ? null : (
    <ul className="attachments" aria-label="Attachments">
      {files.map(({ name = 'attachment', contentType, contentBytes = '' }, index) => (
        <li key={index}>
          <a download={name} href={`data:${contentType ?? 'application/octet-stream'};base64,${contentBytes}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );

function LetterView({ letter }: { readonly letter: Letter }) {
  const { subject, body, attachments = [] } = letter;
  const html = body?.contentType?.toLowerCase() === 'html';
  return (
    <article className="letter" aria-labelledby="letter-subject">
      <h3 id="letter-subject">{subject ?? 'No subject'}</h3>
      <LetterHead letter={letter} />
      <Attached files={attachments} />
      {html ? (
        // Its own policy lets no script run and nothing be fetched, and its origin is none; without `allow-scripts` a
        // checker of accessibility could not look into it either.
        <iframe
          className="letter-body"
          title="What the letter says"
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`${LETTER_HEAD}${body.content ?? ''}`}
        />
      ) : (
        <div className="letter-body reading">{linked(body?.content ?? '')}</div>
      )}
    </article>
  );
}

/** The text with its addresses made into links. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/).map((part, index) =>
    index % 2 === 1 ? (
      <a key={index} href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  );
