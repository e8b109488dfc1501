import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '#rules';
import { carryOut } from '../../bot/casework/plans/carry-out.ts';
import { sendLetterAgain } from '../../bot/casework/meetings/send-letter-again.ts';
import { showSlots } from '../../bot/casework/meetings/show-slots.ts';
import { Ended, watched } from './cut-off.ts';
import { cardsOf, deliveryOf, eventsOf, mailsTo } from './looks.ts';
import { HAZEL, openSending, type Sending } from './sending.ts';
import { CARER, PEOPLE } from './staged-meeting.ts';

/*
 * What a mishap looks like to the coordinator, and what they can do about it.
 */

let at: Sending;

beforeAll(async () => {
  at = await openSending();
});
afterEach(() => at.fixture.sandbox.control.mishaps());
afterAll(() => at?.fixture.close());

const chatOf = async (person: string, { ref }: Meeting) =>
  (await at.fixture.sandbox.control.chat(person))
    .map(({ card }) => JSON.stringify(card ?? {}))
    .filter((card) => card.includes(ref));

describe('The organiser’s mailbox has no Teams', () => {
  let meeting: Meeting;

  it('nothing stays in a diary, and nobody is invited or written to', async () => {
    meeting = await at.toSend();
    await at.fixture.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/events', what: 'no-teams', times: 1 });

    await at.presses(meeting);
    await at.timerLooks(at.ports);

    expect(await eventsOf(meeting, at.looks)).toEqual([]);
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(0);
    expect((await cardsOf(meeting, PEOPLE.supervising, at.looks)).copies).toBe(0);
  });

  it('the coordinator gets a plain sentence, in chat and on the page', async () => {
    const sentence =
      'The organiser’s mailbox cannot hold Teams meetings, so nothing was put into diaries. IT gives the mailbox a Teams licence; then choose “Send” again. A meeting at a venue can go ahead now.';
    expect((await at.view(meeting)).trouble).toBe(sentence);
    expect((await chatOf(PEOPLE.coordinator, meeting)).at(-1)).toContain(sentence);
  });

  it('with the licence, “Send” works, and pressed by two at once it sends once', async () => {
    await Promise.allSettled([at.presses(meeting), at.presses(meeting, at.other)]);
    await at.timerLooks(at.ports);
    await at.timerLooks(at.other);

    expect(await eventsOf(meeting, at.looks)).toHaveLength(1);
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(1);
    // Their own invitation, two people whom they ask, and the child's form: each once.
    expect(await cardsOf(meeting, PEOPLE.supervising, at.looks)).toEqual({ copies: 4, forms: 4 });
    expect((await at.view(meeting)).trouble).toBeUndefined();
    expect((await at.view(meeting)).stateWords).toBe('Invitations are sent');
  });

  it('cut off between the failure and its mark, the rest is not sent either', async () => {
    const cut = await at.toSend();
    await at.fixture.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/events', what: 'no-teams', times: 1 });
    await at.presses(cut);
    const plan = (await at.ports.records.plans.where({ about: cut.ref }))[0]?.row.key ?? '';
    const { ports: dying, effects } = watched(at.ports, { effect: 4, when: 'before' });
    await expect(carryOut(plan, dying)).rejects.toThrow(Ended);
    expect(effects).toEqual(['calendar.hold', 'plans.create', 'meetings.change', 'plans.change']);
    at.fixture.later(1);

    await carryOut(plan, at.other);

    expect(await mailsTo(cut, HAZEL, at.looks)).toBe(0);
    expect((await at.looks.ports.records.plans.find(plan))?.row.state).toBe('done');
  });
});

describe('Nobody can tell whether a letter went', () => {
  let meeting: Meeting;

  it('it is shown as unclear, and a tick later it is still not sent again', async () => {
    meeting = await at.toSend();
    await at.fixture.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/sendMail', what: 'answer-lost', times: 1 });
    await at.presses(meeting);
    await at.timerLooks(at.ports);
    await at.timerLooks(at.ports);

    const carer = (await at.view(meeting)).invitees.find(({ person }) => person === CARER);
    expect(carer).toMatchObject({
      unclearLetter: true,
      delivery: 'unclear whether it was sent: look, then send again if it did not arrive; no answer yet',
    });
    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(1);
  });

  it('a coordinator sends it again: once, though two press it', async () => {
    await Promise.all([
      sendLetterAgain(PEOPLE.coordinator, { meeting: meeting.ref, person: CARER }, at.ports),
      sendLetterAgain(PEOPLE.socialWorker, { meeting: meeting.ref, person: CARER }, at.other),
    ]);
    await at.timerLooks(at.ports);
    await at.timerLooks(at.other);

    expect(await mailsTo(meeting, HAZEL, at.looks)).toBe(2);
    expect((await at.view(meeting)).invitees.find(({ person }) => person === CARER)).not.toHaveProperty(
      'unclearLetter',
    );
    expect(await deliveryOf(meeting, CARER, at.looks)).toBe('sent');
  });

  it('pressed once more, there is nothing to send again', async () => {
    expect(await sendLetterAgain(PEOPLE.coordinator, { meeting: meeting.ref, person: CARER }, at.ports)).toEqual({
      is: 'refused',
      words: 'No letter to this person is unclear. There is nothing to send again.',
    });
  });

  it('someone who has no part in it may not', async () => {
    await expect(
      sendLetterAgain(PEOPLE.minuteTaker, { meeting: meeting.ref, person: CARER }, at.ports),
    ).rejects.toMatchObject({
      reason: 'not-yours',
    });
  });

  it('unclear a second time, it can be sent a third time', async () => {
    const twice = await at.toSend();
    await at.fixture.sandbox.control.mishaps({ where: 'POST /v1.0/users/*/sendMail', what: 'reset', times: 2 });
    await at.presses(twice);
    await at.timerLooks(at.ports);
    for (let again = 0; again < 2; again += 1) {
      await sendLetterAgain(PEOPLE.coordinator, { meeting: twice.ref, person: CARER }, at.ports);
      await at.timerLooks(at.ports);
    }
    expect(await mailsTo(twice, HAZEL, at.looks)).toBe(1);
    expect(await deliveryOf(twice, CARER, at.looks)).toBe('sent');
  });
});

describe('The diaries cannot be read', () => {
  it('whoever they belong to is to be asked, and never taken as free', async () => {
    const meeting = await at.toSend();
    await at.fixture.sandbox.control.mishaps({
      where: 'POST /v1.0/users/*/calendar/getSchedule',
      what: 'schedule-error',
      times: 9,
    });

    const { slots } = await showSlots(PEOPLE.coordinator, { ref: meeting.ref }, at.ports);

    for (const slot of slots) {
      expect(slot.free).toEqual([]);
      expect(slot.toAsk).toEqual(expect.arrayContaining(['Tobias Tamarind', 'Minty Marjoram', 'Quentin Quince']));
    }
  });
});
