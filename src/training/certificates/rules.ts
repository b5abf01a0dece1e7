import { createHash } from 'node:crypto';
import type { Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import { type AttendanceRule, type HalfDay, keyOf, meetsRule } from '../attendance-list/rules.ts';

/** Letters and digits that nobody takes for another (Crockford's base 32). */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is printed on a certificate to be typed by hand: 60 bits that follow from its id, `7K3M-9QXT-2B4D`. Nobody guesses one. */
export function certificateNumber(id: string): string {
  const bytes = createHash('sha256').update(`certificate ${id}`).digest();
  const text = Array.from({ length: 12 }, (_, at) => signs[bytes[at]! % 32]).join('');
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** The number that somebody meant: small letters, spaces, O for nought and I or L for one are forgiven. */
export function numberTyped(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[\s‐-―-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}

/** Certificates are given when all of it is over, and where the rule says that there are any. Problems: `no_certificate_given`, `gathering_not_over`. */
export function mustGiveCertificates(
  rule: AttendanceRule,
  halfDays: readonly HalfDay[],
  now: Instant,
): number {
  if (rule.leastShare === null) throw problem('no_certificate_given');
  if (!isOver(halfDays, now)) throw problem('gathering_not_over');
  return rule.leastShare;
}

/** Whether the last half-day that was planned has ended. */
export function isOver(halfDays: readonly HalfDay[], now: Instant): boolean {
  return halfDays.length > 0 && halfDays.every(({ endsAt }) => endsAt <= now);
}

/** How many of the planned half-days each was at, and whether that is enough. */
export function earned(
  rule: AttendanceRule,
  halfDays: readonly HalfDay[],
  noted: readonly { participantId: string; day: string; part: HalfDay['part'] }[],
): Map<string, number> {
  const planned = new Set(halfDays.map(keyOf));
  const places = new Map<string, Set<string>>();
  for (const one of noted) {
    if (!planned.has(keyOf(one))) continue;
    places.set(one.participantId, (places.get(one.participantId) ?? new Set()).add(keyOf(one)));
  }
  const counted = [...places].map(([id, halves]) => [id, halves.size] as const);
  return new Map(counted.filter(([, attended]) => meetsRule(rule, { attended, planned: planned.size })));
}

type Held = Pick<HalfDay, 'day' | 'part' | 'startsAt' | 'endsAt'>;
/** How many minutes the sessions take; what takes place at the same time counts once. */
function minutesOf(sessions: readonly Held[]): number {
  let [whole, until] = [0, ''];
  for (const { startsAt, endsAt } of [...sessions].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    const from = startsAt > until ? startsAt : until;
    if (endsAt > from) whole += Math.round((Date.parse(endsAt) - Date.parse(from)) / 60_000);
    if (endsAt > until) until = endsAt;
  }
  return whole;
}

type Half = Pick<HalfDay, 'day' | 'part'> & { readonly cameLate?: boolean; readonly leftEarly?: boolean };
/**
 * The minutes of a programme, and of the half-days of it that somebody was at. Whoever came late or left early was at that half-day, for
 * half of its time.
 */
export function attendedMinutes(
  sessions: readonly Held[],
  halves: readonly Half[],
): { readonly minutesAttended: number; readonly minutesPlanned: number } {
  const inPart = ({ cameLate, leftEarly }: Half) => cameLate === true || leftEarly === true;
  const whole = new Set(halves.filter((half) => !inPart(half)).map(keyOf));
  const part = new Set(halves.filter(inPart).map(keyOf));
  const among = (keys: ReadonlySet<string>) => minutesOf(sessions.filter((one) => keys.has(keyOf(one))));
  return {
    minutesAttended: among(whole) + Math.round(among(part) / 2),
    minutesPlanned: minutesOf(sessions),
  };
}

type Given = { readonly participantId: string; readonly revokedAt: Instant | null };
/** Of those who earned one: who was never given any, and who has none that holds because theirs was revoked. */
export function whoIsDue(
  whoEarned: Iterable<string>,
  given: readonly Given[],
): { readonly without: ReadonlySet<string>; readonly revoked: ReadonlySet<string> } {
  const had = new Set(given.map(({ participantId }) => participantId));
  const holds = new Set(given.filter((one) => one.revokedAt === null).map((one) => one.participantId));
  const all = [...whoEarned];
  return {
    without: new Set(all.filter((id) => !had.has(id))),
    revoked: new Set(all.filter((id) => had.has(id) && !holds.has(id))),
  };
}
