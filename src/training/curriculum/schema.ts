import { z } from 'zod';
import { paragraphs, text, tick, wholeNumber } from '../../platform/http/fields.ts';

export const moduleForm = z.object({
  version: wholeNumber(0, 1_000_000).default(0),
  code: text(20),
  title: text(200),
  /** One learning objective a line. */
  objectives: paragraphs(4000),
  minutes: wholeNumber(5, 3000),
  /** No training is planned with it any more; those that had it keep it. */
  retired: tick,
});
export type ModuleForm = z.infer<typeof moduleForm>;
