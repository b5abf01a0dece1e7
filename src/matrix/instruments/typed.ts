import { dayFields } from '../../platform/http/fields.ts';
import type { Typed } from '../../platform/http/route.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { typedOne } from '../../ui/form-context.ts';
import type { Instrument, InstrumentBinding } from './queries.ts';

/** An instrument as the fields of its form. */
export function typedInstrument(
  one: Instrument,
  bindings: readonly InstrumentBinding[],
): Record<string, string> {
  return {
    version: one.updatedAt,
    name: one.name,
    short_name: one.shortName,
    kind: one.kind,
    symbol: one.symbol,
    status: one.status,
    ...dayFields('valid_from', one.validFrom),
    ...dayFields('valid_to', one.validTo),
    celex: one.celex ?? '',
    eli: one.eli ?? '',
    ecli: one.ecli ?? '',
    url: one.url ?? '',
    successor: one.successor,
    note: one.note,
    ...Object.assign(
      {},
      ...bindings.map(({ jurisdiction, binding, since, source }) => ({
        [`binding-${jurisdiction}`]: binding,
        ...dayFields(`since-${jurisdiction}`, since),
        [`source-${jurisdiction}`]: source,
      })),
    ),
  };
}

const dayOf = (typed: Typed, name: string) =>
  ['year', 'month', 'day'].map((part) => typedOne(typed, `${name}-${part}`)).join('-');

/** The fields as texts to lay beside each other when two people changed an instrument at once. */
export function comparableInstrument(typed: Typed): Record<string, string> {
  const lines = [
    'name',
    'short_name',
    'kind',
    'symbol',
    'status',
    'celex',
    'eli',
    'ecli',
    'url',
    'successor',
    'note',
  ];
  return {
    ...Object.fromEntries(lines.map((name) => [name, typedOne(typed, name)])),
    valid_from: dayOf(typed, 'valid_from'),
    valid_to: dayOf(typed, 'valid_to'),
    ...Object.fromEntries(
      jurisdictionCodes.map((code) => [
        code,
        [typedOne(typed, `binding-${code}`), dayOf(typed, `since-${code}`), typedOne(typed, `source-${code}`)]
          .filter((part) => part !== '' && part !== '--')
          .join(', '),
      ]),
    ),
  };
}
