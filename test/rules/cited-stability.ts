import type { Profile } from '#rules';
import { torbay } from './invented-case.ts';

export const stability = (changed: Partial<Profile['stability']>): Profile => ({
  ...torbay,
  stability: { ...torbay.stability, ...changed },
});
const chair = torbay.stability.chair;
const ours = (source: string) => ({ source });
/** A council whose every source says which key it stands behind, so that each line can be told from the others. */
export const cited = stability({
  chair: {
    ...chair,
    roles: { ...chair.roles, ...ours('chair') },
    independence: { ...chair.independence, ...ours('independence') },
  },
  minuteTaker: { required: { is: true, source: 'minute taker' } },
  urgent: { ...torbay.stability.urgent, within: { ...torbay.stability.urgent.within, ...ours('urgent') } },
  format: {
    ...torbay.stability.format,
    otherNeedsReason: { is: true, source: 'format' },
  },
  child: { ...torbay.stability.child, part: { ...torbay.stability.child.part, ...ours('child') } },
  parents: { decision: { ...torbay.stability.parents.decision, ...ours('parents') } },
  coordinator: {
    ...torbay.stability.coordinator,
    agreesWith: { ...torbay.stability.coordinator.agreesWith, ...ours('go') },
  },
  minutes: { ...torbay.stability.minutes, within: { ...torbay.stability.minutes.within, ...ours('minutes') } },
  followUp: {
    ...torbay.stability.followUp,
    noneOnlyWhen: { ...torbay.stability.followUp.noneOnlyWhen, ...ours('next') },
    within: { ...torbay.stability.followUp.within, ...ours('series') },
  },
  oversight: {
    ...torbay.stability.oversight,
    meetings: { ...torbay.stability.oversight.meetings, ...ours('oversight') },
  },
});
