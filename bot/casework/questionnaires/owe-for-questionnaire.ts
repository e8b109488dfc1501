import {
  dayOfTime,
  obligationFrom,
  obligationsStartedBy,
  placementFacts,
  type Meeting,
  type Placement,
  type Questionnaire,
} from '#rules';
import { askWithSupply } from '../ask-rule.ts';
import { procedureOf } from '../procedure-of.ts';
import type { Ports } from '../ports.ts';

/**
 * What a questionnaire of a disruption meeting asks of others: supervision for the social worker, help for the carers with their
 * account. That it comes back is owed by its own row, which has its own day and its own reminders.
 *
 * @source Warrington W-93 · Torbay T-64, T-65
 */
export async function oweForQuestionnaire(
  { role, due }: Pick<Questionnaire, 'role' | 'due'>,
  meeting: Meeting,
  placement: Placement,
  ports: Ports,
): Promise<void> {
  if (meeting.kind !== 'disruption') return;
  const facts = {
    day: ports.today(),
    ...placementFacts(placement),
    ofRole: role,
    meetingOn: meeting.startsAt && dayOfTime(meeting.startsAt),
    returnBy: due,
  };
  const drafts = obligationsStartedBy(
    'questionnaire-issued',
    facts,
    await procedureOf(meeting, ports),
    await ports.workingDays(),
  );
  const asked = drafts.filter(({ kind }) => kind !== 'questionnaire.return');
  const owners = { about: meeting.ref, placement, meeting };
  const owed = await askWithSupply(ports, (supply) => asked.map((draft) => obligationFrom(draft, owners, supply)));
  for (const obligation of owed) await ports.records.obligations.create(obligation);
}
