import { html } from 'hono/html';
import type { Instant, PlainDate, Zone } from '../platform/dates.ts';
import { useLanguage } from './language-context.ts';

/** A day in words. */
export function Day({ date }: { date: PlainDate }) {
  return html`<time class="m-day" datetime="${date}">${useLanguage().day(date)}</time>`;
}

/** A day at the end of a sentence: in some languages a date ends with a full stop of its own. */
export function LastDay({ date }: { date: PlainDate }) {
  const day = useLanguage().day(date);
  return html`<time class="m-day" datetime="${date}">${day}</time>${day.endsWith('.') ? '' : '.'}`;
}

/** An instant in words: day, time and zone, always all three; with its seconds where they decide. */
export function DateTime({ at, zone, seconds = false }: { at: Instant; zone: Zone; seconds?: boolean }) {
  return html`<time datetime="${at}">${useLanguage().instant(at, zone, { seconds })}</time>`;
}
