import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { Fault } from '../../bot/faults.ts';
import type { Mishap } from '../../sandbox/wire/failures.ts';
import { KINDS } from './kinds-of-step.ts';
import type { KindOfStep, Looks } from './looks.ts';
import { planOf, stage, stagedMeeting } from './staged-meeting.ts';
import { openFixture, type Fixture } from './fixture.ts';

/*
 * What becomes of each effect when Microsoft 365 misbehaves. The table is the promise; every line of it is run.
 */

/** One mishap of one effect: what a practitioner would say of the outcome, and what is there then if it is not simply done. */
interface Line {
  readonly suffers: Mishap;
  readonly so: string;
  readonly times?: number;
  readonly found?: unknown;
}

interface Effect {
  readonly effect: string;
  readonly where: string;
  readonly step: KindOfStep;
  readonly lines: readonly Line[];
}

const kind = (name: KindOfStep['kind'], what = ''): KindOfStep => {
  const found = KINDS.find((one) => one.kind === name && one.what.startsWith(what));
  if (found === undefined) throw new Error(`no such kind of step: ${name}`);
  return found;
};

const LIST = '/v1.0/sites/*/lists';
const RESUMED = 'nothing is lost: the timer takes it up, and it is there once';
const FOUND = 'the answer is lost: it is found, and not repeated';
const AGAIN = 'read again and done, nothing lost';
const UNCLEAR_GONE = { mails: 1, letter: 'unclear', delivery: 'unclear' };
const UNCLEAR_NOT_GONE = { mails: 0, letter: 'unclear', delivery: 'unclear' };
const NEVER_TWICE = 'nobody can tell whether it went: it is shown as unclear and never sent again by itself';
const REFUSED = 'refused until IT mends the permission; then it is done once';

/** What happens to a thing that can be looked up, or made again without harm. */
const ORDINARY: readonly Line[] = [
  { suffers: 'answer-lost', so: FOUND },
  { suffers: 'gateway-timeout', so: FOUND },
  { suffers: 'reset', so: RESUMED },
  { suffers: 'unavailable', so: RESUMED },
  { suffers: 'throttled', so: RESUMED },
  { suffers: 'precondition-failed', so: AGAIN },
  { suffers: 'conflict', so: AGAIN },
];
const LONG_OUTAGE: Line = { suffers: 'unavailable', so: `an outage of many calls: ${RESUMED}`, times: 6 };

const TABLE: readonly Effect[] = [
  {
    effect: 'a meeting put into the diaries',
    where: 'POST /v1.0/users/*/events',
    step: kind('hold-in-diaries'),
    lines: [...ORDINARY, LONG_OUTAGE, { suffers: 'blocked', so: REFUSED }],
  },
  {
    effect: 'a change of hour and people',
    where: 'PATCH /v1.0/users/*/events/*',
    step: kind('change-diaries'),
    lines: [...ORDINARY, { suffers: 'blocked', so: REFUSED }],
  },
  {
    effect: 'a meeting taken out of the diaries',
    where: 'POST /v1.0/users/*/events/*/cancel',
    step: kind('cancel-in-diaries'),
    lines: [...ORDINARY, { suffers: 'blocked', so: REFUSED }],
  },
  {
    effect: 'lobby on, recording off',
    where: 'PATCH /v1.0/users/*/onlineMeetings/*',
    step: kind('set-meeting-options'),
    lines: [
      ...ORDINARY,
      {
        suffers: 'blocked',
        so: 'the meeting stands, and the coordinator reads that it is to be set by hand',
        found: { trouble: 'options-not-set', came: ['not-set'] },
      },
    ],
  },
  {
    effect: 'Steady beside the meeting in Teams',
    where: 'POST /v1.0/chats/*/installedApps',
    step: kind('add-to-chat'),
    lines: [
      ...ORDINARY,
      {
        suffers: 'blocked',
        so: 'the meeting stands, and the coordinator reads how to add Steady by hand',
        found: { trouble: 'not-in-chat', came: ['not-added'] },
      },
    ],
  },
  {
    effect: 'a row on a desk',
    where: `POST ${LIST}/Obligations/items`,
    step: kind('owe'),
    lines: [
      ...ORDINARY,
      LONG_OUTAGE,
      { suffers: 'duplicate-key', so: 'the key is said to be taken: the row that is there counts, else it is made' },
      { suffers: 'blocked', so: REFUSED },
    ],
  },
  {
    effect: 'a change of a row',
    where: `PATCH ${LIST}/Obligations/items/*/fields`,
    step: kind('settle-debt'),
    lines: [...ORDINARY, { suffers: 'blocked', so: REFUSED }],
  },
  {
    effect: 'the plan’s own marks',
    where: `PATCH ${LIST}/Plans/items/*/fields`,
    step: kind('owe'),
    lines: [...ORDINARY, { ...LONG_OUTAGE, times: 4 }],
  },
  {
    effect: 'a meeting’s own mark that it is in the diaries',
    where: `PATCH ${LIST}/Meetings/items/*/fields`,
    step: kind('hold-in-diaries'),
    lines: ORDINARY,
  },
  {
    effect: 'a card',
    where: 'POST /v3/conversations/*/activities',
    step: kind('show-card'),
    lines: [
      {
        suffers: 'answer-lost',
        so: 'Teams cannot be asked: it comes again, and both are one form',
        found: { copies: 2, forms: 1, rows: ['shown'], delivery: 'sent' },
      },
      {
        suffers: 'gateway-timeout',
        so: 'Teams cannot be asked: it comes again, and both are one form',
        found: { copies: 2, forms: 1, rows: ['shown'], delivery: 'sent' },
      },
      ...ORDINARY.slice(2, 6),
      LONG_OUTAGE,
      {
        suffers: 'blocked',
        so: 'the coordinator reads that they were not reached',
        found: { copies: 0, forms: 0, rows: ['blocked'], delivery: 'blocked' },
      },
    ],
  },
  {
    effect: 'a line in the feed',
    where: 'POST /v1.0/users/*/teamwork/sendActivityNotification',
    step: kind('notify'),
    lines: [...ORDINARY, { suffers: 'blocked', so: 'there is no feed; what it is about waits on the desk', found: 0 }],
  },
  {
    effect: 'a letter',
    where: 'POST /v1.0/users/*/sendMail',
    step: kind('send-letter'),
    lines: [
      { suffers: 'answer-lost', so: NEVER_TWICE, found: UNCLEAR_GONE },
      { suffers: 'gateway-timeout', so: NEVER_TWICE, found: UNCLEAR_GONE },
      { suffers: 'reset', so: NEVER_TWICE, found: UNCLEAR_NOT_GONE },
      { suffers: 'unavailable', so: NEVER_TWICE, found: UNCLEAR_NOT_GONE },
      { suffers: 'throttled', so: RESUMED },
      { suffers: 'precondition-failed', so: AGAIN },
      { suffers: 'conflict', so: AGAIN },
      { suffers: 'blocked', so: REFUSED },
    ],
  },
  {
    effect: 'a letter’s own row',
    where: `PATCH ${LIST}/Letters/items/*/fields`,
    step: kind('send-letter'),
    lines: ORDINARY,
  },
  {
    effect: 'a form that is opened',
    where: `POST ${LIST}/Questionnaires/items`,
    step: kind('ask-for-views', 'by phone'),
    lines: [
      ...ORDINARY,
      { suffers: 'duplicate-key', so: 'the key is said to be taken: the form that is there counts, else it is opened' },
    ],
  },
];

/** So often may the timer look; the pause between its looks grows to a quarter of an hour. */
const LOOKS = 8;
const PAUSE_MINUTES = 16;

let fixture: Fixture;
let ports: Ports;
let looks: Looks;
let number = 100;

beforeAll(async () => {
  fixture = await openFixture();
  ports = await fixture.replica();
  looks = { ports: await fixture.replica(), control: fixture.sandbox.control };
});
afterEach(() => fixture.sandbox.control.mishaps());
afterAll(() => fixture?.close());

/** The timer comes back until the plan is done. A Fault is what it knows; anything else would be a mistake of ours. */
async function untilDone(plan: string): Promise<string | undefined> {
  for (let look = 0; look < LOOKS; look += 1) {
    await carryOut(plan, ports).catch((fault: unknown) => {
      if (!(fault instanceof Fault)) throw fault;
    });
    const state = (await looks.ports.records.plans.find(plan).catch(() => undefined))?.row.state;
    if (state === 'done') return state;
    fixture.later(PAUSE_MINUTES);
  }
  return 'open';
}

describe.each(TABLE)('$effect', ({ where, step, lines }) => {
  it.each(lines)('suffers $suffers: $so', async ({ suffers, times = 1, found = step.found }) => {
    number += 1;
    const meeting = await stage(stagedMeeting(number), ports);
    await step.before?.(meeting, ports);
    const plan = await planOf(meeting, [step.step(meeting)], ports);
    await fixture.sandbox.control.mishaps({ where, what: suffers, times });

    const state = await untilDone(plan);

    expect(await fixture.sandbox.control.mishapsLeft()).toEqual([]);
    expect(await step.look(meeting, looks)).toEqual(found);
    expect(state).toBe('done');
  });
});
