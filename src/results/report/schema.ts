import { z } from 'zod';
import { optionalParagraphs, optionalText, paragraphs, seen } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { keyOfSection, longestSection, type OutlineSection, sections } from './sections.ts';

/** The period to report on. */
export const donorReportForm = z.object({
  period: z.string('invalid.choice').refine(isId, 'invalid.choice'),
});
export type DonorReportForm = z.output<typeof donorReportForm>;

/** What a person wrote in a section, and the version they began from. Empty is allowed: nothing written. */
export const narrativeForm = z.object({
  text: optionalParagraphs(longestSection),
  version: z.coerce.number('invalid.number').int('invalid.number').min(0, 'invalid.number'),
});
/** The field of the comment on a section. */
export const commentField = (section: OutlineSection) => `comment_${keyOfSection(section)}`;
const commentFields = Object.fromEntries(
  sections.map((section) => [commentField(section), optionalParagraphs(5000)]),
);
/** The number of the version that the page showed. */
export const acceptForm = z.object({ seen });
export type AcceptForm = z.output<typeof acceptForm>;

/** Why a report comes back, and what is to be corrected in which section. */
export const returnForm = z
  .object({ text: paragraphs(5000), seen })
  .and(z.object(commentFields))
  .transform(({ text, seen, ...typed }) => ({
    text,
    seen,
    comments: sections.flatMap((section) => {
      const comment = (typed as Readonly<Record<string, string>>)[commentField(section)];
      return comment ? [{ section, text: comment }] : [];
    }),
  }));
export type ReturnForm = z.output<typeof returnForm>;

/** A question at a section of the outline, or at a figure; about the whole when none is chosen. */
export const askForm = z.object({
  section: z
    .union([z.literal(''), z.enum(sections)], 'invalid.choice')
    .default('')
    .transform((chosen) => chosen || null),
  /** The place of its column in the row that is asked about. */
  figure: optionalText(3),
  text: paragraphs(5000),
  seen,
});
export type AskForm = z.output<typeof askForm>;

/** The answer to an open question. */
export const answerForm = z.object({
  question: z.string('invalid.choice').refine(isId, 'invalid.choice'),
  text: paragraphs(5000),
});
export type AnswerForm = z.output<typeof answerForm>;

export type NarrativeForm = z.output<typeof narrativeForm>;
