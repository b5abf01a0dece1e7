import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalText,
  text,
  webAddress,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';

import { isEli, readCelex, readEcli } from '../identifiers.ts';
import { type Binding, bindings, instrumentKinds, instrumentStatuses } from '../schema.ts';

const identifier = (fits: (typed: string) => boolean, error: string) =>
  optionalText(300)
    .refine((typed) => typed === '' || fits(typed), error)
    .transform((typed) => typed || null);

const perJurisdiction = Object.fromEntries(
  jurisdictionCodes.flatMap((code): [string, z.ZodType][] => [
    [`binding-${code}`, z.union([z.literal(''), choice(bindings)], 'invalid.choice').default('')],
    [`since-${code}`, day.optional()],
    [`source-${code}`, optionalText(300)],
  ]),
);

const identifiers = {
  celex: identifier((typed) => readCelex(typed) !== undefined, 'matrix.invalid.celex'),
  eli: identifier(isEli, 'matrix.invalid.eli'),
  ecli: identifier((typed) => readEcli(typed) !== undefined, 'matrix.invalid.ecli'),
  url: webAddress,
};

const names = {
  name: text(300),
  short_name: text(120),
  kind: choice(instrumentKinds),
  symbol: optionalText(120),
};

/** An instrument as it is called and where it stands. */
export const newInstrumentForm = z
  .object({ ...names, status: choice(instrumentStatuses), ...identifiers })
  .transform(({ short_name, ...typed }) => ({ ...typed, shortName: short_name }));
export type NewInstrumentForm = z.infer<typeof newInstrumentForm>;

/** What an instrument is called, what it is worth, to whom, from when until when, and where its text stands. */
export const instrumentForm = withDates(
  ['valid_from', 'valid_to', ...jurisdictionCodes.map((code) => `since-${code}`)],
  z
    .object({
      version: optionalText(40),
      ...names,
      status: choice(instrumentStatuses),
      valid_from: day.optional(),
      valid_to: day.optional(),
      ...identifiers,
      successor: optionalText(300),
      note: optionalParagraphs(1000),
      ...perJurisdiction,
    })
    .refine((typed) => !typed.valid_from || !typed.valid_to || typed.valid_to >= typed.valid_from, {
      error: 'matrix.invalid.valid_to',
      path: ['valid_to'],
    })
    .transform((typed) => {
      const fields = typed as unknown as Readonly<Record<string, string | undefined>>;
      return {
        version: typed.version,
        instrument: {
          name: typed.name,
          shortName: typed.short_name,
          kind: typed.kind,
          symbol: typed.symbol,
          status: typed.status,
          validFrom: typed.valid_from ?? null,
          validTo: typed.valid_to ?? null,
          celex: typed.celex,
          eli: typed.eli,
          ecli: typed.ecli,
          url: typed.url,
          successor: typed.successor,
          note: typed.note,
        },
        // A source that is named was seen; what has none is from memory.
        bindings: jurisdictionCodes.flatMap((jurisdiction) => {
          const binding = fields[`binding-${jurisdiction}`] as Binding | '';
          if (binding === '') return [];
          const source = fields[`source-${jurisdiction}`] ?? '';
          const since = fields[`since-${jurisdiction}`] ?? null;
          return [{ jurisdiction, binding, since, source, verified: source !== '' }];
        }),
      };
    }),
);
export type InstrumentForm = z.infer<typeof instrumentForm>;
