import { createPrivateKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { Sandbox } from '../../sandbox/testing.ts';

/** Brings the bot an activity that no button makes, signed with the sandbox's own channel key. */
export async function bringAsTeams(
  sandbox: Sandbox,
  person: string,
  activity: object,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const key = createPrivateKey(readFileSync(join(sandbox.data, 'channel-key.pem')));
  const serviceUrl = `${sandbox.url}/`;
  const appId = sandbox.env['BOT_APP_ID'] ?? '';
  const token = await new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg: 'RS256', kid: 'channel-1' })
    .setIssuer(sandbox.env['CHANNEL_ISSUER'] ?? '')
    .setAudience(appId)
    .setNotBefore('-1m')
    .setExpirationTime('10m')
    .sign(key);
  const { conversation, member } = await chatOf(sandbox, person);
  const answer = await fetch(`${sandbox.botUrl}/api/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: member, name: 'Petra Plumtree', aadObjectId: person },
      recipient: { id: `28:${appId}`, name: 'Steady' },
      conversation: { id: conversation, conversationType: 'personal', tenantId: sandbox.env['TENANT_ID'] },
      channelData: { tenant: { id: sandbox.env['TENANT_ID'] } },
      ...activity,
    }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

/** Where this person's chat is, as the bot kept it. */
async function chatOf(
  sandbox: Sandbox,
  person: string,
): Promise<{ readonly conversation: string; readonly member: string }> {
  const row = JSON.stringify(
    (await sandbox.control.rows('Conversations')).find((one) => JSON.stringify(one).includes(person)),
  );
  return { conversation: /a:1[\w-]+-steady/.exec(row)?.[0] ?? '', member: /29:1[\w-]+-wrenford/.exec(row)?.[0] ?? '' };
}
