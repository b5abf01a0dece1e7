import { z } from 'zod';
import { type CamelCase, camelCase } from '../camel-case.ts';
import type { PlainDate } from '../dates.ts';
import { day, dayFields, wholeNumber, withDates } from './fields.ts';

type Fields = Readonly<Record<string, z.ZodType<string | number | boolean | null>>>;
type Values<F extends Fields> = {
  readonly [Name in keyof F & string as CamelCase<Name>]: z.output<F[Name]>;
};

/** A day that may be left out: then null. */
export const optionalDay = day.optional().transform((typed): PlainDate | null => typed ?? null);

/**
 * A form that is its record: each field is stored under its own name in camelCase. From the fields follow the schema (with the version
 * that was read), the columns, and what fills the form again. `done` are days on which something was done in the Action, `planned` others.
 */
export function recordForm<const F extends Fields>(
  fields: F,
  {
    done = [],
    planned = [],
  }: { done?: readonly (keyof F & string)[]; planned?: readonly (keyof F & string)[] },
) {
  type Name = keyof F & string;
  type Form = Values<F> & { readonly version: number };
  const names = Object.keys(fields) as Name[];
  const days: readonly Name[] = [...done, ...planned];
  return {
    schema: withDates(
      days,
      z
        .object({ version: wholeNumber(0, 1_000_000).default(0), ...fields })
        .transform((typed) => inCamelCase(typed) as Form),
      { done },
    ),
    columns: names.map((name) => camelCase(name)),
    typed: (record: Form): Record<string, string> => {
      const values: Readonly<Record<string, unknown>> = record;
      return Object.assign(
        { version: String(record.version) },
        ...names.map((name) => {
          const value = values[camelCase(name)];
          return days.includes(name) ? dayFields(name, value as PlainDate | null) : { [name]: textOf(value) };
        }),
      );
    },
  };
}

function inCamelCase(typed: object): object {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [camelCase(name), value]));
}

/** As a form sends it: a tick is `yes` or nothing. */
function textOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'yes' : '') : String(value ?? '');
}
