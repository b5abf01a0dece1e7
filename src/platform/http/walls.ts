import type { Problem } from '../problem.ts';

/** Problems that tell of an attempt to get round something, and what the log calls it: a word, of nobody and of no record. */
const walls: Readonly<Record<string, string>> = {
  form_expired: 'form_token',
  link_not_valid: 'link',
  case_not_opened: 'case_secret',
  too_many_tries: 'tries',
  too_much_within_hour: 'tries',
};

/** The wall, and for how many minutes it stands where it is one of tries. */
export function wallOf({ code, status, details }: Problem): { wall?: string; wait?: number } {
  const wall = walls[code];
  const wait = status === 429 && typeof details.minutes === 'number' ? details.minutes : undefined;
  return { ...(wall ? { wall } : {}), ...(wait ? { wait } : {}) };
}
