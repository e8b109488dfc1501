import type { Person } from '../council.ts';
import { asJson, asText, lettersOf, type Json } from '../wire/json.ts';
import type { World } from '../world.ts';

/** The feed, with the words of the manifest's template. A line with the `chainId` of an earlier one stands in its place. */
export function feedOf(person: Person, world: World): readonly Json[] {
  const types = asJson(world.app().manifest['activities'])['activityTypes'];
  const templates = Array.isArray(types) ? (types as unknown[]).map(asJson) : [];
  const own = world.feed.entries.filter(({ to }) => to === person.id);
  return own
    .filter(
      ({ chainId }, at) => chainId === undefined || !own.slice(at + 1).some((later) => later['chainId'] === chainId),
    )
    .map((one) => {
      const template =
        asText(templates.find(({ type }) => type === one['activityType'])?.['templateText']) ?? world.app().name;
      const parameters = (one['templateParameters'] as readonly unknown[]).map(asJson);
      const text = template.replace(/\{(\w+)\}/g, (_whole, name: string) =>
        name === 'actor'
          ? world.app().name
          : lettersOf(parameters.find((parameter) => parameter['name'] === name)?.['value']),
      );
      return {
        id: one['id'],
        at: one['at'],
        activityType: one['activityType'],
        text,
        preview: asText(asJson(one['previewText'])['content']),
        webUrl: asText(asJson(one['topic'])['webUrl']),
        topic: one['topic'],
      };
    });
}
