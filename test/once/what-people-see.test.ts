import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '#rules';
import { cancelMeeting } from '../../bot/casework/cancel-meeting.ts';
import { carryOut } from '../../bot/casework/carry-out.ts';
import { tick } from '../../bot/casework/look-after.ts';
import { sendLetterAgain } from '../../bot/casework/send-letter-again.ts';
import { sendInvitations } from '../../bot/casework/send-meeting.ts';
import { showMeeting } from '../../bot/casework/show-meeting.ts';
import { showSlots } from '../../bot/casework/show-slots.ts';
import type { World } from '../../bot/casework/world.ts';
import { Ended, watched } from './cut-off.ts';
import { cardsOf, deliveryOf, eventsOf, KINDS, mailsTo, onceId, type Looks } from './kinds-of-step.ts';
import { CARER, invitationOf, PEOPLE, planOf, stage, stagedMeeting } from './staged-meeting.ts';
import { openTown, type Town } from './town.ts';

/*
 * What a mishap looks like to the coordinator, and what they can do about it.
 */

const HAZEL = 'hazel.household@home.example';

let town: Town;
let world: World;
let other: World;
let looks: Looks;
let number = 300;

beforeAll(async () => {
  town = await openTown();
  world = await town.replica();
  other = await town.replica();
  looks = { world: await town.replica(), control: town.sandbox.control };
});
afterEach(() => town.sandbox.control.mishaps());
afterAll(() => town?.close());

const toSend = (): Promise<Meeting> => {
  number += 1;
  return stage(stagedMeeting(number, 'arranging'), world);
};
/** The timer looks some times; Teams takes only so many cards in one chat at once, so that one look may not do. */
async function looksOn(by: World): Promise<void> {
  for (let look = 0; look < 4; look += 1) {
    await tick(by);
    town.later(1);
  }
}
const view = ({ ref }: Meeting) => showMeeting(PEOPLE.coordinator, ref, looks.world);
const chatOf = async (person: string, { ref }: Meeting) =>
  (await town.sandbox.control.chat(person)).map(({ card }) => JSON.stringify(card ?? {})).filter((card) => card.includes(ref));
const press = async ({ ref }: Meeting, by = world) => {
  const came = await sendInvitations(PEOPLE.coordinator, ref, by);
  expect(came.is === 'refused' ? came.words : came.is).toBe('changed');
};

describe('The organiser’s mailbox has no Teams', () => {
  let meeting: Meeting;

  it('nothing stays in a diary, and nobody is invited or written to', async () => {
    meeting = await toSend();
    await town.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/events', what: 'no-teams', times: 1 });

    await press(meeting);
    await looksOn(world);

    expect(await eventsOf(meeting, looks)).toEqual([]);
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(0);
    expect((await cardsOf(meeting, PEOPLE.supervising, looks)).copies).toBe(0);
  });

  it('the coordinator gets a plain sentence, in chat and on the page', async () => {
    const sentence =
      'The organiser’s mailbox cannot hold Teams meetings, so nothing was put into diaries. IT gives the mailbox a Teams licence; then choose “Send” again. A meeting at a venue can go ahead now.';
    expect((await view(meeting)).trouble).toBe(sentence);
    expect((await chatOf(PEOPLE.coordinator, meeting)).at(-1)).toContain(sentence);
  });

  it('with the licence, “Send” works, and pressed by two at once it sends once', async () => {
    await Promise.allSettled([press(meeting), press(meeting, other)]);
    await looksOn(world);
    await looksOn(other);

    expect(await eventsOf(meeting, looks)).toHaveLength(1);
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(1);
    // Their own invitation, two people whom they ask, and the child's form: each once.
    expect(await cardsOf(meeting, PEOPLE.supervising, looks)).toEqual({ copies: 4, forms: 4 });
    expect((await view(meeting)).trouble).toBeUndefined();
    expect((await view(meeting)).stateWords).toBe('Invitations are sent');
  });

  it('cut off between the failure and its mark, the rest is not sent either', async () => {
    const cut = await toSend();
    await town.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/events', what: 'no-teams', times: 1 });
    await press(cut);
    const plan = (await world.records.plans.where({ about: cut.ref }))[0]?.row.key ?? '';
    const { world: dying, effects } = watched(world, { effect: 7, when: 'after' });
    await expect(carryOut(plan, dying)).rejects.toThrow(Ended);
    expect(effects).toEqual(['plans.change', 'calendar.hold', 'meetings.change', 'cards.create', 'messenger.show', 'cards.change', 'plans.change']);
    town.later(1);

    await carryOut(plan, other);

    expect(await mailsTo(cut, HAZEL, looks)).toBe(0);
    expect((await looks.world.records.plans.find(plan))?.row.state).toBe('done');
  });
});

describe('Nobody can tell whether a letter went', () => {
  let meeting: Meeting;

  it('it is shown as unclear, and a tick later it is still not sent again', async () => {
    meeting = await toSend();
    await town.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/sendMail', what: 'answer-lost', times: 1 });
    await press(meeting);
    await looksOn(world);
    await looksOn(world);

    const carer = (await view(meeting)).invitees.find(({ person }) => person === CARER);
    expect(carer).toMatchObject({ unclearLetter: true, delivery: 'unclear whether it was sent: look, then send again if it did not arrive; no answer yet' });
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(1);
  });

  it('a coordinator sends it again: once, though two press it', async () => {
    await Promise.all([sendLetterAgain(PEOPLE.coordinator, meeting.ref, CARER, world), sendLetterAgain(PEOPLE.socialWorker, meeting.ref, CARER, other)]);
    await looksOn(world);
    await looksOn(other);

    expect(await mailsTo(meeting, HAZEL, looks)).toBe(2);
    expect((await view(meeting)).invitees.find(({ person }) => person === CARER)).not.toHaveProperty('unclearLetter');
    expect(await deliveryOf(meeting, CARER, looks)).toBe('sent');
  });

  it('pressed once more, there is nothing to send again', async () => {
    expect(await sendLetterAgain(PEOPLE.coordinator, meeting.ref, CARER, world)).toEqual({
      is: 'refused',
      words: 'No letter to this person is unclear. There is nothing to send again.',
    });
  });

  it('someone who has no part in it may not', async () => {
    await expect(sendLetterAgain(PEOPLE.minuteTaker, meeting.ref, CARER, world)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('unclear a second time, it can be sent a third time', async () => {
    const twice = await toSend();
    await town.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/sendMail', what: 'reset', times: 2 });
    await press(twice);
    await looksOn(world);
    for (let again = 0; again < 2; again += 1) {
      await sendLetterAgain(PEOPLE.coordinator, twice.ref, CARER, world);
      await looksOn(world);
    }
    expect(await mailsTo(twice, HAZEL, looks)).toBe(1);
    expect(await deliveryOf(twice, CARER, looks)).toBe('sent');
  });
});

describe('Someone cannot be reached', () => {
  const anotherWay = async ({ ref }: Meeting) =>
    (await looks.world.records.obligations.where({ about: ref })).filter(({ row }) => row.kind === 'meeting.reach-another-way').map(({ row }) => ({ owner: row.ownerId, sum: row.sum }));

  it('who blocked the bot is shown to the coordinator, who is asked for another way; everyone else is invited', async () => {
    const meeting = await toSend();
    await press(meeting);
    await town.sandbox.control.mishaps({ where: 'POST /v3/conversations/*/activities', what: 'blocked', times: 1 });
    await looksOn(world);

    expect(await anotherWay(meeting)).toEqual([{ owner: PEOPLE.coordinator, sum: 'Before the meeting. The invitation is in their diary, but the card could not be shown.' }]);
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(1);
    expect((await looks.world.records.plans.where({ about: meeting.ref })).filter(({ row }) => row.state !== 'done')).toEqual([]);
  });

  it('who has left the council keeps nobody after them from their invitation', async () => {
    const meeting = await toSend();
    const invited = await world.records.invitations.find(invitationOf(meeting, PEOPLE.supervising));
    if (invited !== undefined) await world.records.invitations.change(invited, { person: '0ddba11a-0000-4000-8000-000000000000' });
    await press(meeting);

    await looksOn(world);

    expect(await deliveryOf(meeting, PEOPLE.supervising, looks)).toBe('blocked');
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(1);
  });

  it('a mail address that Exchange does not take: shown, another way asked for, the others are written to', async () => {
    const meeting = await toSend();
    const carer = await world.records.circle.find(CARER);
    if (carer !== undefined) await world.records.circle.change(carer, { mail: 'hazel at home' });
    await press(meeting);
    await looksOn(world);

    const again = await world.records.circle.find(CARER);
    if (again !== undefined) await world.records.circle.change(again, { mail: HAZEL });
    expect(await deliveryOf(meeting, CARER, looks)).toBe('blocked');
    expect(await anotherWay(meeting)).toEqual([{ owner: PEOPLE.coordinator, sum: 'Before the meeting. The letter could not go to the mail address that we have, or there is none.' }]);
    expect((await looks.world.records.plans.where({ about: meeting.ref })).filter(({ row }) => row.state !== 'done')).toEqual([]);
  });
});

describe('The diaries cannot be read', () => {
  it('whoever they belong to is to be asked, and never taken as free', async () => {
    const meeting = await toSend();
    await town.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/calendar/getSchedule', what: 'schedule-error', times: 9 });

    const { slots } = await showSlots(PEOPLE.coordinator, meeting.ref, {}, world);

    for (const slot of slots) {
      expect(slot.free).toEqual([]);
      expect(slot.toAsk).toEqual(expect.arrayContaining(['Tobias Tamarind', 'Minty Marjoram', 'Quentin Quince']));
    }
  });
});

describe('Called off while the invitations go out', () => {
  it('before anything went: nothing goes, nobody is written to', async () => {
    const meeting = await toSend();
    await press(meeting);
    await cancelMeeting(PEOPLE.coordinator, meeting.ref, 'The child moved back.', world);
    await looksOn(world);

    expect(await eventsOf(meeting, looks, true)).toEqual([]);
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(0);
    expect((await cardsOf(meeting, PEOPLE.supervising, looks)).copies).toBe(0);
  });

  it('after it went into the diaries and nobody was told: it is taken out again', async () => {
    const meeting = await toSend();
    await press(meeting);
    const plan = (await world.records.plans.where({ about: meeting.ref }))[0]?.row.key ?? '';
    const { world: dying } = watched(world, { effect: 2, when: 'after' });
    await expect(carryOut(plan, dying)).rejects.toThrow(Ended);
    expect(await eventsOf(meeting, looks)).toHaveLength(1);
    await cancelMeeting(PEOPLE.coordinator, meeting.ref, 'The child moved back.', other);
    town.later(1);

    await looksOn(other);

    expect(await eventsOf(meeting, looks)).toEqual([]);
    expect(await mailsTo(meeting, HAZEL, looks)).toBe(0);
    expect((await looks.world.records.meetings.find(meeting.key))?.row.state).toBe('cancelled');
  });
});

describe('A plan that breaks on a mistake of ours', () => {
  it('keeps no other plan from its turn, and the mistake is told', async () => {
    const broken = await toSend();
    const sound = await toSend();
    const owes = KINDS.find(({ kind }) => kind === 'owe');
    const step = owes?.step(sound);
    if (step === undefined) throw new Error('no such kind');
    await planOf(broken, [{ do: 'settle-debt', id: onceId(broken), obligation: invitationOf(broken, CARER), by: '', note: '' }], world);
    await planOf(sound, [step], world);
    const breaking: World = {
      ...world,
      records: {
        ...world.records,
        obligations: { ...world.records.obligations, find: (key) => (key === invitationOf(broken, CARER) ? Promise.reject(new TypeError('ours')) : world.records.obligations.find(key)) },
      },
    };

    await expect(tick(breaking)).rejects.toThrow(TypeError);

    expect(await owes?.look(sound, looks)).toEqual(owes?.found);
  });
});
