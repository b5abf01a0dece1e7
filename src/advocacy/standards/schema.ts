import { z } from 'zod';

/** The ticked standards, each once. */
export const standardsForm = z
  .object({ 'standards[]': z.array(z.uuid('invalid.choice')).default([]) })
  .transform((typed) => [...new Set(typed['standards[]'])]);
export type StandardsForm = z.infer<typeof standardsForm>;
