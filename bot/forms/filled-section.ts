import { answersFromFields, type AnswerSheet, type SeenMarks } from '#rules';
import { saveAnswers } from '../casework/questionnaires/save-answers.ts';
import type { Ports } from '../casework/ports.ts';
import { answerWith } from './code-routes.ts';
import { formPath, sectionPage, type SectionState } from './form-pages.ts';
import type { FormAnswer } from './form-route.ts';
import { to, wordsPage } from './layout.ts';
import type { Opened } from './open-form.ts';
import { oneOf, type Fields } from './read-body.ts';

const sectionOf = ({ view, request }: Opened) => view.sections.find(({ id }) => id === request.params['section']);
/** A part of the form, as it stands or as it was typed. */
export function showSection(open: Opened, state: Partial<SectionState> = {}, status = 200): FormAnswer {
  const section = sectionOf(open);
  if (section === undefined)
    return answerWith(open.setting, wordsPage(open.setting.say('part.none'), open.setting.say('part.none-why')), 404);
  return answerWith(
    open.setting,
    sectionPage(open.setting, open.view, section, { token: open.token, faults: [], notices: [], ...state }),
    status,
  );
}

/** Saves a part of the form, and shows it again where something of it could not be taken. */
export async function saveSection(open: Opened, fields: Fields, ports: Ports): Promise<FormAnswer> {
  const section = sectionOf(open);
  if (section === undefined) return showSection(open);
  const written = answersFromFields(section.questions, fields);
  const outcome = await saveAnswers(
    open.writer,
    { form: open.id, section: section.id, written, seen: seenIn(fields) },
    ports,
  );
  if (outcome.is === 'closed')
    return answerWith(open.setting, wordsPage(open.setting.say('part.closed'), outcome.words), 409);
  const after = { ...open, view: outcome.view };
  const notices = outcome.crossed.length === 0 ? [] : [open.setting.say('part.two-wrote')];
  // Shown again as it was typed: each field draws what it can of it.
  if (outcome.faults.length > 0)
    return showSection(after, { faults: outcome.faults, typed: written as AnswerSheet, notices }, 422);
  if (notices.length > 0) return showSection(after, { notices });
  if (oneOf(fields, 'then') === 'later') return { status: 303, goTo: to(open.setting, formPath(open.id, '/saved')) };
  const next = open.view.sections[open.view.sections.findIndex(({ id }) => id === section.id) + 1];
  return { status: 303, goTo: to(open.setting, formPath(open.id, next === undefined ? '/check' : `/s/${next.id}`)) };
}

/** What this page showed, as it says itself; anything else is as if it had shown nothing. */
function seenIn(fields: Fields): SeenMarks | undefined {
  try {
    const seen: unknown = JSON.parse(oneOf(fields, 'seen') ?? '');
    if (typeof seen !== 'object' || seen === null) return undefined;
    return Object.fromEntries(
      Object.entries(seen).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  } catch {
    return undefined;
  }
}
