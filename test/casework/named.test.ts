import { beforeAll, describe, expect, it } from 'vitest';
import { tick } from '../../bot/casework/plans/look-after.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { direct } from '../memory/through.ts';
import {
  asked,
  CHILD,
  DISRUPTION,
  disruptionArranged,
  disruptionSent,
  EPISODE,
  reported,
  rowsOf,
  STABILITY,
  stabilityArranged,
} from '../memory/walk.ts';

/* E-02: whoever a report names has no part in it; that it is about them, a manager confirms. */

const NEXT = 'IN-2026-0001';
let sent: MemoryCouncil;
beforeAll(async () => {
  sent = await memoryCouncil();
  await disruptionSent(sent);
});

const seen = async (council: MemoryCouncil, name: string, path: string) => {
  const { status, body } = await council.asks(council.id(name), 'GET', path);
  return { status, said: JSON.stringify(body) };
};
const says = (council: MemoryCouncil, by: string, about: string, isAboutThem: boolean, reason = '') =>
  council.asks(council.id(by), 'POST', `/api/episodes/${EPISODE}/named`, {
    person: council.id(about),
    isAboutThem,
    reason,
  });
const owner = (council: MemoryCouncil, kind: string) =>
  rowsOf(council, 'Obligations').find((row) => row['Kind'] === kind && row['About'] === EPISODE)?.['OwnerId'];
const confirming = (council: MemoryCouncil) =>
  rowsOf(council, 'Obligations').find((row) => row['Kind'] === 'instability.confirm-named');
async function later(council: MemoryCouncil): Promise<void> {
  await tick(council.ports);
  await council.settles();
}

describe('A worker is named in a report, and nobody has confirmed it', () => {
  let named: MemoryCouncil;
  beforeAll(async () => {
    named = sent.copy();
    await reported(named, 'Petra Plumtree');
  });

  it('nothing of the report reaches them: their desk says nothing, and its page does not open', async () => {
    const desk = await seen(named, 'Petra Plumtree', '/api/desk');
    expect(desk.said).not.toContain(NEXT);
    expect(desk.said).not.toMatch(/\bhold\b|allegation/i);
    expect(await seen(named, 'Petra Plumtree', `/api/episodes/${EPISODE}`)).toMatchObject({ status: 403 });
  });

  it('what else they do for the child stays theirs: their meeting is on the desk and opens, without a word of a hold', async () => {
    const council = named.copy();
    expect((await seen(council, 'Petra Plumtree', '/api/desk')).said).toContain(DISRUPTION);
    const page = await seen(council, 'Petra Plumtree', `/api/meetings/${DISRUPTION}`);
    expect(page.status).toBe(200);
    expect(page.said).not.toMatch(/on hold|hold stands|allegation/i);
  });

  it('what the report owes is the judging manager’s at once: seeing the child, and saying whether it is about them by Tuesday', () => {
    const tobias = named.id('Tobias Tamarind');
    expect(owner(named, 'hold.child-seen')).toBe(tobias);
    expect(confirming(named)).toMatchObject({ OwnerId: tobias, Due: '2026-11-24' });
    expect(JSON.stringify(Object.keys(confirming(named) ?? {}))).not.toContain(named.id('Petra Plumtree'));
  });

  it('when they report about the child themselves, it is received, and no more is said', async () => {
    const council = named.copy();
    const came = await council.presses(council.id('Petra Plumtree'), 'report-instability', {
      formId: 'form-report-9',
      child: CHILD,
      voice: 'child',
      triggers: 'child-wants-to-leave',
      whatHappened: 'He said that he wants to go.',
      immediateDanger: 'no',
    });
    expect(JSON.stringify(came)).not.toContain(NEXT);
  });

  it('confirmed, they have no part in anything of the child, and the manager is done', async () => {
    const council = named.copy();
    expect((await says(council, 'Tobias Tamarind', 'Petra Plumtree', true)).status).toBe(200);
    await later(council);
    expect((await seen(council, 'Petra Plumtree', '/api/desk')).said).not.toContain(DISRUPTION);
    expect(await seen(council, 'Petra Plumtree', `/api/meetings/${DISRUPTION}`)).toMatchObject({ status: 403 });
    expect(confirming(council)?.['DoneAt']).toBeDefined();
    const page = await seen(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}`);
    expect(page.said).toContain('Mon 23 Nov 2026 · Tobias Tamarind: it is about Petra Plumtree');
  });

  it('not about them: the reason is asked and kept, and their duties are theirs again', async () => {
    const council = named.copy();
    expect(JSON.stringify((await says(council, 'Tobias Tamarind', 'Petra Plumtree', false)).body)).toContain(
      'Why is it not about them?',
    );
    await says(council, 'Tobias Tamarind', 'Petra Plumtree', false, 'The carer meant somebody else.');
    await later(council);
    expect(owner(council, 'hold.child-seen')).toBe(council.id('Petra Plumtree'));
    expect(await seen(council, 'Petra Plumtree', `/api/episodes/${EPISODE}`)).toMatchObject({ status: 200 });
    expect((await seen(council, 'Tobias Tamarind', `/api/episodes/${EPISODE}`)).said).toContain(
      'it is not about Petra Plumtree. The carer meant somebody else.',
    );
    expect((await seen(council, 'Petra Plumtree', `/api/episodes/${EPISODE}`)).said).not.toContain('somebody else');
  });

  it('said twice, it is said once; of somebody whom nobody names it is not kept', async () => {
    const council = named.copy();
    await says(council, 'Tobias Tamarind', 'Petra Plumtree', true);
    expect((await says(council, 'Tobias Tamarind', 'Petra Plumtree', true)).status).toBe(200);
    const other = await says(council, 'Tobias Tamarind', 'Quentin Quince', false, 'A reason.');
    expect(JSON.stringify(other.body)).toContain('names them no longer');
    expect(rowsOf(council, 'Episodes')[0]?.['NamedSaid']).toMatch(/^[^\n]*$/);
  });
});

describe('Two at once', () => {
  const joins = (council: MemoryCouncil, who: string, form: string, said: object) =>
    council.presses(council.id(who), 'report-instability', {
      formId: form,
      child: CHILD,
      voice: 'carer',
      whatHappened: 'One more thing.',
      immediateDanger: 'no',
      ...said,
    });

  it('E-75: of two voices that join in the same moment each is kept: what they say is the matter, and whom they name', async () => {
    const council = await memoryCouncil();
    await reported(council);
    const other = council.process('memory:other', direct);
    await Promise.all([
      joins(council, 'Edgar Elderflower', 'form-report-2', {
        triggers: 'allegation',
        subject: council.id('Quentin Quince'),
      }),
      joins(other, 'Nettie Nutmeg', 'form-report-3', { triggers: 'complaint', subject: council.id('Petra Plumtree') }),
    ]);
    await council.settles();
    await other.settles();
    const [episode, ...others] = await council.ports.records.episodes.all();
    expect(others).toEqual([]);
    expect([...(episode?.row.triggers ?? [])].sort()).toEqual(['allegation', 'carer-struggling', 'complaint']);
    expect([...(episode?.row.namedIds ?? [])].sort()).toEqual(
      [council.id('Petra Plumtree'), council.id('Quentin Quince')].sort(),
    );
    expect(episode?.row.hold).toBe('standing');
  });

  it('one more voice while the manager answers puts nobody back to where they were', async () => {
    const council = await memoryCouncil();
    await reported(council, 'Quentin Quince');
    const other = council.process('memory:other', direct);
    await Promise.all([
      says(council, 'Tobias Tamarind', 'Quentin Quince', true),
      joins(other, 'Nettie Nutmeg', 'form-report-3', { triggers: 'complaint', subject: council.id('Petra Plumtree') }),
    ]);
    await council.settles();
    await other.settles();
    const [episode] = await council.ports.records.episodes.all();
    expect(episode?.row.subjectIds).toEqual([council.id('Quentin Quince')]);
    expect(episode?.row.namedIds).toEqual([council.id('Petra Plumtree')]);
  });
});

describe('Who confirms', () => {
  it('nobody confirms whom they named themselves: it is the next manager’s', async () => {
    const council = sent.copy();
    await council.presses(council.id('Tobias Tamarind'), 'report-instability', {
      formId: 'form-report-1',
      child: CHILD,
      voice: 'carer',
      triggers: 'complaint',
      whatHappened: 'The carer complains about a visit.',
      immediateDanger: 'no',
      subject: council.id('Petra Plumtree'),
    });
    await council.settles();
    expect(confirming(council)?.['OwnerId']).toBe(council.id('Sorrel Sandalwood'));
    const own = await says(council, 'Tobias Tamarind', 'Petra Plumtree', true);
    expect(JSON.stringify(own.body)).toContain('you named them yourself');
    expect((await says(council, 'Sorrel Sandalwood', 'Petra Plumtree', true)).status).toBe(200);
  });

  it('where it names the manager, the next one up judges and confirms', async () => {
    const council = sent.copy();
    await reported(council, 'Tobias Tamarind');
    expect(confirming(council)?.['OwnerId']).toBe(council.id('Sorrel Sandalwood'));
    expect((await says(council, 'Tobias Tamarind', 'Tobias Tamarind', false, 'Not I.')).status).toBe(403);
    expect((await says(council, 'Sorrel Sandalwood', 'Tobias Tamarind', true)).status).toBe(200);
  });

  it('a working day late, it is with whom a late judgement goes to as well', async () => {
    const council = sent.copy();
    await reported(council, 'Petra Plumtree');
    council.turnsTo('2026-11-25T10:00:00Z');
    await later(council);
    const cards = rowsOf(council, 'Cards').filter((row) => row['About'] === confirming(council)?.['Key']);
    expect(cards.map((row) => row['Person'])).toContain(council.id('Sorrel Sandalwood'));
  });
});

describe('A hold that somebody is not to learn of', () => {
  it('stops what they send all the same, in words that do not tell of it', async () => {
    const council = await memoryCouncil();
    await disruptionArranged(council);
    await asked(council, 'Cornelius Clementine', 'POST', `/api/meetings/${DISRUPTION}/approve`, {
      returnBy: '2027-01-05',
    });
    await reported(council, 'Saffron Sorbet');
    const came = await council.asks(council.id('Saffron Sorbet'), 'POST', `/api/meetings/${DISRUPTION}/send`, {});
    expect(came.status).not.toBe(200);
    expect(JSON.stringify(came.body)).toContain('This cannot be done now.');
    expect(JSON.stringify(came.body)).not.toMatch(/hold|E-01|allegation|safeguarding/i);
    await council.settles();
    expect([...council.store.events.values()]).toEqual([]);
  });
});

describe('The draft of a stability meeting', () => {
  it('is answered by whoever judges, where the report is about the child’s social worker, who is not asked', async () => {
    const council = await memoryCouncil();
    await stabilityArranged(council);
    await council.presses(council.id('Edgar Elderflower'), 'report-instability', {
      formId: 'form-report-2',
      child: CHILD,
      voice: 'carer',
      triggers: 'complaint',
      whatHappened: 'The carer complains about a visit.',
      immediateDanger: 'no',
      subject: council.id('Petra Plumtree'),
    });
    await council.settles();
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
    const cards = rowsOf(council, 'Cards').filter((row) => row['Card'] === 'worker-consent');
    expect(cards.map((row) => row['Person'])).toEqual([council.id('Tobias Tamarind')]);
    const says = (who: string) =>
      council.asks(council.id(who), 'POST', `/api/meetings/${STABILITY}/draft-answer`, {
        says: 'objects',
        words: 'Wait.',
      });
    expect((await says('Petra Plumtree')).status).toBe(403);
    expect((await says('Tobias Tamarind')).status).toBe(200);
  });

  it('is the social worker’s alone where no report is about them', async () => {
    const council = await memoryCouncil();
    await stabilityArranged(council);
    await asked(council, 'Pip Persimmon', 'POST', `/api/meetings/${STABILITY}/ask-worker`);
    const tobias = await council.asks(
      council.id('Tobias Tamarind'),
      'POST',
      `/api/meetings/${STABILITY}/draft-answer`,
      {
        says: 'go',
      },
    );
    expect(tobias.status).toBe(403);
  });
});
