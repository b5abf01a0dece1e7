import { z } from 'zod';
import { choice, optionalText } from '../platform/http/fields.ts';
import { jurisdictionCodes } from '../platform/language/jurisdictions.ts';

/** An address of the web, null when left out; `https://` is added where it was left out. */
export const web = optionalText(500)
  .transform((typed) => (typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
  .refine((address) => address === '' || URL.canParse(address), 'advocacy.invalid.web')
  .transform((address) => address || null);

/** One of the six, null for the region or for a territory by name. */
export const place = z
  .union([z.literal(''), choice(jurisdictionCodes)], 'invalid.choice')
  .default('')
  .transform((code) => code || null);
