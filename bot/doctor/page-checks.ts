import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { few, ill, WELL, wellIfNone, type Check, type Finding } from './check.ts';

const FIX = 'npm run build, and dist/ beside the server as it was made.';

/** What Vite built: the page, and whatever it asks for. */
export const PAGE_CHECKS: readonly Check[] = [
  {
    id: 'tab.built',
    what: 'The tab has been built.',
    why: 'People see “The tab has not been built” in Teams and Outlook.',
    fix: FIX,
    look: ({ tabFolder }) => Promise.resolve(isBuilt(tabFolder, 'tab/dist')),
  },
  {
    id: 'tab.whole',
    what: 'Everything that the tab’s page asks for is there.',
    why: 'The tab stays blank: part of an older or newer version is beside the server.',
    fix: FIX,
    after: ['tab.built'],
    look: ({ tabFolder }) => Promise.resolve(isWhole(tabFolder, '/tab/')),
  },
  {
    id: 'addin.built',
    what: 'The panes in Outlook have been built.',
    why: 'Whoever opens Steady beside a meeting or a mail sees an error in place of it.',
    fix: FIX,
    look: ({ addinFolder }) => Promise.resolve(isBuilt(addinFolder, 'addin/dist')),
  },
  {
    id: 'addin.whole',
    what: 'Everything that the panes’ page asks for is there.',
    why: 'The panes in Outlook stay blank: part of an older or newer version is beside the server.',
    fix: FIX,
    after: ['addin.built'],
    look: ({ addinFolder }) => Promise.resolve(isWhole(addinFolder, '/outlook/')),
  },
];

const PAGE = 'index.html';

const isBuilt = (folder: string, name: string): Finding => (existsSync(join(folder, PAGE)) ? WELL : ill(name));

/** Of the scripts and styles that the page names under its own path, those that are missing. */
function isWhole(folder: string, under: string): Finding {
  const asked = [...readFileSync(join(folder, PAGE), 'utf8').matchAll(/(?:src|href)="([^"?#]+)/g)].map(
    ([, path]) => path ?? '',
  );
  const own = asked.filter((path) => path.startsWith(under)).map((path) => path.slice(under.length));
  return wellIfNone(few(own.filter((path) => !existsSync(join(folder, path)))));
}
