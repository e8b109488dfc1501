import { useEffect, useRef, useState, type RefObject } from 'react';
import type { OwnPart } from '#rules/views';
import { DoneIcon } from '../../tab/frame/icons.tsx';
import { wordsOf } from '../frame/loaded.tsx';

interface OwnPartProps {
  readonly own: OwnPart;
  readonly onNotComing: () => Promise<void>;
}

/** What I am there, what to prepare, my form, and what happens when I cannot come. */
export function OwnPartOf({ own, onNotComing }: OwnPartProps) {
  return (
    <section className="part" aria-label="Your part">
      <div className="part-head">
        <h2>Your part</h2>
      </div>
      <p>
        <b>{own.part}</b>
        {own.replyWords !== '' && (
          <>
            <br />
            <span className="quiet">{own.replyWords}</span>
          </>
        )}
      </p>
      {own.prepare.length > 0 && (
        <>
          <h3>To prepare</h3>
          <ul>
            {own.prepare.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {own.forms.map(({ url, words, isDone }) => (
        <p key={url}>
          <b>Your form: </b>
          {isDone ? (
            <>
              <DoneIcon /> {words}
            </>
          ) : (
            <a href={url} target="_blank" rel="noreferrer">
              {words}
            </a>
          )}
        </p>
      ))}
      {own.notComing !== undefined && <NotComing {...own.notComing} onNotComing={onNotComing} />}
    </section>
  );
}

type NotComingProps = NonNullable<OwnPart['notComing']> & Pick<OwnPartProps, 'onNotComing'>;

function NotComing({ follows, isSaid, onNotComing }: NotComingProps) {
  const [state, setState] = useState<'closed' | 'open' | 'busy'>('closed');
  const [failure, setFailure] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'open') heading.current?.focus();
  }, [state]);

  if (isSaid) {
    return (
      <div className="note" role="status">
        <span>You said that you cannot come. {follows[0]}</span>
      </div>
    );
  }
  if (state === 'closed') {
    return (
      <p>
        <button ref={opener} type="button" className="button-outlined" onClick={() => setState('open')}>
          I cannot come
        </button>
      </p>
    );
  }
  const say = () => {
    setState('busy');
    setFailure(undefined);
    onNotComing().catch((failed: unknown) => {
      setFailure(failed);
      setState('open');
    });
  };
  const close = () => {
    setState('closed');
    setTimeout(() => opener.current?.focus());
  };
  return <WhatHappensThen {...{ follows, heading, failure, say, close }} busy={state === 'busy'} />;
}

interface WhatHappensThenProps {
  readonly follows: readonly string[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly failure: unknown;
  readonly busy: boolean;
  readonly say: () => void;
  readonly close: () => void;
}

/** Read before it is said. */
const WhatHappensThen = ({ follows, heading, failure, busy, say, close }: WhatHappensThenProps) => (
  <div className="not-coming">
    <h3 ref={heading} tabIndex={-1}>
      What happens then
    </h3>
    <ol>
      {follows.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
    {failure !== undefined && <p role="alert">{wordsOf(failure)}</p>}
    <p className="head-actions">
      <button type="button" className="button-filled" disabled={busy} onClick={say}>
        Say that I cannot come
      </button>
      <button type="button" className="button-outlined" disabled={busy} onClick={close}>
        Keep my place
      </button>
    </p>
  </div>
);
