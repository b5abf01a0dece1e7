import { Problem, problem } from '../problem.ts';

/** A file that the store does not keep is refused with the types that its field takes, not with others that would be refused next. */
export function narrowTypes(fileTypes: string | undefined, error: unknown): unknown {
  if (!fileTypes || !(error instanceof Problem) || error.code !== 'file_type_not_accepted') return error;
  return problem(error.code, { kinds: fileTypes }, error.field === undefined ? {} : { field: error.field });
}
