import { z } from 'zod';
import { key, multilingual } from './texts.ts';

/** What can be bought: the three kinds of the EU's procurement rules. */
export const procurementKinds = ['services', 'supplies', 'works'] as const;
export type ProcurementKind = (typeof procurementKinds)[number];

/** The rules by which partners buy. Amounts in minor units of the Action's currency. */
export const procurementRules = z
  .strictObject({
    /** Where the values are from. */
    source: multilingual,
    /** Contracts of more than this are listed in the donor report. */
    reportAbove: z.int().min(0),
    /** The lightest first: a later one can be used wherever an earlier one is needed. */
    procedures: z.array(z.strictObject({ key, name: multilingual })).min(1),
    /** Above which value which procedure is needed: of each kind one above nothing, then the stricter ones. */
    thresholds: z.array(
      z.strictObject({ kind: z.enum(procurementKinds), above: z.int().min(0), procedure: key }),
    ),
  })
  .refine(
    ({ procedures, thresholds }) =>
      thresholds.every(({ procedure }) => procedures.some((one) => one.key === procedure)),
    { error: 'each threshold names one of the procedures' },
  )
  .refine(
    ({ procedures, thresholds }) =>
      procurementKinds.every((kind) => {
        const steps = thresholds.filter((one) => one.kind === kind);
        const place = (one: string) => procedures.findIndex(({ key: known }) => known === one);
        return (
          steps[0]?.above === 0 &&
          steps.every(({ above, procedure }, at) => {
            const before = steps[at - 1];
            return !before || (before.above < above && place(before.procedure) < place(procedure));
          })
        );
      }),
    { error: 'the thresholds of each kind begin above 0 and rise, each with a stricter procedure' },
  );
export type ProcurementRules = z.output<typeof procurementRules>;
