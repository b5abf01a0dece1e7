import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** One fact about an earlier answer. `answered` asks whether there is any answer at all. */
const fact = z.union([
  z.strictObject({ question: key, equals: z.union([z.string(), z.boolean(), z.number()]) }),
  z.strictObject({ question: key, includes: z.string() }),
  z.strictObject({ question: key, greater: z.number() }),
  z.strictObject({ question: key, answered: z.boolean() }),
]);
export type Fact = z.infer<typeof fact>;

/** A fact, or all or any of several. Conditions do not nest deeper: a person must be able to read them. */
export const condition = z.union([
  fact,
  z.strictObject({ all: z.array(fact).min(1) }),
  z.strictObject({ any: z.array(fact).min(1) }),
]);
export type Condition = z.infer<typeof condition>;

/** The facts a condition rests on. */
export function factsOf(asked: Condition): readonly Fact[] {
  if ('all' in asked) return asked.all;
  if ('any' in asked) return asked.any;
  return [asked];
}

/** Whether the condition holds for these answers. An amount is compared in minor units; no answer equals nothing. */
export function holds(asked: Condition | undefined, answers: Readonly<Record<string, unknown>>): boolean {
  if (!asked) return true;
  const known = factsOf(asked).map((one) => factHolds(one, answers[one.question]));
  return 'any' in asked ? known.some(Boolean) : known.every(Boolean);
}

function factHolds(asked: Fact, answer: unknown): boolean {
  if ('equals' in asked) return answer === asked.equals;
  if ('includes' in asked) return Array.isArray(answer) && answer.includes(asked.includes);
  if ('greater' in asked) return sizeOf(answer) > asked.greater;
  return isAnswered(answer) === asked.answered;
}

function sizeOf(answer: unknown): number {
  if (typeof answer === 'number') return answer;
  if (Array.isArray(answer)) return answer.length;
  const minor = (answer as { minor?: unknown } | undefined)?.minor;
  return typeof minor === 'number' ? minor : Number.NaN;
}

/** Whether there is an answer: nothing, an empty text and an empty list are none. */
export function isAnswered(answer: unknown): boolean {
  if (answer === undefined || answer === null || answer === '') return false;
  return !(Array.isArray(answer) && answer.length === 0);
}
