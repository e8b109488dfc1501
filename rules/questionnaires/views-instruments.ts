import type { MeetingKind } from '../vocabulary.ts';
import { CHILD_OPENING, VIEWS_OPENING } from './opening.ts';
import type { InstrumentPlan } from './question.ts';

type ViewsKind = Exclude<MeetingKind, 'disruption'>;

const TITLE: Readonly<Record<ViewsKind, string>> = {
  planning: 'Your views for the placement planning meeting',
  support: 'Your views for the support meeting',
  stability: 'Your views for the meeting',
};

const adult = (kind: ViewsKind, group: string, three: readonly string[]): InstrumentPlan => ({
  id: `views.${kind}.${group}`,
  kind,
  title: TITLE[kind],
  audience: 'adult',
  opening: VIEWS_OPENING,
  sections: [
    { id: 'views', title: 'Your views', questions: three },
    { id: 'last', title: 'Last things', questions: ['W4', 'W5', 'C12T'] },
  ],
});

const child = (kind: ViewsKind, group: string, questions: readonly string[]): InstrumentPlan => ({
  id: `views.${kind}.${group}`,
  kind,
  title: 'Your views',
  audience: 'child',
  opening: CHILD_OPENING,
  sections: [
    { id: 'views', title: 'Your views', questions },
    { id: 'helper', title: 'For the adult who helps', by: 'helper', questions: ['A1', 'A2', 'A3', 'A4', 'A5'] },
  ],
});

const CHILD = ['WK1', 'WK2', 'WK3', 'WK4'];
const HOME = ['WH1', 'WH2', 'WH3'];

/**
 * The short views forms. The support meeting hears eight groups; those who live in the home are asked about the home and never
 * about this child.
 *
 * @source rulings · Torbay T-18 · Warrington W-50 to W-58 · CF-28
 */
export const VIEWS_INSTRUMENTS: readonly InstrumentPlan[] = [
  adult('planning', 'adult', ['WP1', 'WP2', 'WP3']),
  child('planning', 'child', CHILD),
  adult('stability', 'adult', ['W1', 'W2', 'W3']),
  child('stability', 'child', CHILD),
  child('support', 'child', CHILD),
  adult('support', 'carers', ['W1', 'W2', 'W3']),
  adult('support', 'independent-reviewing-officer', ['WR1', 'WR2', 'WR3']),
  adult('support', 'education', ['WE1', 'WE2', 'WE3']),
  child('support', 'other-children', HOME),
  adult('support', 'household', HOME),
  child('support', 'carers-own-children', HOME),
  adult('support', 'others', ['W1', 'W2', 'W3']),
];
