import { z } from 'zod';
import {
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  seen,
  text,
  withDates,
} from '../../platform/http/fields.ts';
import { parseAmount } from '../../platform/money.ts';
import { problem } from '../../platform/problem.ts';
import { fates } from './rules.ts';

/** Why money is recovered and by when; neither where nothing is. */
export const closeForm = withDates(
  ['due_on'],
  z.object({ seen, reason: optionalParagraphs(2000), due_on: day.optional() }),
);
export type CloseForm = z.output<typeof closeForm>;

export const returnForm = z.object({ reason: paragraphs(2000) });

/** Equipment that was bought: to whom it went is asked when it was transferred. */
export const assetForm = z
  .object({
    name: text(200),
    cost: text(30),
    fate: z.enum(fates, 'invalid.choice'),
    receiver: optionalText(200),
  })
  .refine(({ fate, receiver }) => fate !== 'transferred' || receiver !== '', {
    path: ['receiver'],
    error: 'invalid.required',
  });
export type AssetForm = z.output<typeof assetForm>;

export const removeAssetForm = z.object({ asset: z.uuid('invalid.choice') });

export const receiveForm = withDates(
  ['received_on'],
  z.object({ amount: text(30), received_on: day, reference: text(60) }),
  { done: ['received_on'] },
);
export type ReceiveForm = z.output<typeof receiveForm>;

/** An amount in the currency of the agreement, in minor units. Problem: `amount_not_read` on the field. */
export function minorOf(typed: string, currency: string, field: string): number {
  const minor = parseAmount(typed, currency);
  if (minor === undefined || minor < 1) throw problem('amount_not_read', {}, { field });
  return minor;
}
