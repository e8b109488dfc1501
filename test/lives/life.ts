import type { Dice } from './dice.ts';
import type { Request, Told } from './request.ts';
import type { World } from './world.ts';

/** A child whose life this is about, by the placement’s key, and how the child is known. */
export interface ChildOf {
  readonly placement: string;
  readonly ref: string;
}

/** What somebody did and was told, with the moment. */
export interface Played {
  readonly step: number;
  readonly at: string;
  readonly request: Request;
  readonly told: Told;
}

/** Something that left: which step of which plan, by which call, and while which step of the life was played. */
export interface Left {
  readonly step: number;
  readonly call: string;
  readonly said: readonly unknown[];
}

/** One life, as far as it was played. */
export interface Life {
  readonly world: World;
  readonly children: readonly ChildOf[];
  /** Whether something of Microsoft 365 or of a process fails in it. */
  readonly rough: boolean;
  readonly played: Played[];
  readonly left: Left[];
  /** What broke that is neither Microsoft 365 nor the end of a process. */
  readonly mistakes: string[];
  /** What happened, one sentence a step. */
  readonly story: string[];
  /** The number of the step that is played. */
  step: number;
}

/** Something that somebody may do as things stand; undefined where there is nothing of the kind to do. */
export type Act = (life: Life, dice: Dice) => Promise<Request | undefined>;

/** The name of a person by their Entra id. */
export function nameOf(life: Life, id: string | undefined): string | undefined {
  const cells = id === undefined ? undefined : life.world.seer.store.lists.get('People')?.get(`person:${id}`)?.cells;
  const name = cells?.['FullName'];
  return typeof name === 'string' ? name : undefined;
}
