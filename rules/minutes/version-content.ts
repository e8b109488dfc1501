import type { Profile } from '../profile.ts';
import type { Citation, MeetingKind, Role } from '../vocabulary.ts';
import type { BlockKind, MinuteBlock } from './draft.ts';
import { minutesVersionFor, type MinutesVersion } from './versions.ts';
import { keysOf } from '../keys.ts';

/** A version that a meeting has, for whom, and what it leaves out. */
export interface VersionPlan {
  readonly version: Exclude<MinutesVersion, 'none'>;
  readonly leavesOut: readonly BlockKind[];
  /** In words, for whoever approves it. */
  readonly say: string;
  readonly because: readonly Citation[];
}

const SAY: Readonly<Record<VersionPlan['version'], string>> = {
  full: 'Everything, for those who work with the child.',
  carers: 'Their own sittings, what was decided and who does what; nothing of a sitting at which they were not.',
  parents: 'Each parent their own: the sittings they came to, what was decided and who does what.',
  provider: 'The sittings they came to, what was decided and who does what; for whoever runs the home or the agency.',
  'child-letter': 'What the chair chose to tell, in words for the child’s age.',
  panel: 'A summary: what was learnt, recommendations, decisions and actions; not what each person said.',
};

const LEAVES_OUT: Readonly<Record<VersionPlan['version'], readonly BlockKind[]>> = {
  full: [],
  carers: ['quorum'],
  parents: ['quorum'],
  provider: ['quorum'],
  'child-letter': [],
  panel: ['attendance', 'note'],
};

/** The line of the profile that names a version. */
const NAMED: Readonly<Record<VersionPlan['version'], RegExp>> = {
  full: /^full\b/i,
  carers: /\b(?:carers?|adopters?)\b/i,
  parents: /\bparents?\b/i,
  provider: /\bproviders?\b/i,
  'child-letter': /\bletter\b|\bto the child\b/i,
  panel: /\bpanel\b/i,
};

/**
 * Which versions a meeting has: as the profile lists them for a disruption meeting; without a panel for the others, which no
 * panel looks at.
 *
 * @source CF-47; Torbay T-39, T-74, T-75
 */
export function versionsOf(kind: MeetingKind, { disruption }: Pick<Profile, 'disruption'>): readonly VersionPlan[] {
  const listed = (version: VersionPlan['version']) => {
    const pattern = NAMED[version];
    return disruption.minutes.versions.find(
      ({ is }) => (version === 'full' || !NAMED.full.test(is)) && pattern.test(is),
    );
  };
  return keysOf(SAY).flatMap((version) => {
    const line = listed(version);
    if (kind === 'disruption' ? line === undefined : version === 'panel') return [];
    return [
      {
        version,
        leavesOut: LEAVES_OUT[version],
        say: SAY[version],
        because: [line?.source ?? 'CF-47', ...(version === 'panel' ? ['Torbay T-74, T-75'] : [])],
      },
    ];
  });
}

/** Who gets a version: their part, and the sittings at which they were or of which they were told. */
export interface VersionReader {
  readonly person: string;
  readonly part: Role;
  readonly sittings: readonly number[];
}

export interface LeftOut {
  readonly key: string;
  readonly why: string;
}

export interface VersionText {
  readonly blocks: readonly MinuteBlock[];
  readonly leftOut: readonly LeftOut[];
}

const SITTING_ONLY: ReadonlySet<MinutesVersion> = new Set(['carers', 'parents', 'provider']);

/**
 * What one reader’s version holds. Sittings are kept apart: who came to one part reads that part alone, and what was agreed for
 * all. A heading under which nothing stands goes too.
 *
 * @source Warrington W-83; Torbay T-22, T-23; CF-47, CF-51; E-12
 */
export function versionFor(
  blocks: readonly MinuteBlock[],
  version: VersionPlan['version'],
  reader: VersionReader,
): VersionText {
  const leavesOut = new Set(LEAVES_OUT[version]);
  const leftOut: LeftOut[] = [];
  const saved = blocks.filter((block) => {
    const why = whyNot(block, version, reader, leavesOut);
    if (why !== undefined) leftOut.push({ key: block.key, why });
    return why === undefined;
  });
  const items = new Set(saved.filter(({ kind }) => kind !== 'heading').map(({ item }) => item));
  const filled = saved.filter(({ kind, item }) => kind !== 'heading' || items.has(item));
  const empty = saved
    .filter((block) => !filled.includes(block))
    .map(({ key }) => ({ key, why: 'Nothing stands under it here.' }));
  return { blocks: filled, leftOut: [...leftOut, ...empty] };
}

function whyNot(
  block: MinuteBlock,
  version: VersionPlan['version'],
  reader: VersionReader,
  leavesOut: ReadonlySet<BlockKind>,
): string | undefined {
  if (minutesVersionFor(reader.part) !== version) return 'This version is not theirs.';
  if (version === 'child-letter') {
    const isChosen = block.kind === 'heading' || block.forChild;
    return isChosen ? undefined : 'The chair has not chosen it for the child.';
  }
  if (leavesOut.has(block.kind)) return 'This version leaves it out.';
  const apart = SITTING_ONLY.has(version) && block.sitting !== 'all' && !reader.sittings.includes(block.sitting);
  return apart ? 'It belongs to a part of the meeting at which they were not.' : undefined;
}
