import { Button } from '@fluentui/react-components';
import type { SheetsOfKind, SheetsView, SheetView } from '#rules/views';
import type { FilledIn, SheetChosen } from '../api/sheets.ts';
import { Fold } from '../frame/fold.tsx';
import { useIntention } from '../frame/intention.ts';
import { PlaceLink } from '../frame/navigation.tsx';
import { Opener } from '../frame/opener.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { Section } from '../frame/section.tsx';
import { FaultNote } from '../frame/states.tsx';
import { useDisclosure } from '../frame/use-disclosure.ts';
import { Why } from '../frame/why.tsx';
import { FillIn } from './fill-in.tsx';
import { Papers, type PaperIntentions } from './papers.tsx';
import { SheetRead } from './sheet-read.tsx';

export interface KeptProps {
  readonly view: SheetsView;
  readonly onFillIn: (said: FilledIn) => Promise<void>;
  readonly onFile: (chosen: SheetChosen) => Promise<void>;
  readonly papers: PaperIntentions;
}

const backTo = (ref: string): string =>
  ref.startsWith('IN-') ? `episode/${ref}` : ref.startsWith('PE-') ? `ending/${ref}` : `meeting/${ref}`;

/** What is kept field by field beside a report, an ending or a meeting. */
export function Kept({ view: { ref, kinds, chronology = [] }, ...intentions }: KeptProps) {
  return (
    <div className="room">
      <div className="page-head">
        <div>
          <PageHeading title={`Kept beside ${ref}`}>What is kept here</PageHeading>
          <p className="quiet">
            Beside <PlaceLink to={backTo(ref)}>{ref}</PlaceLink>. Each thing that is said keeps who said it, and what
            stood there before.
          </p>
        </div>
      </div>
      {kinds.map((of) => (
        <OfKind key={of.kind} of={of} {...intentions} />
      ))}
      {chronology.length > 0 && (
        <Section title="To start the chronology from">
          <p className="quiet">What Steady keeps, by day. Nobody’s own words, and no address.</p>
          <ol className="lines">
            {chronology.map(({ on, words }) => (
              <li key={`${on} ${words}`}>
                <span className="quiet">{on}</span> {words}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}

interface OfKindProps extends Omit<KeptProps, 'view'> {
  readonly of: SheetsOfKind;
}

function OfKind({ of, ...intentions }: OfKindProps) {
  const { kind, title, intro, sheets, blank, because } = of;
  return (
    <Section title={title} count={sheets.length > 1 ? sheets.length : undefined}>
      <p className="quiet">{intro}</p>
      {sheets.map((sheet, at) => (
        <Fold key={sheet.number} title={sheet.name} open={at === sheets.length - 1}>
          <OneSheet of={of} sheet={sheet} {...intentions} />
        </Fold>
      ))}
      {sheets.length === 0 && <p className="empty">Nothing is kept yet.</p>}
      {blank !== undefined && (
        <Opened words={`Write down: ${title.toLowerCase()}…`}>
          {(setOpen) => (
            <FillIn kind={kind} groups={blank} title={title} setOpen={setOpen} onFillIn={intentions.onFillIn} />
          )}
        </Opened>
      )}
      <Why because={because} of={`${title.toLowerCase()} is kept`} />
    </Section>
  );
}

interface OneSheetProps extends OfKindProps {
  readonly sheet: SheetView;
}

function OneSheet({ of: { kind, title, mayFill, asFile }, sheet, onFillIn, onFile, papers }: OneSheetProps) {
  const { number, groups, files = [] } = sheet;
  const { busy, failure, carryOut } = useIntention();
  return (
    <>
      <SheetRead groups={groups} />
      <Papers sheet={{ kind, number }} name={sheet.name} files={files} mayAdd={mayFill} papers={papers} />
      <FaultNote failure={failure} />
      {asFile && (
        <div className="row no-print">
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => void carryOut(() => onFile({ kind, number }), 'The file is saved.')}
          >
            Save as Word, to give away<span className="only-heard">: {sheet.name}</span>
          </Button>
        </div>
      )}
      {mayFill && (
        <Opened words={`Fill in or correct: ${sheet.name}…`}>
          {(setOpen) => (
            <FillIn kind={kind} number={number} groups={groups} title={title} setOpen={setOpen} onFillIn={onFillIn} />
          )}
        </Opened>
      )}
    </>
  );
}

/** A form that takes the place of its button. */
function Opened({
  words,
  children,
}: {
  readonly words: string;
  readonly children: (setOpen: (open: boolean) => void) => React.ReactNode;
}) {
  const { open, setOpen, opener, form } = useDisclosure<HTMLDivElement>();
  return open ? (
    <div ref={form}>{children(setOpen)}</div>
  ) : (
    <Opener opener={opener} setOpen={setOpen}>
      {words}
    </Opener>
  );
}
