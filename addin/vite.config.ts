import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { FLUENT_THEME } from '../tab/boot/theme.ts';

const THEMES = 'virtual:themes.css';

const STYLES = ['../tab/style/steady.css', '../tab/style/look.css', 'style/pane.css'];
/** Values of the theme that some style of a pane asks for. */
const used = new Set(
  STYLES.flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/var\(--(\w+)/g)].map(([, token]) => token),
  ),
);

/** The tab’s three themes as CSS, so that no script has to write them; the panes’ styles use a few dozen of their values. */
function themesAsCss(): Plugin {
  return {
    name: 'themes-as-css',
    resolveId: (id) => (id === THEMES ? `\0${THEMES}` : undefined),
    load: (id) =>
      id === `\0${THEMES}`
        ? Object.entries(FLUENT_THEME)
            .map(([name, theme]) => {
              const values = Object.entries(theme)
                .filter(([token]) => used.has(token))
                .map(([token, value]) => `--${token}:${String(value)};`);
              return `.steady[data-theme='${name}']{${values.join('')}}`;
            })
            .join('\n')
        : undefined,
  };
}

/** The panes are built once into `addin/dist`; the server serves them under `/outlook/`. Preact stands in for React: see the decision. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/outlook/',
  plugins: [react(), themesAsCss()],
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // Rules are pure by their gate: what is not called has done nothing.
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !/\/rules\//.test(id) } },
  },
});
