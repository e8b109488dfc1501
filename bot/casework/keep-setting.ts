import type { World } from './world.ts';

/** Keeps a small value under its key; what stood there before is replaced. */
export async function keepSetting(key: string, value: unknown, { records }: World): Promise<void> {
  const kept = await records.settings.create({ key, value: JSON.stringify(value) });
  if (kept.existed) await records.settings.change(kept, { value: JSON.stringify(value) });
}
