/** How Outlook gets a token for a page in it: nested app authentication. */
export interface Broker {
  readonly person: { readonly id: string; readonly name: string; readonly mail: string };
  readonly tenantId: string;
  /** What Entra answers this registration for this scope. Throws with Entra’s own words where it refuses. */
  readonly token: (asked: {
    readonly clientId: string;
    readonly scope: string;
  }) => Promise<{ readonly token: string; readonly idToken: string; readonly expiresIn: number }>;
}

interface Asked {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly scope: string };
}

/** Answers one message of msal-browser to the bridge, as the host of a nested app does. */
export async function answerBridge(text: string, broker: Broker): Promise<string> {
  const asked = JSON.parse(text) as Asked;
  const answer = (said: object) =>
    JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: asked.requestId, ...said });
  const { id, mail, name } = broker.person;
  const account = {
    homeAccountId: `${id}.${broker.tenantId}`,
    environment: 'login.windows.net',
    tenantId: broker.tenantId,
    username: mail,
    localAccountId: id,
    name,
  };
  if (asked.method === 'GetInitContext') {
    const initContext = { sdkName: 'played-outlook', sdkVersion: '1.0', capabilities: { queryAccount: true } };
    return answer({ success: true, initContext });
  }
  if (asked.tokenParams === undefined) return answer({ success: false, error: { status: 'BRIDGE_ERROR' } });
  const { clientId, scope } = asked.tokenParams;
  try {
    const { token, idToken, expiresIn } = await broker.token({ clientId, scope });
    const granted = { access_token: token, id_token: idToken, expires_in: expiresIn, scope, properties: null };
    return answer({ success: true, token: granted, account });
  } catch {
    const status = asked.method === 'GetToken' ? 'USER_INTERACTION_REQUIRED' : 'PERSISTENT_ERROR';
    return answer({
      success: false,
      error: { status, code: '-1', subError: '', description: 'Refused', properties: {} },
    });
  }
}
