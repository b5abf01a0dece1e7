import { z } from 'zod';
import {
  choices,
  optionalParagraphs,
  optionalWholeNumber,
  paragraphs,
  text,
  wholeNumber,
} from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { translatedLocales } from '../../platform/language/locales.ts';
import { madePurposes } from './start-draft.ts';

const version = wholeNumber(0, 1_000_000);
const longestTitle = 200;

/** A form begins empty, or as a copy of a version. */
export const startForm = z
  .object({
    title: text(longestTitle),
    source: z.string().default(''),
    purpose: z.string().default(''),
  })
  .transform(({ title, source, purpose: typed }, issues) => {
    if (isId(source)) return { title, source, purpose: undefined };
    const purpose = madePurposes.find((one) => one === typed);
    if (purpose) return { title, source: undefined, purpose };
    issues.addIssue({ code: 'custom', path: ['purpose'], message: 'invalid.choice' });
    return z.NEVER;
  });
export type StartForm = z.output<typeof startForm>;

export const importForm = z.object({});

export const describeForm = z
  .object({
    version,
    title: text(longestTitle),
    intro: optionalParagraphs(5000),
    origin: paragraphs(1000),
    hours: optionalWholeNumber(1, 200),
    'languages[]': choices(translatedLocales),
  })
  .transform(({ 'languages[]': languages, ...typed }) => ({ ...typed, languages }));
export type DescribeForm = z.output<typeof describeForm>;

/** A section: what stands above its questions, and which sections must be complete before it. */
export const sectionForm = z
  .object({
    version,
    title: text(longestTitle),
    intro: optionalParagraphs(5000),
    'after[]': z.preprocess((typed) => typed ?? [], z.array(z.string().max(100)).max(100)),
  })
  .transform(({ 'after[]': after, ...typed }) => ({ ...typed, after }));
export type SectionForm = z.output<typeof sectionForm>;

export const versionForm = z.object({ version });
export type VersionForm = z.output<typeof versionForm>;

/** The conditions of a piece: those that stay, and the question that another one is about. */
export const whenForm = z
  .object({
    version,
    'keep[]': z.preprocess((typed) => typed ?? [], z.array(wholeNumber(0, 100)).max(100)),
    join: z.enum(['all', 'any']).catch('all'),
    question: z.string().max(100).default(''),
  })
  .transform(({ 'keep[]': keep, ...typed }) => ({ ...typed, keep }));
export type WhenForm = z.output<typeof whenForm>;

/** One condition: what was chosen of those that fit the question, and the number behind “more than”. */
export const factForm = z
  .object({ version, fact: text(100), greater: z.string().max(40).default('') })
  .transform((typed) => typed);
export type FactForm = z.output<typeof factForm>;

/** Texts in a language by their ids (`text.title`). */
export const textsForm = z.looseObject({ version }).transform(({ version: seen, ...typed }, issues) => {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(typed)) {
    if (!name.startsWith('text.') || typeof value !== 'string') continue;
    const said = value.replace(/\r\n?/g, '\n').trim();
    if (said.length > 5000)
      issues.addIssue({ code: 'custom', path: [name], message: 'invalid.too_long', params: { max: 5000 } });
    texts.set(name.slice('text.'.length), said);
  }
  return { version: seen, texts };
});
export type TextsForm = z.output<typeof textsForm>;
