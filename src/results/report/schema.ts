import { z } from 'zod';
import { optionalParagraphs } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';

/** The period to report on. */
export const donorReportForm = z.object({
  period: z.string('invalid.choice').refine(isId, 'invalid.choice'),
});
export type DonorReportForm = z.output<typeof donorReportForm>;

/** What a person wrote in a section, and the version they began from. Empty is allowed: nothing written. */
export const narrativeForm = z.object({
  text: optionalParagraphs(20_000),
  version: z.coerce.number('invalid.number').int('invalid.number').min(0, 'invalid.number'),
});
export type NarrativeForm = z.output<typeof narrativeForm>;
