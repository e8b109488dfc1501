import type { Request, Response, Server } from 'restify';
import { Fault } from '../faults.ts';
import type { Log } from '../log.ts';
import type { Ports } from '../casework/ports.ts';
import { closedLinkPage, troublePage } from './code-page.ts';
import { settingOf } from './code-routes.ts';
import { addressOf } from './gate.ts';
import { pageOf } from './layout.ts';
import { formRoutes, sendAnswer } from './routes.ts';
import type { FormAnswer, FormRequest, FormRoute } from './form-route.ts';
import type { FormSettings } from './settings.ts';
import { refNow, underNumber } from '../trace.ts';
import { isRecord } from '#rules';

/** Puts the forms on the one port. Nothing of an address, a cookie or a field is logged. */
export function mountForms(server: Server, ports: Ports, settings: FormSettings, log: Log): void {
  const routes = formRoutes(ports, settings);
  ports.measures?.allow(routes.map(actOf));
  for (const route of routes) {
    const handle = async (request: Request, response: Response): Promise<void> => {
      const answer = async (): Promise<FormAnswer> => {
        const came = await answerOf(route, requestOf(request, settings.proxies), ports, log);
        sendAnswer(response, came);
        return came;
      };
      const turn = () => ports.answerFirst(answer);
      await underNumber(() => ports.measures?.turn('form', actOf(route), turn, cameTo) ?? turn());
    };
    if (route.method === 'GET') server.get(route.path, handle);
    else server.post(route.path, handle);
  }
}

function requestOf(request: Request, proxies: number): FormRequest {
  const params = Object.fromEntries(
    Object.entries(isRecord(request.params) ? request.params : {}).map(([name, value]) => [name, String(value)]),
  );
  return {
    raw: request,
    params,
    large: new URLSearchParams(request.getQuery()).get('size') === 'large',
    here: request.path(),
    address: addressOf(request, proxies),
  };
}

async function answerOf(route: FormRoute, request: FormRequest, ports: Ports, log: Log): Promise<FormAnswer> {
  try {
    return await route.run(request);
  } catch (error) {
    const setting = settingOf(request, ports);
    if (error instanceof Fault && error.reason === 'not-yours')
      return { status: 404, page: pageOf(setting, closedLinkPage(setting, 'unknown')) };
    const ref = refNow();
    log.fault('A form page failed.', error, { ref });
    return { status: statusOf(error), page: pageOf(setting, troublePage(setting, ref)) };
  }
}

const actOf = ({ method, path }: FormRoute): string => `${method} ${path}`;

/** In a word, by the number with which the page went out. */
const cameTo = ({ status }: FormAnswer): string =>
  status >= 500 ? 'failed' : status === 429 ? 'too-fast' : status >= 400 ? 'not-yet' : 'done';

/** What Microsoft 365 refuses will be refused again: it is no moment's trouble, and no closed link. */
function statusOf(error: unknown): number {
  if (!(error instanceof Fault)) return 500;
  return error.reason === 'refused' ? 502 : 503;
}
