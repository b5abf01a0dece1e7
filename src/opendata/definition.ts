import { z } from 'zod';

/** The parts of an Action's stored definition that the exports read. Everything else of it passes unread. */

const english = z.object({ en: z.string() });
const knowable = <T extends z.ZodType>(value: T) => z.object({ value: z.nullable(value) });

const indicator = z.object({
  code: z.string(),
  name: english,
  definition: english,
  unit: z.string(),
  counts: z.enum(['people', 'organisations', 'other']),
  baseline: knowable(z.number()),
});

export const definitionSchema = z.object({
  action: z.object({
    funder: z.object({ name: z.string() }),
    contractNumber: knowable(z.string()),
    currency: z.string(),
    period: z.object({
      status: knowable(
        z.enum(['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended']),
      ),
      startsOn: knowable(z.string()),
      endsOn: knowable(z.string()),
    }),
    summary: english,
    specificObjective: z.object({ text: english }),
    targetGroups: z.array(z.object({ text: english })),
    jurisdictions: z.array(z.string().regex(/^[A-Z]{2}$/)),
    organisations: z.array(z.object({ key: z.string(), kind: z.string() })),
    openData: z.object({
      identifier: knowable(z.string()),
      sectors: z.array(z.object({ code: z.string(), share: z.number() })),
    }),
  }),
  logframe: z.object({
    results: z.array(
      z.object({
        level: z.enum(['impact', 'outcome', 'output']),
        title: english,
        indicators: z.array(indicator),
      }),
    ),
  }),
});
export type Definition = z.infer<typeof definitionSchema>;
