import { z } from 'zod';
import { text } from '../../platform/http/fields.ts';

export const doorForm = z
  .object({ for_whom: text(100) })
  .transform(({ for_whom }) => ({ forWhom: for_whom }));
export type DoorForm = z.infer<typeof doorForm>;
