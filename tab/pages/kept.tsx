import { sheets } from '../api/sheets.ts';
import { useLoaded } from '../frame/loaded.ts';
import { bytesOf, saveFile } from '../frame/save-file.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { Kept } from '../kept/kept.tsx';

/** What is kept beside a report, an ending or a meeting. */
export default function KeptPage({ id }: { readonly id: string }) {
  const kept = useLoaded(`kept/${id}`, () => sheets.open(id));
  if (kept.is === 'loading') return <Loading what={`what is kept beside ${id}`} />;
  if (kept.is === 'failed')
    return <FaultPage heading={`Kept beside ${id}`} failure={kept.failure} again={() => void kept.again()} />;
  return (
    <Kept
      view={kept.value}
      onFillIn={(said) => sheets.fillIn(id, said).then(() => kept.again())}
      onFile={async (chosen) => {
        const file = await sheets.file(id, chosen);
        saveFile(file.name, bytesOf(file.base64, file.contentType));
      }}
      papers={{
        add: (sheet, file) => sheets.attach(id, sheet, file).then(() => kept.again()),
        open: async (file) => {
          saveFile(`${id}-${file.name}`, await sheets.attached(id, file));
        },
      }}
    />
  );
}
