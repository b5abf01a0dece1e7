import { html } from 'hono/html';

/** A name in its own direction, so that it turns nothing around it. */
export function Isolated({ text }: { text: string }) {
  return html`<bdi>${text}</bdi>`;
}
