import type { Problem } from '../problem.ts';

/** Problems that tell of an attempt to get round something, and what the log calls it: a word, of nobody and of no record. */
const walls: Readonly<Record<string, string>> = {
  form_expired: 'form_token',
  link_not_valid: 'link',
  case_not_opened: 'case_secret',
  too_many_tries: 'tries',
};

export function wallOf({ code }: Problem): { wall?: string } {
  const wall = walls[code];
  return wall ? { wall } : {};
}
