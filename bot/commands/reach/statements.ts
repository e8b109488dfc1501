import { STATEMENTS, type Statement } from '#rules';
import ts from 'typescript';
import { momentsRaised } from './moments.ts';
import { productAsItStands, type Product } from './program.ts';
import { reachOf, topOf, type Reach } from './reached.ts';

/** What the product makes of a statement today: computed from what it reaches, never claimed. */
export type Standing = 'does-it' | 'reminds-a-person' | 'not-yet' | 'not-for-software';

/** What is put before a person, who then does it. The rest the product does itself. */
const FOR_A_PERSON: readonly Statement['home']['as'][] = ['obligation', 'agenda-line', 'checklist-line', 'text'];

/** The product at work: the server and the tab. To explain a rule is not to keep it. */
const AT_WORK = { starts: ['bot/main.ts', 'tab/main.tsx'], showsOnly: /^rules\/(expla|what-if)/ };

/** Where each statement stands, by its id. */
export function standings(
  product: Product = productAsItStands(),
  statements: readonly Statement[] = STATEMENTS,
): ReadonlyMap<string, Standing> {
  const reach = reachOf(product, AT_WORK);
  const raised = momentsRaised(product, reach);
  return new Map(statements.map((one) => [one.id, standingOf(one, product, reach, raised)]));
}

function standingOf(
  { id, home }: Statement,
  { files, placeOf }: Product,
  reach: Reach,
  raised: ReadonlySet<string>,
): Standing {
  if (home.as === 'not-for-software') return 'not-for-software';
  const file = files.find((one) => placeOf(one) === home.where);
  const alive = file !== undefined && placesNaming(id, file).some((node) => isAlive(node, reach, raised));
  if (!alive) return 'not-yet';
  return FOR_A_PERSON.includes(home.as) ? 'reminds-a-person' : 'does-it';
}

/** Where a file names a statement: in a citation, or in the comment before what keeps it. */
function placesNaming(id: string, file: ts.SourceFile): readonly ts.Node[] {
  return [...file.text.matchAll(new RegExp(`\\b${id}\\b`, 'g'))].map(({ index }) => innermost(file, index));
}

function innermost(file: ts.SourceFile, at: number): ts.Node {
  const search = (node: ts.Node): ts.Node => {
    const inside = ts.forEachChild(node, (child) => (child.pos <= at && at < child.end ? child : undefined));
    return inside === undefined ? node : search(inside);
  };
  return search(file);
}

/** Something reaches it; and where it is a line of what is owed, something raises the moment that starts it. */
function isAlive(node: ts.Node, { tops }: Reach, raised: ReadonlySet<string>): boolean {
  const top = topOf(node);
  const used = top === undefined ? false : valuesIn(top).some((value) => tops.has(value));
  const starts = startsOf(node);
  return used && (starts === undefined || starts.some((moment) => raised.has(moment)));
}

const valuesIn = (top: ts.Node): readonly ts.Node[] =>
  ts.isVariableStatement(top) ? top.declarationList.declarations : [top];

/** The moments from which the line of the catalogue around this place starts. */
function startsOf(node: ts.Node): readonly string[] | undefined {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isObjectLiteralExpression(at)) continue;
    const starts = at.properties.find((one) => one.name?.getText() === 'startsOn');
    if (starts === undefined || !ts.isPropertyAssignment(starts) || !ts.isArrayLiteralExpression(starts.initializer))
      continue;
    return starts.initializer.elements.flatMap((one) => (ts.isStringLiteral(one) ? [one.text] : []));
  }
  return undefined;
}
