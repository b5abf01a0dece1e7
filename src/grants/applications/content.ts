import { z } from 'zod';
import type { Answers } from '../../forms/index.ts';

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

const whole = z.object({
  answers: z.record(z.string(), z.unknown()),
  annexes: z.array(z.object({ question: z.string(), name: z.string(), sha256: z.string() })).default([]),
});
/** All that was submitted: the answers, and the files by question. */
export type ApplicationContent = {
  readonly answers: Answers;
  readonly annexes: readonly { readonly question: string; readonly name: string; readonly sha256: string }[];
};

/** What was submitted, whole; nothing once its retention has emptied it. */
export function applicationContent(content: string | null): ApplicationContent {
  if (!content) return { answers: {}, annexes: [] };
  return whole.parse(JSON.parse(content)) as ApplicationContent;
}
