import type { MeetingView } from '#rules/views';
import { capital } from '#rules/words';
import { Fold } from '../frame/fold.tsx';
import { PlaceLink } from '../frame/navigation.tsx';
import { Section } from '../frame/section.tsx';
import { LineMark } from '../look/people-table.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';

const PAPER_TONE: Readonly<Record<string, Tone>> = {
  ready: 'good',
  there: 'good',
  received: 'good',
  overdue: 'late',
  missing: 'caution',
  asked: 'soon',
};

const PAPERS_SHOWN = 3;

/** What the chair has to hand, whose it is and whether it is there. */
export function Papers({ papers }: Pick<MeetingView, 'papers'>) {
  if (papers.length === 0) return null;
  const there = papers.filter(({ state, tone }) => tone === 'done' || PAPER_TONE[state] === 'good').length;
  return (
    <Section
      title="Papers"
      id="papers"
      count={`${String(there)} of ${String(papers.length)}`}
      why={{ of: 'these papers', reasons: papers.map(({ what, because }) => ({ of: what, because })) }}
    >
      <PaperRows papers={papers.slice(0, PAPERS_SHOWN)} />
      {papers.length > PAPERS_SHOWN && (
        <Fold title={`${String(papers.length - PAPERS_SHOWN)} more`}>
          <PaperRows papers={papers.slice(PAPERS_SHOWN)} />
        </Fold>
      )}
    </Section>
  );
}

const PaperRows = ({ papers }: Pick<MeetingView, 'papers'>) => (
  <ul className="rows">
    {papers.map(({ what, who, state, tone, words, place }) => (
      <li key={`${what} ${who}`}>
        <p>
          <b>{what}</b> <span className="quiet">{who}</span>
        </p>
        {tone === undefined ? (
          <StateMark tone={PAPER_TONE[state] ?? 'plain'}>{capital(state)}</StateMark>
        ) : (
          <LineMark state={{ tone, words: state }} />
        )}
        {words !== undefined && (
          <Fold title="Read it">
            <p className="as-written">{words}</p>
          </Fold>
        )}
        {place !== undefined && (
          <PlaceLink to={place}>
            Open the record<span className="only-heard">: {what}</span>
          </PlaceLink>
        )}
      </li>
    ))}
  </ul>
);

const SHOWN = 3;

interface AgendaProps extends Pick<MeetingView, 'agenda' | 'chairList'> {
  readonly waysOn?: MeetingView['waysOn'];
  readonly othersLearnt?: MeetingView['othersLearnt'];
}

/** What the meeting goes through; what the chair keeps in mind folds under it. */
export function Agenda({ agenda, chairList, waysOn = [], othersLearnt = [] }: AgendaProps) {
  if (agenda.length === 0) return null;
  const more = agenda.slice(SHOWN);
  return (
    <Section
      title="Agenda"
      id="agenda"
      count={`${String(agenda.length)} items`}
      why={{ of: 'this agenda', reasons: agenda.map(({ title, because }) => ({ of: title, because })) }}
    >
      <Items items={agenda.slice(0, SHOWN)} from={1} />
      {more.length > 0 && (
        <Fold title={`${String(more.length)} more items`} count={`to “${more.at(-1)?.title ?? ''}”`}>
          <Items items={more} from={SHOWN + 1} />
        </Fold>
      )}
      {chairList.length > 0 && (
        <Fold title="For the chair" count={chairList.length}>
          <ul className="plain-list">
            {chairList.map(({ what }) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Fold>
      )}
      {othersLearnt.length > 0 && (
        <Fold title="What others learnt: ask yourselves" count={othersLearnt.length}>
          <ul className="plain-list">
            {othersLearnt.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Fold>
      )}
      {waysOn.length > 0 && (
        <Fold title="If the child is not settling" count={waysOn.length}>
          <ul className="plain-list">
            {waysOn.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Fold>
      )}
    </Section>
  );
}

const Items = ({ items, from }: { readonly items: MeetingView['agenda']; readonly from: number }) => (
  <ol className="agenda" start={from}>
    {items.map(({ title, prompts }) => (
      <li key={title}>
        {title}
        {prompts.length > 0 && <span className="quiet"> {prompts.join('; ')}</span>}
      </li>
    ))}
  </ol>
);
