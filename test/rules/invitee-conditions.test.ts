import { describe, expect, it } from 'vitest';
import { type InviteeFacts, type InviteeLine, type MeetingKind, type Profile } from '#rules';
import { blended, placement, placementWith, someone } from './invented-case.ts';
import { invite, lines, planning } from './invented-invitees.ts';

const school = someone({ key: 'school', part: 'school' });
const nurse = someone({ key: 'nurse', part: 'health-professional' });

describe('What each condition says of whom it leaves out, or leaves to a person', () => {
  const of = (when: InviteeLine['when'], changed: Partial<InviteeFacts> = {}) =>
    planning({ circle: [school], ...changed }, { role: 'school', when })[0];

  it.each([
    ['foster', placementWith({ setting: 'childrens-home' }), 'This is not a foster placement.'],
    ['residential', placement, 'This is not a residential placement.'],
    ['supported-accommodation', placement, 'This is not supported accommodation.'],
    ['adoption', placement, 'This is not an adoption placement.'],
    ['agency', placement, 'No agency provides this placement.'],
    [
      'not-agency',
      placementWith({ provider: 'agency' }),
      'An agency provides this placement and sends its own manager.',
    ],
    [
      'not-agency',
      placementWith({ provider: 'other-authority' }),
      'An agency provides this placement and sends its own manager.',
    ],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2024-01-01' }), 'The child is not of school age.'],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2008-11-20' }), 'The child is not of school age.'],
    ['aged-16-or-over', placement, 'The child is not 16 yet.'],
    ['out-of-area', placement, 'The child lives in our own area.'],
    ['siblings-looked-after', placement, 'No brother or sister is looked after.'],
  ] as const)('“%s” leaves out', (when, about, whyNot) => {
    expect(of(when, { placement: about })).toMatchObject({ decision: 'left-out', whyNot });
  });

  it.each([
    ['foster', placement],
    ['residential', placementWith({ setting: 'secure-home' })],
    ['supported-accommodation', placementWith({ setting: 'supported-accommodation' })],
    ['adoption', placementWith({ setting: 'adoption-after-order' })],
    ['agency', placementWith({ provider: 'agency' })],
    ['agency', placementWith({ provider: 'other-authority' })],
    ['not-agency', placement],
    ['school-age', placementWith({ schoolYear: 0, bornOn: '2024-01-01' })],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2022-11-20' })],
    ['school-age', placementWith({ schoolYear: undefined, bornOn: '2008-11-21' })],
    ['aged-16-or-over', placementWith({ bornOn: '2010-11-20' })],
    ['out-of-area', placementWith({ outOfArea: true })],
    ['siblings-looked-after', placementWith({ siblings: ['C-1043'] })],
  ] as const)('“%s” asks', (when, about) => {
    expect(of(when, { placement: about })).toMatchObject({ decision: 'invite' });
  });

  it('what the register does not say, a person is asked', () => {
    const noBirthday = placementWith({ bornOn: undefined, schoolYear: undefined });
    expect(of('school-age', { placement: noBirthday })).toMatchObject({
      decision: 'undecided',
      whyNot: 'How old is the child? Neither birthday nor school year is known.',
    });
    expect(of('school-age', { placement: placementWith({ schoolYear: undefined }), on: undefined })).toMatchObject({
      decision: 'undecided',
    });
    expect(of('aged-16-or-over', { placement: noBirthday })).toMatchObject({
      decision: 'undecided',
      whyNot: 'Is the young person 16 or older? The birthday is not known.',
    });
    expect(of('new-home-known')).toMatchObject({
      decision: 'undecided',
      whyNot: 'Is it known where the child lives next?',
    });
    expect(of('new-home-known', { newHomeKnown: false })).toMatchObject({
      decision: 'left-out',
      whyNot: 'It is not known yet where the child lives next.',
    });
    expect(of('new-home-known', { newHomeKnown: true })).toMatchObject({ decision: 'invite' });
    expect(of('if-needed')).toMatchObject({ decision: 'undecided', whyNot: 'Decide whether this is needed.' });
  });

  it('CF-24: only a parent comes with what the law says', () => {
    const nurses = planning({ circle: [nurse] }, { role: 'health-professional', when: 'decision-needed' });
    expect(nurses).toMatchObject([
      { whyNot: 'Decide: invite, meet separately, views only, or not informed with the legal reason.' },
    ]);
    const father = someone({ key: 'father', part: 'parent' });
    expect(planning({ circle: [father] }, { role: 'parent', when: 'where-relevant' })).toMatchObject([
      {
        whyNot:
          'Decide whether they are relevant here. Parental responsibility is not recorded. Under a care order parents keep parental responsibility.',
      },
    ]);
    expect(planning({ circle: [father] }, { role: 'parent', when: 'residential' })).toMatchObject([
      { whyNot: 'This is not a residential placement.' },
    ]);
  });
});

describe('What is settled for one kind of meeting settles no other', () => {
  it('CF-36: the one supporting manager is a rule of the stability meeting', () => {
    const circle = [someone({ key: 'manager', part: 'provider-manager' })];
    expect(planning({ circle }, { role: 'provider-manager', when: 'always' })).toMatchObject([{ decision: 'invite' }]);
  });

  it('CF-24: a council that never asks parents to stability meetings may ask them elsewhere', () => {
    const circle = [someone({ key: 'mother', part: 'parent' })];
    const never = (kind: MeetingKind) => {
      const own = lines({ role: 'parent', when: 'always' });
      const stability = {
        ...own.stability,
        parents: { decision: { is: 'not-invited', source: 'Our own rule' } },
      } as const;
      return invite(kind, { circle }, { ...own, stability }).find(({ part }) => part === 'parent');
    };
    expect(never('planning')).toMatchObject({ decision: 'invite' });
    expect(never('stability')).toMatchObject({
      decision: 'left-out',
      whyNot: 'Parents are not asked to this meeting here (Our own rule).',
    });
  });

  const viewsOnly = (of: 'stability' | 'disruption'): Profile => ({
    ...blended,
    [of]: { ...blended[of], child: { ...blended[of].child, part: { is: 'views-only', source: 'Our own rule' } } },
  });
  const childAt = (kind: MeetingKind, profile: Profile) =>
    invite(kind, { circle: [school] }, profile).find(({ part }) => part === 'child')?.decision;

  it('CF-21: where the child gives views only, they do so at that kind of meeting, and only the child', () => {
    expect(childAt('stability', viewsOnly('stability'))).toBe('views-only');
    expect(childAt('disruption', viewsOnly('disruption'))).toBe('views-only');
    expect(childAt('disruption', viewsOnly('stability'))).not.toBe('views-only');
    expect(childAt('stability', viewsOnly('disruption'))).not.toBe('views-only');
    const others = invite('stability', { circle: [school] }, viewsOnly('stability')).filter(
      ({ part }) => part !== 'child',
    );
    expect(others.map(({ decision }) => decision)).not.toContain('views-only');
  });
});
