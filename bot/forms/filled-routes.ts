import type { Ports } from '../casework/ports.ts';
import { answerWith } from './code-routes.ts';
import { saveSection, showSection } from './filled-section.ts';
import { addFile, closeForm, handIn, otherWay } from './filled-ways.ts';
import { checkPage, filesPage, otherPage, receivedPage, savedPage, startPage } from './form-pages.ts';
import type { FormRoute } from './form-route.ts';
import { formDoor } from './open-form.ts';
import type { FormSettings } from './settings.ts';

/** The pages of a form that was opened with its code. */
export function filledRoutes(ports: Ports, settings: FormSettings): readonly FormRoute[] {
  const { opened, sent, isOurs } = formDoor(ports, settings);
  const get = (path: string, run: Parameters<typeof opened>[0]): FormRoute => ({
    method: 'GET',
    path: `/forms/f/:id${path}`,
    run: opened(run),
  });
  const post = (path: string, run: FormRoute['run']): FormRoute => ({
    method: 'POST',
    path: `/forms/f/:id${path}`,
    run,
  });
  return [
    get('', ({ setting, view, token }) => answerWith(setting, startPage(setting, view, token))),
    get('/s/:section', (open) => showSection(open)),
    post(
      '/s/:section',
      sent((open, fields) => saveSection(open, fields, ports)),
    ),
    get('/saved', ({ setting, view }) => answerWith(setting, savedPage(setting, view))),
    get('/check', ({ setting, view, token }) => answerWith(setting, checkPage(setting, view, token, []))),
    post(
      '/hand-in',
      sent((open) => handIn(open, ports)),
    ),
    get('/received', ({ setting, view }) => answerWith(setting, receivedPage(setting, view))),
    get('/other', ({ setting, view, token }) => answerWith(setting, otherPage(setting, view, token))),
    post(
      '/other',
      sent((open, fields) => otherWay(open, fields, ports)),
    ),
    get('/files', ({ setting, view, token }) => answerWith(setting, filesPage(setting, view, token))),
    post(
      '/files',
      opened((open) => addFile(open, isOurs, ports)),
    ),
    post(
      '/close',
      sent((open) => closeForm(open, settings, ports)),
    ),
  ];
}
