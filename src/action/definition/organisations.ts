import { z } from 'zod';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { key, multilingual, statement, words } from './texts.ts';

/** One of the six the platform has names, zones and maps for. An Action takes place in some of them. */
export const jurisdiction = z.enum(jurisdictionCodes);

/** An organisation with a part in the Action. `name` is its name as the source writes it, never altered. */
export const organisation = z.strictObject({
  key,
  name: words.max(200),
  shortName: words.optional(),
  role: z.enum(['coordinator', 'implementing_partner', 'associate']),
  kind: z.enum(['cso', 'international_cso', 'state_body', 'intergovernmental']),
  /** Where it has its seat, when that is one of the six. */
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
