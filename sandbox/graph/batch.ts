import type { Reply } from '../wire/http.ts';
import { asJson, asList, asText, isJson, type Json } from '../wire/json.ts';
import type { Part } from './part.ts';
import { badRequest, GraphRefusal } from './refusal.ts';

const MOST_IN_BATCH = 20;

/** A part, and what it waits for. */
interface Step {
  readonly id: string;
  readonly part: Part;
  readonly dependsOn: readonly string[];
}

/**
 * Answers a batch: 200 whatever its parts are, and each part for itself.
 *
 * What depends on nothing goes at once; the rest waits for what it names, and fails with it. Answers come in the order in
 * which they were ready, as Graph warns.
 */
export async function answerBatch(
  body: unknown,
  judge: (part: Part) => Promise<Reply>,
  refused: (refusal: GraphRefusal) => Reply,
): Promise<Reply> {
  const steps = stepsOf(body);
  const answers: Json[] = [];
  const done = new Map<string, Promise<number>>();
  // One connection carries them all: with it go all the answers.
  let lost = false;
  const take = async ({ id, part, dependsOn }: Step): Promise<number> => {
    const before = await Promise.all(dependsOn.map((one) => done.get(one.toLowerCase()) ?? Promise.resolve(424)));
    const failed = before.some((status) => status >= 400);
    const reply = failed ? refused(new GraphRefusal(424, 'FailedDependency', 'Failed Dependency')) : await judge(part);
    lost ||= reply.lost === true;
    answers.push({
      id,
      status: reply.status,
      headers: { ...(isJson(reply.body) ? { 'Content-Type': 'application/json' } : {}), ...reply.headers },
      ...(reply.body === undefined
        ? {}
        : { body: Buffer.isBuffer(reply.body) ? reply.body.toString('base64') : reply.body }),
    });
    return reply.status;
  };
  for (const step of steps) done.set(step.id.toLowerCase(), take(step));
  await Promise.all(done.values());
  return { status: 200, lost, body: { responses: answers } };
}

/** The whole batch is refused when it is not well made: then no part is carried out. */
function stepsOf(body: unknown): readonly Step[] {
  const requests = asList(asJson(body)['requests']).map(asJson);
  if (requests.length === 0) throw badRequest('Invalid batch payload format.');
  if (requests.length > MOST_IN_BATCH)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_IN_BATCH}.`);
  const earlier = new Set<string>();
  return requests.map((request) => {
    const id = asText(request['id']) ?? '';
    if (id === '' || earlier.has(id.toLowerCase())) throw badRequest('Request ids must be present and unique.');
    const dependsOn = asList(request['dependsOn']).map(String);
    if (dependsOn.some((one) => !earlier.has(one.toLowerCase())))
      throw badRequest(`Request id : ${id} depends on a request that does not come before it.`);
    earlier.add(id.toLowerCase());
    return { id, part: partOf(request, id), dependsOn };
  });
}

function partOf(request: Json, id: string): Part {
  const [method, url] = [asText(request['method'])?.toUpperCase(), asText(request['url'])];
  if (method === undefined || url === undefined || /^[a-z]+:\/\//i.test(url))
    throw badRequest('Invalid batch payload format.');
  const { pathname, searchParams } = new URL(url.startsWith('/') ? url : `/${url}`, 'https://batch');
  const headers = Object.fromEntries(
    Object.entries(asJson(request['headers'])).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const body = request['body'];
  if (body !== undefined && headers['content-type'] === undefined)
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  return {
    method,
    path: decodeURIComponent(pathname).replace(/^\/v1\.0\//, '/'),
    query: searchParams,
    headers,
    raw: typeof body === 'string' ? Buffer.from(body, 'base64') : Buffer.from(JSON.stringify(body ?? {})),
    body: asJson(body),
  };
}
