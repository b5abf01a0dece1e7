import type { Typed } from '../platform/http/route.ts';
import { typedMany, typedOne } from './form-context.ts';

/**
 * The fields of a form as texts to lay beside each other: each day, and all that was ticked, in one piece. `wordsOf`: what stands for the
 * choices of a field, by its name.
 */
export function comparable(
  typed: Typed,
  names: readonly string[],
  wordsOf: Readonly<Record<string, (chosen: string) => string>> = {},
): Record<string, string> {
  const one = (name: string) => typedOne(typed, name).replace(/\r\n?/g, '\n');
  const day = (name: string) =>
    one(`${name}-year`) &&
    [one(`${name}-year`), one(`${name}-month`).padStart(2, '0'), one(`${name}-day`).padStart(2, '0')].join(
      '-',
    );
  const shown = (name: string) => {
    if (name.endsWith('[]')) return typedMany(typed, name).join(', ');
    if (`${name}-year` in typed) return day(name);
    return wordsOf[name]?.(one(name)) ?? one(name);
  };
  return Object.fromEntries(names.map((name) => [name, shown(name)]));
}
