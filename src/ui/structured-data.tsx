import { html, raw } from 'hono/html';

/** What a page is about, for programs: JSON-LD, which no browser runs. */
export function StructuredData({ thing }: { thing: object }) {
  const written = JSON.stringify(thing).replaceAll('<', '\\u003c');
  return html`<script type="application/ld+json">${raw(written)}</script>`;
}
