import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST_CLIENTS } from '../../../sandbox/settings.ts';
import { startSandbox, type Sandbox } from '../../../sandbox/testing.ts';

/**
 * https://learn.microsoft.com/microsoftteams/platform/m365-apps/extend-m365-teams-personal-tab: client ids of the hosts
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference: version 1 and 2
 */
describe('The tab’s token', () => {
  let sandbox: Sandbox;
  let petra: string;
  beforeAll(async () => {
    sandbox = await startSandbox();
    petra = (await sandbox.control.person('Petra Plumtree')).id;
  });
  afterAll(() => sandbox.stop());
  const claimsOf = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

  it('is asked for by Teams on the web, unless another client is named', async () => {
    const claims = claimsOf(await sandbox.control.token(petra));
    expect(claims).toMatchObject({ azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', ver: '2.0' });
    const outlook = claimsOf(await sandbox.control.token(petra, undefined, { client: 'outlook-mobile' }));
    expect(outlook['azp']).toBe('27922004-5251-4030-b22d-91ecd9a37ea4');
    expect(Object.keys(HOST_CLIENTS)).toEqual(expect.arrayContaining(['outlook-desktop', 'outlook-web']));
    await expect(sandbox.control.token(petra, undefined, { client: 'lynx' })).rejects.toThrow('"client" is one of');
  });

  it('is of version 1 where nobody asked the registration for 2: another issuer, the URI as audience, appid for azp', async () => {
    const claims = claimsOf(await sandbox.control.token(petra, undefined, { version: '1.0' }));
    const host = new URL(sandbox.botUrl).host;
    expect(claims).toMatchObject({
      ver: '1.0',
      iss: `https://sts.windows.net/${sandbox.env['TENANT_ID'] ?? ''}/`,
      aud: `api://${host}/${sandbox.env['API_APP_ID'] ?? ''}`,
      appid: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      upn: 'petra.plumtree@wrenford.example',
    });
    expect(claims['azp']).toBeUndefined();
  });

  it('is not given while Entra asks for more of the person', async () => {
    await sandbox.control.mishaps({ where: 'POST /control/token', what: 'claims', times: 1 });
    await expect(sandbox.control.token(petra)).rejects.toThrow(/interaction_required: AADSTS50076.*claims=/);
    await expect(sandbox.control.token(petra)).resolves.toMatch(/^ey/);
  });

  it('is not given when the manifest’s resource is not where the tab comes from', async () => {
    const elsewhere = await startSandbox({ env: { API_APP_ID: '00000000-0000-4000-8000-000000000007' } });
    const id = (await elsewhere.control.person('Petra Plumtree')).id;
    await expect(elsewhere.control.token(id)).rejects.toThrow(
      'App resource defined in manifest and iframe origin do not match.',
    );
    await elsewhere.stop();
  });
});
