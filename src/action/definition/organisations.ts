import { z } from 'zod';
import { isJurisdiction } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { key, multilingual, statement, words } from './texts.ts';

/** One of those that the platform knows, or that the Action brings with it. An Action takes place in some of them. */
export const jurisdiction = z
  .string()
  .regex(/^[A-Z]{2}$/, 'a code of two letters, as ISO 3166-1 has it, or XK');

/** The same in a file that is read after the Action is: one that the process serves. */
export const servedJurisdiction = jurisdiction.refine(isJurisdiction, 'a jurisdiction of the Action');

/** A jurisdiction that the platform does not know: what is to be known of it. `zone` is of the IANA, `languages` the official ones first. */
export const ownJurisdiction = z.strictObject({
  code: jurisdiction,
  alpha3: z.string().regex(/^[A-Z]{3}$/, 'a code of three letters, as ISO 3166-1 has it'),
  name: multilingual,
  zone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), 'a time zone of the IANA'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency as ISO 4217, EUR'),
  languages: z.array(z.enum(locales)),
});

/** An organisation with a part in the Action. `name` is its name as the source writes it, never altered. */
export const organisation = z.strictObject({
  key,
  name: words.max(200),
  shortName: words.optional(),
  role: z.enum(['coordinator', 'implementing_partner', 'associate']),
  kind: z.enum(['cso', 'international_cso', 'state_body', 'intergovernmental']),
  /** Where it has its seat, when that is a jurisdiction. */
  seat: jurisdiction.nullable(),
  /** Where it works for this Action, or whom it brings together. */
  jurisdictions: z.array(jurisdiction),
  remark: multilingual.optional(),
});
export type ActionOrganisation = z.output<typeof organisation>;

/** Who gives the money, and the sentence that must stand beside the emblem. */
export const funder = z.strictObject({
  key,
  name: words,
  statement: multilingual,
  source: words,
});

/** A network some of the organisations belong to. Sources may disagree: each statement stands as it was made. */
export const network = z.strictObject({
  key,
  name: words,
  shortName: words,
  statements: z
    .array(
      statement.extend({
        /** Members the statement names. */
        members: z.array(key).optional(),
        /** How many members it counts, when it counts. */
        count: z.int().positive().optional(),
      }),
    )
    .min(1),
  /** What the statements do not agree on, in plain words. */
  difference: multilingual.optional(),
});
export type Network = z.output<typeof network>;

/** A name of a jurisdiction that carries a mark and a note wherever it stands. */
export const designation = z.strictObject({ jurisdiction, mark: words, note: words, source: words });
