import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The tab is built once into `tab/dist`; the server serves it under `/tab/`, beside the API it calls. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
});
