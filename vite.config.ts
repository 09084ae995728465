import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// While developing, the page comes from Vite and its questions go to the server of `npm start`, which answers only its own origin.
const server = 'http://127.0.0.1:4000'

export default defineConfig({
  root: 'client',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 900 },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 4001,
    strictPort: true,
    proxy: { '/api': { target: server, changeOrigin: true, headers: { origin: server } } },
  },
})
