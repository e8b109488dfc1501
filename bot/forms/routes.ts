import type { ServerResponse } from 'node:http';
import type { Ports } from '../casework/ports.ts';
import { codeRoutes } from './code-routes.ts';
import type { FormAnswer, FormRoute } from './form-route.ts';
import { filledRoutes } from './filled-routes.ts';
import { gateOf } from './gate.ts';
import { minutesLinkRoutes } from './minutes-routes.ts';
import { replyRoutes } from './reply-routes.ts';
import type { FormSettings } from './settings.ts';
import { STYLE } from './style.ts';

/** The web forms for people without an account: pages that work without scripts, and know nothing of anybody else. */
export const formRoutes = (ports: Ports, settings: FormSettings, gate = gateOf()): readonly FormRoute[] => [
  {
    method: 'GET',
    path: '/forms/style.css',
    run: () =>
      Promise.resolve({
        status: 200,
        page: STYLE,
        headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
      }),
  },
  ...codeRoutes(ports, settings, gate),
  ...filledRoutes(ports, settings),
  ...replyRoutes(ports, settings, gate),
  ...minutesLinkRoutes(ports, settings, gate),
];

/** Only itself: no script runs, nothing is loaded from elsewhere, nobody frames it, nothing of the address is passed on. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
};

export function sendAnswer(response: ServerResponse, { status, page, goTo, headers }: FormAnswer): void {
  // What is still on its way after that is not waited for.
  const ending = status === 408 ? { Connection: 'close' } : {};
  response.writeHead(status, { ...HEADERS, ...ending, ...(goTo === undefined ? {} : { Location: goTo }), ...headers });
  response.end(page ?? '');
}
