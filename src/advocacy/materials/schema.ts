import { z } from 'zod';
import {
  choice,
  lines,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  tick,
  wholeNumber,
} from '../../platform/http/fields.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { place } from '../fields.ts';

export const materialKinds = ['policy_brief', 'analysis', 'position_paper', 'article'] as const;
export type MaterialKind = (typeof materialKinds)[number];
/** The areas of the standards. */
export const topics = ['prevention', 'protection', 'prosecution', 'partnership', 'data'] as const;
export type Topic = (typeof topics)[number];
export const textLanguages = locales;
export type TextLanguage = (typeof textLanguages)[number];

/** Of which language version it is; the file itself comes beside it. */
export const ownFileForm = z.object({ language: choice(textLanguages) });
export type OwnFileForm = z.infer<typeof ownFileForm>;

export const mostAuthors = 20;
/** Persons who agreed to be named, one a line. */
const namedAuthors = lines(mostAuthors, 200);

export const materialForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    kind: choice(materialKinds),
    topic: choice(topics),
    jurisdiction: place,
    original_language: choice(textLanguages),
    publisher: text(200),
    'authors[]': z.array(z.uuid('invalid.choice')).max(mostAuthors, 'invalid.choice').default([]),
    named_authors: namedAuthors,
    agreed: tick,
  })
  .transform(({ original_language, named_authors, 'authors[]': authorIds, ...typed }) => ({
    ...typed,
    originalLanguage: original_language,
    namedAuthors: named_authors,
    authorIds: [...new Set(authorIds)],
  }));
export type MaterialForm = z.infer<typeof materialForm>;

/** Signs of a text with its marks. */
export const longestBody = 120_000;
export const textForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    title: text(250),
    summary: paragraphs(2000),
    body: paragraphs(longestBody),
    translator: optionalText(200),
    translation_reviewer: optionalText(200),
  })
  .transform(({ translation_reviewer, ...typed }) => ({
    ...typed,
    translationReviewer: translation_reviewer,
  }));
export type TextForm = z.infer<typeof textForm>;

export const decisions = ['approved', 'changes'] as const;
export const reviewForm = z
  .object({
    version: wholeNumber(0, 1_000_000),
    decision: choice(decisions),
    comment: optionalParagraphs(5000),
    'confirmed[]': z.array(z.string().max(60)).max(200).default([]),
  })
  .transform(({ 'confirmed[]': confirmed, ...typed }) => ({ ...typed, confirmed }));
export type ReviewForm = z.infer<typeof reviewForm>;

export const revisionForm = z
  .object({ what_changed: paragraphs(1000) })
  .transform(({ what_changed }) => ({ whatChanged: what_changed }));
export type RevisionForm = z.infer<typeof revisionForm>;

export const withdrawalForm = z.object({ reason: paragraphs(1000) });
export type WithdrawalForm = z.infer<typeof withdrawalForm>;

const ids = z.array(z.uuid('invalid.choice')).default([]);
export const linksForm = z.object({ 'standards[]': ids, 'recommendations[]': ids }).transform((typed) => ({
  standardIds: [...new Set(typed['standards[]'])],
  recommendationIds: [...new Set(typed['recommendations[]'])],
}));
export type LinksForm = z.infer<typeof linksForm>;

/** What a list is narrowed to; anything unknown in the address counts as nothing chosen. */
const filter = {
  kind: z.enum(materialKinds).optional().catch(undefined),
  topic: z.enum(topics).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
};
export const publishedFilter = z.object({
  ...filter,
  language: z.enum(textLanguages).optional().catch(undefined),
  standard: z.uuid().optional().catch(undefined),
  recommendation: z.uuid().optional().catch(undefined),
});
export type PublishedFilter = z.infer<typeof publishedFilter>;
export const materialStates = ['draft', 'in_review', 'approved', 'published', 'withdrawn'] as const;
export type MaterialState = (typeof materialStates)[number];
export const materialFilter = z.object({
  ...filter,
  state: z.enum(materialStates).optional().catch(undefined),
});
export type MaterialFilter = z.infer<typeof materialFilter>;
