import { Button } from '@fluentui/react-components';
import type { AnswersView } from '#rules/views';
import { FaultNote } from '../frame/states.tsx';
import { useIntention } from '../frame/intention.ts';

interface FilesToOpenProps {
  readonly form: string;
  readonly files: AnswersView['forms'][number]['files'];
  readonly onOpenFile: (form: string, name: string) => Promise<void>;
}

/** What came with a form, as downloads. Each opening is written down. */
export function FilesToOpen({ form, files, onOpenFile }: FilesToOpenProps) {
  const { busy, failure, carryOut } = useIntention();
  return (
    <>
      <div className="row">
        {files.map(({ name, sealed }) => (
          <Button
            key={name}
            size="small"
            disabledFocusable={busy}
            onClick={() => void carryOut(() => onOpenFile(form, name), 'The file is in your downloads.')}
          >
            Open {name}
            {sealed && ' (sealed, for the chair alone)'}
          </Button>
        ))}
      </div>
      <FaultNote failure={failure} />
    </>
  );
}
