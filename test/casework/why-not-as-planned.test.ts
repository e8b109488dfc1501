import { describe, expect, it } from 'vitest';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, CHILD, DISRUPTION, disruptionArranged, disruptionSent, ENDING, rowsOf } from '../memory/walk.ts';
import { overviewShared } from '../memory/walk-afterwards.ts';

const figuresOf = async (council: MemoryCouncil) => {
  await countFigures(council.ports);
  return rowsOf(council, 'Figures').find((row) => row['Reference'] === ENDING);
};

const pressed = async (council: MemoryCouncil, who: string, verb: string, data: object): Promise<void> => {
  const came = await council.presses(council.id(who), verb, data);
  if (came.is !== 'answered' || (came.answer.show !== undefined && 'trouble' in came.answer.show))
    throw new Error(JSON.stringify(came));
  await council.settles();
};

/** An ending of which a manager is to consider whether a meeting is held. */
const toConsider = (council: MemoryCouncil) =>
  pressed(council, 'Petra Plumtree', 'placement-ended', {
    formId: 'form-ending-1',
    child: CHILD,
    childOut: '2026-11-20',
    returnRuledOut: '2026-11-20',
    inCarePlan: 'no',
    match: 'none',
    route: 'after-review',
  });

const decided = (council: MemoryCouncil, more: object) =>
  pressed(council, 'Tobias Tamarind', 'decide-ending', {
    ending: ENDING,
    says: 'not-held',
    reason: 'CANARY the carer fell ill',
    ...more,
  });

describe('domain §9: why a disruption meeting was early, late or not held is counted by the reason that somebody chose', () => {
  it('a day after the window that the manager of the unit agreed to, with the reason beside the words', async () => {
    const council = await memoryCouncil();
    await disruptionArranged(council);
    await asked(council, 'Magnus Mulberry', 'POST', `/api/meetings/${DISRUPTION}/time`, {
      startsAt: '2027-03-01T10:00',
      outOfWindowReason: 'CANARY the carer is abroad until then',
      outOfWindowBecause: 'people-could-not',
    });
    expect(rowsOf(council, 'Meetings')[0]).toMatchObject({ OutOfWindowBecause: 'people-could-not' });
    await asked(council, 'Cornelius Clementine', 'POST', `/api/meetings/${DISRUPTION}/approve`, {
      returnBy: '2027-02-22',
    });
    await asked(council, 'Saffron Sorbet', 'POST', `/api/meetings/${DISRUPTION}/send`);
    council.turnsTo('2027-03-01T14:00:00Z');
    await overviewShared(council, 'Cornelius Clementine');
    await asked(council, 'Minty Marjoram', 'POST', `/api/meetings/${DISRUPTION}/record`, {
      heldOn: '2027-03-01',
      record: 'What was said.',
      decisions: 'What was decided.',
    });
    expect(await figuresOf(council)).toMatchObject({ Timing: 'late', LateBecause: 'people-could-not' });
    expect(JSON.stringify(rowsOf(council, 'Figures'))).not.toContain('CANARY');
  });

  it('a day before the window on which it was held after all, said with the record', async () => {
    const council = await memoryCouncil();
    await disruptionSent(council);
    council.turnsTo('2026-12-21T14:00:00Z');
    await overviewShared(council, 'Cornelius Clementine');
    await asked(council, 'Minty Marjoram', 'POST', `/api/meetings/${DISRUPTION}/record`, {
      heldOn: '2026-12-21',
      heldOnReason: 'CANARY the child asked for it before the holidays',
      heldOnBecause: 'child-asked',
      record: 'What was said.',
      decisions: 'What was decided.',
    });
    expect(await figuresOf(council)).toMatchObject({ Timing: 'early', LateBecause: 'child-asked' });
  });

  it.each([
    [{ notHeldBecause: 'report-instead' }, 'report-instead'],
    [{ notHeldBecause: '' }, 'not-known'],
    [{}, 'not-known'],
  ])('CF-09: considered and decided against with %j it counts as not held: %s', async (more, because) => {
    const council = await memoryCouncil();
    await toConsider(council);
    expect(await figuresOf(council)).toMatchObject({ Need: 'considered', Outcome: 'ahead' });
    await decided(council, more);
    expect(await figuresOf(council)).toMatchObject({
      Need: 'considered',
      Outcome: 'not-held',
      NotHeldBecause: because,
    });
  });

  it('the page of the ending says what it is counted as, beside the manager’s words', async () => {
    const council = await memoryCouncil();
    await toConsider(council);
    await decided(council, { notHeldBecause: 'one-off-event' });
    expect(await asked(council, 'Petra Plumtree', 'GET', `/api/endings/${ENDING}`)).toMatchObject({
      reason: 'CANARY the carer fell ill',
      notes: ['No disruption meeting is held. The year counts it as: a one-off event with little to learn.'],
    });
  });

  it('a meeting that is called off says it, and it is counted once the ending is closed without another', async () => {
    const council = await memoryCouncil();
    await disruptionSent(council);
    await asked(council, 'Saffron Sorbet', 'POST', `/api/meetings/${DISRUPTION}/cancel`, {
      reason: 'CANARY the family would rather not',
      notHeldBecause: 'family-did-not-agree',
    });
    expect(rowsOf(council, 'Meetings')[0]).toMatchObject({
      State: 'cancelled',
      NotHeldBecause: 'family-did-not-agree',
    });
    const [ending] = await council.ports.records.endings.where({ ref: ENDING });
    if (ending !== undefined) await council.ports.records.endings.change(ending, { state: 'closed' });
    council.turnsTo('2027-01-20T12:00:00Z');
    expect(await figuresOf(council)).toMatchObject({ Outcome: 'not-held', NotHeldBecause: 'family-did-not-agree' });
  });
});
