/** A page as a browser without scripts has it. */
export interface PlainPage {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without scripts: follows links and redirects, keeps cookies by path, sends forms. */
export function plainBrowser() {
  const jar = new Map<string, { readonly value: string; readonly path: string }>();

  async function go(url: string, init: RequestInit = {}): Promise<PlainPage> {
    const { pathname } = new URL(url);
    const cookies = [...jar]
      .filter(([, { path }]) => pathname === path || pathname.startsWith(`${path}/`))
      .map(([name, { value }]) => `${name.split('@')[0] ?? ''}=${value}`);
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        ...(cookies.length > 0 ? { Cookie: cookies.join('; ') } : {}),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) keep(cookie);
    const to = answer.headers.get('location');
    if (to !== null) return go(new URL(to, url).href);
    return { status: answer.status, url, text: await answer.text(), headers: answer.headers };
  }

  function keep(cookie: string): void {
    const [pair = '', ...rest] = cookie.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const path = rest.find((part) => part.startsWith('Path='))?.slice(5) ?? '/';
    if (rest.includes('Max-Age=0')) jar.delete(`${name}@${path}`);
    else jar.set(`${name}@${path}`, { value, path });
  }

  return {
    go: (url: string) => go(url),
    /** Sends the page's own form whose address ends so, with its hidden fields and these. */
    send(
      page: PlainPage,
      ending: string,
      fields: Readonly<Record<string, string | readonly string[]>>,
    ): Promise<PlainPage> {
      const form = [...page.text.matchAll(/<form method="post"[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)].find(
        ([, action = '']) => action.split('?')[0]?.endsWith(ending),
      );
      if (form === undefined) throw new Error(`no form to ${ending} on ${page.url}`);
      const body = new URLSearchParams();
      for (const [, name = '', value = ''] of (form[2] ?? '').matchAll(
        /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
      ))
        body.append(name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
      return go(new URL(form[1] ?? '', page.url).href, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    },
    async upload(page: PlainPage, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<PlainPage> {
      const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const body = new FormData();
      body.append('token', token);
      body.append('file', new Blob([bytes]), name);
      return go(page.url, { method: 'POST', body });
    },
    cookies: () => [...jar.keys()],
  };
}
