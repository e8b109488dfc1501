import { readFile } from 'node:fs/promises';

/*
 * One font on every machine for what is measured: Open Sans in place of Segoe UI, which is a little wider, so that a real screen is a
 * little shorter than what a test finds.
 */

const file = (weight: number): Promise<string> =>
  readFile(
    new URL(
      `../node_modules/@fontsource/open-sans/files/open-sans-latin-${String(weight)}-normal.woff2`,
      import.meta.url,
    ),
    'base64',
  );

/** What a page runs to be set in Open Sans; it ends once the font is there. */
export async function setInOpenSans(): Promise<string> {
  const [normal, bold] = await Promise.all([file(400), file(600)]);
  return `(async () => {
    const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer;
    for (const [weight, text] of [['400', '${normal}'], ['600', '${bold}']]) {
      const face = new FontFace('Segoe UI', bytes(text), { weight });
      await face.load();
      document.fonts.add(face);
    }
    await document.fonts.ready;
  })()`;
}
