import { z } from 'zod';
import { seen, text, tick } from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { declared } from '../eligibility/schema.ts';

export const startForm = declared.extend({
  lot: z.uuid('invalid.choice'),
  title: text(160),
  language: z.enum(locales, 'invalid.choice'),
});
export type StartForm = z.infer<typeof startForm>;

/** A section's page is read by the form engine; here only its shape is certain. */
export const sectionForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type SectionForm = z.infer<typeof sectionForm>;

export const submitForm = z.object({
  seen,
  confirmed: tick.refine((ticked) => ticked, 'grants.application.invalid.confirm'),
});

/** An organisation's own list: drafts are in it, and a decision that was not told yet is still being assessed. */
export const ownSorts = ['touched', 'deadline', 'amount'] as const;
export const ownFilter = z.object({
  state: z
    .enum(['draft', 'submitted', 'withdrawn', 'eligible', 'ineligible', 'awarded', 'reserve', 'rejected'])
    .optional()
    .catch(undefined),
  sort: z.enum(ownSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type OwnFilter = z.infer<typeof ownFilter>;

export const applicationSorts = ['newest', 'amount'] as const;
/** What a row of the list may say of the requests to its applicant during the check. */
export const askedMarks = ['waiting', 'answered'] as const;
export const applicationFilter = z.object({
  call: z.uuid().optional().catch(undefined),
  state: z
    .enum(['submitted', 'withdrawn', 'eligible', 'ineligible', 'awarded', 'reserve', 'rejected'])
    .optional()
    .catch(undefined),
  asked: z.enum(askedMarks).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  sort: z.enum(applicationSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
