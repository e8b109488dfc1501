import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '#rules';
import { cancelMeeting } from '../../bot/casework/meetings/cancel-meeting.ts';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { conversationOf } from '../../sandbox/council.ts';
import { Ended, watched } from './cut-off.ts';
import { KINDS } from './kinds-of-step.ts';
import { cardsOf, deliveryOf, eventsOf, mailsTo, onceId } from './looks.ts';
import { HAZEL, openSending, type Sending } from './sending.ts';
import { CARER, invitationOf, PEOPLE, planOf } from './staged-meeting.ts';

/*
 * One person who cannot be reached, one meeting that is called off, one plan that breaks: everyone else gets what is theirs.
 */

let at: Sending;

beforeAll(async () => {
  at = await openSending();
});
afterEach(() => at.fixture.sandbox.control.mishaps());
afterAll(() => at?.fixture.close());

describe('Someone cannot be reached', () => {
  const anotherWay = async ({ ref }: Meeting) =>
    (await at.looks.ports.records.obligations.where({ about: ref }))
      .filter(({ row }) => row.kind === 'meeting.reach-another-way')
      .map(({ row }) => ({ owner: row.ownerId, sum: row.sum }));

  it('who blocked the bot is shown to the coordinator, who is asked for another way; everyone else is invited', async () => {
    const meeting = await at.toSend();
    await at.presses(meeting);
    const supervising = (await at.fixture.sandbox.control.people()).find(({ id }) => id === PEOPLE.supervising);
    await at.fixture.sandbox.control.mishaps({
      where: `POST /v3/conversations/${supervising === undefined ? '' : conversationOf(supervising)}/activities`,
      what: 'blocked',
      times: 1,
    });
    await at.timerLooks(at.ports);

    expect(await anotherWay(meeting)).toEqual([
      {
        owner: PEOPLE.coordinator,
        sum: 'Before the meeting. The invitation is in their diary, but the card could not be shown.',
      },
    ]);
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(1);
    expect(
      (await at.looks.ports.records.plans.where({ about: meeting.ref })).filter(({ row }) => row.state !== 'done'),
    ).toEqual([]);
  });

  it('who has left the council keeps nobody after them from their invitation', async () => {
    const meeting = await at.toSend();
    const invited = await at.ports.records.invitations.find(invitationOf(meeting, PEOPLE.supervising));
    if (invited !== undefined)
      await at.ports.records.invitations.change(invited, { person: '0ddba11a-0000-4000-8000-000000000000' });
    await at.presses(meeting);

    await at.timerLooks(at.ports);

    // Three tries, and it is Microsoft 365 that refused: nobody is said to have blocked anything.
    expect(await deliveryOf(meeting, PEOPLE.supervising, at.looks)).toBe('refused');
    expect((await anotherWay(meeting)).map(({ sum }) => sum)).toEqual([
      'Before the meeting. The invitation is in their diary, but Microsoft 365 refused the card. IT can mend it.',
    ]);
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(1);
  });

  it('a mail address that Exchange does not take: shown, another way asked for, the others are written to', async () => {
    const meeting = await at.toSend();
    const carer = await at.ports.records.circle.find(CARER);
    if (carer !== undefined) await at.ports.records.circle.change(carer, { mail: 'hazel at home' });
    await at.presses(meeting);
    await at.timerLooks(at.ports);

    const again = await at.ports.records.circle.find(CARER);
    if (again !== undefined) await at.ports.records.circle.change(again, { mail: HAZEL });
    expect(await deliveryOf(meeting, CARER, at.looks)).toBe('blocked');
    expect(await anotherWay(meeting)).toEqual([
      {
        owner: PEOPLE.coordinator,
        sum: 'Before the meeting. The letter could not go to the mail address that we have, or there is none.',
      },
    ]);
    expect(
      (await at.looks.ports.records.plans.where({ about: meeting.ref })).filter(({ row }) => row.state !== 'done'),
    ).toEqual([]);
  });
});

const calledOff = ({ ref }: Meeting, ports: Ports) =>
  cancelMeeting(PEOPLE.coordinator, { meeting: ref, reason: 'The child moved back.' }, ports);

describe('Called off while the invitations go out', () => {
  it('before anything went: nothing goes, nobody is written to', async () => {
    const meeting = await at.toSend();
    await at.presses(meeting);
    await calledOff(meeting, at.ports);
    await at.timerLooks(at.ports);

    expect(await eventsOf(meeting, at.looks, true)).toEqual([]);
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(0);
    expect((await cardsOf(meeting, PEOPLE.supervising, at.looks)).copies).toBe(0);
  });

  it('after it went into the diaries and nobody was told: it is taken out again', async () => {
    const meeting = await at.toSend();
    await at.presses(meeting);
    const plan = (await at.ports.records.plans.where({ about: meeting.ref }))[0]?.row.key ?? '';
    const { ports: dying } = watched(at.ports, { effect: 2, when: 'after' });
    await expect(carryOut(plan, dying)).rejects.toThrow(Ended);
    expect(await eventsOf(meeting, at.looks)).toHaveLength(1);
    await calledOff(meeting, at.other);
    at.fixture.later(1);

    await at.timerLooks(at.other);

    expect(await eventsOf(meeting, at.looks)).toEqual([]);
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(0);
    expect((await at.looks.ports.records.meetings.find(meeting.key))?.row.state).toBe('cancelled');
  });
});

describe('A plan that breaks on a mistake of ours', () => {
  it('keeps no other plan from its turn, and the mistake is told', async () => {
    const broken = await at.toSend();
    const sound = await at.toSend();
    const owes = KINDS.find(({ kind }) => kind === 'owe');
    const step = owes?.step(sound);
    if (step === undefined) throw new Error('no such kind');
    await planOf(
      broken,
      [{ do: 'settle-debt', id: onceId(broken), obligation: invitationOf(broken, CARER), by: '', note: '' }],
      at.ports,
    );
    await planOf(sound, [step], at.ports);
    const breaking: Ports = {
      ...at.ports,
      records: {
        ...at.ports.records,
        obligations: {
          ...at.ports.records.obligations,
          find: (key) =>
            key === invitationOf(broken, CARER)
              ? Promise.reject(new TypeError('ours'))
              : at.ports.records.obligations.find(key),
        },
      },
    };

    await expect(tick(breaking)).rejects.toThrow(TypeError);

    expect(await owes?.look(sound, at.looks)).toEqual(owes?.found);
  });
});
