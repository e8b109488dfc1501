import { Button } from '@fluentui/react-components';
import type { SheetView } from '#rules/views';
import type { SheetChosen, SheetFileChosen } from '../api/sheets.ts';
import { useIntention } from '../frame/intention.ts';
import { Opener } from '../frame/opener.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import { AddPaper } from './add-paper.tsx';

export interface PaperIntentions {
  readonly add: (sheet: SheetChosen, file: Blob) => Promise<void>;
  readonly open: (file: SheetFileChosen) => Promise<void>;
}

interface PapersProps {
  readonly sheet: SheetChosen;
  /** What the sheet is called, for whoever hears the page. */
  readonly name: string;
  readonly files: NonNullable<SheetView['files']>;
  readonly mayAdd: boolean;
  readonly papers: PaperIntentions;
}

/** Papers that are attached to a sheet: downloaded by whoever sees it, added by whoever fills it in. */
export function Papers({ sheet, name, files, mayAdd, papers }: PapersProps) {
  const { open, setOpen, opener, form } = useDisclosure<HTMLDivElement>();
  const { failure, carryOut } = useIntention();
  return (
    <div className="no-print">
      {files.length > 0 && (
        <ul className="lines">
          {files.map((one) => (
            <li key={one.name}>
              <Button
                size="small"
                onClick={() => void carryOut(() => papers.open({ ...sheet, name: one.name }), 'The paper is saved.')}
              >
                Save {one.name}
                <span className="only-heard"> of {name}</span>
              </Button>{' '}
              <span className="quiet">{one.words}</span>
            </li>
          ))}
        </ul>
      )}
      <FaultNote failure={failure} />
      {mayAdd && !open && (
        <Opener opener={opener} setOpen={setOpen}>
          Attach a paper<span className="only-heard"> to {name}</span>…
        </Opener>
      )}
      {mayAdd && open && (
        <div ref={form}>
          <AddPaper onAdd={(file) => papers.add(sheet, file)} setOpen={setOpen} />
        </div>
      )}
    </div>
  );
}
