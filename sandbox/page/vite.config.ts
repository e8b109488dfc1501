import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page is built once into `dist`; the sandbox serves it beside its control API, on one origin. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
});
