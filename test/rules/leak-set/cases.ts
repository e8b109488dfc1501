import type { KnownCase, Reader } from '#rules';
import { mae } from './third-case.ts';

/* Three invented children and all that is known around them. Nobody of them exists. */

const ella: KnownCase = {
  meetingRef: 'SM-2026-0142',
  people: [
    { key: 'ella', is: 'subject', family: 'this', names: ['Ella Marsden'], says: 'she', bornOn: '2014-05-06' },
    {
      key: 'kayden',
      is: 'child',
      family: 'this',
      names: ['Kayden James Marsden'],
      alsoCalled: ['Bubba'],
      relation: 'brother',
      says: 'he',
      bornOn: '2017-09-23',
    },
    {
      key: 'hope',
      is: 'child',
      family: 'this',
      names: ['Hope Okafor'],
      relation: 'foster sister',
      says: 'she',
      bornOn: '2012-03-14',
    },
    { key: 'yusuf', is: 'child', family: 'other', names: ['Yusuf Rahmani'], says: 'he' },
    { key: 'szymon', is: 'child', family: 'other', names: ['Szymon Wiśniewski'], says: 'he', bornOn: '2013-12-02' },
    {
      key: 'mother',
      is: 'adult',
      family: 'this',
      names: ['Donna Marsden'],
      relation: 'mother',
      says: 'she',
      bornOn: '1987-11-19',
    },
    { key: 'father', is: 'adult', family: 'this', names: ['Craig Pell'], relation: 'father', says: 'he' },
    {
      key: 'carer-1',
      is: 'adult',
      family: 'this',
      names: ['Lorraine Tully'],
      relation: 'foster carer',
      says: 'she',
      bornOn: '1969-02-11',
    },
    { key: 'carer-2', is: 'adult', family: 'this', names: ['Graham Tully'], relation: 'foster carer', says: 'he' },
    {
      key: 'next-1',
      is: 'adult',
      family: 'this',
      names: ['Beverley Strachan'],
      relation: 'next carer',
      nextCarer: true,
      withheldFrom: ['carers', 'parent', 'child', 'panel', 'provider'],
    },
    {
      key: 'uncle',
      is: 'adult',
      family: 'this',
      names: ['Terence Marlowe'],
      relation: 'uncle',
      underAllegation: true,
      withheldFrom: ['carers', 'parent', 'panel', 'child', 'provider'],
    },
    { key: 'other-mother', is: 'adult', family: 'other', names: ['Shabana Rahmani'], says: 'she' },
    { key: 'sw', is: 'professional', family: 'this', names: ['Priya Nair'], says: 'she' },
    { key: 'ssw', is: 'professional', family: 'this', names: ['Colin Whitworth'], says: 'he' },
    { key: 'tm', is: 'professional', family: 'this', names: ['Mark Church'], says: 'he' },
  ],
  homes: [
    {
      key: 'carers-home',
      of: ['carer-1', 'carer-2', 'ella', 'hope'],
      address: '14 Church Lane',
      fixture: 'Paignton',
      postcode: 'TQ3 2QB',
      givenAwayBy: ['above the old lifeboat station', 'next to the Spinning Wheel pub'],
    },
    {
      key: 'mothers-home',
      of: ['mother'],
      address: 'Flat 3, 27 Torrington Avenue',
      fixture: 'Brixham',
      postcode: 'TQ5 8LW',
    },
    {
      key: 'next-home',
      of: ['next-1'],
      address: 'Rose Cottage, Mill Hill Road',
      fixture: 'Totnes',
      postcode: 'TQ9 5ND',
    },
    { key: 'brothers-home', of: ['kayden'], address: '6 Larkspur Close', fixture: 'Dawlish', postcode: 'EX7 0PG' },
  ],
  contacts: [
    { is: 'phone', value: '07700 900461', of: ['carer-1', 'carer-2'] },
    { is: 'phone', value: '01803 496 0173', of: ['carers-home', 'carer-1', 'carer-2'] },
    { is: 'phone', value: '07700 900835', of: ['mother'] },
    { is: 'phone', value: '07700 900228', of: ['next-1'] },
    { is: 'phone', value: '07700 900777', of: ['sw'] },
    { is: 'phone', value: '01803 207 100', of: [], published: true },
    { is: 'phone', value: '07700 900050', of: ['sw'], published: true },
    { is: 'mail', value: 'lorraine.tully69@postbox.example', of: ['carer-1', 'carer-2'] },
    { is: 'mail', value: 'donna_m87@quickmail.example', of: ['mother'] },
    { is: 'mail', value: 'priya.home@quickmail.example', of: ['sw'] },
    { is: 'mail', value: 'priya.nair@council.gov.uk', of: ['sw'], published: true },
    { is: 'car', value: 'WJ19 KPT', of: ['carer-1', 'carer-2'] },
    { is: 'car', value: 'HX14 ROE', of: ['mother'] },
  ],
  places: [
    { name: 'Union House', address: '40 Castle Road', fixture: 'Torquay', postcode: 'TQ1 3XX' },
    { name: 'Parkside Family Hub', address: 'Grange Road', fixture: 'Torquay', postcode: 'TQ1 4AA' },
  ],
  schools: [
    { name: 'Curledge Primary School', of: ['ella'] },
    { name: 'Starcross Primary School', of: ['kayden'] },
    { name: 'Oldway High School', alsoCalled: ['Oldway'], of: ['hope'] },
    { name: 'Dartside Academy', of: ['ella'], secretFrom: ['parent'] },
  ],
  numbers: ['943 476 5919', 'C-1042', 'LCS 5520931', '0398417'],
  otherMatters: ['SM-2026-0099', 'the police were called to the flat in Barton after the fire in the kitchen'],
  answers: [
    {
      author: 'carer-1',
      words:
        'I feel that nobody told us how frightened she gets at bedtime, and we were left to find out on our own. The first social worker never rang back, not once in five weeks. If we had been given respite in March we would have carried on.',
    },
    {
      author: 'mother',
      words:
        'I was never asked what calms her down when she screams. The contact centre was cold and there was nowhere to sit together. I think the carers wanted a quieter child.',
    },
    {
      author: 'ssw',
      words:
        'The training on trauma was cancelled twice and never offered again. My own manager knew that this household was close to breaking point by Easter.',
    },
    {
      author: 'father',
      words: 'I would like my daughter to know her cousins.',
      mayBeShownTo: ['carers', 'parent', 'panel', 'full'],
    },
  ],
};

const will: KnownCase = {
  meetingRef: 'DM-2026-0031',
  people: [
    {
      key: 'will',
      is: 'subject',
      family: 'this',
      names: ['William Asher Boyce'],
      alsoCalled: ['Will'],
      says: 'he',
      bornOn: '2011-08-30',
    },
    {
      key: 'summer',
      is: 'child',
      family: 'this',
      names: ['Summer Boyce'],
      relation: 'sister',
      says: 'she',
      mayBeNamedTo: ['parent'],
      bornOn: '2015-01-08',
    },
    {
      key: 'reuben',
      is: 'child',
      family: 'this',
      names: ['Reuben Castellano-Price'],
      relation: 'carers’ son',
      says: 'he',
    },
    { key: 'amber', is: 'child', family: 'other', names: ['Amber Leigh Dunmore'], says: 'she' },
    { key: 'zainab', is: 'child', family: 'other', names: ['Zainab Qureshi'], alsoCalled: ['زينب'], says: 'she' },
    { key: 'mother', is: 'adult', family: 'this', names: ['Kirsty Boyce'], relation: 'mother', says: 'she' },
    { key: 'gran', is: 'adult', family: 'this', names: ['Maureen Boyce'], relation: 'grandmother', says: 'she' },
    {
      key: 'carer-1',
      is: 'adult',
      family: 'this',
      names: ['Sunita Castellano-Price'],
      relation: 'foster carer',
      says: 'she',
    },
    {
      key: 'carer-2',
      is: 'adult',
      family: 'this',
      names: ['Marco Castellano-Price'],
      relation: 'foster carer',
      says: 'he',
    },
    {
      key: 'next-1',
      is: 'adult',
      family: 'this',
      names: ['April Hutchings'],
      relation: 'next carer',
      nextCarer: true,
      withheldFrom: ['carers', 'parent'],
    },
    {
      key: 'worker-x',
      is: 'professional',
      family: 'this',
      names: ['Gideon Farrow'],
      underAllegation: true,
      withheldFrom: ['parent', 'child', 'panel'],
    },
    { key: 'sw', is: 'professional', family: 'this', names: ['Hannah Osei'], says: 'she' },
    { key: 'iro', is: 'professional', family: 'this', names: ['June Pickering'], says: 'she' },
  ],
  homes: [
    {
      key: 'carers-home',
      of: ['carer-1', 'carer-2', 'reuben'],
      address: '112 Wharf Street',
      fixture: 'Runcorn',
      postcode: 'WA7 4JR',
      givenAwayBy: ['the blue house by the canal lock'],
    },
    {
      key: 'mothers-home',
      of: ['mother', 'summer'],
      address: '8 Penkett Gardens',
      fixture: 'Widnes',
      postcode: 'WA8 6TE',
    },
    { key: 'next-home', of: ['next-1'], address: '3 The Paddocks', fixture: 'Frodsham', postcode: 'WA6 9QZ' },
  ],
  contacts: [
    { is: 'phone', value: '07700 900612', of: ['carer-1', 'carer-2'] },
    { is: 'phone', value: '07700 900319', of: ['mother'] },
    { is: 'phone', value: '01925 443 300', of: [], published: true },
    { is: 'mail', value: 'cp.family@inbox.example', of: ['carer-1', 'carer-2'] },
    { is: 'mail', value: 'hannah.osei@council.gov.uk', of: ['sw'], published: true },
    { is: 'car', value: 'DK66 VLN', of: ['carer-1', 'carer-2'] },
  ],
  places: [{ name: 'New Town House', address: 'Buttermarket Street', fixture: 'Warrington', postcode: 'WA1 2NH' }],
  schools: [
    { name: 'Bridgewater High School', of: ['will'] },
    { name: 'St Bede’s Catholic Primary', alsoCalled: ['Bede’s'], of: ['summer'] },
    { name: 'Norton Priory Academy', of: ['reuben'] },
  ],
  numbers: ['485 777 3456', 'M884213'],
  otherMatters: ['DM-2026-0017', 'she set off the alarm at the Tarporley respite unit on two nights'],
  answers: [
    {
      author: 'carer-1',
      words:
        'The matching report left out that he had been excluded from two schools for hurting younger boys. We asked for help with nights and waited eleven weeks for an answer.',
    },
    {
      author: 'mother',
      words:
        'Nobody explained why the visits were cut down to once a month. He told me he was hungry there, and I said so to the duty worker.',
    },
    {
      author: 'sw',
      words: 'I did not see him alone between January and the end of April because of caseload pressure.',
    },
  ],
};

export const CASES = { ella, will, mae } as const;
export type CaseName = keyof typeof CASES;

const PEOPLE = {
  carers: ['carer-1', 'carer-2'],
  mother: ['mother'],
  father: ['father'],
  panel: [],
  provider: [],
  child: ['ella', 'will', 'mae'],
  full: [],
} as const;
export type ReaderName = keyof typeof PEOPLE;

export const readerNamed = (name: ReaderName): Reader => ({
  is: name === 'mother' || name === 'father' ? 'parent' : name,
  people: PEOPLE[name],
});
