import type { Typed } from '../../platform/http/route.ts';
import { typedMany, typedOne } from '../../ui/form-context.ts';
import type { Standard } from '../queries.ts';
import { otherLocales } from './schema.ts';

/** A standard as the fields of its form. */
export function typedOf(
  standard: Standard,
  provisionIds: readonly string[],
): Record<string, string | string[]> {
  const { title, statement } = standard;
  return {
    version: String(standard.version),
    area: standard.area,
    title: title.en,
    statement: statement.en,
    ...Object.fromEntries(
      otherLocales.flatMap((locale) => [
        [`title-${locale}`, title[locale] ?? ''],
        [`statement-${locale}`, statement[locale] ?? ''],
      ]),
    ),
    'provisions[]': [...provisionIds],
    reason: '',
  };
}

/** The fields as texts to lay beside each other when two people changed a standard at once. */
export function comparable(typed: Typed, keyOf: (provisionId: string) => string): Record<string, string> {
  const names = [
    'area',
    'title',
    'statement',
    ...otherLocales.flatMap((one) => [`title-${one}`, `statement-${one}`]),
  ];
  return {
    ...Object.fromEntries(names.map((name) => [name, typedOne(typed, name)])),
    provisions: typedMany(typed, 'provisions').map(keyOf).join(', '),
  };
}
