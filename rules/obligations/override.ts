import type { Obligation } from '../case-records.ts';
import type { Act } from '../access/acts.ts';
import type { Citation } from '../vocabulary.ts';

export type Override = NonNullable<Obligation['override']>;
/** What somebody may choose; `not-done` is only ever said of a meeting that was held without it. */
export type OverrideOffered = Exclude<Override, 'not-done'>;

/** Whether a person may set an obligation aside, and why not. */
export type OverrideAnswer =
  | { readonly may: true; readonly because: readonly Citation[] }
  | { readonly may: false; readonly say: string; readonly because: readonly Citation[] };

const THE_LIST: readonly Citation[] = ['domain §13'];

/**
 * Whether someone whom access allows this much may waive, postpone, hold or call not required something that is owed.
 *
 * What must never be permitted has no way through: a hold’s own duties, and the minutes of a disruption meeting. There is
 * no override that deletes, and none that changes a day without saying so.
 *
 * @source domain §13
 */
export function mayOverride(
  obligation: Pick<Obligation, 'kind' | 'force' | 'ownerRole'>,
  override: Override,
  mayDo: (act: Act) => boolean,
  actorIsReporter: boolean,
): OverrideAnswer {
  const { kind, force } = obligation;
  if (kind.startsWith('hold.')) {
    const say = actorIsReporter
      ? 'A hold is never set aside by the person who reported.'
      : 'What keeps a child safe while a hold stands cannot be set aside. Lift the hold with the designated officer’s outcome.';
    return { may: false, say, because: ['ruling: E-01 hold', ...THE_LIST] };
  }
  if (NEVER_WITHOUT.includes(kind) && override !== 'postponed') {
    return { may: false, say: 'A disruption meeting is never closed without its minutes.', because: THE_LIST };
  }
  if (force === 'law') return underTheLaw(override, mayDo);
  if (mayDo('override-obligation')) return { may: true, because: THE_LIST };
  return { may: false, say: 'A manager sets something aside, with a reason.', because: THE_LIST };
}

/** Every way of setting something aside, in the order in which it is offered. */
export const OVERRIDES = ['postponed', 'not-required', 'waived', 'held'] as const satisfies readonly OverrideOffered[];

/** The ways that are open to this person; none where it is done. */
export const overridesOpen = (
  obligation: Pick<Obligation, 'kind' | 'force' | 'ownerRole' | 'doneAt'>,
  mayDo: (act: Act) => boolean,
  actorIsReporter: boolean,
): readonly OverrideOffered[] =>
  obligation.doneAt === undefined
    ? OVERRIDES.filter((override) => mayOverride(obligation, override, mayDo, actorIsReporter).may)
    : [];

const NEVER_WITHOUT: readonly string[] = ['disruption.minutes', 'disruption.minutes-approval'];

/** The law’s days are not ours to move: a senior manager may record that it does not apply here, or that it is held. */
function underTheLaw(override: Override, mayDo: (act: Act) => boolean): OverrideAnswer {
  if (override === 'waived' || override === 'postponed') {
    return { may: false, say: 'The law asks for this: it cannot be waived or postponed.', because: THE_LIST };
  }
  if (mayDo('say-law-does-not-ask')) return { may: true, because: THE_LIST };
  return {
    may: false,
    say: 'A service manager or head of service records that the law does not ask for this here, with the reason.',
    because: THE_LIST,
  };
}
