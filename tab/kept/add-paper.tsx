import { useId, useState } from 'react';
import { FormEnd } from '../frame/form-end.tsx';
import { useIntention } from '../frame/intention.ts';
import { FaultNote } from '../frame/states.tsx';

interface AddPaperProps {
  readonly onAdd: (file: Blob) => Promise<void>;
  readonly setOpen: (open: boolean) => void;
}

/** One paper for a sheet. Its name stays on the device. */
export function AddPaper({ onAdd, setOpen }: AddPaperProps) {
  const id = useId();
  const [file, setFile] = useState<Blob>();
  const { busy, failure, carryOut } = useIntention();
  const add = async () => {
    if (file !== undefined && (await carryOut(() => onAdd(file), 'The paper is attached.'))) setOpen(false);
  };
  return (
    <form
      noValidate
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="file-field">
        <label htmlFor={`${id}-file`}>Picture, PDF, Word document, sound or video, up to 10 MB</label>
        <input
          id={`${id}-file`}
          type="file"
          accept="image/*,audio/*,video/*,.pdf,.docx"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            setFile(event.target.files?.[0]);
          }}
        />
        <p id={`${id}-hint`} className="quiet">
          Whoever sees this sheet can read it. The name of the file is not kept.
        </p>
      </div>
      <FaultNote failure={failure} />
      <FormEnd save="Attach it" busy={busy} complete={file !== undefined} setOpen={setOpen} />
    </form>
  );
}
