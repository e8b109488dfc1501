import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { certificatesIn } from '../../../sandbox/certificates.ts';

describe('The sandbox’s throw-away certificate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steady-certificate-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made on a machine with no programs at all, signed by an authority of its own', async () => {
    vi.stubEnv('PATH', '');
    const { cert, key, authorityFile } = await certificatesIn(folder);
    vi.unstubAllEnvs();
    const server = new X509Certificate(cert);
    const authority = new X509Certificate(readFileSync(authorityFile));
    expect(key).toContain('BEGIN PRIVATE KEY');
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.checkIssued(authority) && server.verify(authority.publicKey)).toBe(true);
  });

  it('is for this machine’s own names and for no other', async () => {
    const server = new X509Certificate((await certificatesIn(folder)).cert);
    expect(server.checkHost('localhost')).toBe('localhost');
    expect(server.checkHost('login.localhost')).toBe('login.localhost');
    expect(server.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(server.checkHost('graph.microsoft.com')).toBeUndefined();
  });

  it('is kept, so that who trusts it goes on trusting it', async () => {
    expect((await certificatesIn(folder)).cert).toBe((await certificatesIn(folder)).cert);
  });

  it('counts by the machine’s own clock, wherever a test has turned its own', async () => {
    const now = Date.now();
    const inTheFuture = mkdtempSync(join(tmpdir(), 'steady-certificate-'));
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2041-06-03T09:00:00Z') });
    const { cert } = await certificatesIn(inTheFuture);
    vi.useRealTimers();
    rmSync(inTheFuture, { recursive: true, force: true });
    const { validFrom, validTo } = new X509Certificate(cert);
    expect(Date.parse(validFrom)).toBeLessThan(now);
    expect(Date.parse(validTo)).toBeGreaterThan(now + 800 * 86_400_000);
  });
});
