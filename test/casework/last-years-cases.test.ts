import { beforeAll, describe, expect, it } from 'vitest';
import type { SimulationView } from '#rules';
import { countFigures } from '../../bot/casework/learning/count-figures.ts';
import { memoryCouncil, type MemoryCouncil } from '../memory/council.ts';
import { asked, DISRUPTION, SAID, STABILITY, stabilitySent, disruptionSent } from '../memory/walk.ts';
import { overviewShared } from '../memory/walk-afterwards.ts';

const PATH = '/api/what-would-change/last-year';
const BOTH = { first: 'warrington-2024', second: 'torbay-stability' };

/** A worry that her manager answers with support: no meeting comes of it. */
async function supportedAtHome(council: MemoryCouncil): Promise<void> {
  await council.presses(council.id('Edgar Elderflower'), 'report-instability', {
    formId: 'form-report-2',
    child: 'placement:P-1043',
    voice: 'carer',
    triggers: 'fragile-relationship',
    whatHappened: SAID.report,
    immediateDanger: 'no',
  });
  await council.settles();
  await council.presses(council.id('Tobias Tamarind'), 'judge-instability', {
    formId: 'IN-2027-0001/0',
    bestInterests: 'yes',
    outcome: 'support',
    reason: SAID.judgement,
    prompts: '',
    support: 'Edgar rings the carer each evening until Friday.',
    paidSupport: 'no',
  });
  await council.settles();
}

describe('What would have changed: last year’s reports and endings through two procedures', () => {
  let council: MemoryCouncil;
  let view: SimulationView;

  beforeAll(async () => {
    council = (await memoryCouncil()).copy();
    await stabilitySent(council);
    council.turnsTo('2026-11-26T14:00:00Z');
    await asked(council, 'Minty Marjoram', 'POST', `/api/meetings/${STABILITY}/record`, {
      heldOn: '2026-11-26',
      record: SAID.note,
      decisions: SAID.decision,
      nextOn: '2026-12-10',
      outcome: 'watch',
    });
    await disruptionSent(council);
    council.turnsTo('2027-01-12T14:00:00Z');
    await overviewShared(council, 'Cornelius Clementine');
    await asked(council, 'Minty Marjoram', 'POST', `/api/meetings/${DISRUPTION}/record`, {
      heldOn: '2027-01-12',
      record: SAID.note,
      decisions: SAID.decision,
    });
    await supportedAtHome(council);
    await countFigures(council.ports);
    council.turnsTo('2027-05-03T09:00:00Z');
    view = (await asked(council, 'Imogen Ivyleaf', 'POST', PATH, BOTH)) as SimulationView;
  });

  it('each is a case with what was really done, the meetings and the paragraphs that differ', () => {
    expect(view.about).toBe(
      'What was reported, judged and ended here from Wed 1 Apr 2026 to Wed 31 Mar 2027, without anybody in it.',
    );
    expect(view.cases.map(({ name }) => name)).toEqual([
      'Ending 1: foster care, November 2026',
      'Report 2: foster care, November 2026',
      'Report 3: foster care, January 2027',
    ]);
    const [ending, report, supported] = view.cases;
    expect(ending?.meetings).toMatchObject([{ meeting: 'disruption meeting', doneOn: '2027-01-12' }]);
    expect(report?.meetings.find(({ doneOn }) => doneOn === '2026-11-26')).toMatchObject({
      meeting: 'placement stability meeting',
    });
    expect(supported?.meetings).toEqual([]);
    expect(supported).toMatchObject({ same: true, meetings: [], lines: [] });
    expect(view.cases.some(({ same }) => !same)).toBe(true);
  });

  it('nobody is in it: no reference, no child, no worker, no word that somebody wrote', () => {
    const text = JSON.stringify(view);
    expect(text).not.toMatch(/C-1042|BB|IN-2026|PE-2026|DM-2026|SM-2026|H-12|2013-03-14|CANARY|PM-2023/);
    for (const word of Object.values(SAID)) expect(text).not.toContain(word);
  });

  it('it is for those who may open the cases, and stands in the audit', async () => {
    expect(view.mayRunLastYear).toBe(true);
    for (const who of ['Tobias Tamarind', 'Petra Plumtree'])
      expect((await council.asks(council.id(who), 'POST', PATH, BOTH)).status, who).toBe(403);
    const own = await asked(council, 'Tobias Tamarind', 'POST', '/api/what-would-change', BOTH);
    expect(own).toMatchObject({ mayRunLastYear: false });
    const did = await council.ports.records.auditOf('summary-2026-04-01-2027-03-31');
    expect(did.map((one) => one.did)).toEqual(['ran 3 cases of the year through two procedures']);
  });

  it('a record that has ended is left out, and the rest is compared', async () => {
    const later = council.copy();
    later.store.lists.get('Endings')?.clear();
    expect(await asked(later, 'Imogen Ivyleaf', 'POST', PATH, BOTH)).toMatchObject({
      about: expect.stringContaining('The last 2 that were reported and judged, or ended') as unknown,
      cases: [{ name: 'Report 2: foster care, November 2026' }, { name: 'Report 3: foster care, January 2027' }],
    });
  });
});
