import { z } from 'zod';
import {
  choice,
  choices,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  tick,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { place } from '../fields.ts';

export const practiceKinds = ['procedure', 'protocol', 'form'] as const;
export type PracticeKind = (typeof practiceKinds)[number];
/** Whom a practice protects: groups, never a person. */
export const protectedGroups = [
  'smuggled',
  'trafficked',
  'children',
  'women',
  'asylum_seekers',
  'witnesses',
  'returned',
  'disabled',
  'anyone',
] as const;
export type ProtectedGroup = (typeof protectedGroups)[number];
export const levels = ['local', 'national', 'regional'] as const;
export type Level = (typeof levels)[number];
export const ways = ['as_is', 'adapted'] as const;
export type Way = (typeof ways)[number];
export const statuses = ['in_trial', 'adopted', 'ended'] as const;
export type Status = (typeof statuses)[number];

/** A body: of the registry, or one that is not, by its own name. */
const body = {
  body: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
  body_name: optionalText(200),
  named: tick,
};
const where = { jurisdiction: place, territory: optionalText(120) };
const seen = { version: wholeNumber(0, 1_000_000).default(0) };

export const practiceForm = withDates(
  ['begun_on'],
  z
    .object({
      ...seen,
      kind: choice(practiceKinds),
      title: text(200),
      protects: paragraphs(3000),
      'whom[]': choices(protectedGroups, { min: 1 }),
      ...body,
      ...where,
      begun_on: day,
    })
    .transform(({ body: bodyId, body_name, begun_on, 'whom[]': whom, ...typed }) => ({
      ...typed,
      whom,
      bodyId: bodyId || null,
      bodyName: body_name,
      begunOn: begun_on,
    })),
);
export type PracticeForm = z.infer<typeof practiceForm>;

export const documentForm = withDates(
  ['dated_on'],
  z
    .object({
      label: text(60),
      dated_on: day,
      reference: text(300),
      url: webAddress,
      changes: optionalParagraphs(2000),
    })
    .transform(({ dated_on, ...typed }) => ({ ...typed, datedOn: dated_on })),
);
export type DocumentForm = z.infer<typeof documentForm>;

const step = {
  status: choice(statuses),
  happened_on: day,
  reference: text(300),
  url: webAddress,
  text: optionalParagraphs(2000),
};
export const stepForm = withDates(
  ['happened_on'],
  z.object(step).transform(({ happened_on, ...typed }) => ({ ...typed, happenedOn: happened_on })),
);
export type StepForm = z.infer<typeof stepForm>;

const how = { level: choice(levels), way: choice(ways), adapted_how: optionalParagraphs(2000) };
export const adoptionForm = withDates(
  ['happened_on'],
  z
    .object({ ...body, ...where, ...how, ...step })
    .transform(({ body: bodyId, body_name, happened_on, adapted_how, ...typed }) => ({
      ...typed,
      bodyId: bodyId || null,
      bodyName: body_name,
      adaptedHow: adapted_how,
      happenedOn: happened_on,
    })),
);
export type AdoptionForm = z.infer<typeof adoptionForm>;
export const editAdoptionForm = z
  .object({ ...seen, named: tick, ...where, ...how })
  .transform(({ adapted_how, ...typed }) => ({ ...typed, adaptedHow: adapted_how }));
export type EditAdoptionForm = z.infer<typeof editAdoptionForm>;

/** What a list is narrowed to; anything unknown in the address counts as nothing chosen. */
export const practiceSorts = ['latest', 'earliest'] as const;
const filter = {
  kind: z.enum(practiceKinds).optional().catch(undefined),
  whom: z.enum(protectedGroups).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  sort: z.enum(practiceSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
};
export const publishedFilter = z.object(filter);
export type PublishedFilter = z.infer<typeof publishedFilter>;
export const practiceFilter = z.object({
  ...filter,
  state: z.enum(['draft', 'published']).optional().catch(undefined),
});
export type PracticeFilter = z.infer<typeof practiceFilter>;
