import type { Typed } from '../platform/http/route.ts';
import { typedMany, typedOne } from './form-context.ts';

/** The fields of a form as texts to lay beside each other: each day in one piece, ticks as a list. */
export function inOnePiece(typed: Typed, days: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(typed)) {
    const day = days.find((one) => name.startsWith(`${one}-`));
    if (day)
      texts[day] = ['year', 'month', 'day']
        .map((part) => typedOne(typed, `${day}-${part}`).padStart(2, '0'))
        .join('-');
    else texts[name.replace(/\[\]$/, '')] = typedMany(typed, name).join(', ');
  }
  return texts;
}
