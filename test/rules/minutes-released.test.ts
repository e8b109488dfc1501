import { describe, expect, it } from 'vitest';
import {
  checkedVersions,
  decideFinding,
  minutesReaders,
  releaseVersions,
  sendBack,
  type Act,
  type CirclePerson,
  type Invitation,
  type MinuteBlockRow,
  type MinutesRow,
  type MinuteVersionRow,
  type Placement,
} from '#rules';
import {
  caseOf,
  effectsOf,
  invitationWith,
  meetingWith,
  sentenceOf,
  supplied,
  STAFF,
  worker,
} from '../builders/meeting-facts.ts';
import { blended, calendar, placementWith, someone } from './invented-case.ts';

const REF = 'DM-2026-0001';
/** Held on Monday 9 November 2026: everybody has theirs by Monday the 16th; today is Monday the 23rd. */
const meeting = meetingWith({
  ref: REF,
  key: `meeting:${REF}`,
  kind: 'disruption',
  about: 'PE-2026-0001',
  coordinatorId: 'worker-org',
  chairId: 'worker-crm',
  minuteTakerId: 'worker-min',
  heldOn: '2026-11-09',
});
const ofCase = { case: 'PE-2026-0001', childRef: 'C-1042', placement: 'placement:C-1042' };
const PANEL = worker('worker-panel', ['panel-adviser']);
const supply = supplied({ workers: [...STAFF, PANEL] });

const mother = someone({ key: 'circle:mother', part: 'parent', side: 'birth-family', name: 'Donna Marsh' });
const father = someone({ key: 'circle:father', part: 'parent', side: 'birth-family', name: 'Lee Marsh' });
const carer = someone({ key: 'circle:carer', part: 'foster-carer', side: 'carers', name: 'Lorraine Booth' });
const partner = someone({ key: 'circle:partner', part: 'foster-carer', side: 'carers', name: 'Colin Booth' });
const adopter = someone({ key: 'circle:adopter', part: 'adopter', side: 'adopters', name: 'Philippa Quayle' });

const asks = (person: CirclePerson, changed: Partial<Invitation> = {}): Invitation =>
  invitationWith(person.part, {
    meeting: REF,
    key: `invitation:${person.key}`,
    person: person.key,
    name: person.name,
    ...changed,
  });
const theChild = invitationWith('child', { meeting: REF, key: 'invitation:child' });

const block = (text: string, changed: Partial<MinuteBlockRow> = {}): MinuteBlockRow => ({
  key: 'minute:1',
  ...ofCase,
  meeting: REF,
  block: 'n1',
  kind: 'note',
  item: 'The ending',
  place: 1,
  sitting: 1,
  text,
  forChild: false,
  revision: 1,
  by: 'worker-min',
  at: '2026-11-10T09:00:00Z',
  ...changed,
});
const minutes: MinutesRow = {
  key: `minutes:${REF}`,
  ...ofCase,
  meeting: REF,
  state: 'approved',
  authorId: 'worker-min',
  begunAt: '2026-11-10T09:00:00Z',
  handedAt: '2026-11-10T10:00:00Z',
};

interface Known {
  readonly people?: readonly (readonly [CirclePerson, Partial<Invitation>?])[];
  readonly blocks?: readonly MinuteBlockRow[];
  readonly subjectIds?: readonly string[];
  readonly actor?: string;
  readonly may?: readonly Act[];
  readonly homePlacements?: readonly Placement[];
  readonly minuteVersions?: readonly MinuteVersionRow[];
  readonly stops?: boolean;
}

const factsWith = (known: Known = {}) => {
  const { people = [[mother], [carer]], blocks = [block('Nights were hard.')], actor = 'worker-org' } = known;
  return {
    ...caseOf(meeting, actor, known.may ?? ['release-minutes'], supply),
    subjectIds: known.subjectIds ?? [],
    hold: { stands: known.stops === true, stops: known.stops === true, subjectIds: [], termsOf: () => undefined },
    circle: people.map(([person]) => person),
    invitations: [theChild, ...people.map(([person, changed]) => asks(person, changed))],
    homePlacements: known.homePlacements ?? [],
    forms: [],
    minutes,
    minuteBlocks: blocks,
    minuteVersions: known.minuteVersions ?? [],
    leakDecisions: [],
    minuteNotes: [],
    minuteDeliveries: [],
  };
};

const labels = (known: Known) => minutesReaders(factsWith(known), blended).map(({ label }) => label);
const found = (known: Known, label: string) =>
  checkedVersions(factsWith(known), blended)
    .find((one) => one.label.startsWith(label))
    ?.leaks.map(({ kind, matched }) => [kind, matched]);

describe('CF-47: who reads which version of the minutes', () => {
  it('two carers read one version, two parents one each; the panel and the child have theirs', () => {
    expect(labels({ people: [[mother], [father], [carer], [partner]] })).toEqual([
      'Chair, social worker, reviewing officer, managers',
      'Carers: Lorraine Booth and Colin Booth',
      'Parent: Donna Marsh',
      'Parent: Lee Marsh',
      'The child: a letter in plain words',
      'Panel',
    ]);
  });

  it('CF-24: a parent who is not told of the meeting gets nothing; one who only gave views gets theirs', () => {
    expect(
      labels({
        people: [
          [mother, { decision: 'not-informed' }],
          [father, { decision: 'views-only' }],
        ],
      }),
    ).toEqual([
      'Chair, social worker, reviewing officer, managers',
      'Parent: Lee Marsh',
      'The child: a letter in plain words',
      'Panel',
    ]);
  });

  it('E-02: whom an allegation is about gets none, be it a carer or a worker', () => {
    const known = { people: [[carer], [partner]], subjectIds: ['circle:partner', 'worker-ssw'] } as const;
    expect(labels(known)).toContain('Carers: Lorraine Booth');
    const full = minutesReaders(factsWith(known), blended)[0];
    expect(full?.to.map(({ person }) => person)).toEqual([
      'worker-crm',
      'worker-min',
      'worker-org',
      'worker-sw',
      'worker-tm',
      'worker-iro',
    ]);
  });

  it('CF-51: what one of two carers was not at, neither reads', () => {
    const known: Known = {
      people: [[carer], [partner, { sitting: 2 }]],
      blocks: [block('For the first part.'), block('For everybody.', { key: 'minute:2', block: 'n2', sitting: 0 })],
    };
    const carers = checkedVersions(factsWith(known), blended).find(({ is }) => is === 'carers');
    expect(carers?.text.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)).toEqual(['For everybody.']);
  });
});

describe('Domain §12: what the check knows of this case', () => {
  it('E-12: adopters are not named to birth parents, nor birth parents to adopters', () => {
    const known: Known = { people: [[mother], [adopter]], blocks: [block('Philippa Quayle and Donna Marsh spoke.')] };
    expect(found(known, 'Parent')).toEqual([['adult-name', 'Philippa Quayle']]);
    expect(found(known, 'Carers')).toEqual([['adult-name', 'Donna Marsh']]);
  });

  it('E-30: of a meeting for brother and sister, whoever is in his life and not in hers is another matter in her minutes', () => {
    const his = placementWith({ key: 'placement:C-1043', childRef: 'C-1043', initials: 'C.D.' });
    const father = someone({ key: 'circle:his-father', part: 'parent', side: 'birth-family', name: 'Orlo Oleander' });
    const same = someone({ key: 'circle:his-mother', part: 'parent', side: 'birth-family', name: 'Donna Marsh' });
    const hers = factsWith({
      people: [[mother], [carer]],
      blocks: [block('Donna Marsh agreed. Orlo Oleander did not, as DM-2026-0002 says.')],
    });
    const theirs = { ...hers, placement: his, meeting: { ...meeting, ref: 'DM-2026-0002' }, circle: [father, same] };
    const leaks = (together: (typeof hers)[]) =>
      checkedVersions({ ...hers, together }, blended)
        .find((one) => one.label.startsWith('Parent: Donna'))
        ?.leaks.map(({ kind, matched }) => [kind, matched]);
    expect(leaks([theirs])).toEqual([
      ['other-matter', 'Orlo Oleander'],
      ['other-matter', 'DM-2026-0002'],
    ]);
    expect(leaks([])).not.toContainEqual(['other-matter', 'Orlo Oleander']);
  });

  it('a child whom the register knows by initials alone is found, as is their reference, whoever reads a note', () => {
    const other = placementWith({ childRef: 'C-1077', initials: 'J.D.', key: 'placement:C-1077' });
    const known: Known = { homePlacements: [other], blocks: [block('It was worse after J.D. moved in; see C-1077.')] };
    for (const label of ['Parent', 'Carers', 'Chair'])
      expect(
        found(known, label)?.map(([kind]) => kind),
        label,
      ).toEqual(expect.arrayContaining(['child-name', 'ref-number']));
    expect(found({ blocks: [block('A.B. said that nights were hard.')] }, 'Parent')).toEqual([]);
  });

  it('E-01: whom an allegation is about is named to nobody', () => {
    const known: Known = {
      people: [[mother], [carer]],
      subjectIds: ['circle:carer'],
      blocks: [block('Lorraine Booth was tired.')],
    };
    expect(found(known, 'Parent')).toEqual([['allegation-name', 'Lorraine Booth']]);
  });
});

const approved = (known: Known, changed: Partial<MinuteVersionRow> = {}): readonly MinuteVersionRow[] =>
  checkedVersions(factsWith(known), blended).map(({ version, mark }) => ({
    key: `minutes-version:${REF}:${version}`,
    ...ofCase,
    meeting: REF,
    version,
    state: 'approved',
    authorId: 'worker-min',
    approvedBy: 'worker-crm',
    approvedAt: '2026-11-12T10:00:00Z',
    approvedMark: mark,
    notes: 0,
    ...changed,
  }));

describe('CF-14, CF-47, Torbay T-71: the release', () => {
  const release = (known: Known = {}, said: Partial<Parameters<typeof releaseVersions>[0]> = {}) => {
    const facts = { ...known, minuteVersions: known.minuteVersions ?? approved(known) };
    const versions = checkedVersions(factsWith(facts), blended).map(({ version, mark }) => ({ version, mark }));
    const whole = {
      meeting: REF,
      versions,
      readAsReader: true,
      waysAreSafe: true,
      lateReason: 'The chair was ill.',
      ...said,
    };
    return releaseVersions(whole, factsWith(facts), blended, calendar);
  };

  it('after the seventh day it asks why they are late, with the sum', () => {
    expect(sentenceOf(release({}, { lateReason: ' ' }))).toBe(
      'They were to be out by Mon 16 Nov (7 days from Mon 9 Nov is Mon 16 Nov). Say why they are late.',
    );
    expect(effectsOf(release()).words).toEqual({ lateReason: 'The chair was ill.' });
  });

  it('E-01: nothing leaves while a hold stands without terms', () => {
    expect(release({ stops: true }).is).toBe('held');
  });

  it('law §12: whoever approved or wrote them does not release them', () => {
    for (const actor of ['worker-crm', 'worker-min'])
      expect(sentenceOf(release({ actor })), actor).toContain(
        'Somebody other than who wrote it and who approved it releases it.',
      );
  });

  it('a text that was changed after the approval is not released', () => {
    expect(sentenceOf(release({ minuteVersions: approved({}, { approvedMark: 'another text' }) }))).toContain(
      'Does the chair approve this one?',
    );
  });

  it('what the chair approved before the draft went back counts no more', () => {
    expect(sentenceOf(release({ minuteVersions: approved({}, { approvedAt: '2026-11-10T09:30:00Z' }) }))).toContain(
      'the chair has not approved it',
    );
  });

  it('workers are shown theirs; a parent has it through a worker, who owes it; the child’s is owed already', () => {
    const { changes, steps } = effectsOf(release());
    expect(steps.filter((step) => step.do === 'deliver-minutes').map(({ to }) => to)).toEqual([
      'worker-crm',
      'worker-min',
      'worker-org',
      'worker-sw',
      'worker-tm',
      'worker-ssw',
      'worker-iro',
      'worker-panel',
    ]);
    const owed = changes.flatMap((change) =>
      'create' in change && change.create === 'obligations' ? [[change.row.key, change.row.ownerRole]] : [],
    );
    expect(owed).toEqual([
      [`owed:${REF}:minutes.hand-over:carers:circle:carer`, 'childs-social-worker'],
      [
        expect.stringMatching(/^owed:DM-2026-0001:minutes\.hand-over:parents-[0-9a-f]{8}:circle:mother$/),
        'childs-social-worker',
      ],
    ]);
  });

  it('no plan holds a word that stands in the minutes', () => {
    const known = { blocks: [block('The tall lamp fell over at night.')] };
    const { changes, steps } = effectsOf(release(known));
    expect(JSON.stringify([changes, steps])).not.toContain('lamp');
  });

  it('E-69: once one is out, the draft does not go back', () => {
    const facts = factsWith({
      actor: 'worker-crm',
      may: ['approve-minutes'],
      minuteVersions: approved({}, { state: 'released' }),
    });
    expect(sentenceOf(sendBack({ meeting: REF, words: 'More.' }, facts, blended))).toBe(
      'Some are released. What is wrong in them is corrected by a note.',
    );
  });

  it('a finding that is gone from the text cannot be decided', () => {
    const said = {
      meeting: REF,
      version: 'carers',
      block: 'n1',
      start: 0,
      end: 4,
      kind: 'child-name',
      inAll: true,
      choice: 'keep',
      reason: 'Known.',
    } as const;
    expect(sentenceOf(decideFinding(said, factsWith(), blended))).toContain('is not there any more');
  });
});
