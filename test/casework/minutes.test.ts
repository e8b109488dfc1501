import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ending, Invitation, Meeting, MinutesView } from '#rules';
import {
  correctMinutes,
  considerCarerReview,
  fileMinutes,
  handOverMinutes,
  raiseAboutMinutes,
  recordPanelAnswer,
  sayChanged,
  sendToPanel,
} from '../../bot/casework/minutes/after-minutes.ts';
import {
  approveMinutes,
  beginMinutes,
  decideFinding,
  handToChair,
  releaseMinutes,
} from '../../bot/casework/minutes/minutes-course.ts';
import { readMinutesFile } from '../../bot/casework/minutes/read-minutes.ts';
import { addParagraph, saveParagraph } from '../../bot/casework/minutes/save-paragraph.ts';
import { showMinutes } from '../../bot/casework/minutes/show-minutes.ts';
import { tick } from '../../bot/casework/plans/look-after.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { untilAllMade } from '../../bot/casework/plans/changes-behind.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { PEOPLE, stagedMeeting } from '../once/staged-meeting.ts';

const CHAIR = '7477c180-808f-52bf-b86c-32c4a71fbd12';
const ORGANISER = '5ca99d6c-0226-5bf5-86b2-4529014a62a6';
const UNIT_MANAGER = '8090cea2-f51c-552f-a064-2dfafa88caed';
const PANEL_ADVISER = '5b396b78-115e-53e1-ab55-b51348d0a8d4';
const FOSTERING_MANAGER = '07aebe3b-dadf-5307-89f7-bb87b527c335';
const MINUTES = PEOPLE.minuteTaker;
const MOTHER = 'circle:C-1042-mother';
const CARER = 'circle:C-1042-carer-1';

const ENDING: Ending = {
  key: 'ending:minutes',
  ref: 'PE-2026-0870',
  childRef: 'C-1042',
  placement: 'placement:P-1042',
  team: 'Children looked after',
  reporterId: PEOPLE.socialWorker,
  reportedAt: '2026-09-14T08:40:00Z',
  leftOn: '2026-09-14',
  inCarePlan: 'no',
  route: 'after-review',
  match: 'panel-agreed',
  required: 'required',
  toCheck: false,
  state: 'open',
  profile: 'blended-default',
  profileVersion: '1.0',
};

const REF = 'DM-2026-0870';
/** Held on Monday 16 November 2026; today is Monday the 23rd, the seventh day. */
const MEETING: Meeting = {
  ...stagedMeeting(870, 'minuted'),
  key: `meeting:${REF}`,
  ref: REF,
  kind: 'disruption',
  about: ENDING.ref,
  coordinatorId: ORGANISER,
  chairId: CHAIR,
  minuteTakerId: MINUTES,
  heldOn: '2026-11-16',
  record: 'BB left with two bags. Juniper’s exams were on BB’s mind.',
  decisions: 'The match was sound and the night plan was missing.',
};

const asked = (
  person: string,
  personIs: Invitation['personIs'],
  name: string,
  part: Invitation['part'],
): Invitation => ({
  key: `invitation:${REF}:${person}`,
  meeting: REF,
  childRef: 'C-1042',
  person,
  personIs,
  name,
  part,
  way: personIs === 'worker' ? 'teams' : 'mail',
  workerId: personIs === 'worker' ? undefined : PEOPLE.socialWorker,
  decision: 'invite',
  because: ['CF-05'],
  sitting: 1,
  reply: 'accepted',
  delivery: 'sent',
});

describe('Torbay T-70 to T-76: the minutes of a disruption meeting, from the draft to the panel’s answer', () => {
  let fixture: Fixture;
  let ports: Ports;
  const view = (who = CHAIR): Promise<MinutesView> => showMinutes(who, REF, ports);
  const version = async (name: string, who = CHAIR) => {
    const found = (await view(who)).versions.find((one) => one.label.includes(name));
    if (found === undefined) throw new Error(`No version for ${name}`);
    return found;
  };
  const marks = async (who = CHAIR) =>
    (await view(who)).versions.map(({ version: one, mark }) => ({ version: one, mark }));
  const released = { readAsReader: true, waysAreSafe: true } as const;
  /** What stands in the list once the rows behind the answer are made. */
  const owed = async (kind: string) => {
    await untilAllMade(ports);
    const rows = await ports.records.obligations.where({ about: REF });
    return rows.map(({ row }) => row).filter((row) => row.kind === kind);
  };

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
    const { records } = ports;
    await records.endings.create(ENDING);
    await records.meetings.create(MEETING);
    for (const row of [
      asked('child', 'child', 'The child', 'child'),
      asked(CARER, 'circle', 'Hazel Household', 'foster-carer'),
      asked(MOTHER, 'circle', 'Bryony Birchbark', 'parent'),
      asked(PEOPLE.supervising, 'worker', 'Quentin Quince', 'supervising-social-worker'),
    ])
      await records.invitations.create(row);
    await records.actions.create({
      key: `action:${REF}:1`,
      case: ENDING.ref,
      placement: ENDING.placement,
      meeting: REF,
      childRef: 'C-1042',
      what: 'Write BB’s night plan',
      measure: 'The new carers have it',
      ownerId: PEOPLE.supervising,
      due: '2026-12-18',
      funding: 'none',
    });
  }, 120_000);
  afterAll(() => fixture.close());

  it('the draft stands in the order of the agenda, with what was said, decided and agreed; begun twice it is begun once', async () => {
    await beginMinutes(MINUTES, { meeting: REF }, ports);
    await beginMinutes(CHAIR, { meeting: REF }, ports);
    const { paragraphs, state, author, sendBy } = await view(MINUTES);
    expect(state).toBe('draft');
    expect(author).toBe('Minty Marjoram');
    expect(sendBy).toMatchObject({ day: '2026-11-23', late: false });
    expect(sendBy?.sum).toContain('7 days from Mon 16 Nov is Mon 23 Nov');
    expect(paragraphs[0]).toMatchObject({ item: 'Who took part', kind: 'attendance', text: '' });
    expect(paragraphs.find(({ kind }) => kind === 'decision')?.text).toBe(MEETING.decisions);
    expect(paragraphs.find(({ kind }) => kind === 'action')?.text).toBe(
      'Write BB’s night plan. Quentin Quince, by Friday 18 December 2026. Done when: The new carers have it',
    );
    expect(new Set(paragraphs.map(({ block }) => block)).size).toBe(paragraphs.length);
  });

  it('Warrington W-89: it does not go to the chair before it says who took part', async () => {
    expect(await handToChair(MINUTES, { meeting: REF }, ports)).toEqual({
      is: 'refused',
      words: 'Still missing: who took part, and how.',
    });
  });

  it('E-69: two who wrote in different places have both; who changed the same sees both, and nothing is lost', async () => {
    const paragraphs = (await view(MINUTES)).paragraphs;
    const who = paragraphs[0];
    if (who === undefined) throw new Error('no paragraph');
    const save = (by: string, before: string, text: string) =>
      saveParagraph(by, { meeting: REF, block: who.block, before, text, forChild: false, sitting: 0 }, ports);
    await save(MINUTES, '', 'Hazel Household: came\nBryony Birchbark: came for part');
    expect(
      await save(
        CHAIR,
        'Hazel Household: came\nBryony Birchbark: came for part',
        'Hazel Household: came\nBryony Birchbark: came for part\nQuentin Quince: came',
      ),
    ).toMatchObject({ is: 'saved', merged: false });
    expect(
      await save(
        MINUTES,
        'Hazel Household: came\nBryony Birchbark: came for part',
        'Hazel Household: joined from elsewhere\nBryony Birchbark: came for part',
      ),
    ).toMatchObject({
      is: 'saved',
      merged: true,
      paragraph: {
        text: 'Hazel Household: joined from elsewhere\nBryony Birchbark: came for part\nQuentin Quince: came',
      },
    });
    const clash = await save(
      CHAIR,
      'Hazel Household: came\nBryony Birchbark: came for part',
      'Hazel Household: sent apologies\nBryony Birchbark: came for part',
    );
    expect(clash).toMatchObject({
      is: 'two-wrote',
      yours: 'Hazel Household: sent apologies\nBryony Birchbark: came for part',
      theirs: {
        text: 'Hazel Household: joined from elsewhere\nBryony Birchbark: came for part\nQuentin Quince: came',
        savedBy: 'Minty Marjoram',
      },
    });
  });

  it('the minute taker adds a paragraph under an item; a worker who is only a reader cannot', async () => {
    const item = (await view(MINUTES)).items[3] ?? '';
    const added = await addParagraph(MINUTES, { meeting: REF, item, kind: 'childs-view', sitting: 1 }, ports);
    if (added.is !== 'saved') throw new Error(added.is);
    await saveParagraph(
      MINUTES,
      {
        meeting: REF,
        block: added.paragraph.block,
        before: '',
        text: '“I liked the dog.”',
        forChild: true,
        childWords: 'You told us that you liked the dog.',
        sitting: 1,
      },
      ports,
    );
    await expect(
      addParagraph(PEOPLE.socialWorker, { meeting: REF, item, kind: 'note', sitting: 1 }, ports),
    ).rejects.toMatchObject({ reason: 'not-yours' });
  });

  it('CF-14: handed to the chair, the draft’s own duty is done; each reader has a version', async () => {
    await ports.records.obligations.create({
      key: `owed:${REF}:disruption.minutes-draft`,
      kind: 'disruption.minutes-draft',
      about: REF,
      childRef: 'C-1042',
      team: MEETING.team,
      ownerRole: 'minute-taker',
      ownerId: MINUTES,
      startsOn: '2026-11-16',
      due: '2026-11-20',
      sum: '4 days',
      force: 'ours',
      because: ['CF-14'],
      level: 0,
    });
    expect(await handToChair(MINUTES, { meeting: REF }, ports)).toEqual({ is: 'done' });
    expect((await owed('disruption.minutes-draft'))[0]?.doneBy).toBe(MINUTES);
    expect((await view()).versions.map(({ label }) => label)).toEqual([
      'Chair, social worker, reviewing officer, managers',
      'Carers: Hazel Household',
      'Parent: Bryony Birchbark',
      'The child: a letter in plain words',
      'Panel',
    ]);
  });

  it('domain §12: the carers’ own child is found in the mother’s version and not in the carers’, in its place, with why', async () => {
    const found = (await version('Bryony')).findings;
    expect(found).toMatchObject([
      {
        kind: 'child-name',
        matched: 'Juniper’s',
        title: 'Another child',
        why: expect.stringContaining('does not allow to be named') as string,
      },
    ]);
    expect((await version('Hazel')).findings).toEqual([]);
  });

  it('CF-47: the chair cannot approve a version with a finding about which nobody has decided', async () => {
    const { version: name, mark, label } = await version('Bryony');
    expect(await approveMinutes(CHAIR, { meeting: REF, versions: [{ version: name, mark }] }, ports)).toEqual({
      is: 'refused',
      words: `${label}: 1 finding still to decide.`,
    });
  });

  it('the decision needs a reason; then it stands with a name in every version where it was found', async () => {
    const bryony = await version('Bryony');
    const [finding] = bryony.findings;
    if (finding === undefined) throw new Error('nothing found');
    const { block, start, end, kind } = finding;
    const said = {
      meeting: REF,
      version: bryony.version,
      block,
      start,
      end,
      kind,
      inAll: true,
      choice: 'write-instead',
      instead: 'Another child',
    } as const;
    expect(await decideFinding(MINUTES, { ...said, reason: ' ' }, ports)).toMatchObject({ is: 'refused' });
    expect(await decideFinding(MINUTES, { ...said, reason: 'Another family’s child.' }, ports)).toEqual({ is: 'done' });
    const now = await version('Bryony');
    expect(now.open).toBe(0);
    expect(now.findings[0]?.decided).toMatchObject({
      choice: 'write-instead',
      by: 'Minty Marjoram',
      reason: 'Another family’s child.',
    });
    expect(now.text.map(({ text }) => text).join('\n')).toContain('Another child’s exams');
    expect((await version('social worker')).open).toBe(0);
    expect((await version('Hazel')).text.map(({ text }) => text).join('\n')).toContain('Juniper');
    const plans = (await ports.records.plans.where({ about: ENDING.ref })).map(({ row }) => row);
    expect(JSON.stringify(plans)).not.toContain('Juniper');
  });

  it('T-71: approved as they stand, each by its own text; what is owed from then on begins', async () => {
    const stale = (await marks()).map((one) => ({ ...one, mark: 'another' }));
    expect(await approveMinutes(CHAIR, { meeting: REF, versions: stale }, ports)).toMatchObject({ is: 'refused' });
    expect(await approveMinutes(CHAIR, { meeting: REF, versions: await marks() }, ports)).toEqual({ is: 'done' });
    expect((await view()).state).toBe('approved');
    for (const kind of ['disruption.to-panel', 'disruption.filed', 'disruption.child-letter'])
      expect(await owed(kind), kind).toHaveLength(1);
    expect((await owed('disruption.filed'))[0]?.due).toBe('2026-11-24');
  });

  it('CF-47: nobody who wrote or approved them releases them; a second person does, and says that they looked', async () => {
    const versions = await marks();
    await expect(releaseMinutes(CHAIR, { meeting: REF, versions, ...released }, ports)).rejects.toMatchObject({
      reason: 'not-yours',
    });
    expect(
      await releaseMinutes(UNIT_MANAGER, { meeting: REF, versions, readAsReader: false, waysAreSafe: true }, ports),
    ).toMatchObject({
      is: 'refused',
      words: expect.stringContaining('Somebody opened it as this reader will see it') as string,
    });
    expect(await releaseMinutes(UNIT_MANAGER, { meeting: REF, versions, ...released }, ports)).toEqual({ is: 'done' });
    await tick(ports);
    const after = await view();
    expect(after.state).toBe('released');
    expect(after.versions.map(({ state, hasFile }) => [state, hasFile])).toEqual(
      after.versions.map(() => ['released', true]),
    );
  });

  it('workers are shown a card that says nothing; families have theirs through a worker, who is asked to', async () => {
    const mother = (await version('Bryony')).to;
    expect(mother).toMatchObject([
      { who: 'Bryony Birchbark, parent', stateWords: 'To be handed over', safeTimes: 'Not on Fridays' },
    ]);
    const full = (await version('social worker')).to;
    expect(full.find(({ who }) => who.startsWith('Quentin'))?.stateWords).toBe('Shown in Teams');
    const cards = JSON.stringify((await fixture.sandbox.control.chat(PEOPLE.supervising)).map(({ card }) => card));
    expect(cards).toContain(`Minutes to read: ${REF}`);
    expect(cards).not.toContain('Juniper');
    expect(cards).not.toContain('night plan');
    expect((await fixture.sandbox.control.letters()).length).toBe(0);
    expect(await owed('minutes.hand-over')).toMatchObject([
      { ownerId: PEOPLE.supervising, ownerRole: 'supervising-social-worker' },
      { ownerId: PEOPLE.socialWorker, ownerRole: 'childs-social-worker' },
    ]);
  });

  it('each worker reads their own version alone, and whoever hands one over that one too', async () => {
    const worker = await view(PEOPLE.socialWorker);
    expect(worker.versions.map(({ label }) => label)).toEqual([
      'Chair, social worker, reviewing officer, managers',
      'Parent: Bryony Birchbark',
      'The child: a letter in plain words',
    ]);
    expect(worker.paragraphs).toEqual([]);
    expect(worker.versions.flatMap(({ findings }) => findings)).toEqual([]);
    await expect(
      readMinutesFile(PEOPLE.socialWorker, { meeting: REF, version: 'carers' }, ports),
    ).rejects.toMatchObject({ reason: 'not-yours' });
    const { name, bytes } = await readMinutesFile(PEOPLE.socialWorker, { meeting: REF, version: 'full' }, ports);
    expect(name).toBe('DM-2026-0870-full.docx');
    expect(bytes.byteLength).toBeGreaterThan(2000);
    const panel = await view(PANEL_ADVISER);
    expect(panel.versions.map(({ label }) => label)).toEqual(['Panel']);
  });

  it('the letter to the child says it in the words chosen for them; handed over, it is owed no more', async () => {
    const letter = await version('letter');
    expect(letter.text.map(({ text }) => text)).toContain('You told us that you liked the dog.');
    const [child] = letter.to;
    expect(child).toMatchObject({ how: 'Read with them by their worker' });
    await handOverMinutes(
      PEOPLE.socialWorker,
      { meeting: REF, version: letter.version, person: 'child', on: '2026-11-23', how: 'Read together' },
      ports,
    );
    expect((await version('letter')).to[0]?.stateWords).toBe('Handed over Mon 23 Nov');
    expect((await owed('disruption.child-letter'))[0]?.doneBy).toBe(PEOPLE.socialWorker);
  });

  it('T-74, T-75: sent to panel, which owes its answer; the answer is written down', async () => {
    expect(await sendToPanel(CHAIR, { meeting: REF, on: '2026-11-23' }, ports)).toEqual({ is: 'done' });
    expect((await owed('disruption.panel-considered'))[0]).toMatchObject({ ownerId: PANEL_ADVISER });
    expect(
      await recordPanelAnswer(PANEL_ADVISER, { meeting: REF, on: '2026-11-23', answer: 'The panel agrees.' }, ports),
    ).toEqual({ is: 'done' });
    expect((await view()).panel?.answer).toBe('Monday 23 November 2026: The panel agrees.');
    // CF-37: who else gets them stands beside it, as the procedure has it.
    expect((await view()).panel?.recipients).toEqual(['The permanence panel']);
    expect((await owed('disruption.panel-considered'))[0]?.doneBy).toBe(PANEL_ADVISER);
  });

  it('T-76, CF-39: filed under its heading with the file’s checksum, confirmed with the case system’s reference', async () => {
    const { filing } = await view(PEOPLE.socialWorker);
    expect(filing?.category).toContain('Placement Disruption Meeting');
    expect(filing?.copy).toContain(`SHA-256 of the file: ${filing?.file?.checksum ?? 'none'}`);
    const { bytes } = await readMinutesFile(PEOPLE.socialWorker, { meeting: REF, version: 'full' }, ports);
    expect(ports.checksum(bytes)).toBe(filing?.file?.checksum);
    expect(
      await fileMinutes(PEOPLE.socialWorker, { meeting: REF, on: '2026-11-23', reference: ' ' }, ports),
    ).toMatchObject({ is: 'refused' });
    await fileMinutes(PEOPLE.socialWorker, { meeting: REF, on: '2026-11-23', reference: 'DOC-77120' }, ports);
    expect((await view(PEOPLE.socialWorker)).filing?.filed).toBe('DOC-77120, Mon 23 Nov, by Petra Plumtree');
    expect((await owed('disruption.filed'))[0]?.doneBy).toBe(PEOPLE.socialWorker);
  });

  it('W-99: the fostering manager considers an early review of the carers’ approval; nobody else does', async () => {
    await expect(
      considerCarerReview(CHAIR, { meeting: REF, outcome: 'not-needed', reason: 'x' }, ports),
    ).rejects.toMatchObject({ reason: 'not-yours' });
    await considerCarerReview(
      FOSTERING_MANAGER,
      { meeting: REF, outcome: 'not-needed', reason: 'Their yearly review is in January.' },
      ports,
    );
    expect((await view()).carerReview?.words).toBe(
      'No early review of the carers’ approval is needed: Their yearly review is in January. (Fern Figtree, Mon 23 Nov)',
    );
  });

  it('T-73: what was raised has an owner, who says what was changed', async () => {
    await raiseAboutMinutes(
      CHAIR,
      { meeting: REF, words: 'Night plans are not asked for.', raisedBy: 'The panel', ownerId: FOSTERING_MANAGER },
      ports,
    );
    await sayChanged(FOSTERING_MANAGER, { meeting: REF, place: 1, changed: 'The form asks for one.' }, ports);
    expect((await view()).notes).toMatchObject([
      { kind: 'raised', owner: 'Fern Figtree', changed: 'The form asks for one.' },
    ]);
  });

  it('E-69: a correction is a note that goes the same way; what was released stays as it was', async () => {
    const block = (await view()).paragraphs[0];
    expect(
      await saveParagraph(
        MINUTES,
        { meeting: REF, block: block?.block ?? '', before: block?.text ?? '', text: 'x', forChild: false, sitting: 0 },
        ports,
      ),
    ).toMatchObject({ is: 'refused' });
    const before = await readMinutesFile(PEOPLE.socialWorker, { meeting: REF, version: 'full' }, ports);
    await correctMinutes(CHAIR, { meeting: REF, words: 'BB left with three bags.', askedBy: 'Hazel Household' }, ports);
    const worker = async () =>
      (await view(PEOPLE.socialWorker)).versions[0]?.text.map(({ text }) => text).join('\n') ?? '';
    expect(await worker()).not.toContain('three bags');
    await approveMinutes(CHAIR, { meeting: REF, versions: await marks() }, ports);
    expect(await worker()).not.toContain('three bags');
    await releaseMinutes(
      UNIT_MANAGER,
      { meeting: REF, versions: (await marks()).filter(({ version: one }) => one !== 'child-letter'), ...released },
      ports,
    );
    await tick(ports);
    expect(await worker()).toContain('Monday 23 November 2026: BB left with three bags.');
    expect(await worker()).toContain('BB left with two bags.');
    const after = await readMinutesFile(PEOPLE.socialWorker, { meeting: REF, version: 'full' }, ports);
    expect(ports.checksum(after.bytes)).not.toBe(ports.checksum(before.bytes));
  });
});
