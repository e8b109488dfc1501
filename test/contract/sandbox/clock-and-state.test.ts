import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/testing.ts';

describe('The sandbox’s clock and memory', () => {
  const data = mkdtempSync(join(tmpdir(), 'steady-contract-'));
  // A tick of a tenth of a second, so that settling each day of the turn is short.
  const env = { TIMER_SECONDS: '0.1' };
  afterAll(() => {
    rmSync(data, { recursive: true, force: true });
  });

  it('turns forward by days and hours, and not back', async () => {
    const { control, stop } = await startSandbox({ now: '2026-11-09T09:00:00Z', env });
    const minute = (date: Date) => date.toISOString().slice(0, 16);
    expect(minute(await control.advance('P2DT3H'))).toBe('2026-11-11T12:00');
    expect(minute(await control.turnTo('2026-11-12T08:00:00Z'))).toBe('2026-11-12T08:00');
    await expect(control.turnTo('2026-11-09T09:00:00Z')).rejects.toThrow('does not turn back');
    await stop();
  });

  it('gives a person’s token the time of its own clock', async () => {
    const { control, stop } = await startSandbox({ now: '2027-01-04T09:00:00Z' });
    const { id } = await control.person('Petra Plumtree');
    const [, payload = ''] = (await control.token(id)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    expect(new Date(Number(claims['iat']) * 1000).toISOString().slice(0, 16)).toBe('2027-01-04T09:00');
    expect(claims).toMatchObject({
      ver: '2.0',
      oid: id,
      scp: 'access_as_user',
      azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    });
    await stop();
  });

  it('keeps what it knows, its clock and its keys over a restart', async () => {
    const first = await startSandbox({ data, now: '2026-11-09T09:00:00Z', env });
    const { id } = await first.control.person('Petra Plumtree');
    await first.control.busy(id, '2026-11-10T09:00:00', '2026-11-10T10:00:00');
    await first.control.advance('P1D');
    const keys = async (url: string) => (await fetch(`${url}/v1/.well-known/keys`)).text();
    const before = await keys(first.url);
    await first.stop();

    const second = await startSandbox({ data, env });
    expect((await second.control.clock()).toISOString().slice(0, 13)).toBe('2026-11-10T09');
    expect(await second.control.diary(id)).toEqual(
      expect.arrayContaining([expect.objectContaining({ subject: 'Busy' })]),
    );
    expect(await keys(second.url)).toBe(before);
    await second.stop();
  });

  it('answers nobody’s page but its own', async () => {
    const { url, stop } = await startSandbox();
    const from = (origin: string) => fetch(`${url}/control/people`, { headers: { origin } });
    expect((await from('https://elsewhere.example')).status).toBe(403);
    expect((await from(url)).status).toBe(200);
    await stop();
  });
});
