import { html } from 'hono/html';
import type { Instant, PlainDate, Zone } from '../platform/dates.ts';
import { useLanguage } from './language-context.ts';

/** A day in words. */
export function Day({ date }: { date: PlainDate }) {
  return html`<time class="m-day" datetime="${date}">${useLanguage().day(date)}</time>`;
}

/** An instant in words: day, time and zone, always all three; with its seconds where they decide. */
export function DateTime({ at, zone, seconds = false }: { at: Instant; zone: Zone; seconds?: boolean }) {
  return html`<time datetime="${at}">${useLanguage().instant(at, zone, { seconds })}</time>`;
}
