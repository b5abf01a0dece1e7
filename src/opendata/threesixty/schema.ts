import { z } from 'zod';
import { isPlainDate } from '../../platform/dates.ts';

/** 360Giving 1.4, the fields that we publish, from its field lists. Strict: a field of its own making does not pass. */

const day = z.string().refine(isPlainDate);
const instant = z.iso.datetime();
const text = z.string().trim().min(1);
const currency = z.string().regex(/^[A-Z]{3}$/);
const organisation = z.strictObject({ id: text, name: text });

export const grantSchema = z.strictObject({
  id: z.string().regex(/^360G-[A-Za-z0-9]+-.+$/),
  title: text,
  description: text,
  currency,
  amountAwarded: z.number().positive(),
  amountDisbursed: z.number().nonnegative().optional(),
  awardDate: day,
  url: z.url().optional(),
  plannedDates: z.array(z.strictObject({ startDate: day, endDate: day })).max(1),
  recipientOrganization: z.tuple([organisation]),
  fundingOrganization: z.tuple([organisation]),
  beneficiaryLocation: z
    .array(
      z.strictObject({
        name: text,
        countryCode: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .optional(),
      }),
    )
    .max(1),
  grantProgramme: z.array(z.strictObject({ code: text, title: text })).max(1),
  fromOpenCall: z.enum(['Yes', 'No']).optional(),
  disbursementTransaction: z.array(
    z.strictObject({ id: text, transactionDate: day, currency, value: z.number() }),
  ),
  regrantType: z.enum(['FRG010', 'FRG020', 'FRG050', 'FRG070']).optional(),
  locationScope: z.enum(['GLS020', 'GLS030']),
  dateModified: instant,
  dataSource: z.url().optional(),
});
export type ThreeSixtyGrant = z.infer<typeof grantSchema>;

export const packageSchema = z.strictObject({
  version: z.literal('1.4'),
  title: text,
  description: text,
  publisher: z.strictObject({ name: text, identifier: text.optional(), website: z.url().optional() }),
  license: z.literal('https://creativecommons.org/licenses/by/4.0/'),
  issued: day,
  modified: instant,
  downloadURL: z.url().optional(),
  grants: z.array(grantSchema).min(1),
});
export type ThreeSixtyPackage = z.infer<typeof packageSchema>;
