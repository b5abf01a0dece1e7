import { z } from 'zod';
import { addMonths, type PlainDate } from '../../platform/dates.ts';
import {
  choice,
  day,
  lines,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { place } from '../fields.ts';

/** Who said it first. A round table's conclusion and a brief of the Action's own are sources like the treaty bodies' are. */
export const sources = [
  'treaty_body',
  'greta',
  'eu_report',
  'other_monitor',
  'round_table',
  'own_brief',
] as const;
export type Source = (typeof sources)[number];

/** Languages in which the words of a source may stand: ours, and the other one of the bodies of the Council of Europe and the UN. */
export const originalLanguages = [...locales, 'fr'] as const;
export type OriginalLanguage = (typeof originalLanguages)[number];

const optionally = <Field extends z.ZodType>(field: Field) =>
  z.union([z.literal(''), field], 'invalid.choice');

/** Six governments with two bodies each, and some more. */
export const mostAddressees = 20;
/** Bodies that are not in the registry, one a line. */
const bodies = lines(mostAddressees, 200);

export const recommendationForm = withDates(
  ['said_on', 'review_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      title: text(200),
      ask: paragraphs(3000),
      'addressees[]': z.array(z.uuid('invalid.choice')).max(mostAddressees, 'invalid.choice').default([]),
      addressee_names: bodies,
      jurisdiction: place,
      territory: optionalText(120),
      source: choice(sources),
      source_body: optionalText(200),
      symbol: optionalText(120),
      paragraph: optionalText(60),
      said_on: day.optional(),
      url: webAddress,
      original: optionalParagraphs(8000),
      original_language: optionally(choice(originalLanguages)).default(''),
      review_on: day.optional(),
      standard: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
    })
    .transform((typed) => ({
      version: typed.version,
      title: typed.title,
      ask: typed.ask,
      addresseeIds: [...new Set(typed['addressees[]'])],
      addresseeNames: typed.addressee_names,
      jurisdiction: typed.jurisdiction,
      territory: typed.territory,
      source: typed.source,
      sourceBody: typed.source_body,
      symbol: typed.symbol,
      paragraph: typed.paragraph,
      saidOn: typed.said_on ?? null,
      url: typed.url,
      original: typed.original,
      originalLanguage: typed.original_language || null,
      reviewOn: typed.review_on ?? null,
      standardId: typed.standard || null,
    })),
);
/** `standardId`: the standard whose cell of the matrix it is drawn from; it is linked when the recommendation is recorded. */
export type RecommendationForm = Omit<z.infer<typeof recommendationForm>, 'standardId'> & {
  readonly standardId?: string | null;
};

export const evidenceForm = withDates(
  ['happened_on'],
  z
    .object({
      step: text(60),
      happened_on: day,
      text: paragraphs(2000),
      reference: text(300),
      url: webAddress,
      corrects: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
      'addressees[]': z.array(z.uuid('invalid.choice')).max(mostAddressees, 'invalid.choice').default([]),
    })
    .transform(({ happened_on, corrects, 'addressees[]': addresseeIds, ...typed }) => ({
      ...typed,
      happenedOn: happened_on,
      corrects: corrects || null,
      addresseeIds,
    })),
);
/** `corrects`: the earlier entry that this one takes the place of. `addresseeIds`: who came to the step, where several are asked. */
export type EvidenceForm = Omit<z.infer<typeof evidenceForm>, 'corrects' | 'addresseeIds'> & {
  readonly corrects?: string | null;
  readonly addresseeIds?: readonly string[];
};

/** What a list is narrowed to; anything unknown in the address counts as nothing chosen. `step` is one of the Action's ladder. */
export const recommendationSorts = ['latest', 'earliest'] as const;
const filter = {
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  source: z.enum(sources).optional().catch(undefined),
  step: z.string().max(60).optional().catch(undefined),
  sort: z.enum(recommendationSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
};
export const publishedFilter = z.object(filter);
export type PublishedFilter = z.infer<typeof publishedFilter>;
/** For how many months nothing moved. */
export const stillMonths = ['3', '6', '12'] as const;
export const recommendationFilter = z.object({
  ...filter,
  state: z.enum(['draft', 'published']).optional().catch(undefined),
  still: z.enum(stillMonths).optional().catch(undefined),
});
export type RecommendationFilter = Omit<z.infer<typeof recommendationFilter>, 'still'> & {
  /** Published before this day, with no step and no reply since. */
  readonly stillSince?: PlainDate | undefined;
};
/** The filter with its months counted back from today. */
export function stillSince(
  { still, ...filter }: z.infer<typeof recommendationFilter>,
  today: PlainDate,
): RecommendationFilter {
  return { ...filter, stillSince: still && addMonths(today, -Number(still)) };
}
