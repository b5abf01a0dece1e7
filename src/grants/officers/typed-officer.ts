import { hashOfContent } from '../../platform/canonical.ts';
import { dayFields } from '../../platform/http/fields.ts';
import type { Officer } from './queries.ts';

type Said = Pick<Officer, 'name' | 'post' | 'since' | 'until'>;
/** An officer as the fields of the form. */
export function typedOfOfficer({ name, post, since, until }: Said): Record<string, string> {
  return { name, post, ...dayFields('since', since), ...dayFields('until', until) };
}

/** What the form was shown with: who would save away another's change is told. */
export const seenOfOfficer = (officer: Said): string => hashOfContent(typedOfOfficer(officer));
