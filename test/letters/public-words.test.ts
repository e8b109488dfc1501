import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PUBLIC_EN_GB, publicEnGb, publicIn, type Letter, type PublicKey, type PublicWords } from '#rules';
import {
  closedLinkPage,
  codePage,
  notReadPage,
  sessionOverPage,
  troublePage,
  waitPage,
} from '../../bot/forms/code-page.ts';
import {
  checkPage,
  filesPage,
  OTHER_WAYS,
  otherPage,
  receivedPage,
  savedPage,
  sectionPage,
  startPage,
} from '../../bot/forms/form-pages.ts';
import { pageOf, type Page, type PageSetting } from '../../bot/forms/layout.ts';
import { closedMinutesPage, minutesCodePage, minutesOverPage, minutesPage } from '../../bot/forms/minutes-pages.ts';
import { privacyPage, termsPage } from '../../bot/api/public-pages.ts';
import { replyPage } from '../../bot/forms/reply-routes.ts';
import { composeMail } from '../../bot/letters/compose-mail.ts';
import { printPack } from '../../bot/letters/print-pack.ts';
import { form } from '../tab/canned-forms.ts';

/*
 * What people outside the council read comes from one catalogue. A made-up language, of which every sentence stands between ⟦ and ⟧,
 * shows what does not come from it.
 */

const placesIn = (words: string): readonly string[] =>
  [...words.matchAll(/\{([a-z]+)\}/g)].map(([, name = '']) => name);

const MADE_UP: PublicWords = Object.fromEntries(
  Object.entries(PUBLIC_EN_GB).map(([key, words]) => [
    key,
    // Only the places of the sentence stay, in another order.
    `⟦${words.includes('[') ? '[link]' : ''}${placesIn(words)
      .toReversed()
      .map((place) => `{${place}}`)
      .join(' ')}⟧`,
  ]),
) as Record<PublicKey, string>;
const madeUp = publicIn('cy', MADE_UP);

/** What is data and no sentence stands between ‹ and ›: the council’s name, a reference, the words of a question. */
const data = (text: string): string => `‹${text}›`;

const setting: PageSetting = {
  council: {
    name: data('Council'),
    emergency: [{ label: data('duty'), number: data('01632') }],
    safeguardingUrl: 'https://c.example',
  },
  large: false,
  here: '/forms/x',
  say: madeUp,
};

/** Every text of a value as data. */
function asData<Value>(value: Value): Value {
  const of = (one: unknown, key = ''): unknown => {
    if (typeof one === 'string') return NAMES.has(key) || one === '' ? one : data(one);
    if (Array.isArray(one)) return one.map((each) => of(each, key));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, each]) => [name, of(each, name)]));
  };
  return of(value) as Value;
}
/** Not shown, or decided by. */
const NAMES = new Set([
  'is',
  'id',
  'due',
  'state',
  'kind',
  'answers',
  'seen',
  'returnedAt',
  'symbol',
  'url',
  'replyUrl',
  'joinUrl',
]);

/** What a reader sees of it that is neither from the catalogue nor data; numbers read the same everywhere. */
function strange(page: string): string {
  let left = page
    .replaceAll(/<style[\s\S]*?<\/style>/g, ' ')
    .replaceAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g, '> $1 <')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/‹[^›]*›/g, ' ');
  // A sentence may stand in the place of another, so from the innermost out.
  for (let before = ''; before !== left;) {
    before = left;
    left = left.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return left.replaceAll(/https?:\S+|&#39;|[\s\d:.,–·]/g, '');
}

const view = { ...asData(form), mayChange: true };
const [section] = view.sections;
const sections = view.sections.map((one) =>
  sectionPage(setting, view, one, { token: 't', faults: [], notices: [], typed: {} }),
);
const CLOSED = ['unknown', 'expired', 'locked', 'withdrawn', 'no-code'] as const;
const fault = { question: section?.questions[0]?.id ?? '', sentence: data('fault') };

const PAGES: Readonly<Record<string, Page>> = {
  'the code of a form': codePage(setting, 't', data('ref'), 'm', madeUp('code.form.wrong')),
  'the code of a page': minutesCodePage(setting, 't', data('ref'), 'm'),
  ...Object.fromEntries(CLOSED.map((is) => [`a form that is ${is}`, closedLinkPage(setting, is)])),
  ...Object.fromEntries(CLOSED.map((is) => [`a page that is ${is}`, closedMinutesPage(setting, is)])),
  'a form after an hour': sessionOverPage(setting),
  'a page after an hour': minutesOverPage(setting),
  'a wait': waitPage(setting, 7),
  'what went wrong': troublePage(setting, data('ref')),
  'what is too long': notReadPage(setting, 'too-long')[0],
  'what is cut': notReadPage(setting, 'unreadable')[0],
  'an answer to an invitation': replyPage(
    setting,
    't',
    { is: 'open', ref: data('ref'), when: data('when'), worker: data('worker') } as never,
    'm',
    madeUp('reply.thanks'),
    madeUp('reply.choose'),
  ),
  'the first page of a form': startPage(setting, { ...view, moreTimeAsked: true }, 't'),
  'the first page of a form that is in': startPage(setting, { ...view, state: 'returned' }, 't'),
  ...Object.fromEntries(sections.map((page, index) => [`part ${String(index + 1)} of a form`, page])),
  'the answers together': checkPage(setting, view, 't', [fault]),
  'the answers of a form that is in': checkPage(setting, { ...view, state: 'returned' }, 't', []),
  'what came in': receivedPage(setting, { ...view, returnedAt: '2026-11-23T09:00:00Z', late: true }),
  'what is saved': savedPage(setting, view),
  'other ways': otherPage(setting, view, 't', madeUp('other.talk-done')),
  'a file': filesPage(setting, { ...view, files: [{ name: data('picture') }] as never }, 't', madeUp('files.too-long')),
  'a version of the minutes': minutesPage(
    setting,
    'l',
    asData({
      title: 'Minutes',
      council: 'C',
      forWhom: 'For',
      notice: 'Yours',
      parts: [{ is: 'heading', text: 'A' }],
    } as never),
    't',
  ),
};

const TO = { key: 'k', name: data('Rosa'), mail: 'rosa@families.example', largePrint: false };
const BESIDE = { to: TO, ref: data('ref'), council: data('Council'), worker: data('Petra') };
const MEETING = {
  ...BESIDE,
  startsAt: '2026-11-26T10:00',
  lengthMinutes: 90,
  venue: data('Room 2'),
  joinUrl: 'https://teams.example/j',
  replyUrl: 'https://c.example/r',
  change: 1,
} as const;
const LETTERS = [
  { ...MEETING, letter: 'invitation', purpose: data('purpose'), prepare: data('prepare') },
  { ...MEETING, letter: 'meeting-changed', venue: undefined },
  { ...BESIDE, letter: 'meeting-cancelled' },
  { ...BESIDE, letter: 'questionnaire', due: '2026-12-01', url: 'https://c.example/q', expires: '2026-12-10' },
  { ...BESIDE, letter: 'minutes-link', url: 'https://c.example/m', expires: '2026-12-10' },
  { ...BESIDE, letter: 'learning-changed', changes: [data('change')] },
  { ...BESIDE, letter: 'reminder', due: '2026-12-01', url: 'https://c.example/q' },
] as unknown as readonly Letter[];

describe('Whoever reads another language reads it whole', () => {
  it.each(Object.keys(PAGES))('%s', (name) => {
    const page = PAGES[name];
    if (page === undefined) throw new Error(name);
    const drawn = pageOf(setting, page);
    expect(drawn).toContain('<html lang="cy"');
    expect(strange(drawn)).toBe('');
  });

  it.each(LETTERS.map((letter) => [letter.letter, letter] as const))(
    'the letter %s, and its calendar entry',
    (_name, letter) => {
      const { subject, text, html, attachments } = composeMail(letter, '2026-11-21', madeUp);
      expect(strange(subject)).toBe('');
      expect(strange(text)).toBe('');
      expect(strange(html.replace('<title>', '<p>'))).toBe('');
      const calendar = attachments.map(({ bytes }) => new TextDecoder().decode(bytes).replaceAll('\r\n ', '')).join('');
      for (const line of calendar.split('\r\n').filter((one) => /^(?:SUMMARY|DESCRIPTION|LOCATION)/.test(one)))
        expect(strange(line.slice(line.indexOf(':') + 1).replaceAll(String.raw`\n`, ' '))).toBe('');
    },
  );
});

describe('What anybody may open, and what is printed', () => {
  const council = { council: data('Council'), emergency: [{ label: data('duty'), number: data('01632') }] };

  it.each([
    ['privacy', privacyPage],
    ['terms of use', termsPage],
  ])('the page on %s', (_name, draw) => {
    const page = draw(council, madeUp);
    expect(page).toContain('<html lang="cy"');
    expect(strange(page)).toBe('');
  });

  it('a form on paper says what is not the form’s own from the catalogue, and is in its language', async () => {
    const said: string[] = [];
    const says = (key: PublicKey, ...given: readonly never[]): string => {
      said.push(key);
      return Reflect.apply(madeUp, undefined, [key, ...given]) as string;
    };
    const listening = Object.assign(says, { language: 'cy' }) as unknown as typeof madeUp;
    const { sections } = form;
    const paper = {
      ref: 'DM-2026-0901',
      title: 'Form',
      opening: [],
      safety: 'Ring.',
      safeguardingUrl: 'https://c.example',
      due: '2026-12-10',
      sections,
      largePrint: false,
      printedOn: '2026-11-23',
    } as const;
    const pdf = Buffer.from(await printPack(paper, listening)).toString('latin1');
    expect(pdf).toContain('/Lang (cy)');
    expect(said).toEqual(
      expect.arrayContaining(['paper.back-by', 'paper.back-how', 'paper.finished', 'paper.page', 'paper.safeguarding']),
    );
  });
});

describe('The catalogue', () => {
  it('says each sentence whole: it begins and ends as a sentence, a heading or a label does, and never with a space', () => {
    for (const [key, words] of Object.entries(PUBLIC_EN_GB)) {
      expect(words, key).toBe(words.trim());
      expect(words, key).not.toMatch(/ {2}|\{[^a-z]|\$\{/);
    }
  });

  it('puts in what it is given and leaves no place open', () => {
    expect(publicEnGb('reply.ring', { worker: 'Petra Plumtree' })).toBe('Ring Petra Plumtree.');
  });

  it('has no sentence that nothing says', () => {
    const files = [
      ...['bot/forms', 'bot/letters'].flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`)),
      'bot/api/public-pages.ts',
      'rules/words/public-days.ts',
    ].map((file) => readFileSync(file, 'utf8'));
    const code = files.join('\n').replaceAll('${opens}', '(?:form|minutes)');
    const made = ['code.form', 'code.minutes', 'other.', 'reply.coming', 'reply.not-coming', 'reply.another-way'];
    const unsaid = Object.keys(PUBLIC_EN_GB).filter(
      (key) => !code.includes(`'${key}'`) && !made.some((begin) => key.startsWith(begin)),
    );
    expect(unsaid).toEqual([]);
    expect(OTHER_WAYS.every((way) => `other.${way}-done` in PUBLIC_EN_GB)).toBe(true);
  });
});
