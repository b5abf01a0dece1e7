import { z } from 'zod';
import { choice, paragraphs, tick, wholeNumber } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { signsOf } from '../short-code.ts';

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** Why the names of those who came may be kept (GDPR, article 6(1)(a), (e), (f)). */
export const bases = ['consent', 'public_task', 'legitimate_interest'] as const;
export type Basis = (typeof bases)[number];

const id = z.string('invalid.required').refine(isId, 'invalid.required');
const halfDay = z
  .string('invalid.choice')
  .regex(/^\d{4}-\d{2}-\d{2}-(morning|afternoon|evening)$/, 'invalid.choice');

/** One scan, as a phone keeps it until it is sent. */
const scan = z.object({
  id: z.string().refine(isId),
  code: z.string().max(60),
  halfDay,
  at: z.iso.datetime(),
});
export type Scan = z.infer<typeof scan>;
/** More than any gathering has people, so that a phone sends what it kept in few pieces. */
export const mostScans = 250;

/** What a phone sends: its scans as JSON; or, without the script, one code that was typed or that a scanner typed. */
export const scanForm = z.union([
  z.object({
    scans: z.string().transform((typed, issues): Scan[] => {
      const found = z.array(scan).min(1).max(mostScans).safeParse(parsed(typed));
      if (found.success) return found.data;
      issues.addIssue({ code: 'custom', message: 'invalid.required' });
      return z.NEVER;
    }),
  }),
  z
    .object({
      half_day: halfDay,
      code: z.string('invalid.required').trim().min(1, 'invalid.required').max(500, 'invalid.too_long'),
    })
    .transform(({ half_day, code }) => ({ halfDay: half_day, code: codeIn(code) })),
]);
export type ScanForm = z.infer<typeof scanForm>;

/**
 * Whose code a scanner read or somebody typed: the id at the end of an address, the id alone, or the short code of a card; '' for
 * anything else. A code opens nothing: whoever shows it is noted by whoever holds the gathering.
 */
export function codeIn(read: string): string {
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.exec(read.trim())?.[0].toLowerCase();
  if (id) return id;
  const short = signsOf(read);
  return /^[0-9A-HJKMNP-TV-Z]{8,16}$/.test(short) ? short : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The page that a phone's own camera opens: one press notes one person. */
export const checkInForm = z
  .object({ half_day: halfDay })
  .transform(({ half_day }) => ({ halfDay: half_day }));
export type CheckInForm = z.infer<typeof checkInForm>;

export const byHandForm = z
  .object({
    half_day: halfDay,
    'people[]': z.preprocess(
      (typed) => (typed === undefined ? [] : [typed].flat()),
      z.array(id).min(1, 'invalid.choice').max(1000),
    ),
    reason: paragraphs(500),
  })
  .transform(({ half_day, 'people[]': people, reason }) => ({
    halfDay: half_day,
    participantIds: people,
    reason,
  }));
export type ByHandForm = z.infer<typeof byHandForm>;

/** Which part of a half-day somebody missed; neither is all of it. */
export const partForm = z
  .object({ came_late: tick, left_early: tick })
  .transform(({ came_late, left_early }) => ({ cameLate: came_late, leftEarly: left_early }));
export type PartForm = z.infer<typeof partForm>;

export const takeBackForm = z.object({ reason: paragraphs(500) });
export type TakeBackForm = z.infer<typeof takeBackForm>;

export const ruleForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    basis: choice(bases),
    least_share: z.union([z.literal('').transform(() => null), wholeNumber(1, 100)]).default(null),
  })
  .transform(({ least_share, ...typed }) => ({ ...typed, leastShare: least_share }));
export type RuleForm = z.infer<typeof ruleForm>;
