import type { BoardView, SimulationView } from '#rules';
import { request } from './request.ts';

/** Boards, summaries and samples. */
export const learning = {
  board: () => request<BoardView>('GET', '/api/board'),
  whatWouldChange: (first: string, second: string) =>
    request<SimulationView>('POST', '/api/what-would-change', { first, second }),
} as const;
