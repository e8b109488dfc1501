import { useState } from 'react';
import { useAsked } from '../live.ts';
import { Nothing, Waiting } from './waiting.tsx';

interface ListColumn {
  readonly name: string;
  readonly displayName?: string;
}

interface ListOfSite {
  readonly id: string;
  readonly name: string;
  readonly columns?: readonly (ListColumn | string)[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

interface Site {
  readonly id: string;
  readonly name: string;
  readonly restricted?: boolean;
  readonly lists: readonly ListOfSite[];
}

/** What the product keeps, as an administrator would see it in SharePoint. */
export function Lists() {
  const sites = useAsked<readonly Site[] | { readonly sites: readonly Site[] }>('lists');
  const [chosen, setChosen] = useState<string>();
  if (sites.is !== 'here') return <Waiting failed={sites.is === 'failed'} what="the lists" />;
  const all = 'sites' in sites.value ? sites.value.sites : sites.value;
  const lists = all.flatMap((site) => site.lists.map((list) => ({ site, list, key: `${site.id}/${list.id}` })));
  const open = lists.find(({ key }) => key === chosen) ?? lists.find(({ list }) => list.rows.length > 0) ?? lists[0];
  return (
    <div className="page">
      <header className="room-head">
        <div>
          <h2>Lists</h2>
          <p>Everything the product knows is kept in these SharePoint lists. People have no rights on them.</p>
        </div>
      </header>
      {open === undefined ? (
        <Nothing title="There are no lists yet">They are made when the product is set up.</Nothing>
      ) : (
        <div className="two">
          <nav aria-label="Lists">
            {all.map((site) => (
              <section key={site.id} aria-labelledby={`site-${site.id}`}>
                <h3 id={`site-${site.id}`}>
                  {site.name}
                  {site.restricted ? <span className="tag bad">Restricted</span> : null}
                </h3>
                <ul className="plain-list choices">
                  {site.lists.map((list) => {
                    const key = `${site.id}/${list.id}`;
                    return (
                      <li key={key}>
                        <button
                          type="button"
                          aria-current={open.key === key ? 'true' : undefined}
                          onClick={() => setChosen(key)}
                        >
                          <b>{list.name}</b>
                          <span>{list.rows.length === 1 ? '1 row' : `${list.rows.length} rows`}</span>
                        </button>
                      </li>
                    );
                  })}
                </ul>
              </section>
            ))}
          </nav>
          <Rows key={open.key} list={open.list} restricted={open.site.restricted ?? false} />
        </div>
      )}
    </div>
  );
}

function Rows({ list, restricted }: { readonly list: ListOfSite; readonly restricted: boolean }) {
  const named = (list.columns ?? []).map((column) => (typeof column === 'string' ? column : column.name));
  const used = [...new Set(list.rows.flatMap((row) => Object.keys(fieldsOf(row))))];
  const shown = named.filter((name) => used.includes(name));
  // A library's files have other fields than its columns say.
  const columns = shown.length > 0 ? shown : used;
  return (
    <section className="rows" aria-labelledby="list-name">
      <h3 id="list-name">
        {list.name}
        {restricted ? <span className="tag bad">Restricted site</span> : null}
      </h3>
      {list.rows.length === 0 ? (
        <Nothing title="No rows yet">This list is empty.</Nothing>
      ) : (
        <div className="wide" tabIndex={0} role="region" aria-label={`Rows of ${list.name}`}>
          <table>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row, index) => (
                <tr key={index}>
                  {columns.map((name) => (
                    <td key={name}>{words(fieldsOf(row)[name])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A row as Graph gives it (`{ id, fields }`), or its fields alone. */
const fieldsOf = (row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  typeof row['fields'] === 'object' && row['fields'] !== null
    ? (row['fields'] as Readonly<Record<string, unknown>>)
    : row;

function words(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
