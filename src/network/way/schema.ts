import { z } from 'zod';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { fieldsOfWork } from '../schema.ts';
import { narrowings } from './steps.ts';

/** What the way is narrowed to; anything unknown in the address counts as nothing chosen. */
export const wayFilter = z.object({
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  field: z.enum(fieldsOfWork).optional().catch(undefined),
  step: z.enum(narrowings).optional().catch(undefined),
});
export type WayFilter = z.infer<typeof wayFilter>;
