import { choice, dayOfYear, flag, limit, number, roles, levels, text, textLines } from '../profile-shape.ts';

/** How this council calls its own units, systems and years. */
export const council = {
  units: {
    safeguardingUnit: text('what the unit that organises disruption meetings is called'),
    alsoCalled: textLines('under which other names that unit is known'),
  },
  caseSystem: {
    name: text('what the case management system is called'),
    stabilityCategory: text('under which heading stability minutes are filed'),
    disruptionCategory: text('under which heading disruption minutes are filed'),
    evidence: choice('how filing is confirmed', ['link-or-reference', 'tick']),
  },
  words: {
    supportedAccommodation: text('how supported accommodation is said'),
    meetings: {
      planning: text('what staff call the planning meeting'),
      support: text('what staff call the fostering support meeting'),
      stability: text('what staff call the stability meeting'),
      disruption: text('what staff call the disruption meeting'),
    },
  },
  attendance: textLines('the ways of taking part that count'),
  summary: {
    yearStarts: dayOfYear('the first day of the summary year'),
    yearEnds: dayOfYear('the last day of the summary year'),
    due: dayOfYear('the day by which the yearly summary is ready'),
    ownedBy: roles('who owns the yearly summary'),
  },
  carersLetter: {
    releasedBy: roles('who releases the yearly letter to carers'),
    secondPerson: flag('whether somebody else than whoever wrote the letter last releases it'),
  },
  dipSample: {
    atLeast: number('how many meetings are sampled at least', 1, 50),
    percent: number('what share of meetings is sampled, in per cent', 1, 100),
    every: choice('how often a sample is drawn', ['quarter', 'year']),
    within: limit('how soon the sample is looked at, from the end of the quarter'),
    ownedBy: roles('who draws the sample'),
    readBy: roles('who may be given a sampled meeting to read, where they had no part in its case'),
    neverBy: choice('who never looks at a sampled meeting', ['its-chair']),
    spreadOver: choice('how the sample is spread', ['chairs', 'none']),
  },
} as const;

export const reminders = {
  dueSoon: limit('how long before the day something counts as due soon'),
  notice: limit('how long beforehand people are asked to a meeting, where its days leave that much'),
  ladder: levels('who hears of what is late, and when'),
} as const;

/** What is owed can be set aside, always with a reason, a name and the time. */
export const obligations = {
  setAside: {
    by: roles('who may waive, postpone, hold or call not required what the procedure asks for, with a reason'),
    whereTheLawAsksBy: roles('who may record that the law does not ask for something in this case, with a reason'),
  },
} as const;
