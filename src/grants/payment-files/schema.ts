import { z } from 'zod';
import { choice, day, optionalText, text, tick, withDates } from '../../platform/http/fields.ts';
import { isPossibleAccount, plainAccount } from '../parties/rules.ts';
import { painFormats } from './rules.ts';

/** As many as a bank's page shows; a partner of the Action pays far fewer at once. */
export const mostPayments = 100;

export const fileForm = withDates(
  ['pay_on'],
  z.object({
    'instalments[]': z.array(z.uuid('invalid.choice')).max(mostPayments, 'invalid.choices').default([]),
    pay_on: day,
    again: tick,
    seen: z.string().max(64).default(''),
  }),
);
export type FileForm = z.output<typeof fileForm>;

export const accountForm = z.object({
  holder: text(70),
  iban: text(60)
    .transform(plainAccount)
    .refine((typed) => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(typed) && isPossibleAccount(typed), {
      error: 'grants.paying_account.iban_impossible',
    }),
  bic: optionalText(20)
    .transform((typed) => typed.replaceAll(/\s/g, '').toUpperCase())
    .refine((typed) => /^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/.test(typed), {
      error: 'grants.paying_account.bic_impossible',
    }),
  format: choice(painFormats),
});
export type AccountForm = z.output<typeof accountForm>;

export const decisionForm = z.object({ decision: choice(['confirm', 'refuse']) });
export type DecisionForm = z.output<typeof decisionForm>;
