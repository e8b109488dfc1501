import type { Ports } from '../ports.ts';

/** Keeps a small value under its key; what stood there before is replaced. */
export async function saveSetting(key: string, value: unknown, { records }: Ports): Promise<void> {
  const saved = await records.settings.create({ key, value: JSON.stringify(value) });
  if (saved.existed) await records.settings.change(saved, { value: JSON.stringify(value) });
}
