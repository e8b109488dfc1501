import { useEffect, useRef } from 'react';
import { CardView } from '../cards/card-view.tsx';
import { firstWords } from '../cards/draw.ts';
import type { Answer, AppSettings, Person } from '../control.ts';
import { Icon } from '../frame/icons.tsx';
import { FramedPage } from '../tab/framed-page.tsx';
import type { Theme } from '../theme.ts';
import { notify, openAddress, showDialog, useOnTop, type OpenDialog } from './open.ts';

export interface DialogsProps {
  readonly person: Person;
  readonly app: AppSettings;
  readonly theme: Theme;
}

/** The dialog that stands over the page, if there is one. The browser keeps the focus in it and closes it on Escape. */
export function Dialogs(props: DialogsProps) {
  const { dialog } = useOnTop();
  return dialog === undefined ? null : <DialogView dialog={dialog} {...props} />;
}

function DialogView({ dialog, person, app, theme }: DialogsProps & { readonly dialog: OpenDialog }) {
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    const shown = element.current;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const close = () => {
    dialog.onDone?.(undefined);
    showDialog(undefined);
  };

  const title = dialog.title ?? (dialog.card ? firstWords(dialog.card) : 'Dialog');
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="round" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <div className="dialog-body">
        <DialogBody dialog={dialog} title={title} {...{ person, app, theme }} />
      </div>
    </dialog>
  );
}

interface DialogBodyProps extends DialogsProps {
  readonly dialog: OpenDialog;
  readonly title: string;
}

function DialogBody({ dialog, title, person, app, theme }: DialogBodyProps) {
  const answered = (answer: Answer) => {
    if (answer.dialog === undefined && answer.card !== undefined) showDialog({ ...dialog, card: answer.card });
    else {
      showDialog(answer.dialog);
      if (answer.dialog === undefined && answer.text) notify('Steady', answer.text);
    }
  };

  return dialog.card === undefined ? (
    <FramedPage
      url={dialog.url ?? 'about:blank'}
      title={title}
      entity={dialog.id}
      sub={undefined}
      as="task"
      onSaid={() => undefined}
      onDone={(result) => {
        dialog.onDone?.(result);
        showDialog(undefined);
      }}
      {...{ person, app, theme }}
    />
  ) : (
    <CardView
      card={dialog.card}
      message={dialog.id}
      as={person.id}
      onAnswer={answered}
      onOpen={(url) => openAddress(url, person.id)}
    />
  );
}
