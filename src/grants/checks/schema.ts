import { z } from 'zod';
import { hashOfContent } from '../../platform/canonical.ts';
import { seen } from '../../platform/http/fields.ts';
import type { Check } from './queries.ts';
import { type CheckAnswers, checkItems } from './rules.ts';

const verdict = z.enum(['yes', 'no', 'not_applicable']).optional().catch(undefined);
const note = z.string().trim().max(1000, 'invalid.too_long').default('');

/** The check list: a verdict and a note for each item, the reasons that the applicant will read, and which button was pressed. */
export const checkForm = z
  .object({
    ...Object.fromEntries(
      checkItems.flatMap((item) => [
        [item, verdict],
        [`${item}_note`, note],
      ]),
    ),
    reasons: z.string().trim().max(5000, 'invalid.too_long').default(''),
    seen,
    conclude: z.string().optional(),
  })
  .transform((form): CheckForm => {
    const typed = form as unknown as Record<string, string | undefined>;
    const answered = checkItems
      .filter((item) => typed[item] || typed[`${item}_note`])
      .map((item) => [item, { verdict: typed[item] ?? null, note: typed[`${item}_note`] ?? '' }]);
    return {
      items: Object.fromEntries(answered) as CheckAnswers,
      reasons: String(form.reasons),
      conclude: form.conclude !== undefined,
      seen: String(form.seen),
    };
  });
export type CheckForm = {
  items: CheckAnswers;
  reasons: string;
  conclude: boolean;
  seen: string;
};

/** A check as the fields of its form. */
export function typedOfCheck(check: Check | undefined): Record<string, string> {
  const items = checkItems.flatMap((item) => {
    const answer = check?.items[item];
    return answer
      ? [
          [item, answer.verdict ?? ''],
          [`${item}_note`, answer.note],
        ]
      : [];
  });
  return { ...Object.fromEntries(items), reasons: check?.reasons ?? '' };
}

/** What the page of a check showed, as a hash: who saves says what they had seen. */
export function seenOfCheck(check: Check | undefined): string {
  return hashOfContent(typedOfCheck(check)).slice(0, 16);
}
