import { useState } from 'react';
import { learning, type AskedSummary } from '../api/learning.ts';
import { useLoaded } from '../frame/loaded.ts';
import { bytesOf, saveFile } from '../frame/save-file.ts';
import { FaultPage, Loading } from '../frame/states.tsx';
import { Summary } from '../learning/summary.tsx';
import '../style/learning.css';

/** The yearly summary. */
export default function SummaryPage() {
  const [asked, setAsked] = useState<AskedSummary>({ readers: 'inside' });
  const summary = useLoaded(JSON.stringify(asked), () => learning.summary(asked));
  if (summary.is === 'loading') return <Loading what="the yearly summary" />;
  if (summary.is === 'failed')
    return <FaultPage heading="Yearly summary" failure={summary.failure} again={() => void summary.again()} />;
  const { from, to, version } = summary.value;
  return (
    <Summary
      key={`${from} ${to} ${version}`}
      view={summary.value}
      onAsk={setAsked}
      onSave={async (words) => {
        await learning.saveSummary({ from, to, version, ...words });
        await summary.again();
      }}
      onApprove={async () => {
        await learning.approveSummary({ from, to, version });
        await summary.again();
      }}
      onExport={async (format) => {
        const file = await learning.exportSummary({ from, to, format });
        saveFile(file.name, bytesOf(file.base64, file.contentType));
      }}
      onReturn={async () => {
        const file = await learning.exportReturn({ from, to });
        saveFile(file.name, bytesOf(file.base64, file.contentType));
      }}
      letters={{
        load: () => learning.carersLetter({ from, to }),
        save: async (said) => {
          await learning.saveCarersLetter({ from, to, ...said });
        },
        release: async (letter) => {
          await learning.releaseCarersLetter({ from, to, version: letter });
        },
        takeOut: async (format) => {
          const file = await learning.exportCarersLetter({ from, to, format });
          saveFile(file.name, bytesOf(file.base64, file.contentType));
        },
      }}
      loadCases={(figure) => learning.casesBehind({ from, to, readers: 'inside' }, figure)}
    />
  );
}
