import { z } from 'zod';

/** What of the Action changes in public, in the order in which a month tells it. */
export const changeKinds = [
  'call_opened',
  'call_extended',
  'call_corrected',
  'call_cancelled',
  'call_closed',
  'grant',
  'matrix',
  'erratum',
  'material',
  'edition',
  'withdrawn',
  'recommendation',
  'step',
  'reply',
  'outcome',
  'practice',
  'partnership',
  'period',
  'release',
  'release_withdrawn',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The month of an address, `2026-11`; anything else counts as none. */
export const changesFilter = z.object({
  month: z
    .string()
    .regex(/^2\d{3}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
