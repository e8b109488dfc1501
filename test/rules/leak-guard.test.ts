import { describe, expect, it } from 'vitest';
import { findLeaks, type Block, type KnownCase } from '#rules';
import { CASES, readerNamed, type ReaderName } from './leak-set/cases.ts';
import { CLEAN, wordsOf } from './leak-set/clean.ts';
import { foundIn, marked, recallOf, shareOf } from './leak-set/marked.ts';
import { NAMES } from './leak-set/names.ts';
import { NUMBERS } from './leak-set/numbers.ts';
import { THIRD_CHILD } from './leak-set/third-child.ts';
import { WORDS } from './leak-set/words.ts';

const examples = marked([NAMES, NUMBERS, WORDS, THIRD_CHILD].join('\n'));
const recalls = recallOf(examples);
const NAMES_AND_NUMBERS = [
  'child-name',
  'new-carer',
  'allegation-name',
  'address',
  'postcode',
  'phone',
  'email',
  'car',
  'ref-number',
  'sw-private',
  'birth-date',
  'school',
];
const kinds = (text: string, reader: ReaderName, known: KnownCase = CASES.ella) =>
  findLeaks(text, readerNamed(reader), known).map(({ kind, matched }) => `${kind}: ${matched}`);

describe('The figures that the check of the minutes is held to', () => {
  it('the set is large enough to say something: more than 500 places, of every kind', () => {
    expect(examples.length).toBeGreaterThanOrEqual(500);
    expect(CLEAN.reduce((sum, { readers }) => sum + readers.length, 0)).toBeGreaterThanOrEqual(30);
    expect(new Set(examples.map(({ kind }) => kind)).size).toBe(16);
  });

  it('names and numbers: 98 in a hundred where plain, 80 in a hundred where they hide well', () => {
    expect(shareOf(recalls, NAMES_AND_NUMBERS, 'plain')).toBeGreaterThanOrEqual(0.98);
    expect(shareOf(recalls, NAMES_AND_NUMBERS, 'hard')).toBeGreaterThanOrEqual(0.8);
  });

  it('answers, whole or in part: 95 in a hundred; the health of grown-ups: 85', () => {
    expect(shareOf(recalls, ['answer'], 'both')).toBeGreaterThanOrEqual(0.95);
    expect(shareOf(recalls, ['health'], 'both')).toBeGreaterThanOrEqual(0.85);
  });

  it('clean minutes stay quiet: at most one false alarm on two pages of 300 words', () => {
    const read = CLEAN.flatMap(({ of, readers, text }) => readers.map((reader) => ({ of, reader, text })));
    const alarms = read.flatMap((one) => foundIn(one).map(({ matched }) => matched));
    const pages = read.reduce((sum, { text }) => sum + wordsOf(text), 0) / 300;
    expect(alarms.length / pages).toBeLessThanOrEqual(0.5);
  });
});

describe('E-12, domain §12: who must not see what', () => {
  it.each([
    ['her brother is no secret to himself, and to nobody else', 'Kayden was there.', 'carers', ['child-name: Kayden']],
    ['the carers’ own road is no secret to them', 'They live at 14 Church Lane, TQ3 2QB.', 'carers', []],
    [
      'the carers’ road is one to the mother',
      'They live at 14 Church Lane, TQ3 2QB.',
      'mother',
      ['address: 14 Church Lane', 'postcode: TQ3 2QB'],
    ],
    ['the office’s road is free', 'We met at 40 Castle Road, TQ1 3XX.', 'mother', []],
    ['a work phone is free', 'Ring 01803 207 100.', 'mother', []],
    ['a worker’s own phone is not', 'Ring 07700 900777.', 'mother', ['sw-private: 07700 900777']],
    ['one’s own phone is free', 'You are on 07700 900835.', 'mother', []],
    ['somebody’s own health is no secret to them', 'Donna has epilepsy.', 'mother', []],
    ['but it is to the others', 'Donna has epilepsy.', 'carers', ['health: epilepsy']],
    ['the child’s health is the meeting’s business', 'Ella has epilepsy.', 'carers', []],
    ['the child’s birth date is for provider and panel', 'Ella was born on 6 May 2014.', 'panel', []],
    ['and for nobody else', 'Ella was born on 6 May 2014.', 'mother', ['birth-date: 6 May 2014']],
    ['next carers are withheld from whom the register says', 'Beverley came.', 'full', []],
    ['one’s own answer may be read', 'I was never asked what calms her down when she screams.', 'mother', []],
    ['an answer with consent may be shown', 'He would like his daughter to know her cousins.', 'carers', []],
    ['this meeting’s own reference is free', 'See SM-2026-0142.', 'carers', []],
    ['another meeting’s is not', 'See SM-2026-0099.', 'carers', ['other-matter: SM-2026-0099']],
    [
      'the new school is secret from the parents',
      'She goes to Dartside Academy.',
      'mother',
      ['school: Dartside Academy'],
    ],
    ['and not from the carers', 'She goes to Dartside Academy.', 'carers', []],
  ] as const)('%s', (_what, text, reader, expected) => {
    expect(kinds(text, reader)).toEqual(expected);
  });

  it('a sister who may be named to her mother may be; to the carers not', () => {
    expect(kinds('Summer rang him.', 'mother', CASES.will)).toEqual([]);
    expect(kinds('He rang Summer.', 'carers', CASES.will)).toEqual(['child-name: Summer']);
  });
});

describe('Words that are names as well', () => {
  it.each([
    'We will hope for summer.',
    'Hope was expressed that it lasts.',
    'The Hope Street office is closed.',
    'Mark the date in your diary.',
    'April was hard for everyone.',
    'The amber rating stays.',
    'They met at the church; lane closures made them late.',
    'Summer came early.',
    'See E-60, CF-34 and T-35.',
    'Held on 23 September 2026 at 10am.',
  ])('“%s” is quiet', (text) => {
    expect(kinds(text, 'mother')).toEqual([]);
    expect(kinds(text, 'carers', CASES.will)).toEqual([]);
  });

  it.each(['Hope and Ella fell out.', 'Hope, who is older, left.', 'Ella likes Hope.', 'She told hope to go.'])(
    '“%s” names a child',
    (text) => {
      expect(kinds(text, 'mother')).toHaveLength(1);
    },
  );
});

describe('How it hides', () => {
  it.each([
    ['K&shy;ayden', 'carers', 'child-name'],
    ['Kay&#8203;den', 'carers', 'child-name'],
    ['Kay&#x200b;den', 'carers', 'child-name'],
    ['Kayden&nbsp;Marsden', 'carers', 'child-name'],
    ['Kayden\u2028Marsden', 'carers', 'child-name'],
    ['They came with KaydenJames.', 'carers', 'child-name'],
    ['Her brother, K, was seen.', 'carers', 'child-name'],
    ['We met Caiden.', 'carers', 'child-name'],
    ['It was कायडेन again.', 'carers', 'child-name'],
    ['Hope (14) hid it.', 'mother', 'child-name'],
    ['Hope is 14.', 'mother', 'child-name'],
    ['Hope has a friend.', 'mother', 'child-name'],
    ['They live at TQ THREE TWO QB.', 'mother', 'postcode'],
    ['A home in tq 3 was named.', 'mother', 'postcode'],
    ['Born 20140506.', 'carers', 'birth-date'],
    ['Born 06 05 14.', 'carers', 'birth-date'],
    ['Rang from 01803 555 888 at night.', 'mother', 'phone'],
    ['The manager’s own private number is 07700 900999.', 'mother', 'sw-private'],
    ['The number 450 557 7104 was on it.', 'carers', 'ref-number'],
    ['Her national insurance number is QQ 12 34 56 C.', 'carers', 'ref-number'],
    ['She is living on Fernbank Road now.', 'carers', 'address'],
    ['Donna takes mirtazapin.', 'carers', 'health'],
    ['Graham has MS.', 'mother', 'health'],
  ] as const)('“%s” is found for the %s as %s', (text, reader, kind) => {
    expect(findLeaks(text, readerNamed(reader), CASES.ella).map((leak) => leak.kind)).toContain(kind);
  });

  it.each([
    'Kay Ellison said that she is pleased.',
    'The work mobile is 07700 900123.',
    'Ring the school office on 01803 555 012.',
    'The carers give her medicine; she has asthma.',
    'He said that he is no diabetic; his health visitor came.',
    'See &euro; and <b>bold</b> &#0; &amp; more: a < b.',
    'Ella told her aunt that he wants to stay.',
    'Write to the team at duty.team@council.gov.uk.',
    'They live on a long road.',
    'Come in 10 ab or 12 cd days.',
    'İstanbul is a city.',
  ])('“%s” is quiet', (text) => {
    expect(kinds(text, 'mother')).toEqual([]);
  });

  it('an empty text and no blocks have nothing', () => {
    expect(findLeaks('', readerNamed('mother'), CASES.ella)).toEqual([]);
    expect(findLeaks([], readerNamed('mother'), CASES.ella)).toEqual([]);
  });

  it('a case that knows nothing still finds what has the shape of it', () => {
    const empty: KnownCase = {
      meetingRef: 'SM-2026-0001',
      people: [],
      homes: [],
      contacts: [],
      places: [],
      schools: [],
      numbers: [],
      otherMatters: [],
      answers: [],
    };
    const text = 'A boy called Tyrell rang 07700 900111 from M14 6HX about her brother’s school.';
    expect(kinds(text, 'mother', empty)).toEqual([
      'child-name: Tyrell',
      'phone: 07700 900111',
      'postcode: M14 6HX',
      'school: her brother’s school',
    ]);
  });
});

describe('Names that many have', () => {
  const child = (name: string): KnownCase => ({
    ...CASES.ella,
    people: [...CASES.ella.people, { key: 'other', is: 'child', family: 'other', names: [name] }],
  });

  it.each([
    ['Jack Hill', 'Jack rang her.'],
    ['Jack Hill', 'They say jack hit her.'],
    ['Max Power', 'She fought with Max.'],
    ['Chloe-Ann Baker', 'ChloeAnn came.'],
    ['Mohammed Al-Hassan', 'It was Muhammad again.'],
    ['Mohammed Al-Hassan', 'It was محمد again.'],
    ['Mohammed Al-Hassan', 'The family Alhassan came.'],
    ['Seán Ó Briain', 'Shaun came.'],
    ['Seán Ó Briain', 'The O’Briain house.'],
    ['Li Wei', 'It is Li’s bag.'],
    ['Дмитро Коваленко', 'Dmytro came.'],
    ['Zoë Smith', 'Zoey came.'],
  ] as const)('%s is found in “%s”', (name, text) => {
    expect(kinds(text, 'carers', child(name))).toHaveLength(1);
  });

  it.each([
    ['Jack Hill', 'The jack was in the car on the hill.'],
    ['Max Power', 'The max is ten; the power was off.'],
    ['Chloe-Ann Baker', 'Ms Baker, the head teacher, came.'],
    ['Grace Field', 'Grace was said; the field trip was long.'],
    ['Faith Long', 'They keep faith with the long plan.'],
    ['May Brown', 'In May it was calm. They may come.'],
  ] as const)('%s is not in “%s”', (name, text) => {
    expect(kinds(text, 'carers', child(name))).toEqual([]);
  });
});

describe('What a finding says', () => {
  const [leak] = findLeaks('Then Kayden came.', readerNamed('carers'), CASES.ella);

  it('its place, its kind, the words, why, and what may be done', () => {
    expect(leak).toEqual({
      block: 'text',
      start: 5,
      end: 11,
      kind: 'child-name',
      matched: 'Kayden',
      how: 'as written',
      why: 'This names a child whom the register does not allow to be named to this reader.',
      may: [
        { is: 'take-out' },
        { is: 'write-instead', words: 'a brother' },
        { is: 'keep', needs: 'a reason and a name' },
      ],
    });
  });

  it('the sentence on why never repeats what is hidden', () => {
    for (const example of examples.slice(0, 120)) {
      for (const { why, matched } of foundIn(example)) expect(why.toLowerCase()).not.toContain(matched.toLowerCase());
    }
  });

  it('a place is told of its block, in the block’s own characters', () => {
    const blocks: readonly Block[] = [
      { key: 'one', text: 'Nothing here.' },
      { key: 'two', text: 'It was Kay-' },
      { key: 'three', text: 'den, and **Kay**den again.' },
    ];
    expect(
      findLeaks(blocks, readerNamed('carers'), CASES.ella).map(({ block, start, end, matched }) => [
        block,
        start,
        end,
        matched,
      ]),
    ).toEqual([
      ['two', 7, 11, 'Kay-'],
      ['three', 11, 19, 'Kay**den'],
    ]);
  });

  it('it changes nothing: the same text gives the same findings', () => {
    const text = 'Then Kayden came to 14 Church Lane.';
    expect(findLeaks(text, readerNamed('mother'), CASES.ella)).toEqual(
      findLeaks(text, readerNamed('mother'), CASES.ella),
    );
  });
});

describe('A long record', () => {
  const steps = (times: number): number => {
    const work = { steps: 0 };
    const text = Array.from({ length: times }, () => CLEAN.map((page) => page.text).join('\n')).join('\n');
    findLeaks(text, readerNamed('mother'), CASES.ella, work);
    return work.steps;
  };

  it('eight times the text takes eight times the steps', () => {
    const one = steps(1);
    expect(steps(8) / one).toBeGreaterThan(7.5);
    expect(steps(8) / one).toBeLessThan(8.5);
  });
});
