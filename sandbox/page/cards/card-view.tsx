import { useEffect, useRef, useState } from 'react';
import { ask, query, type Answer, type Card, type Found } from '../control.ts';
import { drawCard, type Press } from './draw.ts';

export interface CardViewProps {
  readonly card: Card;
  /** Id of the message or dialog that the card is in. */
  readonly message: string;
  readonly as: string;
  readonly onAnswer: (answer: Answer) => void;
  readonly onOpen: (url: string) => void;
}

/**
 * One card. It is drawn anew only when the bot sent another one, so that what somebody is typing stays where it is
 * while the conversation around it goes on.
 */
export function CardView({ card, message, as, onAnswer, onOpen }: CardViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'still' | 'busy' | 'failed'>('still');
  const [said, setSaid] = useState<string>();
  const doors = useRef({ onAnswer, onOpen });
  const written = JSON.stringify(card);

  useEffect(() => {
    doors.current = { onAnswer, onOpen };
  });

  useEffect(() => {
    const target = place.current;
    if (target === null) return;
    const press = pressing(target, { as, message }, (answer) => doors.current.onAnswer(answer), setState, setSaid);
    const search = (input: string, text: string) =>
      ask<readonly Found[]>(`search?${query({ as, message, input, text })}`);
    try {
      target.replaceChildren(
        drawCard(JSON.parse(written) as Card, {
          press: (what) => void press(what),
          open: (url) => doors.current.onOpen(url),
          search,
        }),
      );
    } catch {
      target.replaceChildren('This card could not be drawn.');
    }
    setState('still');
  }, [written, message, as]);

  return (
    <div className="card" aria-busy={state === 'busy'}>
      <div ref={place} />
      <div role="status">
        {state === 'busy' ? <span className="unseen">Sending…</span> : null}
        {said === undefined || said === '' ? null : <p className="card-said">{said}</p>}
      </div>
      {state === 'failed' ? (
        <p className="card-failed" role="alert" ref={intoView}>
          Something went wrong. Your answers are still here.
        </p>
      ) : null}
    </div>
  );
}

/** A message below a long card is of no use below the edge of the window. */
const intoView = (message: HTMLElement | null): void => message?.scrollIntoView({ block: 'nearest' });

/** Sends what was pressed, once at a time; its buttons wait meanwhile. */
function pressing(
  target: HTMLElement,
  on: { readonly as: string; readonly message: string },
  onAnswer: (answer: Answer) => void,
  setState: (state: 'still' | 'busy' | 'failed') => void,
  setSaid: (said: string | undefined) => void,
): (press: Press) => Promise<void> {
  let busy = false;

  return async ({ action, kind, inputs }) => {
    if (busy) return;
    busy = true;
    setState('busy');
    setSaid(undefined);
    const buttons = [...target.querySelectorAll('button')];
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    const pressed = document.activeElement;
    pressed?.classList.add('waits');
    try {
      const answer = await ask<Answer>('press', { ...on, action, inputs });
      if (answer.status >= 400) {
        setSaid(answer.status < 500 ? answer.text : undefined);
        setState('failed');
        return;
      }
      setState('still');
      if (kind === 'execute') setSaid(answer.text);
      onAnswer(answer);
    } catch {
      setState('failed');
    } finally {
      busy = false;
      for (const button of buttons) button.removeAttribute('aria-disabled');
      pressed?.classList.remove('waits');
    }
  };
}
