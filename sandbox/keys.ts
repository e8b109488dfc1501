import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { Json } from './wire/json.ts';

/** One signer: Entra, or the Bot Connector. */
export interface Signer {
  readonly keySet: { readonly keys: readonly Json[] };
  sign(claims: Json, times: { readonly from: Date; readonly lifeSeconds: number }): Promise<string>;
  /** The claims of a token of ours; undefined when it is not ours, or not valid at that moment. */
  verify(
    token: string,
    audience: string | readonly string[],
    at: Date,
    toleranceSeconds: number,
  ): Promise<JWTPayload | undefined>;
}

export interface Signers {
  readonly entra: Signer;
  readonly channel: Signer;
}

/**
 * The signing keys, made once and kept: the Bot Framework SDK caches keys for 24 hours and asks for an unknown one at
 * most once an hour, so that new keys after a restart would lock everyone out.
 */
export function signersIn(folder: string): Signers {
  return {
    entra: signer(join(folder, 'entra-key.pem'), 'entra-1', {}),
    // Without endorsements the SDK skips that check silently.
    channel: signer(join(folder, 'channel-key.pem'), 'channel-1', { endorsements: ['msteams'] }),
  };
}

function signer(file: string, kid: string, extra: Json): Signer {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  }
  const privateKey: KeyObject = createPrivateKey(readFileSync(file));
  const publicKey = createPublicKey(privateKey);
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', ...extra };
  return {
    keySet: { keys: [jwk] },
    sign: (claims, { from, lifeSeconds }) => {
      const seconds = Math.floor(from.getTime() / 1000);
      return new SignJWT({ iat: seconds, nbf: seconds, exp: seconds + lifeSeconds, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .sign(privateKey);
    },
    verify: async (token, audience, at, toleranceSeconds) => {
      try {
        const options = { audience: audience as string | string[], currentDate: at, clockTolerance: toleranceSeconds };
        return (await jwtVerify(token, publicKey, { ...options, algorithms: ['RS256'] })).payload;
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
