import { z } from 'zod';

const submitted = z.object({
  answers: z.looseObject({
    summary: z.string().optional().catch(undefined),
    places: z
      .array(z.looseObject({ municipality: z.string().optional() }))
      .optional()
      .catch(undefined),
    budget: z.unknown().optional(),
  }),
});

/** What an agreement takes over from a submitted application: its own words, its places and its budget, by the keys that our forms use. */
export function submittedContent(content: string | null): {
  summary: string;
  place: string | null;
  budget: unknown;
} {
  if (!content) return { summary: '', place: null, budget: null };
  const { answers } = submitted.parse(JSON.parse(content));
  const places = (answers.places ?? []).map(({ municipality }) => municipality).filter(Boolean);
  return { summary: answers.summary ?? '', place: places.join(', ') || null, budget: answers.budget ?? null };
}
