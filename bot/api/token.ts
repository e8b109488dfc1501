import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface TokenRules {
  readonly apiAppId: string;
  readonly tenantId: string;
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

export type Checked =
  | { readonly is: 'known'; readonly id: string; readonly name: string }
  /** The reason is for the log alone. */
  | { readonly is: 'refused'; readonly status: 401 | 403 | 503; readonly reason: string };

export type TokenCheck = (authorization: string | undefined) => Promise<Checked>;

const TOLERANCE_SECONDS = 300;
const SCOPE = 'access_as_user';
/** The app roles of `infra/setup`. A token with another was made for something else, or by somebody who hopes that nobody looks. */
const ROLES = ['Steady.User'];
/** What the claim `acct` says of somebody who is only a guest in the tenant. */
const GUEST = 1;

/** The hosts that ask for the tab's token on a person's behalf: Teams, Outlook and Microsoft 365, each with its clients. */
const HOST_CLIENTS = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
];

const CLAIMS = z.object({
  oid: z.guid(),
  tid: z.guid(),
  ver: z.literal('2.0'),
  scp: z.string().transform((scopes) => scopes.split(' ')),
  azp: z.string(),
  idtyp: z.string().optional(),
  acct: z.number().optional(),
  idp: z.string().optional(),
  name: z.string().default(''),
  roles: z.array(z.string()).default([]),
});

/**
 * Who this is, by a token that a Microsoft host asked for on their behalf, for our API and our tenant.
 *
 * An app role is demanded of everyone: a guest's token carries our tenant as well. Who may do what is never read from it.
 */
export const tokenCheckOf =
  (rules: TokenRules): TokenCheck =>
  async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return refused(401, 'no-token');
    try {
      const options = {
        issuer: rules.issuer,
        audience: rules.apiAppId,
        algorithms: ['RS256'],
        clockTolerance: TOLERANCE_SECONDS,
      };
      const { payload } = await jwtVerify(token, rules.keys, {
        ...options,
        requiredClaims: ['exp', 'nbf', 'oid', 'tid'],
      });
      return personOf(payload, rules);
    } catch (error) {
      const noKeys = !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout;
      return noKeys ? refused(503, 'no-keys') : refused(401, error.code);
    }
  };

function personOf(payload: JWTPayload, { tenantId, apiAppId }: TokenRules): Checked {
  // One audience, ours: a list could name us beside someone else.
  if (payload.aud !== apiAppId) return refused(401, 'audience');
  const read = CLAIMS.safeParse(payload);
  if (!read.success) return refused(401, `claim-${String(read.error.issues[0]?.path[0] ?? '')}`);
  const { oid, tid, scp, azp, idtyp, name, roles, acct, idp } = read.data;
  if (tid.toLowerCase() !== tenantId.toLowerCase()) return refused(401, 'tenant');
  if (idtyp === 'app') return refused(401, 'app-token');
  if (!scp.includes(SCOPE)) return refused(401, 'scope');
  // The panes in Outlook ask as the app itself (nested app authentication); nothing else that we own does.
  if (azp !== apiAppId && !HOST_CLIENTS.includes(azp)) return refused(401, 'client');
  // Whoever another directory signs in carries its name; our own people carry none.
  if (acct === GUEST || (idp !== undefined && !idp.includes(tenantId))) return refused(403, 'guest');
  if (roles.length === 0 || !roles.every((role) => ROLES.includes(role))) return refused(403, 'role');
  return { is: 'known', id: oid.toLowerCase(), name };
}

const refused = (status: 401 | 403 | 503, reason: string): Checked => ({ is: 'refused', status, reason });
