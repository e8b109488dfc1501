import { textMark } from '../../rules/minutes/text-mark.ts';
import { ALL_ROUTES } from '../../bot/api/all-routes.ts';
import { MINUTES_FILE } from '../../bot/api/minutes-files.ts';
import { FILE_CALLS } from '../../bot/api/questionnaire-files.ts';
import { SHEET_FILE_CALLS } from '../../bot/api/sheet-files.ts';
import { attachToSheet, readSheetFile } from '../../bot/casework/sheets/sheet-files.ts';
import { readMinutesFile } from '../../bot/casework/minutes/read-minutes.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { readAnswersFile } from '../../bot/casework/questionnaires/read-answers.ts';
import { saveAnswersFile } from '../../bot/casework/questionnaires/save-answers-file.ts';
import { Fault } from '../../bot/faults.ts';
import { VERBS } from '../../bot/teams/all-verbs.ts';
import { CARDS } from '../../bot/teams/desk-verbs.ts';
import type { MemoryCouncil } from '../memory/council.ts';
import { CHILD, DISRUPTION, ENDING, EPISODE, formOf, rowsOf, STABILITY } from '../memory/walk.ts';
import { PLANNING, SUPPORT } from '../memory/walk-starts.ts';

/** What came of one try: let in, refused, or there was nothing of the kind to try on. */
export type Came =
  | { readonly is: 'let-in'; readonly said: string }
  | { readonly is: 'refused' }
  | { readonly is: 'wrong'; readonly how: string };

/** One try: who asks is added when it is made. */
type Try = (council: MemoryCouncil, who: string) => Promise<Came>;

/** What a try needs to know of the council as it stands. */
export interface Standing {
  readonly episode: string;
  readonly meeting: string;
  readonly ending: string;
  /** The questionnaire that is tried on. */
  readonly form: string;
  /** A part of that form. */
  readonly section: string;
  readonly obligation: string;
  readonly action: string;
  /** A meeting that a dip sample drew, to be read twice. */
  readonly sampled: string;
  /** The version of the minutes that the child’s mother has. */
  readonly version: string;
}

export interface Door {
  /** `GET /api/desk`, `press judge-instability` or `card judgement`; where one way in does several things, with which: `POST /api/actions done`. */
  readonly name: string;
  readonly tries: (standing: Standing) => Try;
}

const asks =
  (method: string, path: (at: Standing) => string, body?: (at: Standing) => object): Door['tries'] =>
  (at) =>
  async (council, who) => {
    const outcome = await council.asks(who, method, path(at), body?.(at));
    if (outcome.status === 403) return { is: 'refused' };
    if (outcome.status === 400 || outcome.status === 404 || outcome.status >= 500)
      return { is: 'wrong', how: `${outcome.status} ${JSON.stringify(outcome.body)}` };
    return { is: 'let-in', said: JSON.stringify(outcome.body ?? '') };
  };

const presses =
  (verb: string, data: (at: Standing) => object): Door['tries'] =>
  (at) =>
  async (council, who) => {
    const came = await council.presses(who, verb, data(at));
    switch (came.is) {
      case 'answered': {
        const { show, send } = came.answer;
        if ([show, send].some((view) => view?.card === 'plain' && view.title === 'This is not open to you'))
          return { is: 'refused' };
        return { is: 'let-in', said: JSON.stringify(came.answer) };
      }
      case 'fault':
        return came.reason === 'not-yours' ? { is: 'refused' } : { is: 'wrong', how: came.reason };
      case 'unreadable':
        return { is: 'wrong', how: 'unreadable' };
      case 'broken':
        return { is: 'wrong', how: String(came.error) };
      default:
        return came satisfies never;
    }
  };

const card = (name: string, about: (at: Standing) => string): Door => ({
  name: `card ${name}`,
  tries: presses('refresh', (at) => ({ card: name, about: about(at) })),
});
const press = (verb: string, data: (at: Standing) => object): Door => ({
  name: `press ${verb}`,
  tries: presses(verb, data),
});
const route = (method: string, path: string, body?: (at: Standing) => object, what?: string): Door => ({
  name: [method, path, ...(what === undefined ? [] : [what])].join(' '),
  tries: asks(method, (at) => inPath(path, at), body),
});

/** Which way in a door is, whatever is done there. */
export const wayOf = ({ name }: Pick<Door, 'name'>): string =>
  name.split(' ').slice(0, 2).join(' ').replace(/\?.*/, '');

/** A file, which is answered beside the other paths: by what is called behind it. */
const file = (name: string, run: (who: string, at: Standing, turn: Ports) => Promise<unknown>): Door => ({
  name,
  tries: (at) => async (council, who) => {
    try {
      await council.ports.answerFirst((turn) => run(who, at, turn));
      return { is: 'let-in', said: '' };
    } catch (error) {
      if (error instanceof Fault && error.reason === 'not-yours') return { is: 'refused' };
      return { is: 'wrong', how: String(error) };
    }
  },
});

/** What is kept field by field, on the page of a report or of a meeting. */
const sheets = (method: string, tail: string, page: 'report' | 'meeting', body?: () => object, what = ''): Door => ({
  name: `${method} /api/sheets/:ref${tail} ${page}${what}`,
  tries: asks(method, ({ episode, meeting }) => `/api/sheets/${page === 'report' ? episode : meeting}${tail}`, body),
});
/** Papers of a sheet, on either page; nothing is attached yet, so whoever may read finds nothing. */
const sheetFiles = (page: 'report' | 'meeting'): readonly Door[] => {
  const on = ({ episode, meeting }: Standing) =>
    page === 'report'
      ? ({ ref: episode, kind: 'missing', number: 1 } as const)
      : ({ ref: meeting, kind: 'venue', number: 1 } as const);
  return [
    file(`${SHEET_FILE_CALLS[0]} ${page}`, (who, at, turn) =>
      attachToSheet(who, { ...on(at), bytes: new Uint8Array([1]) }, turn),
    ),
    file(`${SHEET_FILE_CALLS[1]} ${page}`, (who, at, turn) =>
      readSheetFile(who, { ...on(at), name: 'file-1.pdf' }, turn),
    ),
  ];
};
const MISSING_SHEET = { kind: 'missing', fields: { startedAt: '2026-11-20T22:00' } };
const VENUE_SHEET = { kind: 'venue', fields: { place: 'Civic Centre' } };
const GUARDED_SHEET = { kind: 'safeguarding', fields: { matter: 'complaint' } };
const SUPPORT_SHEET = { kind: 'support-plan', number: 1 };

/** Which record stands for `:ref` and `:id` in a path. */
function inPath(path: string, { episode, meeting, ending, sampled, form, section }: Standing): string {
  const [, , room = ''] = path.split('/');
  const ref = { episodes: episode, endings: ending, 'dip-sample': sampled }[room] ?? meeting;
  return path
    .replace(':ref', ref)
    .replace(':id', form)
    .replace(':section', section)
    .replace(':figure', 'endings.type')
    .replace(':form', 'disruption.core');
}

const M = '/api/meetings/:ref';
const Q = '/api/questionnaires/:id';
const E = '/api/episodes/:ref';
const P = '/api/endings/:ref';
const A = '/api/outlook/appointments/:ref';
const R = `${M}/room`;
const N = '/api/minutes/:ref';
const YEAR = { from: '2025-04-01', to: '2026-03-31' };
const QUARTER = { from: '2026-07-01', to: '2026-09-30' };
const NOTE = { childsView: '', notes: '', decisions: '', dissent: '', agreed: '', differing: '', recommendations: '' };
const VERSIONS = { versions: [{ version: 'full', mark: 'a-mark' }] };
const MOTHER = 'circle:C-1042-mother';
/** Cressida Currant, who has no part in the case. */
const SOMEONE = 'b0d32ef2-dcf1-5599-a097-26e84b8412aa';
const JUDGED = { outcome: 'no-concern', bestInterests: 'yes', reason: 'A reason.', prompts: [], support: '' };
const REPORT = { voice: 'carer', triggers: ['carer-struggling'], whatHappened: 'Words.', immediateDanger: false };

const ACCOUNT = {
  reason: 'CREQB',
  endedBy: 'carer',
  withNotice: 'no',
  policeCalled: 'not-known',
  childMissing: 'no',
  belongings: 'with-the-child',
  lifeStory: 'not-known',
  schoolMoved: 'no',
  healthMoved: 'no',
  separated: 'nobody-to-be-separated-from',
};

/** Every way in: each path of the tab’s API, each press on a card, each card looked at again. Held complete by a test. */
export const DOORS: readonly Door[] = [
  route('GET', '/api/desk'),
  route('POST', '/api/obligations/settle', ({ obligation }) => ({ key: obligation })),
  route('POST', '/api/obligations/undo', ({ obligation }) => ({ key: obligation })),
  route('POST', '/api/obligations/override', ({ obligation }) => ({
    key: obligation,
    override: 'postponed',
    reason: 'A reason.',
    until: '2027-03-01',
  })),
  route('GET', P),
  route('POST', `${P}/decide`, () => ({ says: 'hold', reason: 'A reason.' })),
  route('POST', `${P}/route`, () => ({ route: 'immediate-risk' })),
  route('POST', `${P}/next-home`, () => ({
    setting: 'foster-care',
    startsOn: '2026-11-24',
    emergency: false,
    outOfArea: false,
    atDistance: false,
  })),
  route('POST', `${P}/day`, () => ({ leftOn: '2026-11-19', reason: 'A reason.' })),
  route('POST', `${P}/account`, () => ACCOUNT),
  ...[P, E].flatMap((of) => [
    route('POST', `${of}/notice`, () => ({ givenBy: 'carer', receivedOn: '2026-11-16', lastDay: '2026-12-14' })),
    route('POST', `${of}/notice/withdraw`, () => ({
      givenBy: 'carer',
      receivedOn: '2026-11-16',
      withdrawnOn: '2026-11-20',
    })),
  ]),
  route('POST', '/api/what-would-follow', () => ({
    facts: { event: 'instability', setting: 'foster-care', provider: 'in-house', triggers: ['carer-struggling'] },
  })),
  route('GET', E),
  route('POST', `${E}/judge`, () => JUDGED),
  route('POST', `${E}/hold/look`, () => ({})),
  route('POST', `${E}/named`, () => ({ person: SOMEONE, isAboutThem: true })),
  route('POST', `${E}/hold/lift`, () => ({ outcome: 'Decided.' })),
  route('POST', `${E}/hold/terms`, () => ({ terms: 'Terms.', agreedWith: 'The LADO', agreedOn: '2026-11-23' })),
  route('GET', '/api/people?text=pl'),
  route('GET', '/api/meeting-of-chat?chat=19:invented'),
  route('GET', M),
  route('GET', `${M}/chairs`),
  route('POST', `${M}/chair`, () => ({ chairId: SOMEONE, reason: 'A reason.' })),
  route('POST', `${M}/minute-taker`, () => ({ id: SOMEONE })),
  route('GET', `${M}/slots`),
  route('POST', `${M}/time`, () => ({ startsAt: '2026-11-27T10:00' })),
  route('POST', `${M}/move`, () => ({ startsAt: '2027-01-13T10:00', reason: 'A reason.' })),
  route('POST', `${M}/invitees`, ({ meeting }) => ({
    changes: [{ key: `invitation:${meeting}:circle:C-1042-mother:parent`, decision: 'left-out', reason: 'A reason.' }],
  })),
  route('POST', `${M}/must-not-meet`, () => ({
    person: 'circle:C-1042-father',
    mustNotMeet: ['circle:C-1042-mother'],
    ground: 'court-order',
    why: 'Words.',
  })),
  route('POST', `${M}/format`, () => ({ format: 'single' })),
  route('POST', `${M}/agreement`, () => ({ agreedWith: 'The family' })),
  route('POST', `${M}/sittings`, () => ({ number: 2, startsAt: '2027-01-14T10:00' })),
  route('POST', `${M}/convert`, () => REPORT),
  route('POST', `${M}/ask-worker`, () => ({})),
  route('POST', `${M}/ask-chair`, () => ({})),
  route('POST', `${M}/draft-answer`, () => ({ says: 'objects', words: 'Words.' })),
  route('POST', `${M}/approve`, () => ({})),
  route('POST', `${M}/send`, () => ({})),
  route('POST', `${M}/letters/again`, () => ({ person: 'circle:C-1042-carer-1' })),
  route('POST', `${M}/preparation`, () => ({ answers: [{ key: 'owed:none', became: 'done', why: '' }] })),
  route('POST', `${M}/record`, () => ({ heldOn: '2026-11-23', record: 'Words.', decisions: 'Words.' })),
  route('PUT', `${M}/room/finish`, () => ({ heldOn: '2026-11-23' })),
  route('POST', `${M}/together`, ({ meeting }) => ({ with: meeting })),
  route('POST', `${M}/apart-again`, () => ({ reason: 'A reason.' })),
  route('POST', `${M}/put-back`, () => ({})),
  route('POST', `${M}/set-by-hand`, () => ({})),
  route('POST', `${M}/cancel`, () => ({ reason: 'A reason.' })),
  route('POST', `${M}/interest`, () => ({ what: 'personal-relationship' })),
  route('GET', `${M}/answers`),
  route('GET', `${M}/overview`),
  route('PUT', `${M}/overview`, () => ({ text: 'Words.', share: false })),
  route('GET', `${M}/forms`),
  route('PUT', `${M}/forms/:form`, () => ({ leftOut: [], added: [] })),
  route('GET', '/api/questionnaires'),
  route('GET', Q),
  route('PUT', `${Q}/sections/:section`, () => ({ answers: {} })),
  route('POST', `${Q}/submit`, () => ({})),
  route('POST', `${Q}/more-time`, () => ({})),
  route('POST', `${Q}/rather-talk`, () => ({})),
  route('POST', `${Q}/decline`, () => ({})),
  route('POST', `${Q}/code`, () => ({})),
  route('POST', `${Q}/link`, () => ({})),
  route('POST', `${Q}/withdraw`, () => ({ reason: 'A reason.' })),
  route('GET', `${Q}/paper`),
  file(FILE_CALLS[0], (who, { form }, turn) =>
    saveAnswersFile(who, { form, bytes: new Uint8Array([1]), sealed: false }, turn),
  ),
  file(FILE_CALLS[1], (who, { form }, turn) => readAnswersFile(who, { form, name: 'drawing-1.png' }, turn)),
  route('GET', '/api/forms'),
  route('GET', A),
  route('POST', `${A}/not-coming`, () => ({})),
  route('GET', R),
  route('GET', `${R}/key`),
  route('GET', `${M}/captured`),
  route('POST', `${R}/open`, () => ({})),
  route('POST', `${R}/close`, () => ({})),
  route('PUT', `${R}/note`, () => ({
    sitting: 1,
    item: 'Other matters',
    before: NOTE,
    now: { ...NOTE, notes: 'Words.' },
    settled: [],
  })),
  route('PUT', `${R}/attendance`, () => ({ sitting: 1, person: MOTHER, how: 'apologies' })),
  route('PUT', `${R}/best-interests`, () => ({ bestInterests: 'no', why: 'Words.' })),
  route('POST', `${R}/actions`, () => ({
    what: 'Write a letter to the school',
    measure: 'The school has it',
    ownerId: SOMEONE,
    due: '2027-02-01',
    paid: false,
  })),
  route('POST', `${R}/actions/take-back`, ({ action }) => ({ key: action })),
  route('GET', N),
  route('POST', `${N}/begin`, () => ({})),
  route('PUT', `${N}/paragraph`, () => ({ block: 'p-1', before: '', text: 'Words.', forChild: false, sitting: 0 })),
  route('POST', `${N}/paragraphs`, () => ({ item: 'Who took part', kind: 'note', sitting: 0 })),
  route('POST', `${N}/to-chair`, () => ({})),
  route('POST', `${N}/back`, () => ({ words: 'Words.' })),
  route('POST', `${N}/findings`, () => ({
    version: 'full',
    block: 'p-1',
    start: 0,
    end: 1,
    kind: 'child-name',
    choice: 'keep',
    reason: 'A reason.',
  })),
  route('POST', `${N}/approve`, () => VERSIONS),
  route('POST', `${N}/release`, () => ({ ...VERSIONS, readAsReader: true, waysAreSafe: true })),
  route('POST', `${N}/handed-over`, ({ version }) => ({ version, person: MOTHER, on: '2026-11-23', how: 'By hand.' })),
  route('POST', `${N}/link`, ({ version }) => ({ version, person: MOTHER })),
  route('POST', `${N}/code`, ({ version }) => ({ version, person: MOTHER })),
  route('POST', `${N}/since`, () => ({ captured: 'none', does: 'leave' })),
  route('POST', `${N}/corrections`, () => ({ words: 'Words.', askedBy: 'The carers' })),
  route('POST', `${N}/raised`, () => ({ words: 'Words.', raisedBy: 'The carers', ownerId: SOMEONE })),
  route('POST', `${N}/changed`, () => ({ place: 1, changed: 'Words.' })),
  route('POST', `${N}/to-panel`, () => ({ on: '2026-11-23' })),
  route('POST', `${N}/panel-answer`, () => ({ on: '2026-11-23', answer: 'Words.' })),
  route('POST', `${N}/filed`, () => ({ on: '2026-11-23', reference: 'A reference' })),
  route('POST', `${N}/carer-review`, () => ({ outcome: 'early-review', reason: 'A reason.' })),
  file(`${MINUTES_FILE} full`, (who, { meeting }, turn) => readMinutesFile(who, { meeting, version: 'full' }, turn)),
  file(`${MINUTES_FILE} mother`, (who, { meeting, version }, turn) => readMinutesFile(who, { meeting, version }, turn)),
  route('GET', `${M}/actions`),
  route('POST', '/api/actions', ({ action }) => ({ action, is: 'done', how: 'Words.' }), 'done'),
  route(
    'POST',
    '/api/actions',
    ({ action }) => ({ action, is: 'ask-more-time', until: '2027-03-01', reason: 'A reason.' }),
    'ask-more-time',
  ),
  route(
    'POST',
    '/api/actions',
    ({ action }) => ({ action, is: 'hand-over', to: SOMEONE, reason: 'A reason.' }),
    'hand-over',
  ),
  route('POST', '/api/actions', ({ action }) => ({ action, is: 'agree' }), 'agree'),
  route('POST', '/api/actions', ({ action }) => ({ action, is: 'decline' }), 'decline'),
  route('POST', '/api/actions/money', ({ action }) => ({ action, says: 'refused', words: 'Words.' })),
  route('GET', '/api/board'),
  route('POST', '/api/board/export', () => ({})),
  route('POST', '/api/what-would-change/last-year', () => ({
    first: 'warrington-2024',
    second: 'torbay-stability',
  })),
  route('POST', '/api/what-would-change', () => ({ first: 'warrington-2024', second: 'torbay-stability' })),
  route('GET', '/api/summary'),
  route('GET', '/api/summary/cases/:figure'),
  route('PUT', '/api/summary', () => ({ ...YEAR, version: 1, says: 'Words.', changed: 'Words.', next: '' })),
  route('POST', '/api/summary/approve', () => ({ ...YEAR, version: 1 })),
  route('POST', '/api/summary/export', () => ({ ...YEAR, format: 'csv' })),
  route('POST', '/api/summary/return', () => YEAR),
  route('GET', '/api/summary/carers-letter'),
  route('PUT', '/api/summary/carers-letter', () => ({ ...YEAR, version: 1, words: 'Words.' })),
  route('POST', '/api/summary/carers-letter/release', () => ({ ...YEAR, version: 1 })),
  route('POST', '/api/summary/carers-letter/export', () => ({ ...YEAR, format: 'word' })),
  route('GET', '/api/dip-sample'),
  route('POST', '/api/dip-sample/draw', () => ({ ...QUARTER, why: 'A reason.' })),
  route('POST', '/api/dip-sample/draw-again', () => QUARTER),
  route('POST', '/api/dip-sample/finish', () => ({ ...QUARTER, says: 'Words.', given: [] })),
  route('GET', '/api/emergency'),
  route('POST', '/api/emergency/children', () => ({ text: 'C-1042' })),
  route('POST', '/api/emergency/open', () => ({ placement: CHILD, reason: 'Found alone at the station at night.' })),
  route('POST', '/api/emergency/close', () => ({ placement: CHILD, opening: 'opening:none' })),
  route('POST', '/api/emergency/look', () => ({
    placement: CHILD,
    opening: 'opening:none',
    found: 'right',
    words: '',
  })),
  ...(['report', 'meeting'] as const).flatMap((page) => sheetFiles(page)),
  sheets('GET', '', 'report'),
  sheets('POST', '', 'report', () => MISSING_SHEET),
  sheets('POST', '', 'report', () => GUARDED_SHEET, ' safeguarding'),
  sheets('POST', '/file', 'report', () => SUPPORT_SHEET),
  sheets('GET', '', 'meeting'),
  sheets('POST', '', 'meeting', () => VENUE_SHEET),
  sheets('POST', '/file', 'meeting', () => SUPPORT_SHEET),
  route('GET', '/api/lessons/:ref'),
  route('POST', '/api/lessons/:ref', () => ({
    kind: 'practice',
    topic: 'nights',
    words: 'Words.',
    ownerId: SOMEONE,
    due: '2027-03-01',
  })),
  route('POST', '/api/lessons/:ref/changed', () => ({ lesson: 'lesson:none', says: 'changed', words: 'Words.' })),
  route('POST', '/api/lessons/:ref/later', () => ({ lesson: 'lesson:none', until: '2027-03-01', why: 'Words.' })),
  route('POST', '/api/dip-sample/export', () => ({ ...QUARTER, format: 'csv' })),
  route('PUT', '/api/dip-sample/readers/:ref', () => ({ part: 'first', reader: SOMEONE })),
  route('GET', '/api/dip-sample/readings/:ref'),
  route('PUT', '/api/dip-sample/readings/:ref', () => ({ revision: 0, answers: [], why: 'Words.' })),
  route('POST', '/api/dip-sample/readings/:ref/hand-in', () => ({ revision: 0 })),
  route('GET', '/api/dip-sample/settle/:ref'),
  route('POST', '/api/dip-sample/settle/:ref', () => ({ grade: 'good', why: 'Words.' })),
  route('GET', '/api/outlook/report'),
  route('POST', '/api/outlook/sender', () => ({ mail: 'hazel.household@home.example' })),
  route('POST', '/api/outlook/children', () => ({ text: 'C-104' })),
  route('POST', '/api/outlook/report', () => ({
    ...REPORT,
    formId: '6f0d6f0e-5c1b-4c57-9a53-0a4a4f1d2b10',
    child: CHILD,
  })),
  route('POST', '/api/outlook/report/settle', () => ({ formId: 'form-report-1', how: 'join' })),

  press('command', () => ({ command: 'my desk' })),
  press('override-obligation', ({ obligation }) => ({
    obligation,
    override: 'postponed',
    reason: 'A reason.',
    until: '2027-03-01',
  })),
  press('report-instability', () => ({
    formId: 'form-of-a-try',
    child: CHILD,
    ...REPORT,
    triggers: 'carer-struggling',
    immediateDanger: 'no',
  })),
  press('report-from-support', ({ meeting }) => ({ meeting })),
  press('merge-report', () => ({ formId: 'form-report-1', how: 'join' })),
  press('judge-instability', ({ episode }) => ({ formId: `${episode}/0`, ...JUDGED, prompts: '' })),
  press('look-at-hold', ({ episode }) => ({ episode })),
  press('lift-hold', ({ episode }) => ({ episode, outcome: 'Decided.' })),
  press('agree-funding', ({ episode }) => ({ episode, says: 'agreed', words: 'Words.' })),
  press('placement-ended', () => ({
    formId: 'form-of-an-ending-try',
    child: CHILD,
    childOut: '2026-11-20',
    returnRuledOut: '2026-11-20',
    inCarePlan: 'no',
    match: 'none',
    route: 'after-review',
  })),
  press('decide-ending', ({ ending }) => ({ ending, says: 'hold', reason: 'A reason.' })),
  press('settle-obligation', ({ obligation }) => ({ obligation, note: '' })),
  press('undo-obligation', ({ obligation }) => ({ obligation })),
  press('start-planning', () => ({
    formId: 'form-of-a-planning-try',
    child: CHILD,
    day: '2026-11-24',
    words: 'Words.',
    urgent: 'no',
  })),
  press('start-support', () => ({
    formId: 'form-of-a-support-try',
    child: CHILD,
    day: '2026-11-24',
    words: 'Words.',
    crisis: 'no',
  })),
  press('save-draft', ({ meeting }) => ({ meeting, venue: 'Room 2' })),
  press('ask-worker', ({ meeting }) => ({ meeting })),
  press('ask-chair', ({ meeting }) => ({ meeting })),
  press('answer-draft', ({ meeting }) => ({ meeting, says: 'objects', words: 'Words.' })),
  press('approve-invitees', ({ meeting }) => ({ meeting })),
  press('send-meeting', ({ meeting }) => ({ meeting })),
  press('open-questionnaire', ({ form }) => ({ id: form })),
  press('save-questionnaire', ({ form, section }) => ({ id: form, section, then: 'later' })),
  press('questionnaire-more-time', ({ form }) => ({ id: form })),
  press('questionnaire-rather-talk', ({ form }) => ({ id: form })),
  press('questionnaire-decline', ({ form }) => ({ id: form })),
  press('action-done', ({ action }) => ({ action, how: 'Words.' })),
  press('action-more-time', ({ action }) => ({ action, until: '2027-03-01', reason: 'A reason.' })),
  press('action-hand-over', ({ action }) => ({ action, to: SOMEONE, reason: 'A reason.' })),
  press('agree-action', ({ action }) => ({ action })),
  press('decline-action', ({ action }) => ({ action })),
  press('action-money-agreed', ({ action }) => ({ action, words: 'Words.' })),
  press('action-money-refused', ({ action }) => ({ action, words: 'Words.' })),

  card('greeting', () => ''),
  card('commands', () => ''),
  card('report-form', () => 'form-of-a-look'),
  card('report-receipt', () => 'form-report-1'),
  card('judgement', ({ episode }) => episode),
  card('judgement-receipt', ({ episode }) => episode),
  card('hold', ({ episode }) => episode),
  card('funding', ({ episode }) => episode),
  card('episode-told', ({ episode }) => episode),
  card('draft-meeting', ({ meeting }) => meeting),
  card('worker-consent', ({ meeting }) => meeting),
  card('meeting-arranged', ({ meeting }) => meeting),
  card('meeting-changed', ({ meeting }) => meeting),
  card(
    'meeting-invitation',
    ({ meeting }) => `invitation:${meeting}:421bcd61-5604-5dba-9710-d6bb0b8bf9ad:supervising-social-worker`,
  ),
  card('ending-form', () => 'form-of-a-look'),
  card('ending-receipt', ({ ending }) => ending),
  card('ending-decision', ({ ending }) => ending),
  card('chair-approval', ({ meeting }) => meeting),
  card('questionnaire', ({ form }) => form),
  card('questionnaire-receipt', ({ form }) => form),
  card('planning-form', () => 'form-of-a-look'),
  card('support-form', () => 'form-of-a-look'),
  card('task', ({ obligation }) => obligation),
  card('digest', () => 'digest-2026-11-23'),
  card('minutes', ({ meeting }) => meeting),
  card('action', ({ action }) => action),
  card('my-desk', () => ''),
];

/** What the product has of ways in, by the same names. */
export const waysIn = (): readonly string[] => [
  ...ALL_ROUTES.map(({ method, path }) => `${method} ${path}`),
  MINUTES_FILE,
  ...FILE_CALLS,
  ...SHEET_FILE_CALLS,
  ...VERBS.filter(({ verb }) => verb !== 'refresh').map(({ verb }) => `press ${verb}`),
  ...CARDS.map((name) => `card ${name}`),
];

/** The records that are tried on, as far as they are there; what is not there is asked for all the same, and has to be refused. */
const MEETINGS = { stability: STABILITY, disruption: DISRUPTION, planning: PLANNING, support: SUPPORT } as const;

export function standingIn(
  council: MemoryCouncil,
  of: {
    readonly meeting?: keyof typeof MEETINGS;
    readonly formOf?: string;
    readonly obligation?: string;
    /** Which action of the meeting; the first where nothing is said. */
    readonly action?: number;
  },
): Standing {
  const owed = rowsOf(council, 'Obligations').map((row) => String(row['Key']));
  const meeting = MEETINGS[of.meeting ?? 'stability'];
  return {
    episode: EPISODE,
    ending: ENDING,
    meeting,
    action: `action:${meeting}:${of.action ?? 1}`,
    sampled: sampledIn(council),
    version: `parents-${textMark([{ key: MOTHER, text: '' }]).slice(0, 8)}`,
    form: of.formOf === undefined ? 'no-such-form' : formOf(council, of.formOf),
    section: of.formOf === 'child' ? 'helper' : 'strengths',
    obligation: owed.find((key) => of.obligation !== undefined && key.includes(of.obligation)) ?? 'owed:none:none',
  };
}

/** The meeting that the dip sample drew to be read twice; one that there is not where nothing is drawn. */
function sampledIn(council: MemoryCouncil): string {
  const meeting = rowsOf(council, 'DipReadings').find((row) => row['Part'] === 'second')?.['Meeting'];
  return typeof meeting === 'string' ? meeting : 'DM-2026-9999';
}
