import { createServer } from 'node:http';
import { ATTRIBUTES, FIGURES } from '../../bot/telemetry/vocabulary.ts';

/** A collector of somebody’s, on this machine: keeps what it is sent. */
export interface Collector {
  readonly url: string;
  /** Path and body of each request. */
  readonly came: {
    readonly path: string;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly body: string;
  }[];
  stop(): Promise<void>;
}

/** @param status what it answers to everything */
export async function startCollector(status = 200): Promise<Collector> {
  const came: Collector['came'] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      came.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(pieces).toString('utf8') });
      response.writeHead(status, { 'Content-Type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    came,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Words that stand in each export and are the same for everybody. */
const FIXED = [
  ...['steady', 'service.name', 'service.instance.id'],
  ...Object.entries(FIGURES).flatMap(([name, { unit, means }]) => [name, unit, means]),
  ...Object.keys(ATTRIBUTES),
  'act',
];
/** Numbers of OpenTelemetry’s own: ids by chance, and moments. */
const CHANCE = /^([0-9a-f]{32}|[0-9a-f]{16}|\d{1,20}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Every text in what was exported that is in no closed list, however deep it stands.
 *
 * @param acts verbs, paths with `:name` and words of ours, as the doors gave them
 */
export function strangersIn(exported: unknown, acts: ReadonlySet<string>): readonly string[] {
  const known = new Set<string>([...FIXED, ...Object.values(ATTRIBUTES).flat(), ...acts, 'other']);
  const isName = (text: string): boolean => {
    // A span is called by its words, one after the other; an act may have a space in it.
    const rest = [...known].sort((one, other) => other.length - one.length);
    let left = ` ${text} `;
    for (const word of rest) left = left.replace(` ${word} `, ' ');
    return left.trim() === '';
  };
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value !== '' && !known.has(value) && !CHANCE.test(value) && !isName(value)) found.add(value);
    } else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(exported);
  return [...found];
}
