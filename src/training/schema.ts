import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  paragraphs,
  text,
  wholeNumber,
  withDates,
} from '../platform/http/fields.ts';
import { isId } from '../platform/ids.ts';
import { jurisdictionCode } from '../platform/language/jurisdictions.ts';
import { type Locale, locales } from '../platform/language/language.ts';

export const gatheringKinds = [
  'training',
  'round_table',
  'advocacy_conference',
  'regional_conference',
  'info_session',
] as const;
export type GatheringKind = (typeof gatheringKinds)[number];
export const gatheringScopes = ['local', 'national', 'regional'] as const;
/** Who is told where an event is: everybody, or those alone who have a place. */
export const placeAudiences = ['everybody', 'participants'] as const;
export type PlaceAudience = (typeof placeAudiences)[number];
export type GatheringScope = (typeof gatheringScopes)[number];

/** More people of one organisation, or of none, than have ever come to a conference. */
export const mostPeople = 5000;
const people = z.union([z.literal('').transform(() => 0), wholeNumber(0, mostPeople)]).default(0);
const dates = ['starts_on', 'ends_on'];

export const gatheringForm = withDates(
  dates,
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      kind: choice(gatheringKinds),
      scope: choice(gatheringScopes),
      title: text(200),
      /** In which the title and the other texts are written; left empty where nobody says so. */
      language: z.union([z.literal('').transform(() => undefined), choice(locales)]).optional(),
      host: z.uuid('invalid.choice'),
      jurisdiction: z.union([z.literal(''), jurisdictionCode], 'invalid.choice').default(''),
      place: text(200),
      place_for: choice(placeAudiences).default('everybody'),
      starts_on: day,
      /** Left empty for a gathering of one day. */
      ends_on: day.optional(),
      other_women: people,
      other_men: people,
      /** Why what figures count is changed; of a new gathering there is nothing to say. */
      reason: optionalParagraphs(1000).optional(),
    })
    .transform(({ starts_on, ends_on, host, jurisdiction, place_for, other_women, other_men, ...typed }) => ({
      ...typed,
      hostId: host,
      placeFor: place_for,
      jurisdiction: jurisdiction || null,
      startsOn: starts_on,
      endsOn: ends_on ?? starts_on,
      otherWomen: other_women,
      otherMen: other_men,
    })),
  { done: ['starts_on'] },
);
export type GatheringForm = z.infer<typeof gatheringForm>;

/** The field of a copy's title in one more language. */
export const titleIn = (language: Locale): `title-${Locale}` => `title-${language}`;
const titlesIn = Object.fromEntries(locales.map((one) => [titleIn(one), text(200).optional()]));

/** What a copy of an event is called, also in each language it is translated into, and its first day. */
export const copyForm = withDates(
  ['starts_on'],
  z.object({ title: text(200), starts_on: day, ...titlesIn }).transform(({ title, starts_on, ...rest }) => ({
    ...{ title, startsOn: starts_on },
    titles: titlesOf(rest as Readonly<Record<string, string | undefined>>),
  })),
  { done: ['starts_on'] },
);
function titlesOf(typed: Readonly<Record<string, string | undefined>>) {
  const named = locales.flatMap((one) => {
    const title = typed[titleIn(one)];
    return title === undefined ? [] : [[one, title]];
  });
  return Object.fromEntries(named) as Readonly<Partial<Record<Locale, string>>>;
}
export type CopyForm = z.infer<typeof copyForm>;

/** How many came for an organisation. Counts only: nobody's name is ever written down. */
export type Attendance = { readonly organisationId: string; readonly women: number; readonly men: number };
export type AttendanceForm = {
  readonly version: number;
  readonly rows: readonly Attendance[];
  /** Why numbers that figures count are changed. */
  readonly reason?: string;
};

const field = /^(women|men)-([0-9a-f-]{36})$/;

/** The rows of the attendance table that were on the page: `women-<organisation>` and `men-<organisation>`, empty for nobody. */
export const attendanceForm: z.ZodType<AttendanceForm> = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform((typed, issues) => {
    const counts = new Map<string, { women: number; men: number }>();
    for (const [name, value] of Object.entries(typed)) {
      const [, who, organisationId = ''] = field.exec(name) ?? [];
      if ((who !== 'women' && who !== 'men') || !isId(organisationId)) continue;
      const count = people.safeParse(value);
      if (!count.success)
        issues.addIssue({
          code: 'custom',
          path: [name],
          message: 'invalid.number_between',
          params: { min: 0, max: mostPeople },
        });
      const row = counts.get(organisationId) ?? { women: 0, men: 0 };
      counts.set(organisationId, { ...row, [who]: count.data ?? 0 });
    }
    const version = wholeNumber(1, 1_000_000).safeParse(typed.version);
    const rows = [...counts].map(([organisationId, row]) => ({ organisationId, ...row }));
    const reason = optionalParagraphs(1000).safeParse(typed.reason);
    if (!reason.success)
      issues.addIssue({
        code: 'custom',
        path: ['reason'],
        message: 'invalid.too_long',
        params: { max: 1000 },
      });
    return { version: version.data ?? 0, rows, reason: reason.data ?? '' };
  });

export const withdrawalForm = z.object({ reason: paragraphs(1000) });
export type WithdrawalForm = z.infer<typeof withdrawalForm>;

/** What was on the page when it was pressed: what changed since is looked at again. */
export const publicationForm = z.object({ version: wholeNumber(0, 1_000_000).default(0) });
export type PublicationForm = z.infer<typeof publicationForm>;

/** What a list of gatherings is narrowed to; anything unknown in the address counts as nothing chosen. */
export const gatheringSorts = ['latest', 'earliest'] as const;
export const gatheringFilter = z.object({
  kind: z.enum(gatheringKinds).optional().catch(undefined),
  scope: z.enum(gatheringScopes).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  withdrawn: z.enum(['yes']).optional().catch(undefined),
  sort: z.enum(gatheringSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type GatheringFilter = z.infer<typeof gatheringFilter>;

/** What the public calendar is narrowed to. */
export const calendarFilter = gatheringFilter.pick({ kind: true, jurisdiction: true });
export type CalendarFilter = z.infer<typeof calendarFilter>;

/** Which organisations the attendance table shows. */
export const attendanceFilter = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
});
