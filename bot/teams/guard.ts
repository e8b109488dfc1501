import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';

export interface GuardSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
  /** Hosts, with everything below them, to which the bot's own token may be sent. */
  readonly serviceHosts: readonly string[];
}

export type Verdict =
  | { readonly may: true }
  /** The reason is for the log; who asked learns only the status. */
  | { readonly may: false; readonly status: 401 | 403 | 503; readonly reason: string };

/** What the guard reads of an activity; all of it is unknown until the token is checked. */
interface Claimed {
  readonly type?: unknown;
  readonly channelId?: unknown;
  readonly serviceUrl?: unknown;
  readonly from?: { readonly aadObjectId?: unknown } | null;
  readonly conversation?: { readonly tenantId?: unknown } | null;
  readonly channelData?: { readonly tenant?: { readonly id?: unknown } | null } | null;
}

export type Guard = (authorization: string | undefined, activity: unknown) => Promise<Verdict>;

const TOLERANCE_SECONDS = 300;
/** Sent by the service itself when an app is installed, so that they need no person. */
const WITHOUT_A_PERSON = ['conversationUpdate', 'installationUpdate'];

/**
 * Lets in what Teams sends about our tenant, and nothing else.
 *
 * Stands before the bot's own check, which takes a token of any tenant whose `azp` is our app and then sends our token
 * to whatever `serviceUrl` the caller names, and which answers 500 to some forged ones.
 */
export const guardOver =
  (settings: GuardSettings): Guard =>
  async (authorization, activity) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused(401, 'no-token');
    const checked = await check(token, settings);
    if ('refusal' in checked) return checked.refusal;
    if (typeof activity !== 'object' || activity === null) return refused(403, 'no-activity');
    return settles(checked.claims, activity, settings);
  };

type Checked = { readonly claims: JWTPayload } | { readonly refusal: Verdict };

async function check(token: string, { keys, issuer, appId }: GuardSettings): Promise<Checked> {
  try {
    const options = { issuer, audience: appId, algorithms: ['RS256'], clockTolerance: TOLERANCE_SECONDS };
    const { payload } = await jwtVerify(token, keys, { ...options, requiredClaims: ['exp', 'serviceurl'] });
    return { claims: payload };
  } catch (error) {
    // Teams sends again after 503; it does not after 401, and an outage of the key page is no forgery.
    const noKeys = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout;
    return { refusal: noKeys ? refused(503, 'no-keys') : refused(401, error.code) };
  }
}

function settles(claims: JWTPayload, activity: Claimed, { tenantId, serviceHosts }: GuardSettings): Verdict {
  const { type, channelId, serviceUrl, from, conversation, channelData } = activity;
  if (channelId !== 'msteams') return refused(403, 'channel');
  if (typeof serviceUrl !== 'string' || claims['serviceurl'] !== serviceUrl) return refused(403, 'service-url');
  if (!isServiceHost(serviceUrl, serviceHosts)) return refused(403, 'service-host');
  // Both are asked where both are there: one of them alone could be made to disagree.
  const tenants = [channelData?.tenant?.id, conversation?.tenantId].filter((id) => id !== undefined && id !== null);
  if (tenants.length === 0 || tenants.some((id) => id !== tenantId)) return refused(403, 'tenant');
  const needsPerson = !WITHOUT_A_PERSON.includes(String(type));
  if (needsPerson && !isEntraId(from?.aadObjectId)) return refused(403, 'person');
  return { may: true };
}

/** Whether the bot's token may go to this address: https to a listed host, or plain http to this very machine if listed. */
export function isServiceHost(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  const listed = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  const onThisMachine = hostname === '127.0.0.1' || hostname === 'localhost';
  return listed && username === '' && (protocol === 'https:' || (protocol === 'http:' && onThisMachine));
}

const isEntraId = (id: unknown): boolean =>
  typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);

const refused = (status: 401 | 403 | 503, reason: string): Verdict => ({ may: false, status, reason });
