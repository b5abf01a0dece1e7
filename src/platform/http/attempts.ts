import type { Problem } from '../problem.ts';

/** Problems that tell of an attempt to get round something, and what the log calls it: a word, of nobody and of no record. */
const attempts: Readonly<Record<string, string>> = {
  form_expired: 'form_token',
  link_not_valid: 'link',
  case_not_opened: 'case_secret',
  too_many_mails: 'tries',
  too_many_tries: 'tries',
  too_much_within_hour: 'tries',
};

/** The kind of attempt, and for how many minutes more are refused where there were too many tries. */
export function attemptOf({ code, status, details }: Problem): { attempt?: string; wait?: number } {
  const attempt = attempts[code];
  const wait = status === 429 && typeof details.minutes === 'number' ? details.minutes : undefined;
  return { ...(attempt ? { attempt } : {}), ...(wait ? { wait } : {}) };
}
