/** What a lock file says of one package. */
interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [more: string]: unknown;
}
export interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/**
 * The part of the lock that these packages need, at the same versions and with the same checksums.
 *
 * What a package needs is looked for where Node looks for it: beside the package first, then further up.
 */
export function lockedFor(names: readonly string[], { packages }: Lock): Readonly<Record<string, Locked>> {
  const needed = new Map<string, Locked>();
  const take = (name: string, from: string): void => {
    const place = placesOf(name, from).find((one) => packages[one] !== undefined);
    const found = place === undefined ? undefined : packages[place];
    if (place === undefined || found === undefined) throw new Error(`The lock file does not know ${name}.`);
    if (needed.has(place)) return;
    needed.set(place, found);
    for (const needs of Object.keys(found.dependencies ?? {})) take(needs, place);
  };
  for (const name of names) take(name, '');
  return Object.fromEntries([...needed].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** `a/node_modules/b`, then `node_modules/b`: from the nearest to the furthest. */
function placesOf(name: string, from: string): readonly string[] {
  const places: string[] = [];
  for (let folder = from; folder !== ''; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    places.push(`${folder}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
}

/** A package of its own for what is not in the bundle, so that `npm ci` in its folder installs that and nothing else. */
export function slimPackage(names: readonly string[], lock: Lock) {
  const packages = lockedFor(names, lock);
  const dependencies = Object.fromEntries(names.map((name) => [name, packages[`node_modules/${name}`]?.version ?? '']));
  const itself = { name: 'steady-server', version: '0.0.0', private: true, type: 'module', dependencies };
  return {
    manifest: itself,
    lock: {
      name: itself.name,
      version: itself.version,
      lockfileVersion: 3,
      requires: true,
      packages: { '': { name: itself.name, version: itself.version, dependencies }, ...packages },
    },
  };
}
