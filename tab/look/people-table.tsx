import type { LineState, PersonLine, SideOfPeople } from '#rules/views';
import { Fold } from '../frame/fold.tsx';
import { StateMark, type Tone } from '../frame/state-mark.tsx';
import { useNarrow } from '../frame/use-narrow.ts';

const TONE = { done: 'good', open: 'open', late: 'late', 'on-hold': 'held', quiet: 'none' } as const;

/** A state in its own tone; what is quiet has no sign. */
export const LineMark = ({ state }: { readonly state: LineState }) => {
  const tone: Tone | 'none' = TONE[state.tone];
  return tone === 'none' ? (
    <span className="quiet">{state.words}</span>
  ) : (
    <StateMark tone={tone}>{state.words}</StateMark>
  );
};

/** Everybody by side, one line each: how they are reached, when they were asked (once, if all on one day), what they answered. On a phone each side folds. */
export function PeopleTable({ sides }: { readonly sides: readonly SideOfPeople[] }) {
  const narrow = useNarrow();
  if (sides.length === 0) return <p className="empty">Nobody has been proposed yet.</p>;
  return narrow ? <PeopleFolds sides={sides} /> : <WholeTable sides={sides} />;
}

function WholeTable({ sides }: { readonly sides: readonly SideOfPeople[] }) {
  const everybody = sides.flatMap(({ people }) => people);
  const withViews = everybody.some(({ views }) => views !== undefined);
  const days = [...new Set(everybody.map(({ asked }) => asked))];
  const sameDay = days.length === 1 && days[0] !== '' ? days[0] : undefined;
  return (
    <table className="people">
      <thead>
        <tr>
          <th scope="col">Side</th>
          <th scope="col">Who</th>
          <th scope="col">Reached by</th>
          {sameDay === undefined && <th scope="col">Asked</th>}
          <th scope="col">{sameDay === undefined ? 'Answer' : `Answer (asked ${sameDay})`}</th>
          {withViews && <th scope="col">Views</th>}
        </tr>
      </thead>
      {sides.map(({ side, words, people }) => (
        <tbody key={side}>
          {people.map((person, at) => (
            <tr key={person.key}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={people.length}>
                  {words}
                </th>
              )}
              <Who person={person} />
              <td>{person.reached}</td>
              {sameDay === undefined && <td className="quiet">{person.asked}</td>}
              <td>
                <LineMark state={person.answer} />
              </td>
              {withViews && <td>{person.views !== undefined && <LineMark state={person.views} />}</td>}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

const Who = ({ person: { name, part } }: { readonly person: PersonLine }) => (
  <td>
    <b>{name}</b> {part !== 'child' && <span className="quiet">{part}</span>}
  </td>
);

const PeopleFolds = ({ sides }: { readonly sides: readonly SideOfPeople[] }) => (
  <div className="people-folds">
    {sides.map(({ side, words, summary, people }) => (
      <Fold key={side} title={words} aside={summary}>
        <ul className="rows">
          {people.map(({ key, name, part, reached, asked, answer, views }) => (
            <li key={key}>
              <p>
                <b>{name}</b> <span className="quiet">{part}</span>
                <span className="quiet row-more">
                  {[reached, asked].filter((said) => said !== '').join(', ')}
                  {views !== undefined && `. Views: ${views.words}`}
                </span>
              </p>
              <LineMark state={answer} />
            </li>
          ))}
        </ul>
      </Fold>
    ))}
  </div>
);
