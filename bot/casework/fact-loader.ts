import type { CaseFactsByName, FactName } from '#rules';
import { Fault } from '../faults.ts';
import type { LoadedCase } from './loaded-case.ts';
import type { Ports, Saved } from './ports.ts';

/** How one fact is read, with the case in hand. */
type Loader<Name extends FactName> = (
  loaded: LoadedCase,
  ports: Ports,
) => Promise<CaseFactsByName[Name]> | CaseFactsByName[Name];

/** One way to load each fact. */
export type Loaders = { readonly [Name in FactName]: Loader<Name> };

export const rows = <Row>(saved: readonly Saved<Row>[]): readonly Row[] => saved.map(({ row }) => row);

/** The record that the command is about; where it is another’s, or of another kind, nothing is said of it. */
export const own =
  <Row>(pick: (loaded: LoadedCase) => Row | undefined, name: string) =>
  (loaded: LoadedCase): Row => {
    const row = pick(loaded);
    if (row === undefined) throw new Fault('not-yours', name);
    return row;
  };
