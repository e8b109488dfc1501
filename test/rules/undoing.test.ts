import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ACTS,
  cancelMeeting,
  chooseFormat,
  chooseTime,
  closeOpening,
  correctDay,
  decideDisruption,
  homeAfter,
  isOver,
  judge,
  liftHold,
  moveOwnMeeting,
  nameChair,
  nameMinuteTaker,
  obligationFrom,
  obligationsStartedBy,
  renewLink,
  rowAfter,
  sayMustNotMeet,
  undoSettled,
  UNDOINGS,
  withdrawNotice,
  type Act,
  type Change,
  type Effects,
  type EmergencyOpening,
  type Episode,
  type JudgeInstability,
  type Moment,
  type Obligation,
  type SampleReadingRow,
} from '#rules';
import { readingsNotOwed } from '../../rules/learning/reading-owed.ts';
import { undoingPage } from '../../bot/commands/undoing-page.ts';
import { endingFacts, endingWith } from '../builders/ending-facts.ts';
import { FORM } from '../builders/form-facts.ts';
import {
  caseOf,
  circumstances,
  effectsOf,
  invitationWith,
  meetingWith,
  quietCase,
  supplied,
} from '../builders/meeting-facts.ts';
import { blended, calendar, day, placement, someone } from './invented-case.ts';

type UndoneAct = { readonly [A in Act]: (typeof UNDOINGS)[A] extends { readonly is: 'undone' } ? A : never }[Act];

/** What an act began, and what of it is still there once it is undone. */
interface Trial {
  readonly began: readonly string[];
  readonly left: readonly string[];
}

const owedFrom = (moments: readonly Moment[], about: string, more: object = {}): readonly Obligation[] =>
  moments
    .flatMap((moment) =>
      obligationsStartedBy(moment, { ...placement, day: day('2026-11-16'), ...more }, blended, calendar),
    )
    .map((draft) => obligationFrom(draft, { about, placement, managerId: 'worker-tm' }, supplied()));

/** Of these rows, which are open before and after; what the law asks counts where it is asked for. */
const trial = (rows: readonly Obligation[], effects: Effects): Trial => ({
  began: rows.map(({ kind }) => kind),
  left: rows.filter((row) => !isOver(rowAfter('obligations', row, effects))).map(({ kind }) => kind),
});

const named = (rows: readonly Obligation[], kinds: readonly string[]): readonly Obligation[] =>
  rows.filter(({ kind }) => kinds.includes(kind));

const EPISODE: Episode = {
  key: 'episode:1',
  ref: 'IN-2026-0001',
  childRef: placement.childRef,
  placement: placement.key,
  team: placement.team,
  openedOn: day('2026-11-16'),
  state: 'supporting',
  managerId: 'worker-tm',
  triggers: ['carer-struggling'],
  subjectIds: [],
  hold: 'none',
  decisions: 1,
  profile: 'blended-default',
  profileVersion: '1.0',
};

const judgedAs = (
  outcome: JudgeInstability['outcome'],
  obligations: readonly Obligation[],
  more: Partial<Episode> = {},
) =>
  effectsOf(
    judge(
      {
        ...{ episode: EPISODE.ref, outcome, bestInterests: outcome === 'no-concern' ? 'yes' : 'not-sure' },
        ...{ prompts: [], reason: 'It has settled.', support: 'A visit each week, Ms Invented.', paidSupport: false },
      },
      {
        ...circumstances('worker-tm'),
        ...quietCase,
        episode: { ...EPISODE, ...more },
        ...{ reports: [], judgements: [], caseMeetings: [], childEpisodes: [EPISODE], obligations },
      },
      blended,
      calendar,
    ),
  );

const SENT = meetingWith({
  state: 'sent',
  startsAt: '2026-11-27T10:00',
  chairId: 'worker-crm',
  minuteTakerId: 'worker-min',
});
const DISRUPTION = meetingWith({ kind: 'disruption', about: 'PE-2026-0009', startsAt: '2026-11-27T10:00' });
const OUTSIDE = {
  outOfWindowReason: 'The carers are away.',
  outOfWindowBy: 'worker-tm',
  startsAt: '2026-12-04T10:00',
} as const;
const toldOutside = named(owedFrom(['out-of-window-allowed'], DISRUPTION.ref), ['disruption.tell-out-of-window']);

const calledOff = (): Trial => {
  const rows = owedFrom(['judged-unmanageable', 'stability-booked'], SENT.about, { reportedOn: day('2026-11-16') }).map(
    (row) => ({ ...row, about: SENT.ref, key: row.key.replace(SENT.about, SENT.ref) }),
  );
  const begun = rows.filter(({ force }) => force !== 'law');
  const facts = {
    ...caseOf(SENT),
    ...{
      invitations: [invitationWith('foster-carer', { delivery: 'sent' })],
      childObligations: rows,
      caseMeetings: [SENT],
    },
    questionnaires: [{ ...FORM, meeting: SENT.ref }],
  };
  const effects = effectsOf(
    cancelMeeting({ meeting: SENT.ref, reason: 'The child is home.' }, facts, blended, calendar),
  );
  const { began, left } = trial(begun, effects);
  const steps = effects.steps.map((step) => step.do);
  return {
    began: [...began, 'event', 'letter', 'form'],
    left: [
      ...left,
      ...(steps.includes('cancel-in-diaries') ? [] : ['event']),
      ...(steps.includes('send-letter') ? [] : ['letter']),
      ...(rowAfter('questionnaires', { ...FORM, meeting: SENT.ref }, effects).state === 'withdrawn' ? [] : ['form']),
    ],
  };
};

const anotherChair = (): Trial => {
  const introduced = {
    ...owedFrom(['two-part-chosen'], SENT.ref)[0],
    key: `owed:${SENT.ref}:meeting.introduce-chair:worker-crm`,
  };
  const row = { ...introduced, kind: 'meeting.introduce-chair', ownerId: 'worker-sw' } as Obligation;
  const asked = { ...row, key: `owed:${SENT.ref}:meeting.chair-conflict:worker-crm`, kind: 'meeting.chair-conflict' };
  const facts = { ...caseOf(SENT, 'worker-coord', ['allocate-chair']), obligations: [row, asked] };
  const effects = effectsOf(nameChair({ meeting: SENT.ref, chairId: 'worker-tm', reason: 'Free.' }, facts, blended));
  const { began, left } = trial([row, asked], effects);
  const isMoved = effects.steps.some((step) => step.do === 'change-diaries');
  return { began: [...began, 'diary'], left: [...left, ...(isMoved ? [] : ['diary'])] };
};

const arrangedOtherwise = (): Trial => {
  const parts = owedFrom(['two-part-chosen'], SENT.ref);
  const draft = meetingWith({ format: 'two-part', formatReason: 'The child asked.' });
  const one = chooseFormat(
    { meeting: draft.ref, format: 'single' },
    { ...caseOf(draft), obligations: parts },
    blended,
    calendar,
  );
  const minutes = {
    ...parts[0],
    kind: 'stability.minutes',
    key: 'owed:minutes',
    ownerRole: 'minute-taker',
    ownerId: 'worker-min',
  };
  const taken = effectsOf(
    nameMinuteTaker({ meeting: SENT.ref, id: 'worker-ssw' }, { ...caseOf(SENT), obligations: [minutes as Obligation] }),
  );
  const { began, left } = trial(parts, effectsOf(one));
  const isTheirs = rowAfter('obligations', minutes as Obligation, taken).ownerId !== 'worker-ssw';
  const isInDiary = !taken.steps.some((step) => step.do === 'change-diaries');
  return {
    began: [...began, 'minutes', 'diary'],
    left: [...left, ...(isTheirs ? ['minutes'] : []), ...(isInDiary ? ['diary'] : [])],
  };
};

const insideAgain = (): Trial => {
  const facts = {
    ...caseOf({ ...DISRUPTION, ...OUTSIDE }, 'worker-coord', ['arrange-meeting']),
    obligations: toldOutside,
  };
  const effects = effectsOf(
    chooseTime({ meeting: DISRUPTION.ref, startsAt: '2026-11-26T10:00' }, facts, blended, calendar),
  );
  const { began, left } = trial(toldOutside, effects);
  const { outOfWindowReason } = rowAfter('meetings', { ...DISRUPTION, ...OUTSIDE }, effects);
  return { began: [...began, 'reason'], left: [...left, ...(outOfWindowReason === undefined ? [] : ['reason'])] };
};

const movedBack = (): Trial => {
  const sent = { ...DISRUPTION, ...OUTSIDE, state: 'sent' as const };
  const told = {
    ...toldOutside[0],
    kind: 'meeting.tell-changed',
    key: `owed:${sent.ref}:meeting.tell-changed:x`,
  } as Obligation;
  const rows = [...toldOutside, told];
  const facts = { ...caseOf(sent, 'worker-coord', ['move-meeting']), moves: [], questionnaires: [], obligations: rows };
  const said = { meeting: sent.ref, startsAt: '2026-11-26T10:00', reason: 'They are back.' } as const;
  const effects = effectsOf(moveOwnMeeting(said, facts, blended, calendar));
  return trial(rows, effects);
};

const heldAfterAll = (): Trial => {
  const said = { ending: endingWith().ref, reason: 'To learn.' };
  const first = decideDisruption(
    { ...said, says: 'not-held' },
    endingFacts({ ending: endingWith({ match: 'panel-agreed' }) }),
    blended,
    calendar,
  );
  const rows = made(effectsOf(first).changes);
  const ending = endingWith({ match: 'panel-agreed', required: 'not-required', decidedBy: 'worker-tm' });
  const again = decideDisruption(
    { ...said, says: 'hold' },
    endingFacts({ ending, obligations: rows }),
    blended,
    calendar,
  );
  return trial(rows, effectsOf(again));
};

const notHeldAfterAll = (): Trial => {
  const ending = endingWith();
  const rows = named(
    owedFrom(['placement-ended'], ending.ref, {
      disruptionMeeting: 'consider',
      route: 'immediate-risk',
      unplanned: true,
    }),
    ['disruption.decision', 'disruption.referral'],
  );
  const facts = { ...endingFacts({ ending }), obligations: rows };
  return trial(
    rows,
    effectsOf(
      decideDisruption({ ending: ending.ref, says: 'not-held', reason: 'Nothing new.' }, facts, blended, calendar),
    ),
  );
};

const homeTakenBack = (): Trial => {
  const ending = endingWith();
  const far = {
    setting: 'foster-care',
    provider: 'agency',
    startsOn: day('2026-11-21'),
    emergency: false,
    outOfArea: true,
    atDistance: true,
    movesSchool: true,
  } as const;
  const near = { ...far, startsOn: day('2026-11-30'), outOfArea: false, atDistance: false, movesSchool: false };
  const first = effectsOf(homeAfter({ ending: ending.ref, ...far }, endingFacts({ ending }), blended, calendar));
  const rows = made(first.changes);
  const nextHome = {
    key: 'next-home',
    ...{ case: ending.ref, childRef: ending.childRef, placement: ending.placement },
    ending: ending.ref,
    ...far,
  };
  const again = effectsOf(
    homeAfter(
      { ending: ending.ref, ...near },
      endingFacts({ ending, nextHome, childObligations: rows }),
      blended,
      calendar,
    ),
  );
  const after = rows.map((row) => rowAfter('obligations', row, again));
  const open = after.filter((row) => !isOver(row));
  return {
    began: rows.map(({ kind }) => kind),
    left: [
      ...open.filter(({ kind }) => /out-of-area|area-authority|school/.test(kind)).map(({ kind }) => kind),
      ...open.filter(({ startsOn }) => startsOn === far.startsOn).map(({ kind }) => `${kind} of the day before`),
    ],
  };
};

const made = (changes: readonly Change[]): readonly Obligation[] =>
  changes.flatMap((change) =>
    'create' in change && change.create === 'obligations' ? [change.row as Obligation] : [],
  );

const noticeWithdrawn = (): Trial => {
  const kept = { givenBy: 'provider', receivedOn: day('2026-11-16'), lastDay: day('2026-12-14') } as const;
  const rows = owedFrom(['notice-received'], EPISODE.ref, { noticeBy: 'provider', endsOn: kept.lastDay }).map(
    (row) => ({
      ...row,
      key: `${row.key}:provider-2026-11-16`,
    }),
  );
  const notice = {
    key: `notice:${placement.key}:2026-11-16:provider`,
    case: EPISODE.ref,
    childRef: placement.childRef,
    placement: placement.key,
    ...kept,
    by: 'worker-sw',
    at: '2026-11-16T09:00:00Z',
  } as const;
  const facts = { ...endingFacts({ notices: [notice], caseEpisode: EPISODE }), placementObligations: rows };
  return trial(
    rows,
    effectsOf(withdrawNotice({ ref: EPISODE.ref, ...kept, withdrawnOn: day('2026-11-20') }, facts, blended)),
  );
};

const judgedAgain = (): Trial => {
  const rows = owedFrom(
    ['judged-manageable', 'paid-support-envisaged', 'judged-earlier-review', 'judged-ending'],
    EPISODE.ref,
  );
  const stays = ['instability.tell-independent-reviewing-officer'];
  const begun = rows.filter(({ kind }) => !stays.includes(kind));
  return trial(begun, judgedAs('no-concern', rows));
};

const holdLifted = (): Trial => {
  const rows = named(owedFrom(['allegation-reported'], EPISODE.ref), ['hold.look-again', 'hold.designated-officer']);
  const facts = {
    ...circumstances('worker-tm'),
    episode: { ...EPISODE, hold: 'standing' as const, holdSince: '2026-11-16T09:00:00Z' as const },
    ...{ reports: [], obligations: rows, sentMeetings: [] },
  };
  return trial(rows, effectsOf(liftHold({ episode: EPISODE.ref, outcome: 'No further action.' }, facts)));
};

const openingClosed = (): Trial => {
  const one: EmergencyOpening = {
    key: 'opening:C-1042:worker-x-1',
    childRef: 'C-1042',
    placement: placement.key,
    person: 'worker-x',
    reason: 'The police rang.',
    on: day('2026-11-23'),
    at: '2026-11-23T09:00:00Z',
    until: '2026-11-23T13:00:00Z',
    found: 'not-yet',
  };
  const facts = { ...circumstances('worker-x'), openings: [one] };
  const effects = effectsOf(closeOpening({ placement: placement.key, opening: one.key }, facts));
  return { began: ['open'], left: rowAfter('openings', one, effects).until <= facts.now ? [] : ['open'] };
};

const doneTakenBack = (): Trial => {
  const [row] = named(owedFrom(['placement-started'], 'PE-2026-0009'), ['placement.first-visit']);
  const done = {
    ...row,
    doneAt: '2026-11-23T08:00:00Z',
    doneBy: 'worker-sw',
    evidenceOn: day('2026-11-23'),
  } as Obligation;
  const facts = { ...circumstances('worker-sw'), obligation: done, obligations: [done] };
  const after = rowAfter('obligations', done, effectsOf(undoSettled({ key: done.key }, facts)));
  return { began: ['done'], left: isOver(after) ? ['done'] : [] };
};

const mayMeetAgain = (): Trial => {
  const father = someone({ key: 'circle:father', part: 'parent', mustNotMeet: ['child'], apartWhy: 'An order.' });
  const facts = { ...caseOf(SENT, 'worker-sw', ['end-must-not-meet']), circle: [father] };
  const said = { meeting: SENT.ref, person: father.key, mustNotMeet: [], why: 'The order ended.' };
  const { mustNotMeet } = rowAfter('circle', father, effectsOf(sayMustNotMeet(said, facts)));
  return { began: ['apart'], left: mustNotMeet ?? [] };
};

const linkRenewed = (): Trial => {
  const form = { ...FORM, linkHash: 'mark-of-the-first' };
  const carer = someone({ key: form.person, part: 'foster-carer', mail: 'a@example.org' });
  const hold = { stands: false, stops: false, subjectIds: [], termsOf: () => undefined };
  const facts = { ...caseOf(SENT), questionnaire: form, circle: [carer], hold };
  const { linkHash } = rowAfter('questionnaires', form, effectsOf(renewLink({ form: form.id }, facts, blended)));
  return { began: ['link'], left: linkHash === undefined ? [] : ['link'] };
};

const drawnAnew = (): Trial => {
  const reading = {
    key: 'dip-reading:1',
    part: 'first',
    state: 'to-read',
    meeting: 'DM-2026-0001',
    reader: 'worker-iro',
  } as SampleReadingRow;
  const changes = readingsNotOwed(
    [reading],
    { from: day('2026-07-01'), to: day('2026-09-30') },
    circumstances('worker-x'),
  );
  return { began: ['reading'], left: changes.length === 1 ? [] : ['reading'] };
};

const TRIALS = {
  report: holdLifted,
  'record-notice': noticeWithdrawn,
  judge: judgedAgain,
  'open-in-emergency': openingClosed,
  'arrange-meeting': arrangedOtherwise,
  'send-invitations': calledOff,
  'move-meeting': movedBack,
  'propose-invitees': calledOff,
  'say-must-not-meet': mayMeetAgain,
  'allocate-chair': anotherChair,
  'except-chair': anotherChair,
  'check-chair': anotherChair,
  'agree-out-of-window': insideAgain,
  'decide-disruption-meeting': notHeldAfterAll,
  'sign-off-not-held': heldAfterAll,
  'settle-obligation': doneTakenBack,
  'draw-sample': drawnAnew,
  'give-code': linkRenewed,
} satisfies Record<UndoneAct, () => Trial>;

describe('Undoing undoes', () => {
  it.each(ACTS)('%s has a line of what its undoing undoes, in whole sentences', (act) => {
    const line = UNDOINGS[act];
    const words = Object.values(line).filter((value) => typeof value === 'string' && value !== line.is);
    expect(words.filter((sentence) => !/^[A-Z“].*\.$/u.test(sentence as string))).toEqual([]);
  });

  it.each(Object.entries(TRIALS))('what %s began is there no more once it is undone', (_act, run) => {
    const { began, left } = run();
    expect(began.length).toBeGreaterThan(0);
    expect(left).toEqual([]);
  });

  it('what undoes another act says so at both ends', () => {
    for (const act of ACTS) {
      const line = UNDOINGS[act];
      if (line.is !== 'undone') continue;
      for (const by of line.by) {
        const other = UNDOINGS[by];
        if (other.is === 'undoes') expect(other.acts, `${by} undoes ${act}`).toContain(act);
      }
    }
  });

  it('the page is as the rules are', () => {
    const page = readFileSync(new URL('../../docs/undoing.md', import.meta.url), 'utf8');
    expect(page === undoingPage(), 'stale: run `npm run undoing`').toBe(true);
  });
});

describe('What was said of an ending and is said otherwise', () => {
  it('a home that was said wrongly: what only that home asked is owed no more, the rest from its own day', () => {
    const { began, left } = homeTakenBack();
    expect(began).toContain('placement.first-visit');
    expect(left).toEqual([]);
  });

  it('a home said again as it was first is owed for again', () => {
    const ending = endingWith();
    const home = {
      setting: 'foster-care',
      provider: 'agency',
      startsOn: day('2026-11-30'),
      emergency: false,
      outOfArea: true,
      atDistance: true,
    } as const;
    const first = made(
      effectsOf(homeAfter({ ending: ending.ref, ...home }, endingFacts({ ending }), blended, calendar)).changes,
    );
    const row = {
      key: 'next-home',
      case: ending.ref,
      childRef: ending.childRef,
      placement: ending.placement,
      ending: ending.ref,
    };
    const say = (now: Partial<typeof home> | { outOfArea: boolean }, before: object, rows: readonly Obligation[]) => {
      const facts = endingFacts({ ending, nextHome: { ...row, ...home, ...before }, childObligations: rows });
      const effects = effectsOf(homeAfter({ ending: ending.ref, ...home, ...now }, facts, blended, calendar));
      return rows.map((one) => rowAfter('obligations', one, effects));
    };
    const near = { outOfArea: false, atDistance: false };
    const without = say(near, {}, first);
    expect(without.filter(isOver).map(({ kind }) => kind)).toContain('placement.out-of-area-approval');
    expect(say({}, near, without).filter(isOver)).toEqual([]);
  });

  it('a day of disruption that was corrected: what the wrong day asked for is not owed any more', () => {
    const ending = endingWith({ leftOn: day('2026-11-20') });
    const extra = { ...owedFrom(['disruption-not-held'], ending.ref)[0], about: ending.ref } as Obligation;
    const facts = endingFacts({ ending, placementObligations: [extra] });
    const effects = effectsOf(
      correctDay({ ending: ending.ref, leftOn: day('2026-11-19'), reason: 'The diary.' }, facts, blended, calendar),
    );
    // It was never the ending’s own by its day, so it stays.
    expect(isOver(rowAfter('obligations', extra, effects))).toBe(false);
  });
});

describe('Judged again', () => {
  const rows = owedFrom(['judged-manageable', 'judged-unmanageable'], EPISODE.ref, { reportedOn: day('2026-11-16') });

  it('the second look is done by judging; a meeting that was asked for goes on until it is called off', () => {
    const effects = judgedAs('no-concern', rows);
    const after = rows.map((row) => rowAfter('obligations', row, effects));
    expect(after.find(({ kind }) => kind === 'instability.recheck')).toMatchObject({
      doneBy: 'worker-tm',
      note: 'no-concern',
    });
    expect(after.filter((row) => !isOver(row)).map(({ kind }) => kind)).toEqual([
      'instability.tell-independent-reviewing-officer',
      'stability.book',
      'stability.hold',
      'stability.chair',
      'stability.minute-taker',
    ]);
  });

  it('an ending that is proposed still keeps what is due before it, and so does one that has come', () => {
    const ahead = owedFrom(['judged-ending'], EPISODE.ref).filter(({ kind }) => kind.startsWith('ending.'));
    expect(ahead.length).toBeGreaterThan(0);
    const still = judgedAs('move-towards-an-ending', ahead);
    expect(ahead.filter((row) => isOver(rowAfter('obligations', row, still)))).toEqual([]);
  });
});
