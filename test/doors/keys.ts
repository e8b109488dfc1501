import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';

/** Someone who signs tokens, and the keys by which others know it. */
export interface LocalSigner {
  readonly keys: JWTVerifyGetKey;
  sign(claims: JWTPayload, header?: { readonly kid?: string; readonly alg?: string }): Promise<string>;
}

const KID = 'invented-1';

export async function localSigner(): Promise<LocalSigner> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: KID, alg: 'RS256', use: 'sig' };
  return {
    keys: createLocalJWKSet({ keys: [jwk] }),
    sign: (claims, header) => signed(claims, privateKey, header?.kid ?? KID),
  };
}

const signed = (claims: JWTPayload, key: CryptoKey, kid: string): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);

export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** A token that says it needs no signature. */
export const unsigned = (claims: JWTPayload): string => `${inBase64({ alg: 'none', kid: KID })}.${inBase64(claims)}.`;

/** A token signed with a secret that the other side would have to share. */
export const signedWithSecret = (claims: JWTPayload): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', kid: KID })
    .sign(new TextEncoder().encode('public key, taken for a secret'));

const inBase64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
