import { sheetsShown, type SheetEntry, type SheetKind, type SheetsView } from '#rules';
import { caseOf, meetingWith } from '../builders/meeting-facts.ts';
import { placement } from '../rules/invented-case.ts';

const said = (kind: SheetKind, about: string, values: Readonly<Record<string, string>>): readonly SheetEntry[] =>
  Object.entries(values).map(([field, value]) => ({
    key: `entry:${kind}:${about}:1:${field}`,
    case: 'IN-2026-9001',
    childRef: 'C-9001',
    placement: placement.key,
    sheet: `${kind}:${about}:1`,
    kind,
    about,
    number: 1,
    field,
    place: 1,
    value,
    by: 'worker-sw',
    at: '2026-11-20T09:00:00.000Z',
  }));

/** What is kept beside a report, as the server shows it to the manager who judges. */
export const kept: SheetsView = {
  ref: 'IN-2026-9001',
  kinds: sheetsShown({
    ...caseOf(meetingWith(), 'worker-tm', ['fill-in-sheet', 'see-safeguarding', 'fill-in-safeguarding']),
    meeting: undefined,
    caseEpisode: { ref: 'IN-2026-9001' } as never,
    sheets: [
      ...said('missing', placement.key, {
        type: 'missing',
        startedAt: '2026-11-18T22:10',
        policeToldAt: '2026-11-18T23:00',
        endedAt: '2026-11-19T06:30',
      }),
      ...said('placement-plan', placement.key, {
        why: 'They know about sleep.',
        routines: 'A light on the landing, a story at eight.',
        signs: 'He stops eating breakfast.',
        ring: 'Petra in the day, the duty team at night.',
        completedOn: '2025-01-09',
      }),
      ...said('who-decides', placement.key, { sleepovers: 'carer', abroad: 'manager' }),
    ],
  }).map((of) => ({
    ...of,
    sheets: of.sheets.map((sheet) =>
      of.kind === 'placement-plan'
        ? { ...sheet, files: [{ name: 'file-1.pdf', words: 'by Petra Plumtree, Fri 20 Nov 2026' }] }
        : sheet,
    ),
  })),
};
