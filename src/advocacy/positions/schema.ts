import { z } from 'zod';
import { day, optionalText, text, withDates } from '../../platform/http/fields.ts';

/** From against it to for it, and from none to much. */
export const alignments = ['-2', '-1', '0', '1', '2'] as const;
/** The word of an alignment, in its message key. */
export function alignmentWord(alignment: number): string {
  return ['against', 'rather_against', 'undecided', 'rather_for', 'for'][alignment + 2]!;
}
export const strengths = ['0', '1', '2', '3'] as const;

const strength = z.enum(strengths, 'invalid.choice').transform(Number);
export const positionForm = withDates(
  ['dated_on'],
  z
    .object({
      issue: z.uuid('invalid.choice'),
      body: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
      body_name: optionalText(200),
      alignment: z.enum(alignments, 'invalid.choice').transform(Number),
      interest: strength,
      influence: strength,
      dated_on: day,
      source: text(300),
    })
    .transform(({ issue, body, body_name, dated_on, ...typed }) => ({
      ...typed,
      issueId: issue,
      bodyId: body || null,
      bodyName: body_name,
      datedOn: dated_on,
    })),
);
export type PositionForm = z.infer<typeof positionForm>;
