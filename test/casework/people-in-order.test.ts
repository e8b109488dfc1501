import { describe, expect, it } from 'vitest';
import { unitOfWork } from '../../bot/casework/unit-of-work.ts';
import { memoryCouncil } from '../memory/council.ts';
import { judged, reported, STABILITY } from '../memory/walk.ts';

describe('Those who may be asked to a meeting', () => {
  it('are read in one order, the child first, in whichever order their rows were made', async () => {
    const council = await memoryCouncil();
    await reported(council);
    await judged(council);
    await council.settles();
    const { invitations } = council.ports.records;
    const backwards = {
      ...council.ports,
      records: {
        ...council.ports.records,
        invitations: {
          ...invitations,
          where: async (...of: Parameters<typeof invitations.where>) => (await invitations.where(...of)).toReversed(),
        },
      },
    };
    const partsIn = async (ports: typeof council.ports) =>
      (await unitOfWork(ports).records.invitations.where({ meeting: STABILITY })).map(
        ({ row }) => `${row.part} ${row.name}`,
      );
    const parts = await partsIn(council.ports);
    expect(parts[0]).toMatch(/^child /);
    expect(parts.length).toBeGreaterThan(5);
    expect(await partsIn(backwards)).toEqual(parts);
  });
});
