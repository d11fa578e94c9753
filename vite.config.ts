import { env } from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Where the API listens while the pages are served with hot reload.
const api = env['API_ORIGIN'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: 'ui',
  plugins: [react()],
  build: { outDir: '../dist/ui', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 600 },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/graphql': api, '/health': api, '/files': api },
  },
});
