import { z } from 'zod';
import { key, multilingual, words } from './texts.ts';

/** What can be bought: the three kinds of the EU's procurement rules. */
export const procurementKinds = ['services', 'supplies', 'works'] as const;
export type ProcurementKind = (typeof procurementKinds)[number];

/** The rules by which partners buy. Amounts in minor units of the Action's currency. */
export const procurementRules = z
  .strictObject({
    source: words,
    /** Contracts of more than this are listed in the donor report. */
    reportAbove: z.int().min(0),
    /** The lightest first: a later one can be used wherever an earlier one is needed. */
    procedures: z.array(z.strictObject({ key, name: multilingual })).min(1),
    /** From which value on which procedure is needed. */
    thresholds: z.array(
      z.strictObject({ kind: z.enum(procurementKinds), from: z.int().min(0), procedure: key }),
    ),
  })
  .refine(
    ({ procedures, thresholds }) =>
      thresholds.every(({ procedure }) => procedures.some((one) => one.key === procedure)),
    { error: 'each threshold names one of the procedures' },
  );
export type ProcurementRules = z.output<typeof procurementRules>;
