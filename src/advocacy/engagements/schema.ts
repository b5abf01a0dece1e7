import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { place } from '../fields.ts';

export const engagementKinds = ['meeting', 'letter', 'submission', 'hearing'] as const;
export type EngagementKind = (typeof engagementKinds)[number];
/** An office and the body it is held in: there is no field for whoever holds it. */
export type Office = { readonly office: string; readonly institution: string };
export const mostOffices = 4;

const numbered = <Field>(name: string, field: Field) =>
  Object.fromEntries(Array.from({ length: mostOffices }, (_, at) => [`${name}-${at}`, field]));

export const engagementForm = withDates(
  ['happened_on', 'next_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      kind: choice(engagementKinds),
      subject: text(300),
      happened_on: day,
      jurisdiction: place,
      territory: optionalText(120),
      place: optionalText(120),
      side: z.uuid('invalid.choice'),
      'recommendations[]': z.array(z.uuid('invalid.choice')).default([]),
      document_reference: optionalText(300),
      url: webAddress,
      agreed: optionalParagraphs(4000),
      next_step: optionalText(300),
      next_on: day.optional(),
      ...numbered('office', optionalText(200)),
      ...numbered('institution', optionalText(200)),
    })
    .transform((typed, issues) => {
      const fields = typed as unknown as Readonly<Record<string, string>>;
      const offices: Office[] = [];
      for (let at = 0; at < mostOffices; at++) {
        const [office, institution] = [fields[`office-${at}`] ?? '', fields[`institution-${at}`] ?? ''];
        if (office === '' && institution === '') continue;
        if (office === '' || institution === '')
          issues.addIssue({
            code: 'custom',
            path: [office === '' ? `office-${at}` : `institution-${at}`],
            message: 'invalid.required',
          });
        else offices.push({ office, institution });
      }
      return {
        version: typed.version,
        kind: typed.kind,
        subject: typed.subject,
        happenedOn: typed.happened_on,
        jurisdiction: typed.jurisdiction,
        territory: typed.territory,
        place: typed.place,
        sideId: typed.side,
        recommendationIds: [...new Set(typed['recommendations[]'])],
        documentReference: typed.document_reference,
        url: typed.url,
        agreed: typed.agreed,
        nextStep: typed.next_step,
        nextOn: typed.next_on ?? null,
        offices,
      };
    }),
  { done: ['happened_on'] },
);
export type EngagementForm = z.infer<typeof engagementForm>;

export const withdrawalForm = z.object({ reason: paragraphs(1000) });
export type WithdrawalForm = z.infer<typeof withdrawalForm>;

/** What a list is narrowed to; anything unknown in the address counts as nothing chosen. */
export const engagementSorts = ['latest', 'earliest'] as const;
export const engagementFilter = z.object({
  kind: z.enum(engagementKinds).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  next: z.enum(['open']).optional().catch(undefined),
  sort: z.enum(engagementSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type EngagementFilter = z.infer<typeof engagementFilter>;
