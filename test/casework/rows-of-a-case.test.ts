import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obligationFrom, obligationsStartedBy, placementFacts, type Meeting } from '#rules';
import { askWithSupply } from '../../bot/casework/ask-rule.ts';
import { proposeInvitees } from '../../bot/casework/meetings/propose-invitees.ts';
import { carryOutStep } from '../../bot/casework/plans/carry-out-step.ts';
import type { Ports } from '../../bot/casework/ports.ts';
import { openFixture, type Fixture } from '../once/fixture.ts';
import { invitationOf, stage, stagedMeeting } from '../once/staged-meeting.ts';

const STABILITY = stagedMeeting(850);
/** Asked for by a worker and begun by nothing before it: it is a case of its own. */
const SUPPORT: Meeting = {
  ...stagedMeeting(851),
  key: 'meeting:FM-2026-0851',
  ref: 'FM-2026-0851',
  kind: 'support',
  about: 'C-1042',
};

describe('What comes with a meeting is found by its case, its child and its placement', () => {
  let fixture: Fixture;
  let ports: Ports;
  const rowsOf = async (caseRef: string) => {
    const of = { case: caseRef, childRef: 'C-1042', placement: 'placement:P-1042' };
    const { invitations, questionnaires, obligations } = (await fixture.replica()).records;
    return {
      invitations: (await invitations.where(of)).length > 0,
      questionnaires: (await questionnaires.where(of)).length > 0,
      obligations: (await obligations.where(of)).length > 0,
    };
  };
  const open = async (meeting: Meeting): Promise<void> => {
    await stage(meeting, ports);
    await proposeInvitees(meeting.ref, ports);
    const placement = await ports.records.placements.find(meeting.placement);
    if (placement === undefined) throw new Error('The register has no such placement.');
    const facts = { day: ports.today(), ...placementFacts(placement.row) };
    const moment = meeting.kind === 'support' ? 'support-held' : 'stability-held';
    const drafts = obligationsStartedBy(moment, facts, ports.procedure, await ports.workingDays());
    const owners = { about: meeting.ref, placement: placement.row, meeting };
    const owed = await askWithSupply(ports, (supply) => drafts.map((draft) => obligationFrom(draft, owners, supply)));
    for (const row of owed) await ports.records.obligations.create(row);
    const asks = { do: 'ask-for-views', id: `${meeting.ref}/views`, meeting: meeting.ref } as const;
    await carryOutStep({ ...asks, invitation: invitationOf(meeting, 'child') }, ports, 1);
  };

  beforeAll(async () => {
    fixture = await openFixture();
    ports = await fixture.replica();
  });
  afterAll(() => fixture?.close());

  it('a stability meeting belongs to the episode that it is about', async () => {
    await open(STABILITY);
    expect(await rowsOf('IN-2026-0850')).toEqual({ invitations: true, questionnaires: true, obligations: true });
  });

  it('a support meeting that is about the child alone is a case of its own', async () => {
    await open(SUPPORT);
    expect(await rowsOf('FM-2026-0851')).toEqual({ invitations: true, questionnaires: true, obligations: true });
    expect(await rowsOf('C-1042')).toEqual({ invitations: false, questionnaires: false, obligations: false });
  });
});
