import { problem } from '../problem.ts';

/**
 * What the database refused, as the problem a person can understand; anything else comes back as it was.
 * Constraints are named after what they protect, so the constraint's name is the detail of the log, not of the page.
 */
export function translateDatabaseError(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === '23505') return problem('already_exists');
  if (code === '23503') return problem('in_use');
  if (code === '22001' || code === '22003' || code === '22021')
    return problem('value_not_storable', {}, { status: 422 });
  return error;
}
