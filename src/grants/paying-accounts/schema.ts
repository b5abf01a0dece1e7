import { z } from 'zod';
import { choice, optionalText, text } from '../../platform/http/fields.ts';
import { isIban, plainAccount } from '../parties/rules.ts';
import { painFormats } from '../payment-files/rules.ts';

export const accountForm = z.object({
  holder: text(70),
  iban: text(60).transform(plainAccount).refine(isIban, { error: 'grants.paying_account.iban_impossible' }),
  bic: optionalText(20)
    .transform((typed) => typed.replaceAll(/\s/g, '').toUpperCase())
    .refine((typed) => /^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/.test(typed), {
      error: 'grants.paying_account.bic_impossible',
    }),
  format: choice(painFormats),
});
export type AccountForm = z.output<typeof accountForm>;
