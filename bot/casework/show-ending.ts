import { meetingName, momentWords, type EndingView } from '#rules';
import { NEEDS } from './ending-card-views.ts';
import { endingCalled, placementAt } from './find-case.ts';
import { mayThey } from './may-they.ts';
import { placeOf } from './places.ts';
import { owedAbout } from './show-owed.ts';
import type { World } from './world.ts';

/** The ending of a placement, for the case team: what the law and the procedure ask for, and how far that is. */
export async function showEnding(who: string, ref: string, world: World): Promise<EndingView> {
  const { row: ending } = await endingCalled(ref, world);
  const { row: placement } = await placementAt(ending.placement, world);
  await mayThey(who, 'see-receipt', { ending, placement, reporterIds: [ending.reporterId] }, world);
  const meetings = (await world.records.meetings.where({ about: ref })).map(({ row }) => row);
  return {
    ref,
    childRef: ending.childRef,
    initials: placement.initials,
    state: ending.state,
    stateWords: ending.state === 'open' ? 'Open' : 'Closed',
    leftOn: ending.leftOn,
    needWords: NEEDS[ending.required],
    reason: ending.reason,
    toCheck: ending.toCheck,
    because: ['Warrington W-31 to W-34', 'CF-09', 'CF-48'],
    sums: meetings.map(({ sum }) => sum),
    obligations: await owedAbout([ref], who, world),
    meetings: meetings.map((row) => ({
      ref: row.ref,
      kind: meetingName(row.kind),
      stateWords: row.state,
      when: row.startsAt === undefined ? undefined : momentWords(row.startsAt),
      place: placeOf(row.ref),
    })),
    profile: `${ending.profile} ${ending.profileVersion}`,
    place: placeOf(ref),
  };
}
