import { describe, expect, it } from 'vitest';
import {
  ACTS,
  isDescribed,
  mayAct,
  PROCEDURE_KEYS,
  ROLES,
  WHO_MAY,
  type Act,
  type Actor,
  type CaseFacts,
  type Keys,
  type Profile,
  type Role,
} from '#rules';
import { blended } from './invented-case.ts';

/** Who holds in this case the roles that belong to one child. */
const IN_THE_CASE: Partial<Record<Role, string>> = { 'team-manager': 'tm', 'childs-social-worker': 'sw' };
const theCase: CaseFacts = {
  team: 'Team Heron',
  socialWorkerId: 'sw',
  teamManagerId: 'tm',
  judgeId: 'tm',
  reporterIds: ['reporter'],
  subjectIds: ['subject'],
};
const KINDS = ['stability', 'disruption', 'planning', 'support'] as const;

/** What each value gives authority over, and in which meetings. The rest of the roles in a procedure is work, not authority. */
const AUTHORITY: readonly (readonly [key: string, act: Act, kind?: (typeof KINDS)[number]])[] = [
  ['instability.judgement.by', 'judge'],
  ['instability.judgement.escalatesTo', 'judge'],
  ['hold.liftedBy', 'lift-hold'],
  ['stability.funding.agreedBy', 'agree-funding'],
  ['disruption.chair.overrideBy', 'except-chair'],
  ['stability.outOfWindow.authorisedBy', 'agree-out-of-window', 'stability'],
  ['disruption.outOfWindow.authorisedBy', 'agree-out-of-window', 'disruption'],
  ['planning.outOfWindow.authorisedBy', 'agree-out-of-window', 'planning'],
  ['support.outOfWindow.authorisedBy', 'agree-out-of-window', 'support'],
  ['disruption.decision.by', 'decide-disruption-meeting'],
  ['disruption.notHeld.signedOffBy', 'sign-off-not-held'],
  ['obligations.setAside.by', 'override-obligation'],
  ['obligations.setAside.whereTheLawAsksBy', 'say-law-does-not-ask'],
  ['disruption.minutes.releasedBy', 'release-minutes', 'disruption'],
  ['stability.minutes.releasedBy', 'release-minutes', 'stability'],
  ['disruption.minutes.releasedBy', 'hand-over-for-another', 'disruption'],
  ['stability.minutes.releasedBy', 'hand-over-for-another', 'stability'],
  ['council.summary.ownedBy', 'write-summary'],
  ['council.carersLetter.releasedBy', 'release-carers-letter'],
  ['council.dipSample.ownedBy', 'draw-sample'],
];

/** Beside those whom the table lets in anyway: the value adds somebody, and takes from nobody. */
const ADDS: typeof AUTHORITY = [
  ['disruption.chair.allocatedBy', 'allocate-chair', 'disruption'],
  ['disruption.notHeld.signedOffBy', 'decide-disruption-meeting'],
  ['hold.liftedBy', 'look-at-hold'],
  ['hold.liftedBy', 'see-episode'],
  ['hold.liftedBy', 'confirm-named'],
  ['hold.liftedBy', 'see-safeguarding'],
  ['hold.liftedBy', 'fill-in-safeguarding'],
  ['instability.judgement.escalatesTo', 'confirm-named'],
  ['stability.funding.agreedBy', 'see-episode'],
  ['instability.judgement.escalatesTo', 'see-episode'],
  ['disruption.decision.by', 'see-receipt'],
  ['disruption.notHeld.signedOffBy', 'see-receipt'],
  ['disruption.decision.by', 'see-what-happened'],
  ['disruption.notHeld.signedOffBy', 'see-what-happened'],
  ['disruption.chair.allocatedBy', 'see-meeting', 'disruption'],
  ['disruption.chair.overrideBy', 'see-meeting', 'disruption'],
  ['disruption.outOfWindow.authorisedBy', 'see-meeting', 'disruption'],
  ['stability.outOfWindow.authorisedBy', 'see-meeting', 'stability'],
  ['planning.outOfWindow.authorisedBy', 'see-meeting', 'planning'],
  ['support.outOfWindow.authorisedBy', 'see-meeting', 'support'],
  ['council.summary.ownedBy', 'see-summary'],
  ['council.dipSample.ownedBy', 'see-summary'],
  ['council.carersLetter.releasedBy', 'see-summary'],
  ['council.dipSample.ownedBy', 'see-sample'],
  ['council.dipSample.readBy', 'see-sample'],
  ['council.summary.ownedBy', 'see-meeting'],
  ['council.dipSample.ownedBy', 'see-meeting'],
  ['council.summary.ownedBy', 'see-receipt'],
  ['council.dipSample.ownedBy', 'see-receipt'],
  ['council.summary.ownedBy', 'see-lessons'],
  ['council.dipSample.ownedBy', 'see-lessons'],
  ['disruption.minutes.releasedBy', 'see-minutes', 'disruption'],
  ['stability.minutes.releasedBy', 'see-minutes', 'stability'],
];

/** Whether several decide alone or together: together, those who settle it where they do not agree may decide too. */
const TOGETHER: typeof AUTHORITY = [
  ['disruption.decision.agree', 'decide-disruption-meeting'],
  ['disruption.decision.agree', 'see-receipt'],
  ['disruption.decision.agree', 'see-what-happened'],
];

/** Work, places at a meeting, and who chairs: who is given a task, not who may allow something. */
const NO_AUTHORITY: readonly string[] = [
  ...['fosteringInHouse', 'fosteringAgency', 'connectedPersons', 'residential', 'supportedAccommodation'].map(
    (of) => `stability.coordinator.${of}`,
  ),
  ...['withParents', 'other', 'agreesWith'].map((of) => `stability.coordinator.${of}`),
  ...['fosteringInHouse', 'fosteringAgency', 'residential', 'supportedAccommodation'].map(
    (of) => `stability.supportingManager.${of}`,
  ),
  ...['date', 'venue', 'invitations', 'questionnaires', 'minuteTaker'].map((of) => `disruption.tasks.${of}`),
  ...['stability', 'disruption', 'planning', 'support'].map((of) => `${of}.chair.roles`),
  'stability.triage.by',
  'stability.coordinator.together',
  'stability.minutes.alwaysTo',
  'disruption.panel.presentedBy',
  'stability.urgent.escalatesTo',
  // Where they decide together: see its own test.
  'disruption.decision.ifNotAgreed',
  'stability.oversight.by',
  'disruption.organiser',
  'disruption.invitees.proposedBy',
  'disruption.questionnaires.none',
  'planning.chair.agreedBy',
  'planning.matching.chairedBy',
  'planning.arrangedBy',
  'planning.next.agreedWith',
  'support.arrangedBy',
  // The law's: whoever holds the approval is the owner of what is owed, and settles it as its owner.
  'placement.schoolMove.approvedBy',
  'placement.outOfArea.approvedBy',
  'placement.outOfArea.atDistanceApprovedBy',
];

/** A council that names somebody else there. */
function naming(key: string, role: Role, profile: Profile = blended): Profile {
  const changed = (node: object, [name = '', ...below]: readonly string[]): object => {
    const was = (node as Readonly<Record<string, { readonly is?: unknown }>>)[name] as { readonly is?: unknown };
    const value = { is: Array.isArray(was.is) ? [role] : role, source: 'Our own procedure' };
    return { ...node, [name]: below.length === 0 ? value : changed(was, below) };
  };
  return changed(profile, key.split('.')) as Profile;
}

function namedAt(key: string, profile: Profile = blended): readonly Role[] {
  const at = key
    .split('.')
    .reduce<unknown>((node, name) => (node as Readonly<Record<string, unknown>>)[name], profile) as {
    readonly is: Role | readonly Role[];
  };
  return [at.is].flat();
}

/** Somebody who has that role: of this child where it is one of a child's own workers, otherwise in the council. */
const holderOf = (role: Role): Actor => ({ id: IN_THE_CASE[role] ?? 'p9', roles: [role], team: 'Team Wren' });
/** Each line by name, as a test takes it. */
const lines = (table: typeof AUTHORITY) => table.map(([key, act, kind]) => ({ key, act, kind }));
const asked = (act: Act, role: Role, profile: Profile, kind?: CaseFacts['kind']) =>
  mayAct({ act, actor: holderOf(role), caseFacts: { ...theCase, kind }, profile });

describe('Who agrees, signs off, lifts, allows or sets aside stands in the council’s procedure, and nowhere else', () => {
  it.each(lines(AUTHORITY))(
    '$key: another role named there may ($act, $kind), and whoever was named before may not',
    ({ key, act, kind }) => {
      const ours = naming(key, 'virtual-school');
      expect(asked(act, 'virtual-school', blended, kind).may).toBe(false);
      expect(asked(act, 'virtual-school', ours, kind)).toEqual({
        may: true,
        because:
          key === 'instability.judgement.escalatesTo' ? 'ruling: who judges; Torbay T-02, T-41' : 'Our own procedure',
      });
      for (const role of namedAt(key)) {
        const elsewhere = key === 'disruption.decision.by' && namedAt('disruption.notHeld.signedOffBy').includes(role);
        expect([role, asked(act, role, blended, kind).may]).toEqual([role, true]);
        expect([role, asked(act, role, ours, kind).may]).toEqual([role, elsewhere]);
      }
    },
  );

  it.each(lines(ADDS))('$key: a role named there is let in as well ($act, $kind)', ({ key, act, kind }) => {
    const of = { ...theCase, kind };
    const actor = holderOf('virtual-school');
    expect(mayAct({ act, actor, caseFacts: of, profile: blended }).may).toBe(false);
    expect(mayAct({ act, actor, caseFacts: of, profile: naming(key, 'virtual-school') }).may).toBe(true);
  });

  it('a team manager who is named is the one of this child, never each team manager of the council', () => {
    const other: Actor = { id: 'p9', roles: ['team-manager'], team: 'Team Wren' };
    for (const [key, act, kind] of AUTHORITY) {
      const profile = naming(key, 'team-manager');
      expect([act, asked(act, 'team-manager', profile, kind).may]).toEqual([act, true]);
      expect([act, mayAct({ act, actor: other, caseFacts: { ...theCase, kind }, profile }).may]).toEqual([act, false]);
    }
  });

  it('no procedure lets in whoever reported, or whom it is about, to lift a hold', () => {
    const profile = naming('hold.liftedBy', 'virtual-school');
    const by = (id: string) =>
      mayAct({ act: 'lift-hold', actor: { id, roles: ROLES, team: 'Team Heron' }, caseFacts: theCase, profile });
    expect(by('reporter')).toEqual({ may: false, because: 'Domain §13: never lifted by the reporter' });
    expect(by('subject')).toEqual({ may: false, because: 'E-02' });
  });

  it('a day outside is agreed under the kind of meeting that it is; without a meeting by nobody', () => {
    expect(asked('agree-out-of-window', 'safeguarding-unit-manager', blended, 'disruption').may).toBe(true);
    expect(asked('agree-out-of-window', 'head-of-service', blended, 'disruption').may).toBe(false);
    expect(asked('agree-out-of-window', 'head-of-service', blended, 'stability').may).toBe(true);
    expect(asked('agree-out-of-window', 'safeguarding-unit-manager', blended, 'stability').may).toBe(false);
    expect(asked('agree-out-of-window', 'safeguarding-unit-manager', blended).may).toBe(false);
  });
});

describe('Those who decide together', () => {
  const decides = (role: Role, agree: 'any' | 'all') =>
    asked('decide-disruption-meeting', role, {
      ...blended,
      disruption: {
        ...blended.disruption,
        decision: {
          ...blended.disruption.decision,
          agree: { is: agree, source: 'Ours' },
          ifNotAgreed: { is: ['virtual-school'], source: 'Ours' },
        },
      },
    }).may;

  it('where they do not agree, whoever the procedure names decides; where each decides alone, nobody else', () => {
    expect(decides('virtual-school', 'all')).toBe(true);
    expect(decides('virtual-school', 'any')).toBe(false);
  });
});

describe('Each role in the procedure is accounted for', () => {
  it('it is authority, or it is work', () => {
    const both = [...new Set([...AUTHORITY, ...ADDS].map(([key]) => key))];
    expect([...both, ...NO_AUTHORITY].sort()).toEqual([...roleKeys(PROCEDURE_KEYS)].sort());
  });

  it('access reads for each act what the table above says, and no other value', () => {
    const read = ACTS.flatMap((act) => KINDS.flatMap((kind) => keysRead(act, kind).map((key) => `${key} ${act}`)));
    expect([...new Set(read)].sort()).toEqual(
      [...new Set([...AUTHORITY, ...ADDS, ...TOGETHER].map(([key, act]) => `${key} ${act}`))].sort(),
    );
  });
});

function roleKeys(keys: Keys, path = ''): readonly string[] {
  return Object.entries(keys).flatMap(([name, below]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (!isDescribed(below)) return roleKeys(below, key);
    return 'from' in below.shape && (below.shape.from as readonly unknown[]) === ROLES ? [key] : [];
  });
}

/** Which values the line of an act reads, watched. */
function keysRead(act: Act, kind: (typeof KINDS)[number]): readonly string[] {
  const line = WHO_MAY[act];
  if (typeof line !== 'function') return [];
  const read: string[] = [];
  const watch = <Node extends object>(node: Node, path: string): Node =>
    new Proxy(node, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (name === 'is') read.push(path);
        const below = path === '' ? String(name) : `${path}.${String(name)}`;
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? watch(value, below) : value;
      },
    });
  line(watch(blended, ''), { ...theCase, kind });
  return read;
}
