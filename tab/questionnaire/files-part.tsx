import { Button } from '@fluentui/react-components';
import { useId, useRef, useState, type RefObject } from 'react';
import type { QuestionnaireView } from '#rules/views';
import { TabFault } from '../api/fault.ts';
import { Tick } from '../frame/fields.tsx';
import { DoneIcon } from '../frame/icons.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface FilesPartProps {
  readonly view: QuestionnaireView;
  readonly onAddFile: (file: Blob, sealed: boolean) => Promise<void>;
}

/** The same limit as the server's, said before a large file travels for nothing. */
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** A drawing, a recording, a letter: any medium counts. For the chair alone where the person wants that. */
export function FilesPart({ view, onAddFile }: FilesPartProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | undefined>();
  const [sealed, setSealed] = useState(false);
  const { busy, failure, carryOut } = useIntention();

  const add = () =>
    carryOut(async () => {
      if (file === undefined) throw new TabFault('asking', { words: 'Choose a file first.' });
      if (file.size > LARGEST_FILE_BYTES)
        throw new TabFault('refused', {
          words: 'The file is larger than 10 MB. Make it smaller, or hand it over on paper.',
        });
      await onAddFile(file, sealed);
      setFile(undefined);
      if (input.current !== null) input.current.value = '';
    }, 'The file is added.');

  if (!view.mayChange && view.files.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-title`} className="part">
      <h2 id={`${id}-title`}>Drawings, recordings and letters</h2>
      <FilesAdded files={view.files} />
      {view.mayChange && (
        <>
          <FileField id={id} input={input} onChoose={setFile} />
          {view.asHelper && (
            <Tick
              label="Sealed: for the chair alone, and I have not looked at it"
              checked={sealed}
              onChange={setSealed}
            />
          )}
          <FaultNote failure={failure} />
          <div className="row">
            <Button disabledFocusable={busy || file === undefined} onClick={() => void add()}>
              {busy ? 'Adding…' : 'Add this file'}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const FilesAdded = ({ files }: Pick<QuestionnaireView, 'files'>) =>
  files.length > 0 && (
    <ul className="lines">
      {files.map(({ name }) => (
        <li key={name}>
          <span>
            <DoneIcon /> {name}
            {name.startsWith('sealed') && ' (for the chair alone)'}
          </span>
        </li>
      ))}
    </ul>
  );

interface FileFieldProps {
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onChoose: (file: File | undefined) => void;
}

const FileField = ({ id, input, onChoose }: FileFieldProps) => (
  <div className="file-field">
    <label htmlFor={`${id}-file`}>Picture, PDF, Word document, sound or video, up to 10 MB</label>
    <input
      ref={input}
      id={`${id}-file`}
      type="file"
      accept="image/*,audio/*,video/*,.pdf,.docx"
      aria-describedby={`${id}-hint`}
      onChange={(event) => {
        onChoose(event.target.files?.[0]);
      }}
    />
    <p id={`${id}-hint`} className="quiet">
      It goes to the chair with the answers. The name of the file is not kept.
    </p>
  </div>
);
