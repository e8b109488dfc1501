import type { MinutesView } from '#rules';
import type { MemoryCouncil } from './council.ts';
import { asked, DISRUPTION, disruptionSent, SAID, STABILITY, stabilitySent, type RunBy } from './walk.ts';

/* The way on from a meeting that is sent: its room, its minutes, what it agreed, and what a year says. */

const NO_NOTE = {
  childsView: '',
  notes: '',
  decisions: '',
  dissent: '',
  agreed: '',
  differing: '',
  recommendations: '',
};
const OF_MOTHER = 'circle:C-1042-mother';

/** Who runs the meeting, on which day, and who does what it agrees. */
interface Held {
  readonly meeting: string;
  readonly chair: string;
  readonly minuteTaker: string;
  readonly on: string;
  readonly owners: readonly [string, string];
  readonly due: string;
}

const DISRUPTION_HELD: Held = {
  meeting: DISRUPTION,
  chair: 'Cornelius Clementine',
  minuteTaker: 'Minty Marjoram',
  on: '2027-01-12',
  owners: ['Quentin Quince', 'Violet Vanilla'],
  due: '2027-02-12',
};

/** A disruption meeting to which somebody asked does not come. */
async function disruptionExpected(council: MemoryCouncil): Promise<void> {
  await disruptionSent(council);
  await asked(council, 'Violet Vanilla', 'POST', `/api/outlook/appointments/${DISRUPTION}/not-coming`);
}

/** The notes are open, and something stands in them. */
async function inRoom(council: MemoryCouncil, { meeting, chair, on, owners, due }: Held): Promise<void> {
  const R = `/api/meetings/${meeting}/room`;
  council.turnsTo(`${on}T12:00:00Z`);
  await asked(council, chair, 'POST', `${R}/open`);
  await asked(council, chair, 'PUT', `${R}/note`, {
    sitting: 1,
    item: 'Other matters',
    before: NO_NOTE,
    now: { ...NO_NOTE, notes: SAID.note, decisions: SAID.decision },
    settled: [],
  });
  await asked(council, chair, 'PUT', `${R}/attendance`, { sitting: 1, person: OF_MOTHER, how: 'attended' });
  await asked(council, chair, 'PUT', `${R}/best-interests`, { bestInterests: 'yes', why: SAID.bestInterests });
  for (const [index, owner] of owners.entries())
    await asked(council, chair, 'POST', `${R}/actions`, {
      what: `Write ${index === 0 ? SAID.action : SAID.paidAction}`,
      measure: 'The new carers have it in their hands',
      ownerId: council.id(owner),
      due,
      paid: index === 1,
    });
}

/** The chair shares an overview with the meeting, without which it is not recorded. */
export const overviewShared = (council: MemoryCouncil, chair: string) =>
  asked(council, chair, 'PUT', `/api/meetings/${DISRUPTION}/overview`, {
    text: 'Several wished that more had been known at the beginning.',
    share: true,
    quotesAgreed: true,
  });

/** Held and recorded as it stands in the room; the minutes are begun, with a paragraph that stands nowhere else. */
async function drafted(council: MemoryCouncil, held: Held): Promise<void> {
  const { meeting, minuteTaker, chair, on } = held;
  await inRoom(council, held);
  await asked(council, chair, 'POST', `/api/meetings/${meeting}/room/close`);
  if (meeting === DISRUPTION) await overviewShared(council, chair);
  await asked(council, minuteTaker, 'POST', `/api/meetings/${meeting}/record`, {
    heldOn: on,
    ...(meeting === STABILITY ? { nextOn: '2026-12-17', outcome: 'watch' } : {}),
  });
  await asked(council, minuteTaker, 'POST', `/api/minutes/${meeting}/begin`);
  const { items } = await minutesOf(council, minuteTaker, meeting);
  const added = (await asked(council, minuteTaker, 'POST', `/api/minutes/${meeting}/paragraphs`, {
    item: items[1],
    kind: 'note',
    sitting: 0,
  })) as { readonly paragraph: { readonly block: string } };
  await asked(council, minuteTaker, 'PUT', `/api/minutes/${meeting}/paragraph`, {
    block: added.paragraph.block,
    before: '',
    text: SAID.minute,
    forChild: true,
    childWords: SAID.toldChild,
    sitting: 0,
  });
  await asked(council, minuteTaker, 'POST', `/api/minutes/${meeting}/to-chair`);
}

const minutesOf = async (council: MemoryCouncil, who: string, meeting: string): Promise<MinutesView> =>
  (await asked(council, who, 'GET', `/api/minutes/${meeting}`)) as MinutesView;

const marksOf = ({ versions }: MinutesView) => versions.map(({ version, mark }) => ({ version, mark }));

async function approved(council: MemoryCouncil, held: Held): Promise<void> {
  const { meeting, chair } = held;
  await drafted(council, held);
  for (const { version, findings } of (await minutesOf(council, chair, meeting)).versions)
    for (const { block, start, end, kind } of findings)
      await asked(council, chair, 'POST', `/api/minutes/${meeting}/findings`, {
        version,
        block,
        start,
        end,
        kind,
        choice: 'keep',
        reason: SAID.finding,
      });
  await asked(council, chair, 'POST', `/api/minutes/${meeting}/approve`, {
    versions: marksOf(await minutesOf(council, chair, meeting)),
  });
}

/** The room of a disruption meeting on its day. */
export async function disruptionInRoom(council: MemoryCouncil): Promise<void> {
  await disruptionExpected(council);
  await inRoom(council, DISRUPTION_HELD);
}

/** The minutes of a disruption meeting are a draft, which the chair sent back. */
export async function disruptionDrafted(council: MemoryCouncil): Promise<void> {
  await disruptionExpected(council);
  await drafted(council, DISRUPTION_HELD);
  await asked(council, DISRUPTION_HELD.chair, 'POST', `/api/minutes/${DISRUPTION}/back`, { words: SAID.sentBack });
}

/** The minutes of a stability meeting are approved, and nobody has released them. */
export async function stabilityApproved(council: MemoryCouncil, run: Required<RunBy>): Promise<void> {
  await stabilitySent(council, run);
  await approved(council, {
    ...run,
    meeting: STABILITY,
    on: '2026-11-26',
    owners: ['Quentin Quince', 'Fern Figtree'],
    due: '2026-12-18',
  });
}

/**
 * The minutes of a disruption meeting are with everybody who has a version, and with the panel, which answered. Somebody without
 * another part sees to what was raised and takes up what was learnt; the first action is to go to another, the second waits for its money.
 */
export async function disruptionReleased(council: MemoryCouncil): Promise<void> {
  const { chair, owners } = DISRUPTION_HELD;
  const D = `/api/minutes/${DISRUPTION}`;
  await disruptionExpected(council);
  await approved(council, DISRUPTION_HELD);
  await asked(council, 'Magnus Mulberry', 'POST', `${D}/release`, {
    versions: marksOf(await minutesOf(council, chair, DISRUPTION)),
    readAsReader: true,
    waysAreSafe: true,
  });
  await asked(council, chair, 'POST', `${D}/raised`, {
    words: SAID.raised,
    raisedBy: 'The carers',
    ownerId: council.id('Dill Damson'),
  });
  await asked(council, chair, 'POST', `/api/lessons/${DISRUPTION}`, {
    kind: 'practice',
    topic: 'nights',
    words: SAID.lesson,
    ownerId: council.id('Dill Damson'),
    due: '2027-03-12',
  });
  await asked(council, chair, 'POST', `${D}/to-panel`, { on: '2027-01-12' });
  await asked(council, chair, 'POST', `${D}/panel-answer`, { on: '2027-01-12', answer: SAID.panelAnswer });
  await asked(council, 'Fern Figtree', 'POST', `${D}/carer-review`, {
    outcome: 'not-needed',
    reason: SAID.carerReview,
  });
  await asked(council, owners[0], 'POST', '/api/actions', {
    action: `action:${DISRUPTION}:1`,
    is: 'hand-over',
    to: council.id('Otto Oatcake'),
    reason: SAID.whyHandedOver,
  });
}

const YEAR = { from: '2025-04-01', to: '2026-03-31', version: 1 };

/** The words of a year’s summary are saved by whoever owns it. */
export async function summaryWritten(council: MemoryCouncil): Promise<void> {
  await asked(council, 'Imogen Ivyleaf', 'PUT', '/api/summary', {
    ...YEAR,
    says: SAID.summary,
    changed: 'A plan for nights is made first.',
    next: 'Nothing more.',
  });
}

export async function summaryApproved(council: MemoryCouncil): Promise<void> {
  await summaryWritten(council);
  await asked(council, 'Imogen Ivyleaf', 'POST', '/api/summary/approve', YEAR);
}

/** The year’s letter to carers is written and out. */
export async function carersLetterReleased(council: MemoryCouncil): Promise<void> {
  await summaryApproved(council);
  const L = '/api/summary/carers-letter';
  await asked(council, 'Imogen Ivyleaf', 'PUT', L, { ...YEAR, words: SAID.carersLetter });
  await asked(council, 'Hazel Honeydew', 'POST', `${L}/release`, YEAR);
}
