import { defineConfig, loadEnv, type Plugin } from 'vite';

/** What the finished page may load: itself, and pictures that an article shows by their address. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self'",
  // The components' notices carry style attributes.
  "style-src-attr 'unsafe-inline'",
  "font-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: https: http:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy into the built page only: the development server works with inline styles. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}

export default defineConfig({
  base: '/studio/',
  plugins: [contentSecurityPolicy()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  build: {
    target: 'es2022',
    // Icons stay files: a data address would have to be allowed as a connection.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // `npm run dev` works against a Herald that runs already.
  server: { proxy: { '/api': loadEnv('', '.', 'HERALD_')['HERALD_URL'] ?? 'http://127.0.0.1:8080' } },
});
