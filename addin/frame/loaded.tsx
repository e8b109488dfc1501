import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { PublicSettings } from '../../bot/api/contract/public.ts';
import { TabFault } from '../../tab/api/fault.ts';
import { SignInFault, type SignIn } from '../host/sign-in.ts';
import { OtherWay } from './other-way.tsx';

export interface PaneNeeds {
  readonly settings: PublicSettings;
  readonly signIn: SignIn;
}

interface LoadedProps<Value> extends PaneNeeds {
  readonly load: () => Promise<Value>;
  readonly what: string;
  readonly children: (value: Value, again: () => void) => ReactNode;
}

type State<Value> =
  { readonly is: 'here'; readonly value: Value } | { readonly is: 'failed'; readonly failure: unknown };

/** Asks for something and shows it; while it is on its way, when there is no token, and when it failed, says so and what to do. */
export function Loaded<Value>({ load, what, settings, signIn, children }: LoadedProps<Value>) {
  const [state, setState] = useState<State<Value>>();
  const again = useCallback(() => {
    load().then(
      (value) => {
        setState({ is: 'here', value });
      },
      (failure: unknown) => {
        setState({ is: 'failed', failure });
      },
    );
  }, [load]);
  useEffect(again, [again]);

  if (state === undefined) {
    return (
      <div aria-busy="true">
        <p>{what}</p>
        <div className="bone" aria-hidden="true" />
        <div className="bone" aria-hidden="true" />
      </div>
    );
  }
  if (state.is === 'here') return <>{children(state.value, again)}</>;
  return <Failed failure={state.failure} again={again} {...{ settings, signIn }} />;
}

interface FailedProps extends PaneNeeds {
  readonly failure: unknown;
  readonly again: () => void;
}

function Failed({ failure, again, settings, signIn }: FailedProps) {
  const [busy, setBusy] = useState(false);
  if (failure instanceof SignInFault && failure.reason === 'too-old')
    return <OtherWay why="too-old" settings={settings} />;
  const isSignIn = failure instanceof SignInFault;
  const retry = () => {
    setBusy(true);
    const first = isSignIn ? signIn.token(true) : Promise.resolve('');
    first
      .catch(() => undefined)
      .then(() => {
        setBusy(false);
        again();
      })
      .catch(() => undefined);
  };
  return (
    <section className="part">
      <h1>{isSignIn ? 'Sign in once' : 'This could not be shown'}</h1>
      <p role="alert">{wordsOf(failure)}</p>
      <p>
        <button type="button" className="button-filled" disabled={busy} onClick={retry}>
          {isSignIn ? 'Sign in' : 'Try again'}
        </button>
      </p>
    </section>
  );
}

const SIGNED_OUT = 'We could not confirm who you are. Close this pane and open it again.';

/** What went wrong, in our words; with a reference for IT where there is one. */
export function wordsOf(failure: unknown): string {
  if (failure instanceof SignInFault)
    return failure.reason === 'ask-person'
      ? 'Microsoft wants to confirm that it is you. A window opens for it.'
      : 'Outlook could not sign you in. Try again; if it happens again, use Steady in Teams.';
  if (!(failure instanceof TabFault)) return new TabFault('failed').words;
  const words =
    failure.reason === 'not-signed-in' ? SIGNED_OUT : [failure.words, ...failure.ask.map(({ ask }) => ask)].join(' ');
  return failure.ref === undefined ? words : `${words} (${failure.ref})`;
}
