import { z } from 'zod';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';

/** An organisation that an application names as a partner. */
export type NamedPartner = {
  readonly name: string;
  readonly jurisdiction: string | null;
  readonly registration: string | null;
};

const named = z.object({
  name: z.string().optional().catch(undefined),
  jurisdiction: z.string().optional().catch(undefined),
  registration: z.string().optional().catch(undefined),
});

/** The partners in the group `partners` of an application's answers; null where its form has no such group or nothing is in it. */
export function partnersOf(group: unknown): NamedPartner[] | null {
  const read = z.array(named).safeParse(group);
  if (!read.success) return null;
  const partners = read.data
    .filter(({ name, registration }) => name?.trim() || registration?.trim())
    .map(({ name = '', jurisdiction, registration }) => ({
      name: name.trim(),
      jurisdiction: jurisdiction || null,
      registration: registration?.trim() || null,
    }));
  return partners.length > 0 ? partners : null;
}

const plain = (typed: string) => typed.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether two are one organisation: the same registration number in one jurisdiction, or where a number is missing, the same name. */
export function isSame(one: NamedPartner, other: NamedPartner): boolean {
  if (one.jurisdiction && other.jurisdiction && one.jurisdiction !== other.jurisdiction) return false;
  if (one.registration && other.registration) return plain(one.registration) === plain(other.registration);
  return plain(one.name) !== '' && plain(one.name) === plain(other.name);
}

/** Which of these organisations are named as a partner in more applications than the rule allows. */
export function overAsPartner(
  organisations: readonly NamedPartner[],
  applications: readonly (readonly NamedPartner[])[],
  most: number,
): NamedPartner[] {
  return organisations.filter(
    (one) => applications.filter((partners) => partners.some((other) => isSame(one, other))).length > most,
  );
}

/** How many of the six jurisdictions these seats are in. */
export function countJurisdictions(seats: readonly (string | null)[]): number {
  const known: readonly string[] = jurisdictionCodes;
  return new Set(seats.filter((seat) => seat !== null && known.includes(seat))).size;
}
