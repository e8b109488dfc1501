import type { SummaryFigure } from './summary.ts';

/** What the figures of a summary are about, in the order in which they are read; each by how the ids of its figures begin. */
const GROUPS = [
  ['Endings', ['endings.']],
  ['Disruption meetings', ['disruption.']],
  ['Stability meetings', ['stability.']],
  ['Support meetings', ['support.']],
  ['Planning meetings', ['planning.']],
  ['Forms and learning', ['questionnaires.', 'learning.']],
] as const;

export interface FigureGroup<Figure> {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Figures by what they are about; a group without any is left out. */
export const figureGroups = <Figure extends Pick<SummaryFigure, 'id'>>(
  figures: readonly Figure[],
): readonly FigureGroup<Figure>[] =>
  GROUPS.map(([title, begins]) => ({
    title,
    figures: figures.filter(({ id }) => begins.some((begin) => id.startsWith(begin))),
  })).filter((group) => group.figures.length > 0);
