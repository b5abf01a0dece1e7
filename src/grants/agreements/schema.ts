import { z } from 'zod';
import {
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  seen,
  tick,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import type { AgreementTerms } from './create-agreement.ts';
import type { Protection } from './protect-agreement.ts';

/** The terms of a draft agreement. */
export const termsForm = withDates(
  ['starts_on'],
  z
    .object({
      version: z.coerce.number().int().default(0),
      starts_on: day,
      months: wholeNumber(1, 60),
      prevention: wholeNumber(0, 1_000_000),
      services: wholeNumber(0, 1_000_000),
      cooperation: wholeNumber(0, 1_000_000),
      special_conditions: optionalParagraphs(10_000),
    })
    .transform((form): { version: number; terms: AgreementTerms } => ({
      version: form.version,
      terms: {
        startsOn: form.starts_on,
        months: form.months,
        specialConditions: form.special_conditions,
        targets: { prevention: form.prevention, services: form.services, cooperation: form.cooperation },
      },
    })),
);
export type TermsForm = z.infer<typeof termsForm>;

/** Why an agreement ends early. */
export const terminateForm = z.object({ reason: paragraphs(4000) });

/** The protection switch. A reason is asked whenever something is protected; it is never published. */
export const protectionForm = withDates(
  ['delay_until'],
  z
    .object({
      delay_until: day.optional(),
      generalise_place: tick,
      withhold_name: tick,
      reason: optionalText(1000),
    })
    .refine(
      (form) => form.reason !== '' || !(form.delay_until || form.generalise_place || form.withhold_name),
      { path: ['reason'], error: 'invalid.required' },
    )
    .transform(
      (form): Protection => ({
        delayUntil: form.delay_until ?? null,
        generalisePlace: form.generalise_place,
        withholdName: form.withhold_name,
        protectionReason: form.reason,
      }),
    ),
);

/** What the public reads of a protected sub-grant. */
export const publicTextsForm = z.object({
  public_title: optionalText(200),
  public_summary: optionalParagraphs(2000),
});

/** What is to become public. */
export const publicityForm = z
  .object({ end_delay: tick, show_place: tick, show_name: tick, reason: paragraphs(1000) })
  .transform(({ end_delay, show_place, show_name, reason }) => ({
    publicity: { endDelay: end_delay, showPlace: show_place, showName: show_name },
    reason,
  }));
/** `seen`: the proposal and the version of the agreement that were shown. */
export const decidePublicityForm = z.object({
  seen,
  decision: z.enum(['agree', 'refuse'], 'invalid.choice'),
});

export const agreementSorts = ['newest', 'amount', 'ends'] as const;
export const agreementFilter = z.object({
  state: z.enum(['draft', 'signed', 'completed', 'terminated', 'set_aside']).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  sort: z.enum(agreementSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
