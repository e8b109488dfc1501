import { describe, expect, it } from 'vitest';
import { givenMicrosoft, tokenEndpoint } from './microsoft.ts';

describe('Entra', () => {
  const microsoft = givenMicrosoft();
  const ask = async (form: Record<string, string>) => {
    const answer = await fetch(tokenEndpoint(microsoft.env), { method: 'POST', body: new URLSearchParams(form) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const right = () => ({
    grant_type: 'client_credentials',
    client_id: microsoft.env['BOT_APP_ID'] ?? '',
    client_secret: microsoft.env['BOT_APP_SECRET'] ?? '',
    scope: 'https://graph.microsoft.com/.default',
  });

  it('gives an app with its secret a token for about an hour', async () => {
    const { status, body } = await ask(right());
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
  });

  it('refuses a wrong secret with AADSTS7000215', async () => {
    const { status, body } = await ask({ ...right(), client_secret: 'wrong' });
    expect(status).toBe(401);
    expect(body).toMatchObject({ error: 'invalid_client', error_codes: [7000215] });
    expect(body['error_description']).toMatch(/^AADSTS7000215: /);
  });

  it('refuses an app that is not registered with AADSTS700016', async () => {
    const { status, body } = await ask({ ...right(), client_id: '00000000-0000-4000-8000-000000000001' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'unauthorized_client', error_codes: [700016] });
  });

  it('refuses a scope that is not /.default', async () => {
    const { status, body } = await ask({ ...right(), scope: 'https://graph.microsoft.com/User.Read' });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: 'invalid_scope', error_codes: [1002012] });
  });
});

describe('Graph’s door', () => {
  const { graph } = givenMicrosoft();

  it('answers 401 InvalidAuthenticationToken to a call without a valid token', async () => {
    const answer = await graph('GET', '/users', undefined, { authorization: 'Bearer not-a-token' });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  it('names each refusal by a request id', async () => {
    const answer = await graph('GET', '/users/00000000-0000-4000-8000-000000000001');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({
      error: {
        code: 'Request_ResourceNotFound',
        innerError: { 'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string },
      },
    });
  });
});
