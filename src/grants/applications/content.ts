import { z } from 'zod';

const answersOf = z.object({ answers: z.record(z.string(), z.unknown()) });

/** What an agreement takes over from a submitted application: its own words and its budget, by the keys that our forms use. */
export function submittedContent(content: string | null): {
  summary: string;
  place: string | null;
  budget: unknown;
} {
  const { answers } = content
    ? answersOf.parse(JSON.parse(content))
    : { answers: {} as Record<string, unknown> };
  const text = (key: string) => (typeof answers[key] === 'string' ? (answers[key] as string) : '');
  return { summary: text('summary'), place: text('place') || null, budget: answers.budget ?? null };
}
