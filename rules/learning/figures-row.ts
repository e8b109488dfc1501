import { addDays } from '../days.ts';
import type { LocalDate, Setting } from '../vocabulary.ts';
import {
  type Afterwards,
  type AskedGroup,
  ASKED_GROUPS,
  type EndingFigures,
  type Figures,
  type HeldFigures,
  LEARNING_THEMES,
  type MeetingFigures,
} from './figures.ts';
import { addMonths } from './months.ts';
import { TOPICS } from './topics.ts';

/**
 * One row of the list _Figures_: what a closed ending or meeting counts as, in codes. No name, no child, no word that somebody
 * wrote. It stays when the child’s record has ended: then its reference leads nowhere.
 */
export interface FiguresRow {
  /** `figures:` and the reference. */
  readonly key: string;
  readonly row: string;
  readonly kind: Figures['kind'];
  readonly on: LocalDate;
  readonly team: string;
  readonly setting: Setting;
  readonly kindOfProvider: Figures['kindOfProvider'];
  readonly outOfArea: boolean;
  readonly type?: EndingFigures['type'] | undefined;
  readonly reason?: EndingFigures['reason'];
  readonly placementType?: EndingFigures['placementType'];
  readonly providerCode?: EndingFigures['providerCode'];
  readonly returnChecks?: EndingFigures['returnChecks'];
  readonly need?: EndingFigures['need'] | undefined;
  readonly outcome?: EndingFigures['outcome'] | undefined;
  readonly notHeldBecause?: EndingFigures['notHeldBecause'];
  readonly before?: EndingFigures['before'] | undefined;
  readonly daysBefore?: number | undefined;
  readonly factorsSaid?: boolean | undefined;
  readonly factors: readonly string[];
  readonly repeat?: EndingFigures['repeat'] | undefined;
  readonly panel?: NonNullable<EndingFigures['meeting']>['panel'] | undefined;
  readonly timing?: MeetingFigures['timing'] | undefined;
  readonly outsideBecause?: MeetingFigures['outsideBecause'];
  readonly chair?: MeetingFigures['chair'] | undefined;
  readonly participation?: MeetingFigures['participation'];
  readonly advocacy?: MeetingFigures['advocacy'] | undefined;
  readonly carers?: MeetingFigures['carers'] | undefined;
  readonly parents?: MeetingFigures['parents'] | undefined;
  /** A line for each group: `carers 2 1` for two asked and one returned. */
  readonly questionnaires: readonly string[];
  readonly actionsInTime?: number | undefined;
  readonly actionsLate?: number | undefined;
  readonly actionsOverdue?: number | undefined;
  readonly actionsOpen?: number | undefined;
  readonly minutes?: MeetingFigures['minutes'] | undefined;
  readonly learningSaid?: boolean | undefined;
  /** A line for each point: `practice changed nights` or `service not-yet school`. */
  readonly learning: readonly string[];
  readonly dipSample?: MeetingFigures['dipSample'];
  readonly afterThreeMonths?: Afterwards | undefined;
  readonly afterSixMonths?: Afterwards | undefined;
  /** The day on which it is counted anew; undefined once nothing can change any more. */
  readonly lookOn?: LocalDate | undefined;
  readonly countedOn: LocalDate;
}

export const figuresKey = (ref: string): string => `figures:${ref}`;

/** The row of what was counted on a day. */
export function rowOfFigures(figures: Figures, today: LocalDate): FiguresRow {
  const { meeting } = figures;
  return {
    key: figuresKey(figures.row),
    row: figures.row,
    kind: figures.kind,
    on: figures.on,
    team: figures.team,
    setting: figures.setting,
    kindOfProvider: figures.kindOfProvider,
    outOfArea: figures.outOfArea,
    ...(figures.kind === 'ending' ? ofEnding(figures) : ofHeld(figures)),
    ...(meeting === undefined ? NO_MEETING : ofMeeting(meeting)),
    lookOn: nextLook(figures, today),
    countedOn: today,
  };
}

const NO_MEETING = { questionnaires: [], learning: [] } as const;

const ofEnding = ({ meeting, factors, ...ending }: EndingFigures) => ({
  type: ending.type,
  reason: ending.reason,
  placementType: ending.placementType,
  providerCode: ending.providerCode,
  returnChecks: ending.returnChecks,
  need: ending.need,
  outcome: ending.outcome,
  notHeldBecause: ending.notHeldBecause,
  before: ending.before,
  daysBefore: ending.daysBefore,
  factorsSaid: factors !== undefined,
  factors: factors ?? [],
  repeat: ending.repeat,
  panel: meeting?.panel,
});

const ofHeld = ({ afterThreeMonths, afterSixMonths }: HeldFigures) => ({
  factors: [],
  afterThreeMonths,
  afterSixMonths,
});

const ofMeeting = ({ questionnaires, actions, learning, ...meeting }: MeetingFigures) => ({
  timing: meeting.timing,
  outsideBecause: meeting.outsideBecause,
  chair: meeting.chair,
  participation: meeting.participation,
  advocacy: meeting.advocacy,
  carers: meeting.carers,
  parents: meeting.parents,
  questionnaires: ASKED_GROUPS.flatMap((group) => {
    const asked = questionnaires[group];
    return asked === undefined ? [] : [`${group} ${asked.asked} ${asked.returned}`];
  }),
  actionsInTime: actions.inTime,
  actionsLate: actions.late,
  actionsOverdue: actions.overdue,
  actionsOpen: actions.open,
  minutes: meeting.minutes,
  learningSaid: learning !== undefined,
  learning: (learning ?? []).map(({ theme, changed, topic }) =>
    [theme, changed ? 'changed' : 'not-yet', ...(topic === undefined ? [] : [topic])].join(' '),
  ),
  dipSample: meeting.dipSample,
});

/** Each week while anything is open; then when three and six months have passed. */
const WEEK = 7;

function nextLook(figures: Figures, today: LocalDate): LocalDate | undefined {
  const { meeting } = figures;
  const isOpen =
    (figures.kind === 'ending' && figures.outcome === 'ahead') ||
    (meeting !== undefined &&
      (meeting.actions.open + meeting.actions.overdue > 0 ||
        meeting.minutes === 'not-yet' ||
        (meeting.learning ?? []).some(({ changed }) => !changed)));
  if (isOpen) return addDays(today, WEEK);
  const ahead = figures.kind === 'ending' ? [] : [addMonths(figures.on, 3), addMonths(figures.on, 6)];
  return ahead.map((day) => addDays(day, 1)).find((day) => day > today);
}

/** What a row counts as. */
export function figuresIn(row: FiguresRow): Figures {
  const place = {
    row: row.row,
    on: row.on,
    team: row.team,
    setting: row.setting,
    kindOfProvider: row.kindOfProvider,
    outOfArea: row.outOfArea,
  };
  const meeting = meetingIn(row);
  if (row.kind === 'ending') {
    return {
      ...place,
      kind: row.kind,
      type: row.type ?? 'not-known',
      reason: row.reason,
      placementType: row.placementType,
      providerCode: row.providerCode,
      returnChecks: row.returnChecks,
      need: row.need ?? 'undecided',
      outcome: row.outcome ?? 'none',
      notHeldBecause: row.notHeldBecause,
      meeting: meeting && { ...meeting, panel: row.panel ?? 'not-known' },
      before: row.before ?? 'not-known',
      daysBefore: row.daysBefore,
      factors: row.factorsSaid === true ? row.factors : undefined,
      repeat: row.repeat ?? 'not-known',
    };
  }
  return {
    ...place,
    kind: row.kind,
    meeting: meeting ?? NOTHING_KNOWN,
    afterThreeMonths: row.afterThreeMonths ?? 'not-known',
    afterSixMonths: row.afterSixMonths ?? 'not-known',
  };
}

const NOTHING_KNOWN: MeetingFigures = {
  timing: 'not-known',
  chair: 'not-known',
  advocacy: 'not-known',
  carers: 'not-known',
  parents: 'not-known',
  questionnaires: {},
  actions: { inTime: 0, late: 0, overdue: 0, open: 0 },
  minutes: 'not-known',
};

function meetingIn(row: FiguresRow): MeetingFigures | undefined {
  if (row.timing === undefined) return undefined;
  return {
    ...NOTHING_KNOWN,
    timing: row.timing,
    outsideBecause: row.outsideBecause,
    chair: row.chair ?? 'not-known',
    participation: row.participation,
    advocacy: row.advocacy ?? 'not-known',
    carers: row.carers ?? 'not-known',
    parents: row.parents ?? 'not-known',
    questionnaires: Object.fromEntries(row.questionnaires.flatMap(askedIn)),
    actions: {
      inTime: row.actionsInTime ?? 0,
      late: row.actionsLate ?? 0,
      overdue: row.actionsOverdue ?? 0,
      open: row.actionsOpen ?? 0,
    },
    minutes: row.minutes ?? 'not-known',
    learning: row.learningSaid === true ? row.learning.flatMap(pointIn) : undefined,
    dipSample: row.dipSample,
  };
}

function askedIn(
  line: string,
): readonly (readonly [AskedGroup, { readonly asked: number; readonly returned: number }])[] {
  const [name, asked, returned] = line.split(' ');
  const group = ASKED_GROUPS.find((known) => known === name);
  return group === undefined ? [] : [[group, { asked: Number(asked), returned: Number(returned) }]];
}

function pointIn(line: string): NonNullable<MeetingFigures['learning']> {
  const [name, changed, about] = line.split(' ');
  const theme = LEARNING_THEMES.find((known) => known === name);
  const topic = TOPICS.find((known) => known === about);
  return theme === undefined
    ? []
    : [{ theme, changed: changed === 'changed', ...(topic === undefined ? {} : { topic }) }];
}
