import type { Question } from './queries-questions.ts';

/** A question as the fields of its form. */
export function typedQuestion({
  version,
  text,
  options,
  right,
  retiredAt,
}: Question): Record<string, string> {
  return {
    version: String(version),
    text,
    options: options.join('\n'),
    right: String(right),
    retired: retiredAt ? 'yes' : '',
  };
}
