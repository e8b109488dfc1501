/** Teams, as far as the tab can see it: a frame, and answers to teams-js over `postMessage` in its own shapes. */
export function hostPage(tabOrigin: string, asked: URLSearchParams): string {
  const place = asked.get('place') ?? '';
  const context = {
    locale: 'en-gb',
    theme: asked.get('theme') ?? 'default',
    entityId: 'desk',
    subEntityId: place === 'desk' ? '' : place,
    userObjectId: 'petra',
    loginHint: 'petra@wrenford.example',
    upn: 'petra@wrenford.example',
    tid: 'tenant-9001',
    hostName: 'Teams',
    hostClientType: 'web',
    frameContext: asked.get('frame') ?? 'content',
    ...(asked.has('chat') ? { chatId: asked.get('chat'), meetingId: 'an encoded id' } : {}),
    sessionId: 'session-9001',
  };
  return `<!doctype html><html lang="en"><head><title>Host</title>
<style>html,body,iframe{margin:0;border:0;width:100%;height:100%;display:block}body{overflow:hidden}</style></head>
<body><iframe title="Steady" src="${tabOrigin}/tab/?page=desk"></iframe>
<script>
const context = ${JSON.stringify(context)};
const token = () => 'e30.' + btoa(JSON.stringify({ exp: Math.floor(Date.now() / 1000) + 3600 })) + '.sig';
let tokens = 0;
addEventListener('message', ({ data, source, origin }) => {
  if (!data || !data.func || origin !== ${JSON.stringify(tabOrigin)}) return;
  const reply = (...args) => source.postMessage({ id: data.id, uuid: data.uuid, args }, origin);
  if (data.func === 'initialize') reply('content', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } }), '2.0.4');
  if (data.func === 'getContext') reply(context);
  if (data.func === 'authentication.getAuthToken') { tokens += 1; document.body.dataset.tokens = tokens; reply(true, token()); }
  if (data.func === 'appInitialization.success') document.body.dataset.success = 'yes';
});
window.turn = (theme) => document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: [theme] }, ${JSON.stringify(tabOrigin)});
</script></body></html>`;
}
