import { z } from 'zod';
import { actionCurrency } from '../../platform/action-currency.ts';
import { bodies } from '../../platform/bodies.ts';
import {
  choice,
  choices,
  day,
  hour,
  optionalAmount,
  optionalParagraphs,
  optionalText,
  text,
  tick,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { isJoinLink } from '../join-links/rules.ts';
import type { PlaceGroup } from '../participants/rules.ts';
import { nightsField } from '../travel/schema.ts';

export const parts = ['morning', 'afternoon', 'evening'] as const;
export type Part = (typeof parts)[number];
export const registrations = ['closed', 'invited', 'open'] as const;
/** What is spoken in trainings of the six, and English. */
export const spoken = ['sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'en'] as const;
export type Spoken = (typeof spoken)[number];

const id = z
  .string()
  .optional()
  .transform((typed) => (typed && isId(typed) ? typed : null));

/** Where an online session is joined; null where none is said. As the browser writes it, so that no sign of it needs care. */
const joinLink = optionalText(500)
  .refine((typed) => typed === '' || isJoinLink(typed), 'invalid.join_link')
  .transform((typed) => (typed === '' ? null : new URL(typed).href));

export const sessionForm = withDates(
  ['day'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      // None of its fields is sent where it is chosen and nothing was.
      day: z.string('invalid.choice').pipe(day),
      part: choice(parts),
      starts: hour,
      ends: hour,
      title: text(200),
      module: id,
      room: optionalText(120),
      online: tick,
      join_link: joinLink,
      trainers: optionalText(300),
    })
    .transform(({ join_link: joinLink, ...typed }) => ({ ...typed, joinLink })),
);
export type SessionForm = z.infer<typeof sessionForm>;

/** Up to so many days of an event are chosen from: its sessions can be planned by pattern. */
export const mostPatternDays = 31;
const days = z.preprocess(
  (typed) => (typed === undefined ? [] : typed),
  z.array(day).min(1, 'invalid.choice').max(mostPatternDays, 'invalid.choice'),
);

/** Several sessions at once: the chosen days, and the parts of a day that have a title, each with its module. */
export const patternForm = z
  .looseObject({
    'days[]': days,
    room: optionalText(120),
    online: tick,
    trainers: optionalText(300),
  })
  .transform((typed, issues) => {
    const { room, online, trainers } = typed;
    const held = parts.flatMap((part) => heldIn(part, typed, issues));
    return { days: [...new Set(typed['days[]'])].sort(), parts: held, room, online, trainers };
  });
export type PatternForm = z.infer<typeof patternForm>;

/** The session that the fields `<part>_title`, `_starts`, `_ends` and `_module` say; none without a title. */
function heldIn(part: Part, typed: Readonly<Record<string, unknown>>, issues: z.RefinementCtx) {
  const read = (name: string, field: z.ZodType<string>, message: string) => {
    const parsed = field.safeParse(typed[`${part}_${name}`] ?? '');
    if (!parsed.success)
      issues.addIssue({ code: 'custom', path: [`${part}_${name}`], message, params: { max: 200 } });
    return parsed.data ?? '';
  };
  const title = read('title', optionalText(200), 'invalid.too_long');
  if (title === '') return [];
  const [starts, ends] = [read('starts', hour, 'invalid.time'), read('ends', hour, 'invalid.time')];
  return [{ part, title, starts, ends, module: id.parse(typed[`${part}_module`]) }];
}

/** So many rows of groups the form has: for two kinds of organisations of each of six jurisdictions. */
export const groupRows = 12;
const places = z.union([z.literal('').transform(() => null), wholeNumber(1, 5000)]).default(null);
const row = z.object({
  kind: z.union([z.literal(''), z.enum(bodies)]).catch(''),
  jurisdiction: z.union([z.literal(''), jurisdictionCode]).catch(''),
});

export const offerForm = withDates(
  ['register_until'],
  z
    .looseObject({
      version: wholeNumber(0, 1_000_000).default(0),
      registration: choice(registrations),
      places,
      register_until: day.optional(),
      introduction: optionalParagraphs(5000),
      bring: optionalParagraphs(1000).default(''),
      invite_note: optionalParagraphs(1000).default(''),
      'languages[]': choices(spoken),
      'interpretation[]': choices(spoken),
      budget_line: id,
      co_funder: optionalText(200),
      'nights[]': nightsField,
      travel_up_to: optionalAmount(actionCurrency),
    })
    .transform(({ register_until, budget_line, co_funder, travel_up_to, ...typed }, issues) => ({
      version: typed.version,
      registration: typed.registration,
      places: typed.places,
      registerUntil: register_until ?? null,
      introduction: typed.introduction,
      bring: typed.bring,
      inviteNote: typed.invite_note,
      languages: typed['languages[]'],
      interpretation: typed['interpretation[]'],
      budgetLineId: budget_line,
      coFunder: co_funder,
      nights: typed['nights[]'],
      travelUpToMinor: travel_up_to,
      groups: groupsOf(typed, issues),
    })),
);
export type OfferForm = z.infer<typeof offerForm>;

/** The rows `group-<n>-kind`, `-jurisdiction`, `-places`: a row without a number of places is no group. */
function groupsOf(typed: Readonly<Record<string, unknown>>, issues: z.RefinementCtx): PlaceGroup[] {
  return Array.from({ length: groupRows }, (_, at) => at).flatMap((at) => {
    const field = (name: string) => String(typed[`group-${at}-${name}`] ?? '');
    if (field('places').trim() === '') return [];
    const { kind, jurisdiction } = row.parse({ kind: field('kind'), jurisdiction: field('jurisdiction') });
    const asked = wholeNumber(0, 5000).safeParse(field('places'));
    if (!asked.success)
      issues.addIssue({
        code: 'custom',
        path: [`group-${at}-places`],
        message: 'invalid.number_between',
        params: { min: 0, max: 5000 },
      });
    if (kind === '' && jurisdiction === '')
      issues.addIssue({ code: 'custom', path: [`group-${at}-kind`], message: 'invalid.choice' });
    return [{ kind: kind || null, jurisdiction: jurisdiction || null, places: asked.data ?? 0 }];
  });
}
