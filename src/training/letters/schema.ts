import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalText,
  text,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { locales } from '../../platform/language/language.ts';

export const ways = ['post', 'courier', 'by_hand', 'mail'] as const;
/** How a letter went. */
export type Way = (typeof ways)[number];
export const answers = ['comes', 'declines', 'undelivered'] as const;
/** What came back. */
export type LetterAnswer = (typeof answers)[number];

/** To whom a letter goes: a body of the registry, or one by its name; never a person. */
export const letterForm = withDates(
  ['reply_until'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      organisation: z
        .string()
        .optional()
        .transform((id) => (id && isId(id) ? id : null)),
      addressee: optionalText(200),
      office: optionalText(200),
      address: optionalParagraphs(400),
      locale: choice(locales),
      reply_until: day.optional(),
      reply_to: text(200),
      places: z.union([z.literal('').transform(() => null), wholeNumber(1, 500)]).default(null),
      note: optionalParagraphs(1000).default(''),
    })
    .transform(({ organisation, reply_until, reply_to, ...typed }) => ({
      ...typed,
      organisationId: organisation,
      replyUntil: reply_until ?? null,
      replyTo: reply_to,
    })),
);
export type LetterForm = z.infer<typeof letterForm>;

export const sentForm = withDates(
  ['sent_on'],
  z
    .object({ version: wholeNumber(0, 1_000_000), sent_on: day, sent_way: choice(ways) })
    .transform(({ version, sent_on, sent_way }) => ({ version, sentOn: sent_on, sentWay: sent_way })),
  { done: ['sent_on'] },
);
export type SentForm = z.infer<typeof sentForm>;

export const answerForm = withDates(
  ['answered_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000),
      answer: choice(answers),
      answered_on: day,
      answer_reference: optionalText(200),
      people: z.union([z.literal('').transform(() => null), wholeNumber(0, 500)]).default(null),
    })
    .transform(({ answered_on, answer_reference, ...typed }) => ({
      ...typed,
      answeredOn: answered_on,
      answerReference: answer_reference,
    })),
  { done: ['answered_on'] },
);
export type AnswerForm = z.infer<typeof answerForm>;
