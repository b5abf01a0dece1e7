import { problem } from '../../platform/problem.ts';
import { type Section, sectionParts } from '../definition.ts';

/** A section as the engine itself reads it; its questions were read when they were saved. Throws `malformed_request`. */
export function parsedSection({ questions, ...parts }: Section): Section {
  const read = sectionParts.safeParse(parts);
  if (!read.success) throw problem('malformed_request');
  return { ...read.data, questions };
}
