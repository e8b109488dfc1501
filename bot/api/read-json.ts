import restify, { type Request, type RequestHandler } from 'restify';

/** The largest card with the longest answers is well under this; attachments have a way of their own. */
export const LARGEST_BODY_BYTES = 256 * 1024;
/** How long a body may take to arrive, of which anybody can begin one with a token that is none. */
const BODY_WITHIN_MS = 30_000;
/** Brackets within brackets. What Teams and the tab send stays under ten. */
const DEEPEST = 32;
/** Values, members and brackets in one body. The largest form has some hundreds. */
const MOST_VALUES = 5_000;

/** Whether a text in JSON has more in it, or more within one another, than anything that we ask for; looked at sign by sign, once. */
export function isTangled(text: string): boolean {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '[' || sign === '{') {
      depth += 1;
      values += 1;
    } else if (sign === ']' || sign === '}') depth -= 1;
    else if (sign === ',') values += 1;
    if (depth > DEEPEST || values > MOST_VALUES) return true;
  }
  return false;
}

/** Whether what comes with this request is to be read at all. */
export type ToRead = (authorization: string | undefined) => Promise<boolean>;

/** Somebody who brings nothing that could be a token: what they send is not read, and they are told so at once. */
export const bringsToken: ToRead = (authorization) =>
  Promise.resolve(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization ?? ''));

/** Reads a body in JSON that is neither squeezed, nor too long, nor tangled; of those alone who are to be read. */
export function readJson(toRead: ToRead, withinMs = BODY_WITHIN_MS): readonly RequestHandler[] {
  // The published types know this option at the parser for all kinds of bodies only.
  const atMost: restify.plugins.BodyParserOptions = { maxBodySize: LARGEST_BODY_BYTES };
  const [readBytes, parse] = restify.plugins.jsonBodyParser(atMost);
  if (readBytes === undefined || parse === undefined) throw new Error('restify reads JSON in two steps');
  const unread = new WeakSet<Request>();
  const look: RequestHandler = async (request: Request) => {
    if (!(await toRead(request.header('authorization')))) unread.add(request);
    else endIfTooSlow(request, withinMs);
  };
  const unless =
    (read: RequestHandler): RequestHandler =>
    (request, response, next) => {
      if (unread.has(request)) next();
      else void read(request, response, next);
    };
  return [look, refuseSqueezed, unless(readBytes), refuseTangled, unless(parse)];
}

/** Begun, and not sent to its end: nobody waits for the rest. */
function endIfTooSlow(request: Request, withinMs: number): void {
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy();
  }, withinMs);
  timer.unref();
  request.once('close', () => {
    clearTimeout(timer);
  });
}

/** A small squeezed body can be a very large one; nobody who asks us squeezes. */
const refuseSqueezed: RequestHandler = async (request: Request) => {
  await Promise.resolve();
  if (request.header('content-encoding') !== undefined) throw refusal('squeezed', 415);
};

const refuseTangled: RequestHandler = async (request: Request) => {
  await Promise.resolve();
  const body: unknown = request.body;
  const text = typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString('utf8') : '';
  if (isTangled(text)) throw refusal('tangled', 400);
};

const refusal = (message: string, statusCode: number): Error => Object.assign(new Error(message), { statusCode });
