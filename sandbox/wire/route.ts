/** A path template such as `/users/{user}/events/{event}`; `{path*}` takes slashes too. */
export interface Route<Take> {
  readonly method: string;
  readonly template: string;
  readonly take: Take;
}

export interface Found<Take> {
  readonly take: Take;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds who answers a path. What is spelled out is asked before what is a parameter; letters' case does not matter. */
export function routesOver<Take>(
  routes: readonly Route<Take>[],
): (method: string, path: string) => Found<Take> | 'no such method' | undefined {
  const compiled = routes
    .map((route) => ({ ...route, pattern: patternOf(route.template), literal: literalParts(route.template) }))
    .sort((a, b) => b.literal - a.literal);
  return (method, path) => {
    let known = false;
    for (const route of compiled) {
      const match = route.pattern.exec(path);
      if (match === null) continue;
      known = true;
      if (route.method === method) return { take: route.take, params: match.groups ?? {} };
    }
    return known ? 'no such method' : undefined;
  };
}

const literalParts = (template: string): number =>
  template.split('/').filter((part) => part !== '' && !part.startsWith('{')).length;

const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .replace(/[.()$]/g, '\\$&')
      .replace(/\{(\w+)\*\}/g, '(?<$1>.+)')
      .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`,
    'i',
  );
