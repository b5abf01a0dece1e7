import { html } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

/** What a state's colour says beside its word: nothing special, open to act, moving, good, waits for somebody, bad, over. */
export type Tone = 'plain' | 'open' | 'moving' | 'good' | 'waiting' | 'bad' | 'over';

/** A state in words; the colour only repeats them. */
export function Tag({ tone = 'plain', children }: PropsWithChildren<{ tone?: Tone }>) {
  return html`<strong class="m-tag m-tag--${tone}">${children}</strong>`;
}
