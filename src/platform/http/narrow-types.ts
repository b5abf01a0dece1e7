import { type Problem, problem } from '../problem.ts';

/** A file that the store does not keep is refused with the types that its field takes, not with others that would be refused next. */
export function narrowTypes(fileTypes: string | undefined, error: Problem): Problem {
  if (!fileTypes || error.code !== 'file_type_not_accepted') return error;
  const { field, file } = error;
  return problem(
    error.code,
    { kinds: fileTypes },
    { ...(field ? { field } : {}), ...(file ? { file } : {}) },
  );
}
