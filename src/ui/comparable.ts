import type { Typed } from '../platform/http/route.ts';
import { typedMany, typedOne } from './form-context.ts';

/** The fields of a form as texts to lay beside each other: each day, and all that was ticked, in one piece; a body by its name. */
export function comparable(
  typed: Typed,
  names: readonly string[],
  nameOf: (organisationId: string) => string = () => '',
): Record<string, string> {
  const one = (name: string) => typedOne(typed, name).replace(/\r\n?/g, '\n');
  const day = (name: string) =>
    one(`${name}-year`) &&
    [one(`${name}-year`), one(`${name}-month`).padStart(2, '0'), one(`${name}-day`).padStart(2, '0')].join(
      '-',
    );
  const shown = (name: string) => {
    if (name.endsWith('[]')) return typedMany(typed, name).join(', ');
    if (name.endsWith('_on')) return day(name);
    return name === 'body' ? nameOf(one(name)) : one(name);
  };
  return Object.fromEntries(names.map((name) => [name, shown(name)]));
}
