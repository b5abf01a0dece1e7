import { z } from 'zod';
import { jurisdictionCode } from '../platform/language/jurisdictions.ts';

/** One of the six, null for the region or for a territory by name. */
export const place = z
  .union([z.literal(''), jurisdictionCode], 'invalid.choice')
  .default('')
  .transform((code) => code || null);
