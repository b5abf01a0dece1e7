import { z } from 'zod';
import { optionalText, text } from '../../platform/http/fields.ts';
import { isPossibleAccount, plainAccount } from './rules.ts';

/** The details of a party. A partner, which is paid nothing here, leaves bank and account empty. */
export const partyForm = z.object({
  version: z.coerce.number().int().min(0).default(0),
  address: text(300),
  registration_number: text(60),
  representative: text(200),
  representative_function: text(200),
  bank: optionalText(200),
  account: optionalText(60)
    .transform(plainAccount)
    .refine((typed) => typed === '' || isPossibleAccount(typed), {
      error: 'grants.party.account_impossible',
    }),
});
export type PartyForm = z.output<typeof partyForm>;
