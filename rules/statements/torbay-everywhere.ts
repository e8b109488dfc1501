import type { Statement } from './statement.ts';

/** Torbay’s statements that hold for every meeting, paraphrased, each with what it became. */
export const torbayEverywhere: readonly Statement[] = [
  {
    id: 'T-01',
    council: 'Torbay',
    lines: '2',
    meeting: 'all',
    text: 'Everyone is responsible for noticing concerns about stability.',
    home: { as: 'obligation', where: 'rules/obligations/instability.ts', test: 'test/rules/obligation-lines.test.ts' },
  },
  {
    id: 'T-02',
    council: 'Torbay',
    lines: '2',
    meeting: 'all',
    text: '…and for reporting them to their line manager.',
    home: { as: 'obligation', where: 'rules/obligations/instability.ts', test: 'test/rules/obligation-lines.test.ts' },
  },
  {
    id: 'T-12',
    council: 'Torbay',
    lines: '11',
    meeting: 'all',
    text: 'Every effort is made to prevent disruption – where staying is assessed to be in the child’s best interests.',
    home: { as: 'rule', where: 'rules/instability/judgement.ts', test: 'test/rules/stability-judgement.test.ts' },
  },
];
