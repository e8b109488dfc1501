import type { Statement } from './statement.ts';
import { torbayDisruption } from './torbay-disruption.ts';
import { torbayEverywhere } from './torbay-everywhere.ts';
import { torbayStability } from './torbay-stability.ts';
import { warringtonDisruption } from './warrington-disruption.ts';
import { warringtonEverywhere } from './warrington-everywhere.ts';
import { warringtonPlanning } from './warrington-planning.ts';
import { warringtonStability } from './warrington-stability.ts';
import { warringtonSupport } from './warrington-support.ts';

/** All 177 statements of the two procedures, in the order of their ids. */
export const STATEMENTS: readonly Statement[] = [
  ...warringtonPlanning,
  ...warringtonEverywhere,
  ...warringtonStability,
  ...warringtonDisruption,
  ...warringtonSupport,
  ...torbayEverywhere,
  ...torbayStability,
  ...torbayDisruption,
].toSorted((one, other) => order(one.id) - order(other.id));

/** Warrington first, then Torbay, each by number. */
function order(id: string): number {
  return (id.startsWith('W') ? 0 : 1000) + Number(id.slice(2));
}
