import { z } from 'zod';
import { choice } from '../platform/http/fields.ts';
import { jurisdictionCodes } from '../platform/language/jurisdictions.ts';

/** One of the six, null for the region or for a territory by name. */
export const place = z
  .union([z.literal(''), choice(jurisdictionCodes)], 'invalid.choice')
  .default('')
  .transform((code) => code || null);
