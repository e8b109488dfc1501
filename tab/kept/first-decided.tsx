import type { SheetsView } from '#rules/views';
import { Fold } from '../frame/fold.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { SheetRead } from './sheet-read.tsx';

/** What the first planning meeting decided, beside the judgement of whoever judges. @source Warrington W-64 */
export function FirstDecided({ view: { ref, kinds } }: { readonly view: SheetsView }) {
  const decided = kinds.filter(({ kind }) => kind === 'placement-plan' || kind === 'who-decides');
  const kept = decided.flatMap(({ title, sheets }) => sheets.map((sheet) => ({ title, sheet })));
  return (
    <Section title="What the first meeting decided">
      {kept.length === 0 ? (
        <p className="quiet">
          No Placement Plan is kept here. Where you know it, <PlaceLink to={`kept/${ref}`}>write it down</PlaceLink>: it
          is read again when the placement wobbles.
        </p>
      ) : (
        kept.map(({ title, sheet }) => (
          <Fold key={title} title={title}>
            <SheetRead groups={sheet.groups} />
          </Fold>
        ))
      )}
    </Section>
  );
}
