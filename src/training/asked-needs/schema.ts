import { z } from 'zod';
import { optionalText } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';

/** What somebody needs in a session: to get in and follow, and to eat. */
export type Need = { readonly sessionId: string; readonly access: string; readonly diet: string };

const field = /^(access|diet)-([0-9a-f-]{36})$/;
const longest = 300;

/** The fields `access-<session>` and `diet-<session>`; a session without a word is one of which nothing is needed. */
export const needsForm: z.ZodType<{ readonly needs: readonly Need[] }> = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((typed, issues) => {
    const needs = new Map<string, { access: string; diet: string }>();
    for (const [name, value] of Object.entries(typed)) {
      const [, what, sessionId = ''] = field.exec(name) ?? [];
      if ((what !== 'access' && what !== 'diet') || !isId(sessionId)) continue;
      const read = optionalText(longest).safeParse(value);
      if (!read.success)
        issues.addIssue({
          code: 'custom',
          path: [name],
          message: 'invalid.too_long',
          params: { max: longest },
        });
      const need = needs.get(sessionId) ?? { access: '', diet: '' };
      needs.set(sessionId, { ...need, [what]: read.data ?? '' });
    }
    return { needs: [...needs].map(([sessionId, need]) => ({ sessionId, ...need })) };
  });
export type NeedsForm = z.infer<typeof needsForm>;
