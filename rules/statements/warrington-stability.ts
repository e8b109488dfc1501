import type { Statement } from './statement.ts';

/** Warrington’s statements on stability, paraphrased, each with what it became. */
export const warringtonStability: readonly Statement[] = [
  {
    id: 'W-29',
    council: 'Warrington',
    lines: '29',
    meeting: 'stability',
    text: 'Where breakdown is a risk a placement stability meeting is expected as part of every effort to prevent it.',
    home: { as: 'deadline', where: 'rules/obligations/stability.ts', test: 'test/rules/obligation-lines.test.ts' },
  },
  {
    id: 'W-30',
    council: 'Warrington',
    lines: '29',
    meeting: 'stability',
    text: 'Alongside the meeting, services are provided to hold the placement.',
    home: { as: 'obligation', where: 'rules/obligations/instability.ts', test: 'test/rules/obligation-lines.test.ts' },
  },
  {
    id: 'W-59',
    council: 'Warrington',
    lines: '58',
    meeting: 'stability',
    text: 'Supervising social worker offers the carer help to pin down what is going wrong.',
    home: {
      as: 'checklist-line',
      where: 'rules/profiles/blended-instability.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-60',
    council: 'Warrington',
    lines: '58',
    meeting: 'stability',
    text: 'Supervising social worker helps the carer work on it.',
    home: {
      as: 'checklist-line',
      where: 'rules/profiles/blended-instability.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-61',
    council: 'Warrington',
    lines: '59',
    meeting: 'stability',
    text: 'Child’s social worker first offers the child a conversation, so they can say what they think or help explain the difficulty.',
    home: { as: 'obligation', where: 'rules/obligations/instability.ts', test: 'test/rules/obligation-lines.test.ts' },
  },
  {
    id: 'W-62',
    council: 'Warrington',
    lines: '60',
    meeting: 'stability',
    text: 'An advocate may be brought in.',
    home: {
      as: 'checklist-line',
      where: 'rules/profiles/blended-instability.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-63',
    council: 'Warrington',
    lines: '61',
    meeting: 'stability',
    text: 'Written expectations agreed between carer and young person.',
    home: {
      as: 'checklist-line',
      where: 'rules/profiles/blended-instability.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-64',
    council: 'Warrington',
    lines: '61',
    meeting: 'stability',
    text: 'That agreement revisits the decisions of the opening planning meeting (so those decisions must be retrievable).',
    home: {
      as: 'checklist-line',
      where: 'rules/profiles/blended-instability.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
  {
    id: 'W-65',
    council: 'Warrington',
    lines: '62',
    meeting: 'stability',
    text: 'Respite or outreach considered: time out for the child, rest for the carers.',
    home: {
      as: 'checklist-line',
      where: 'rules/profiles/blended-instability.ts',
      test: 'test/rules/profile-lines.test.ts',
    },
  },
];
