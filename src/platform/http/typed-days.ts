import type { z } from 'zod';

/** The days that a form asks for, and those of them on which something was done in the Action. */
export type TypedDays = { readonly names: readonly string[]; readonly done: readonly string[] };

const noted = new WeakMap<object, TypedDays>();

/** What a schema was made from: a schema that is changed afterwards keeps its parts. */
type Parts = { readonly in?: z.ZodType; readonly out?: z.ZodType; readonly innerType?: z.ZodType };
const partsOf = (schema: z.ZodType): Parts => schema.def as Parts;

/** Says of a schema which days it asks for. */
export function noteDays(schema: z.ZodType, days: TypedDays): void {
  noted.set(partsOf(schema).in ?? schema, days);
}

/** Which days a form's schema asks for; none where it asks for none. */
export function daysOf(schema: z.ZodType): TypedDays {
  const found = noted.get(schema);
  if (found) return found;
  const inside = Object.values({ ...partsOf(schema) }).filter(
    (part: unknown): part is z.ZodType => typeof part === 'object' && part !== null && 'def' in part,
  );
  const days = inside.map(daysOf);
  return { names: days.flatMap(({ names }) => names), done: days.flatMap(({ done }) => done) };
}

/** A day as it was typed in three fields; undefined where nothing was. */
export function dayTyped(typed: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map((part) =>
    String(typed[`${name}-${part}`] ?? '').trim(),
  );
  if (!year && !month && !day) return undefined;
  return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
