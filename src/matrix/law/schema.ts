import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { placeCode } from '../cycles/places.ts';
import { languageTag, seen } from '../form-fields.ts';
import { isEli } from '../identifiers.ts';
import { lawFields, lawSubjects, subJurisdictions, translations } from '../schema.ts';

/** An act: where it was published, what became of it, and whether its source was seen. */
export const lawForm = withDates(
  ['adopted_on', 'gazette_date', 'repealed_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      jurisdiction: placeCode,
      made_by: z.union([z.literal(''), choice(subJurisdictions)], 'invalid.choice').default(''),
      title: text(300),
      title_language: languageTag,
      english_title: optionalText(300),
      field: choice(lawFields),
      number: optionalText(60),
      adopted_on: day.optional(),
      gazette_name: optionalText(120),
      gazette_number: optionalText(60),
      gazette_date: day.optional(),
      eli: optionalText(300).refine((typed) => typed === '' || isEli(typed), 'matrix.invalid.eli'),
      url: webAddress,
      repeals: optionalText(200),
      repealed_on: day.optional(),
      note: optionalParagraphs(1000),
      source: text(300),
      seen,
    })
    .refine((typed) => (typed.jurisdiction === 'BA') === (typed.made_by !== ''), {
      error: 'matrix.invalid.made_by',
      path: ['made_by'],
    })
    .transform((typed) => ({
      version: typed.version,
      law: {
        jurisdiction: typed.jurisdiction,
        subJurisdiction: typed.made_by || null,
        title: typed.title,
        titleLanguage: typed.title_language,
        englishTitle: typed.english_title,
        field: typed.field,
        number: typed.number,
        adoptedOn: typed.adopted_on ?? null,
        gazetteName: typed.gazette_name,
        gazetteNumber: typed.gazette_number,
        gazetteDate: typed.gazette_date ?? null,
        eli: typed.eli || null,
        url: typed.url,
        repeals: typed.repeals,
        repealedOn: typed.repealed_on ?? null,
        note: typed.note,
        source: typed.source,
        verified: typed.seen,
      },
    })),
);
export type LawForm = z.infer<typeof lawForm>;
export type LawValues = LawForm['law'];

export const amendmentForm = withDates(
  ['published_on'],
  z
    .object({ gazette_number: text(60), published_on: day.optional(), title: optionalText(300) })
    .transform((typed) => ({
      gazetteNumber: typed.gazette_number,
      publishedOn: typed.published_on ?? null,
      title: typed.title,
    })),
);
export type AmendmentForm = z.infer<typeof amendmentForm>;

/** How an act reads from a day on, in one language, and what that text is worth. */
export const versionForm = withDates(
  ['valid_from'],
  z
    .object({
      name: text(200),
      valid_from: day.optional(),
      language: languageTag,
      translation: choice(translations),
      url: webAddress,
      source: text(300),
    })
    .transform(({ valid_from, ...typed }) => ({ ...typed, validFrom: valid_from ?? null })),
);
export type VersionForm = z.infer<typeof versionForm>;

/** What stands at a place of a version, in our own words. */
export const placeForm = z
  .object({
    place: text(120),
    subject: choice(lawSubjects),
    says: paragraphs(1000),
    source: text(300),
    seen,
  })
  .transform(({ seen: verified, ...typed }) => ({ ...typed, verified }));
export type PlaceForm = z.infer<typeof placeForm>;
