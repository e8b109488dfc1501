import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { Fault } from '../../bot/faults.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import type { Through } from '../memory/through.ts';
import {
  CHILD,
  DISRUPTION,
  disruptionArranged,
  EPISODE,
  judged,
  reported,
  rowsOf,
  STABILITY,
  stabilityArranged,
  stabilitySent,
} from '../memory/walk.ts';

/* Found by playing lives (test/lives): each was once told “done” and was not, or was done twice. */

let whole: MemoryCouncil;
beforeAll(async () => {
  whole = await memoryCouncil();
});

const asks = (council: MemoryCouncil, who: string, path: string, body: object = {}) =>
  council.asks(council.id(who), 'POST', path, body);
const REPORT = { child: CHILD, voice: 'carer', triggers: 'carer-struggling', immediateDanger: 'no' };
const reports = (council: MemoryCouncil, who: string, form: string) =>
  council.presses(council.id(who), 'report-instability', {
    ...REPORT,
    formId: form,
    whatHappened: `It cannot go on: ${form}.`,
  });
const STABILITY_MEETING = {
  outcome: 'stability-meeting',
  bestInterests: 'yes',
  reason: 'Too much for now.',
  paidSupport: false,
};

/** Everything goes on until this call, and ends there. */
const untilThe =
  (last: string): Through =>
  (call, said, does) => {
    if (call === last) throw new Fault('try-later', call);
    return does(said);
  };

describe('What somebody is told is so', () => {
  it('pressed twice in the tab, a judgement is one judgement and one meeting', async () => {
    const council = whole.copy();
    await reported(council);
    for (let press = 0; press < 2; press += 1) {
      await asks(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}/judge`, STABILITY_MEETING);
      await council.settles();
    }
    expect(rowsOf(council, 'Judgements')).toHaveLength(1);
    expect(rowsOf(council, 'Meetings')).toHaveLength(1);
  });

  it('judged again while its stability meeting is to come, it is that meeting', async () => {
    const council = whole.copy();
    await reported(council);
    await judged(council);
    await asks(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}/judge`, {
      ...STABILITY_MEETING,
      reason: 'It has become worse.',
    });
    await council.settles();
    expect(rowsOf(council, 'Judgements')).toHaveLength(2);
    expect(rowsOf(council, 'Meetings').map((row) => row['Ref'])).toEqual([STABILITY]);
  });

  it('E-75: a closed time of instability is not judged again beside one that is open', async () => {
    const council = whole.copy();
    await reported(council);
    const judges = (outcome: string) =>
      asks(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}/judge`, { ...STABILITY_MEETING, outcome });
    await judges('no-concern');
    await reports(council, 'Fern Figtree', 'form-report-2');
    expect(await judges('stability-meeting')).toMatchObject({
      body: { error: { words: 'IN-2026-0002 is open for this child now. Judge that one.' } },
    });
  });

  it('a hold that does not stand is not lifted, and terms are not agreed for it: that is said', async () => {
    const council = whole.copy();
    await reported(council);
    const lifted = await asks(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}/hold/lift`, {
      outcome: 'No further action.',
    });
    expect(lifted).toMatchObject({
      status: 422,
      body: { error: { words: 'No hold stands here now. What you wrote was not saved.' } },
    });
  });

  it('what was decided about an earlier hold stays when a later one is lifted; said again, terms are one', async () => {
    const council = whole.copy();
    const lift = (who: string, outcome: string) =>
      asks(council, who, `/api/episodes/${EPISODE}/hold/lift`, { outcome });
    await reported(council, 'Quentin Quince');
    const terms = { terms: 'Without Quentin.', agreedWith: 'LADO 77', agreedOn: '2026-11-23' };
    for (let press = 0; press < 2; press += 1)
      await asks(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}/hold/terms`, terms);
    expect(rowsOf(council, 'HoldTerms')).toHaveLength(1);
    await lift('Tobias Tamarind', 'The first: unfounded.');
    council.turnsTo('2026-11-24T09:00:00Z');
    await reported(council, 'Beatrix Bilberry', 'form-report-2');
    await council.presses(council.id('Edgar Elderflower'), 'merge-report', { formId: 'form-report-2', how: 'join' });
    await lift('Tobias Tamarind', 'The second: advice given.');
    expect(rowsOf(council, 'Episodes')[0]?.['HoldOutcome']).toBe('The first: unfounded.\nThe second: advice given.');
  });

  it('a meeting that was called off stays so: its chair settles no people any more, and another reason is not taken', async () => {
    const council = whole.copy();
    await disruptionArranged(council);
    const M = `/api/meetings/${DISRUPTION}`;
    await asks(council, 'Saffron Sorbet', `${M}/cancel`, { reason: 'The family is in hospital.' });
    expect((await asks(council, 'Cornelius Clementine', `${M}/approve`, { returnBy: '2027-01-05' })).status).toBe(422);
    expect((await asks(council, 'Saffron Sorbet', `${M}/ask-chair`)).status).toBe(422);
    expect((await asks(council, 'Saffron Sorbet', `${M}/cancel`, { reason: 'Another.' })).status).toBe(422);
    expect(rowsOf(council, 'Meetings')[0]?.['State']).toBe('cancelled');
  });

  it('E-01: while a hold stops it, the chair is not asked to settle the people', async () => {
    const council = whole.copy();
    await disruptionArranged(council);
    await reported(council, 'Quentin Quince');
    expect(await asks(council, 'Saffron Sorbet', `/api/meetings/${DISRUPTION}/ask-chair`)).toMatchObject({
      body: { error: { words: 'This is on hold for safeguarding (E-01).' } },
    });
  });

  it('a placement ends once: who reports it after somebody else reads which ending it is', async () => {
    const council = whole.copy();
    await disruptionArranged(council);
    const came = await council.presses(council.id('Petra Plumtree'), 'placement-ended', {
      formId: 'form-ending-2',
      child: CHILD,
      childOut: '2026-11-19',
      returnRuledOut: '2026-11-19',
      inCarePlan: 'no',
      match: 'panel-agreed',
      route: 'after-review',
    });
    expect(JSON.stringify(came)).toContain('The ending of this placement was reported before: PE-2026-0001.');
    expect(rowsOf(council, 'Endings')).toHaveLength(1);
  });

  it('two who report one child at the same moment open one time of instability, also where the first was cut short', async () => {
    const council = whole.copy();
    const other = council.process('other', (_call, said, does) => does(said));
    await Promise.all([
      reports(council, 'Edgar Elderflower', 'form-report-1'),
      reports(other, 'Fern Figtree', 'form-report-2'),
    ]);
    expect(rowsOf(council, 'Episodes')).toHaveLength(1);

    const again = whole.copy();
    await reports(again.process('cut', untilThe('Episodes.create')), 'Edgar Elderflower', 'form-report-1');
    await reports(again, 'Fern Figtree', 'form-report-2');
    await again.settles();
    expect(rowsOf(again, 'Episodes')).toHaveLength(1);
    expect(rowsOf(again, 'Reports')).toHaveLength(2);
  });

  it('words whose process ended before their plan was saved are taken up after a minute; newer words take their place', async () => {
    const council = whole.copy();
    await reports(council.process('cut', untilThe('Plans.create')), 'Edgar Elderflower', 'form-report-1');
    expect(rowsOf(council, 'Reports')).toHaveLength(0);
    council.turnsTo('2026-11-23T09:10:00Z');
    await tick(council.ports);
    await council.settles();
    expect(rowsOf(council, 'Reports').map((row) => row['WhatHappened'])).toEqual(['It cannot go on: form-report-1.']);
    expect(rowsOf(council, 'Pending').map((row) => row['State'])).toEqual(['done']);

    const typed = whole.copy();
    const says = (on: MemoryCouncil, whatHappened: string) =>
      on.presses(on.id('Edgar Elderflower'), 'report-instability', {
        ...REPORT,
        formId: 'form-report-1',
        whatHappened,
      });
    await says(typed.process('cut', untilThe('Plans.create')), 'What was typed first.');
    await says(typed, 'What was typed then.');
    expect(rowsOf(typed, 'Reports').map((row) => row['WhatHappened'])).toEqual(['What was typed then.']);
  });

  it('CF-13: an old judgement sent again days later is the one that was made; another one on an old form is not saved, and that is said', async () => {
    const council = whole.copy();
    await reported(council);
    const judges = (reason: string, decision: number) =>
      asks(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}/judge`, {
        ...STABILITY_MEETING,
        ...{ outcome: 'support', support: 'Quentin Quince visits twice a week.', reason, decision },
      });
    await judges('Support can hold it.', 0);
    council.turnsTo('2026-11-30T09:00:00Z');
    expect(await judges('Support can hold it.', 0)).toMatchObject({ body: { is: 'judged-before' } });
    expect((await judges('It is worse now.', 0)).body).toMatchObject({
      error: {
        words:
          'This was judged after you opened the form, and what you wrote is not saved. Read what was decided, then judge again if it is still needed.',
      },
    });
    expect(rowsOf(council, 'Judgements').map((row) => row['Reason'])).toEqual(['Support can hold it.']);
    expect(await judges('It is worse now.', 1)).toMatchObject({ body: { is: 'judged' } });
  });

  it('moved by hand before Steady knew that it is in the diaries, a meeting says so', async () => {
    const council = whole.copy();
    await stabilityArranged(council);
    await asks(council, 'Pip Persimmon', `/api/meetings/${STABILITY}/ask-worker`);
    await council.settles();
    const cut = council.process('cut', async (call, said, does) => {
      const came = await does(said);
      if (call === 'calendar.hold') throw new Fault('try-later', call);
      return came;
    });
    await asks(cut, 'Petra Plumtree', `/api/meetings/${STABILITY}/draft-answer`, { says: 'go' });
    await cut.settles();
    for (const [id, event] of council.store.events)
      council.store.events.set(id, { ...event, said: { ...event.said, startsAt: '2026-11-26T16:30' } });

    council.turnsTo('2026-11-23T09:10:00Z');
    await tick(council.ports);
    await council.settles();

    expect(rowsOf(council, 'Meetings')[0]).toMatchObject({ State: 'sent', Trouble: 'moved-by-hand' });
  });

  it('E-54: where nobody of the role or of the managers may have it, what is owed goes to the next manager up', async () => {
    const council = whole.copy();
    await stabilitySent(council);
    const { workers } = council.ports.records;
    for (const name of ['Pip Persimmon', 'Tobias Tamarind', 'Beatrix Bilberry']) {
      const saved = await workers.find(`person:${council.id(name)}`);
      if (saved !== undefined) await workers.change(saved, { active: false });
    }
    await tick(council.ports);
    const hold = rowsOf(council, 'Obligations').find((row) => row['Kind'] === 'stability.hold');
    expect(hold?.['OwnerId']).toBe(council.id('Sorrel Sandalwood'));
  });
});
