import { isTheirChild, openHomes, type RegisterHome } from '#rules';
import type { Ports } from '../ports.ts';
import { rememberHome } from '../where-it-belongs.ts';
import { keptFromIn } from './without-subjects.ts';

/** So many rows are asked of the list while the register is still being read into memory. */
const MEANWHILE = 200;

/** Homes that could be meant by what was typed: all of the register, or what the list finds while it is still being read. */
export async function homesFor(typed: string, ports: Ports): Promise<readonly RegisterHome[]> {
  return (await wholeRegister(ports)) ?? (await ports.records.findPlacements(typed.trim().toUpperCase(), MEANWHILE));
}

/** The open homes of one’s own children, without those about whom one is named. */
export async function ownHomes(who: string, ports: Ports): Promise<readonly RegisterHome[]> {
  const register = await wholeRegister(ports);
  const own = openHomes(register ?? (await ports.records.openPlacementsOf(who))).filter((home) =>
    isTheirChild(who, home),
  );
  for (const home of own) rememberHome(home, ports);
  const isKept = await keptFromIn(own.map(ofChild), ports);
  return own
    .filter((home) => !isKept(who, ofChild(home)))
    .toSorted((one, other) => one.childRef.localeCompare(other.childRef, 'en-GB', { numeric: true }));
}

const ofChild = ({ childRef }: RegisterHome) => ({ childRef });

async function wholeRegister({ kept }: Ports): Promise<readonly RegisterHome[] | undefined> {
  const { isWhole } = await kept.homes.look();
  if (!isWhole) return undefined;
  const homes: RegisterHome[] = [];
  for await (const batch of kept.homes.batches()) homes.push(...batch);
  return homes;
}
