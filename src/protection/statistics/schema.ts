import { z } from 'zod';
import { choice, paragraphs, tick } from '../../platform/http/fields.ts';
import { tableKeys } from './rules/families.ts';
import { signingQuestions } from './rules/rule.ts';

export const prepareForm = z
  .object({
    table: choice(tableKeys),
    span: z.string('invalid.choice').regex(/^\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}$/, 'invalid.choice'),
  })
  .transform(({ table, span }) => ({ tableKey: table, span }));
export type PrepareForm = z.infer<typeof prepareForm>;

const ticked = tick.refine((one) => one, 'invalid.release_question');
/** Each question with a tick; what is ticked is said once and kept nowhere. */
export const signForm = z.object(
  Object.fromEntries(signingQuestions.map((one) => [one, ticked])) as Record<
    (typeof signingQuestions)[number],
    typeof ticked
  >,
);
export type SignForm = z.infer<typeof signForm>;
export const withdrawForm = z.object({ reason: paragraphs(500) });
/** A page that only asks once more. */
export const discardForm = z.object({});
export const contributeForm = z.object({ answer: choice(['yes', 'no']) });
export type ContributeForm = z.infer<typeof contributeForm>;
