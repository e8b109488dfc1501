import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { FindingView, MinutesVersionView, VersionBlockView } from '#rules/views';
import type { FindingDecision } from '../api/minutes.ts';
import { PrintedSheet } from '../frame/printed.tsx';
import { FindingCard } from './finding-card.tsx';

interface VersionTextProps {
  readonly version: MinutesVersionView;
  readonly mayDecide: boolean;
  readonly onDecide: (decision: FindingDecision) => Promise<void>;
}

/** A version with what was found in it, each in its place, for whoever decides; for everybody else as it leaves. */
export function VersionText({ version, mayDecide, onDecide }: VersionTextProps) {
  const [asItLeaves, setAsItLeaves] = useState(!mayDecide || version.findings.length === 0);
  const blocks = asItLeaves ? version.text : version.blocks;
  return (
    <article className="version-text" aria-label={`Version for ${version.label}`}>
      {version.findings.length > 0 && (
        <div className="row no-print">
          <Button
            size="small"
            aria-pressed={asItLeaves}
            onClick={() => {
              setAsItLeaves(!asItLeaves);
            }}
          >
            As it leaves
          </Button>
          <span className="quiet">Found by rules, never by guesswork; each is yours to decide.</span>
        </div>
      )}
      {blocks.map((block) => {
        const findings = asItLeaves ? [] : version.findings.filter((finding) => finding.block === block.key);
        return (
          <div key={block.key}>
            <BlockText block={block} findings={findings} />
            {findings.map((finding) => (
              <FindingCard
                key={`${finding.start} ${finding.end} ${finding.kind}`}
                finding={finding}
                version={version}
                mayDecide={mayDecide}
                onDecide={onDecide}
              />
            ))}
          </div>
        );
      })}
      <PrintedVersion version={version} />
    </article>
  );
}

/** On paper it stands alone, as it leaves. */
const PrintedVersion = ({ version: { printed, text } }: { readonly version: MinutesVersionView }) => (
  <PrintedSheet {...printed}>
    {text.map(({ key, kind, text: words }) =>
      kind === 'heading' ? <h2 key={key}>{words}</h2> : <p key={key}>{words}</p>,
    )}
  </PrintedSheet>
);

function BlockText({
  block,
  findings,
}: {
  readonly block: VersionBlockView;
  readonly findings: readonly FindingView[];
}) {
  const text = <Marked text={block.text} findings={findings} />;
  if (block.kind === 'heading') return <h3>{text}</h3>;
  return <p className="as-written">{text}</p>;
}

/** The text with each finding marked; of two that overlap the first is. */
function Marked({ text, findings }: { readonly text: string; readonly findings: readonly FindingView[] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end, decided } of findings.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className={decided === undefined ? 'finding' : 'finding finding-decided'}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  return [...parts, text.slice(at)];
}
