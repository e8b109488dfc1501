import { describe, expect, it } from 'vitest';
import {
  isAboutOnePerson,
  mayBeFormer,
  needsNewHelper,
  needsNewJudge,
  needsNewMinuteTaker,
  needsNewOrganiser,
  needsNewOwner,
  passOn,
  passOnEpisode,
  passOnForm,
  passOnMeeting,
  type CirclePerson,
  type Episode,
  type Invitation,
  type Meeting,
  type Obligation,
  type Questionnaire,
  type Role,
  type Worker,
} from '#rules';
import {
  circumstances,
  effectsOf,
  invitationWith,
  meetingWith,
  STAFF,
  supplied,
  worker,
} from '../builders/meeting-facts.ts';
import { blended, day, placement, placementWith, someone } from './invented-case.ts';

/* People come and go. Monday 23 November 2026; Otto takes over from the child’s social worker. */

const OTTO = worker('otto', ['childs-social-worker']);
const gone = (id: string): readonly Worker[] =>
  [...STAFF, OTTO].map((one) => (one.id === id ? { ...one, active: false } : one));
const owed = (more: Partial<Obligation> = {}): Obligation => ({
  key: 'owed:SM-2026-0001:stability.prepare-child',
  kind: 'stability.prepare-child',
  about: 'SM-2026-0001',
  childRef: 'C-1042',
  placement: placement.key,
  team: 'Team Heron',
  ownerRole: 'childs-social-worker',
  ownerId: 'worker-sw',
  startsOn: day('2026-11-16'),
  due: day('2026-11-30'),
  sum: '',
  force: 'procedure',
  because: [],
  level: 0,
  ...more,
});
const everybody = (): boolean => true;
const withOtto = placementWith({ socialWorkerId: 'otto' });

describe('What is owed by somebody who has left, or no longer has the child', () => {
  it('has to go on when they work here no more, whatever it is', () => {
    const without = (id: string) => id !== 'worker-sw';
    expect(needsNewOwner(owed(), placement, without, blended)).toBe(true);
    expect(needsNewOwner(owed({ kind: 'action.done' }), placement, without, blended)).toBe(true);
    expect(needsNewOwner(owed({ ownerRole: 'head-of-service' }), undefined, without, blended)).toBe(true);
  });

  it('has to go on when the child was reallocated, the same day', () => {
    expect(needsNewOwner(owed(), placement, everybody, blended)).toBe(false);
    expect(needsNewOwner(owed(), withOtto, everybody, blended)).toBe(true);
  });

  it('a version of the minutes goes on with the child, where the social worker had to hand it over', () => {
    const version = owed({ kind: 'minutes.hand-over' });
    expect(needsNewOwner(version, withOtto, everybody, blended)).toBe(true);
    expect(needsNewOwner(version, placement, everybody, blended)).toBe(false);
    expect(
      needsNewOwner({ ...version, ownerRole: 'other-professional', ownerId: 'link' }, withOtto, everybody, blended),
    ).toBe(false);
  });

  it.each([
    ['done', { doneAt: '2026-11-20T09:00:00Z' }],
    ['an action that a meeting agreed with them', { kind: 'action.done' }],
    ['a task about one person of the circle', { kind: 'meeting.invite-by-worker' }],
    ['the manager’s, who may be another one for this report', { ownerRole: 'team-manager', ownerId: 'worker-tm-2' }],
    ['nobody’s yet', { ownerId: undefined }],
  ] as const)('stays where it is: %s', (_what, more) => {
    expect(needsNewOwner(owed(more as Partial<Obligation>), withOtto, everybody, blended)).toBe(false);
  });

  it('goes from the manager, who had it until somebody is named, to whoever is named', () => {
    expect(needsNewOwner(owed({ ownerId: 'worker-tm' }), withOtto, everybody, blended)).toBe(true);
  });

  it('stays with a former worker for a placement that has ended, and with whoever has another part for the child', () => {
    expect(needsNewOwner(owed(), { ...withOtto, endedOn: day('2026-11-01') }, everybody, blended)).toBe(false);
    expect(needsNewOwner(owed({ ownerId: 'worker-ssw' }), withOtto, everybody, blended)).toBe(false);
  });
});

describe('It goes on', () => {
  const passed = (
    more: Partial<Obligation>,
    workers: readonly Worker[],
    of = withOtto,
    subjectIds: readonly string[] = [],
  ) =>
    passOn(
      { key: 'owed' },
      { ...circumstances('steady', [], supplied({ workers })), subjectIds, obligation: owed(more), placement: of },
    );
  const to = (...args: Parameters<typeof passed>) =>
    (effectsOf(passed(...args)).changes[0] as { readonly to?: Partial<Obligation> }).to;

  it('to whoever is allocated now, anew from today: it is in their next digest', () => {
    expect(to({}, gone('worker-sw'))).toEqual({ ownerId: 'otto', ownerBefore: 'worker-sw', openedOn: '2026-11-23' });
    expect(effectsOf(passed({}, gone('worker-sw'))).steps).toEqual([]);
  });

  it('at once by a card where it is due or late', () => {
    expect(effectsOf(passed({ due: day('2026-11-20') }, gone('worker-sw'))).steps).toMatchObject([
      { do: 'show-card', to: 'otto', card: 'task' },
    ]);
  });

  it('to the team manager until somebody is named, and never to whom an allegation names', () => {
    expect(to({}, gone('worker-sw'), placement)?.ownerId).toBe('worker-tm');
    expect(to({}, gone('worker-sw'), withOtto, ['otto'])?.ownerId).toBe('worker-tm');
    expect(to({}, gone('worker-sw'), placement, ['worker-tm'])?.ownerId).toBe('worker-tm-2');
  });

  it('a duty of the council to another one who has it', () => {
    const hos = [worker('hos-1', ['head-of-service'], { active: false }), worker('hos-2', ['head-of-service'])];
    expect(to({ ownerRole: 'head-of-service', ownerId: 'hos-1' }, [...STAFF, ...hos])?.ownerId).toBe('hos-2');
  });

  it('what a chair owed for one meeting goes to the team’s manager, and to no other chair, who would learn of the child', () => {
    const chairs = [
      worker('chair-1', ['independent-chair'], { active: false }),
      worker('chair-2', ['independent-chair']),
    ];
    expect(to({ ownerRole: 'independent-chair', ownerId: 'chair-1' }, [...STAFF, ...chairs], placement)?.ownerId).toBe(
      'worker-tm',
    );
  });

  it('an action of a meeting goes on with its own row, so that whoever has it now can say done', () => {
    const key = 'owed:SM-2026-0001:action.done:3';
    const action = passOn(
      { key },
      {
        ...circumstances('steady', [], supplied({ workers: gone('worker-sw') })),
        obligation: owed({ key, kind: 'action.done', due: day('2026-11-20') }),
        placement: withOtto,
      },
    );
    expect(effectsOf(action)).toMatchObject({
      changes: [
        { change: 'obligations', key, to: { ownerId: 'otto' } },
        {
          change: 'actions',
          key: 'action:SM-2026-0001:3',
          to: { ownerId: 'otto' },
          onlyWhile: { ownerId: 'worker-sw' },
        },
      ],
      steps: [{ do: 'show-card', to: 'otto', card: 'action', about: 'action:SM-2026-0001:3' }],
    });
  });

  it('not twice, and not where nobody is left', () => {
    expect(passed({ ownerId: 'otto' }, gone('worker-sw'))).toMatchObject({ is: 'decided', value: undefined });
    expect(passed({ doneAt: '2026-11-20T09:00:00Z' }, gone('worker-sw'))).toMatchObject({ value: undefined });
    expect(passed({}, [])).toMatchObject({ is: 'decided', value: undefined });
  });
});

describe('A family’s form, and a meeting', () => {
  const FORM_OF_SSW = { key: 'form:1', id: '1', meeting: 'DM-2026-0001', workerId: 'worker-ssw' } as Questionnaire;
  const form = FORM_OF_SSW;
  interface Around {
    readonly invitations?: readonly Invitation[];
    readonly circle?: readonly CirclePerson[];
    readonly obligations?: readonly Obligation[];
  }
  const formOf = (
    workers: readonly Worker[],
    { invitations = [], circle = [], obligations = [] }: Around = {},
    form: Questionnaire = FORM_OF_SSW,
  ) =>
    passOnForm(
      { form: '1' },
      {
        ...circumstances('steady', [], supplied({ workers })),
        ...{ questionnaire: form, placement: withOtto, invitations, circle, obligations },
      },
    );

  it('E-87: a form whose helper has left goes to the child’s social worker, code and all', () => {
    expect(needsNewHelper(form, (id) => id !== 'worker-ssw')).toBe(true);
    expect(needsNewHelper(form, everybody)).toBe(false);
    expect(effectsOf(formOf(gone('worker-ssw'))).changes).toMatchObject([{ key: 'form:1', to: { workerId: 'otto' } }]);
    expect(formOf([...STAFF, OTTO])).toMatchObject({ is: 'decided', value: undefined });
  });

  it('of a child who was reallocated it goes on the same day, with who reaches the family and what was to be done about it', () => {
    const theirs = { ...FORM_OF_SSW, workerId: 'worker-sw' };
    const asked = invitationWith('childs-social-worker', { person: 'worker-sw', personIs: 'worker' });
    const mother = invitationWith('parent', { workerId: 'worker-sw' });
    const circle = [
      someone({ key: 'circle:mother', part: 'parent', workerId: 'worker-sw' }),
      someone({ key: 'circle:school', part: 'school', workerId: 'worker-ssw' }),
      someone({ key: 'circle:other', part: 'parent', childRef: 'C-2', workerId: 'worker-sw' }),
    ];
    const task = owed({ key: 'owed:DM-2026-0001:questionnaire.passOn:1', kind: 'questionnaire.passOn' });
    const around = { invitations: [asked, mother], circle, obligations: [task, owed()] };
    expect(effectsOf(formOf([...STAFF, OTTO], around, theirs)).changes).toMatchObject([
      { change: 'questionnaires', to: { workerId: 'otto' } },
      { change: 'circle', key: 'circle:mother', to: { workerId: 'otto' } },
      { change: 'invitations', key: mother.key, to: { workerId: 'otto' } },
      { change: 'obligations', key: task.key, to: { ownerId: 'otto', ownerBefore: 'worker-sw' } },
    ]);
    // Somebody who reaches this person and never was the child’s worker goes on doing so.
    expect(formOf([...STAFF, OTTO], { ...around, invitations: [mother] }, theirs)).toMatchObject({ value: undefined });
  });

  it('a task about one person goes with the child where its owner was the child’s worker, and else stays', () => {
    const isCaseWorker = () => true;
    const task = owed({ key: 'owed:SM-2026-0001:meeting.invite-by-worker:x', kind: 'meeting.invite-by-worker' });
    expect(isAboutOnePerson(task)).toBe(true);
    expect(mayBeFormer('worker-sw', withOtto, isCaseWorker)).toBe(true);
    expect(mayBeFormer('worker-ssw', withOtto, isCaseWorker)).toBe(false);
    expect(mayBeFormer('worker-sw', { ...withOtto, endedOn: day('2026-11-01') }, isCaseWorker)).toBe(false);
    const as = (part: Role) => {
      const invited = { 'SM-2026-0001': [invitationWith(part, { person: 'worker-sw', personIs: 'worker' })] };
      const supply = supplied({ workers: [...STAFF, OTTO], invitations: invited });
      return passOn(
        { key: task.key },
        { ...circumstances('steady', [], supply), obligation: task, placement: withOtto },
      );
    };
    expect(effectsOf(as('childs-social-worker')).changes).toMatchObject([{ to: { ownerId: 'otto' } }]);
    expect(as('school')).toMatchObject({ is: 'decided', value: undefined });
  });

  const meetingOf = (
    workers: readonly Worker[],
    meeting: Meeting = meetingWith(),
    invitations: readonly Invitation[] = [],
  ) =>
    passOnMeeting(
      { meeting: 'SM-2026-0001' },
      { ...circumstances('steady', [], supplied({ workers })), ...{ meeting, placement: withOtto, invitations } },
    );

  it('a meeting whose organiser has left goes to a colleague with the same duty, who has its draft', () => {
    expect(needsNewOrganiser(meetingWith(), (id) => id !== 'worker-coord')).toBe(true);
    expect(needsNewOrganiser(meetingWith({ state: 'closed' }), (id) => id !== 'worker-coord')).toBe(false);
    const workers = [...gone('worker-coord'), worker('coord-2', ['fostering-service-coordinator'])];
    expect(effectsOf(meetingOf(workers))).toMatchObject({
      changes: [{ key: 'meeting:SM-2026-0001', to: { coordinatorId: 'coord-2' } }],
      steps: [{ do: 'show-card', to: 'coord-2', card: 'draft-meeting', about: 'SM-2026-0001' }],
    });
  });

  it('to the child’s social worker where nobody has that duty; nothing while the organiser is here', () => {
    expect(effectsOf(meetingOf(gone('worker-coord'))).changes).toMatchObject([{ to: { coordinatorId: 'otto' } }]);
    expect(meetingOf([...STAFF, OTTO])).toMatchObject({ is: 'decided', value: undefined });
  });

  it('a meeting whose minute taker has left has none, and whoever arranges it is told', () => {
    const meeting = meetingWith({ state: 'sent', minuteTakerId: 'worker-min' });
    const asked = invitationWith('minute-taker', { person: 'worker-min', personIs: 'worker' });
    expect(needsNewMinuteTaker(meeting, (id) => id !== 'worker-min')).toBe(true);
    expect(needsNewMinuteTaker({ ...meeting, state: 'minuted' }, (id) => id !== 'worker-min')).toBe(false);
    expect(effectsOf(meetingOf(gone('worker-min'), meeting, [asked]))).toMatchObject({
      changes: [
        { change: 'meetings', to: { minuteTakerId: undefined } },
        { change: 'invitations', key: asked.key, to: { personIs: 'nobody-yet' } },
      ],
      steps: [{ do: 'show-card', to: 'worker-coord', card: 'meeting-arranged' }],
    });
  });

  const episode = {
    key: 'episode:1',
    ref: 'IN-2026-0001',
    managerId: 'worker-tm',
    team: 'Team Heron',
    state: 'awaiting-judgement',
    hold: 'none',
    subjectIds: [],
  } as unknown as Episode;
  const judgedBy = (workers: readonly Worker[], more: Partial<Episode> = {}) =>
    passOnEpisode(
      { episode: episode.ref },
      { ...circumstances('steady', [], supplied({ workers })), episode: { ...episode, ...more }, placement: withOtto },
    );

  it('CF-13: a report whose manager has left is judged by the next one, who has its card; never by whom it names', () => {
    expect(needsNewJudge(episode, (id) => id !== 'worker-tm')).toBe(true);
    expect(effectsOf(judgedBy(gone('worker-tm')))).toMatchObject({
      changes: [{ change: 'episodes', to: { managerId: 'worker-tm-2' } }],
      steps: [{ do: 'show-card', to: 'worker-tm-2', card: 'judgement' }],
    });
    expect(effectsOf(judgedBy(gone('worker-tm'), { state: 'supporting' })).steps).toEqual([]);
    expect(judgedBy(gone('worker-tm'), { subjectIds: ['worker-tm-2'] })).toMatchObject({ value: undefined });
    expect(judgedBy([...STAFF, OTTO])).toMatchObject({ value: undefined });
  });
});
