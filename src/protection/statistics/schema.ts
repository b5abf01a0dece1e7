import { z } from 'zod';
import { choice, paragraphs, seen, tick } from '../../platform/http/fields.ts';
import { type TableKey, tableKeys } from './rules/families.ts';
import { signingQuestions } from './rules/rule.ts';

export const prepareForm = z
  .object({
    table: z
      .string('invalid.choice')
      .regex(new RegExp(`^\\d{4}-(?:01|07)-01_(?:${tableKeys.join('|')})$`), 'invalid.choice'),
  })
  .transform(({ table }) => {
    const [startsOn = '', ...key] = table.split('_');
    return { startsOn, tableKey: key.join('_') as TableKey };
  });
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
export const contributeForm = z.object({ seen, answer: choice(['yes', 'no']) });
export type ContributeForm = z.infer<typeof contributeForm>;
