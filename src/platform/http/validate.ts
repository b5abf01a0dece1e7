import type { z } from 'zod';
import type { Language } from '../language/language.ts';
import type { FormState, Typed } from './route.ts';

export type Validation<Input> = { input: Input } | { errors: FormState['errors'] };

/**
 * What a person typed against the form's schema. A schema's own message is a message key (`z.string().min(2, 'invalid.required')`);
 * without one the key follows from the kind of fault. One error a field, in the order of the schema.
 */
export function validate<Input>(
  schema: z.ZodType<Input>,
  typed: Typed,
  language: Language,
): Validation<Input> {
  const result = schema.safeParse(typed);
  if (result.success) return { input: result.data };
  const errors: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const field = issue.path.join('-');
    errors[field] ??= textOf(issue, language);
  }
  return { errors };
}

function textOf(issue: z.core.$ZodIssue, language: Language): string {
  const { key, args } = language.has(issue.message)
    ? { key: issue.message, args: limitsOf(issue) }
    : keyOf(issue);
  return language.t(key, args);
}

function limitsOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'custom') return (issue.params ?? {}) as Record<string, string | number>;
  if (issue.code === 'too_big') return { max: Number(issue.maximum) };
  if (issue.code === 'too_small') return { min: Number(issue.minimum) };
  return {};
}

function keyOf(issue: z.core.$ZodIssue): { key: string; args: Record<string, string | number> } {
  const args = limitsOf(issue);
  if (issue.code === 'invalid_type') return { key: 'invalid.required', args };
  if (issue.code === 'invalid_value') return { key: 'invalid.choice', args };
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { key: Number(issue.minimum) <= 1 ? 'invalid.required' : 'invalid.too_short', args };
  if (issue.code === 'too_big' && issue.origin === 'string') return { key: 'invalid.too_long', args };
  if (issue.code === 'too_small' && issue.origin === 'array') return { key: 'invalid.choices', args };
  if (issue.code === 'too_small' || issue.code === 'too_big') return { key: 'invalid.number', args };
  if (issue.code === 'invalid_format') return { key: formats[issue.format] ?? 'invalid.choice', args };
  return { key: 'invalid.choice', args };
}

const formats: Record<string, string> = { email: 'invalid.email', date: 'invalid.date' };
