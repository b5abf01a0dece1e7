import { z } from 'zod';
import {
  choice,
  choices,
  day,
  optionalParagraphs,
  optionalText,
  paragraphs,
  seen,
  text,
  tick,
  webAddress,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { locales } from '../../platform/language/language.ts';

import { readIdentifier } from '../identifiers.ts';
import { areas } from '../schema.ts';
import { answerKinds, type Strand, strands } from './answers.ts';
import { placeCodes } from './places.ts';
import { textsOfPlaces } from './texts-of-places.ts';

/** At most as many questions as an assessor can answer well, in each strand of a standard. */
export const mostQuestions = 4;

export const newCycleForm = withDates(
  ['as_of'],
  z
    .object({
      title: text(160),
      as_of: day,
      language: choice(locales),
      'places[]': choices(() => placeCodes(), { min: 1 }),
      'standards[]': z.preprocess(
        (typed) => (typed === undefined ? [] : typed),
        z.array(z.uuid('invalid.choice')).min(1, 'invalid.choice').max(60, 'invalid.choice'),
      ),
    })
    .transform((typed) => ({
      title: typed.title,
      asOf: typed.as_of,
      language: typed.language,
      places: [...new Set(typed['places[]'])],
      standardIds: [...new Set(typed['standards[]'])],
    })),
);
export type NewCycleForm = z.infer<typeof newCycleForm>;

export const editCycleForm = withDates(
  ['as_of', 'answer_until'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      title: text(160),
      as_of: day,
      answer_until: day.optional(),
      reply_days: wholeNumber(1, 120).default(10),
      'weight-law': wholeNumber(0, 5).default(1),
      'weight-policy': wholeNumber(0, 5).default(1),
      'weight-practice': wholeNumber(0, 5).default(1),
    })
    .refine((typed) => typed['weight-law'] + typed['weight-policy'] + typed['weight-practice'] > 0, {
      error: 'matrix.cycle.invalid.weights',
      path: ['weight-law'],
    })
    .transform((typed) => ({
      version: typed.version,
      title: typed.title,
      asOf: typed.as_of,
      answerUntil: typed.answer_until ?? null,
      replyDays: typed.reply_days,
      weights: {
        law: typed['weight-law'],
        policy: typed['weight-policy'],
        practice: typed['weight-practice'],
      },
    })),
);
export type EditCycleForm = z.infer<typeof editCycleForm>;

export type TypedQuestion = {
  readonly strand: Strand;
  readonly text: string;
  readonly weight: number;
  /** Sources of so many months before the day of the cycle; absent or null where any day will do. */
  readonly sourceMonths?: number | null;
};
const places = Array.from({ length: mostQuestions }, (_, at) => at + 1);

/** The questions of a standard in the order of the form; an empty field is no question. */
export const questionsForm = z
  .object({
    version: wholeNumber(0, 1_000_000).default(0),
    ...Object.fromEntries(
      strands.flatMap((strand) =>
        places.flatMap((place) => [
          [`text-${strand}-${place}`, optionalText(500)],
          [`weight-${strand}-${place}`, wholeNumber(1, 5).default(1)],
          [`months-${strand}-${place}`, z.union([z.literal(''), wholeNumber(1, 120)]).default('')],
        ]),
      ),
    ),
  })
  .transform((typed) => {
    const fields = typed as unknown as Readonly<Record<string, string | number>>;
    const questions: TypedQuestion[] = strands.flatMap((strand) =>
      places.flatMap((place) => {
        const asked = String(fields[`text-${strand}-${place}`] ?? '');
        return asked === ''
          ? []
          : [
              {
                ...{ strand, text: asked, weight: Number(fields[`weight-${strand}-${place}`]) },
                sourceMonths: Number(fields[`months-${strand}-${place}`]) || null,
              },
            ];
      }),
    );
    return { version: typed.version, questions };
  });
export type QuestionsForm = z.infer<typeof questionsForm>;

export const appointForm = z.object({
  place: z.uuid('invalid.choice'),
  seat: choice(['national', 'second'] as const),
  /** `person/organisation`: somebody who works for two partners is chosen as one of them. */
  assessor: z.string('invalid.choice').regex(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/, 'invalid.choice'),
});
export type AppointForm = z.infer<typeof appointForm>;
export const replaceForm = appointForm.pick({ assessor: true }).extend({ reason: paragraphs(1000) });
export type ReplaceForm = z.infer<typeof replaceForm>;
export const adjudicatorForm = z.object({
  place: z.uuid('invalid.choice'),
  adjudicator: appointForm.shape.assessor,
});
export type AdjudicatorForm = z.infer<typeof adjudicatorForm>;
export const cancelCycleForm = z.object({ reason: paragraphs(1000) });
export const postponeForm = withDates(
  ['answer_until'],
  z
    .object({ answer_until: day, reason: paragraphs(1000) })
    .transform(({ answer_until: answerUntil, reason }) => ({ answerUntil, reason })),
);
export type PostponeForm = z.infer<typeof postponeForm>;
export type CancelCycleForm = z.infer<typeof cancelCycleForm>;
export type SeatKind = AppointForm['seat'];

const answerFields = (at: number) => ({
  [`kind-${at}`]: z.union([z.literal(''), choice(answerKinds)], 'invalid.choice').default(''),
  [`note-${at}`]: optionalParagraphs(2000),
  [`law-${at}`]: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
  [`title-${at}`]: optionalText(300),
  [`place-${at}`]: optionalText(120),
  [`on-${at}`]: day.optional(),
  [`quote-${at}`]: optionalParagraphs(600),
  [`url-${at}`]: webAddress,
  [`identifier-${at}`]: optionalText(300).refine(
    (typed) => typed === '' || readIdentifier(typed) !== undefined,
    'matrix.cycle.invalid.identifier',
  ),
});
const numbers = Array.from({ length: mostQuestions }, (_, at) => at);

/** The answers to one strand of a standard, by the place of the question; gaps are kept as gaps. */
export const answersForm = withDates(
  numbers.map((at) => `on-${at}`),
  z.object(Object.assign({}, ...numbers.map(answerFields)) as Record<string, z.ZodType>).transform((typed) =>
    numbers.map((at) => ({
      kind: ((typed[`kind-${at}`] as string) || null) as (typeof answerKinds)[number] | null,
      note: typed[`note-${at}`] as string,
      /** The version of a recorded law; it says the title, the day and the address. */
      lawVersionId: (typed[`law-${at}`] as string) || null,
      sourceTitle: typed[`title-${at}`] as string,
      sourcePlace: typed[`place-${at}`] as string,
      sourceOn: (typed[`on-${at}`] as string | undefined) ?? null,
      sourceQuote: typed[`quote-${at}`] as string,
      sourceUrl: typed[`url-${at}`] as string | null,
      /** CELEX, ELI or ECLI. */
      sourceIdentifier: typed[`identifier-${at}`] as string,
    })),
  ),
);
export type TypedAnswer = z.infer<typeof answersForm>[number];

/** What is decided about a standard in one place, by the place of the question in it; an empty choice leaves it open. */
export const verdictsForm = z
  .object({
    seen,
    ...Object.fromEntries(
      Array.from({ length: mostQuestions * strands.length }, (_, at) => [
        [`kind-${at}`, z.union([z.literal(''), choice(answerKinds)], 'invalid.choice').default('')],
        [`reason-${at}`, optionalParagraphs(1000)],
      ]).flat(),
    ),
  })
  .transform((typed) => {
    const fields = typed as unknown as Readonly<Record<string, string>>;
    return {
      seen: typed.seen,
      verdicts: Array.from({ length: mostQuestions * strands.length }, (_, at) => ({
        kind: (fields[`kind-${at}`] || null) as (typeof answerKinds)[number] | null,
        reason: fields[`reason-${at}`] ?? '',
      })),
    };
  });
export type VerdictsForm = z.infer<typeof verdictsForm>;

export const inviteForm = z.object({
  place: z.uuid('invalid.choice'),
  organisation: z.uuid('invalid.choice'),
});
export type InviteForm = z.infer<typeof inviteForm>;

export const handOverForm = withDates(
  ['reply_until'],
  z
    .object({ seen, reply_until: day })
    // Why nobody is asked in a place, by the position of the place in the cycle.
    .and(textsOfPlaces('unheard', 1000))
    .transform(({ reply_until: replyUntil, ...typed }) => ({ ...typed, replyUntil })),
);
export type HandOverForm = Omit<z.infer<typeof handOverForm>, 'seen'>;

/** What the comparison of the jurisdictions is narrowed to; anything unknown in the address counts as nothing chosen. */
export const compareFilter = z
  .object({
    area: z.enum(areas).optional().catch(undefined),
    strand: z.enum(strands).optional().catch(undefined),
  })
  .transform(({ area, strand }) => ({ area, strand }));

const about = z.union([z.literal(''), z.uuid()], 'invalid.choice').default('');
export const replyForm = z
  .object({
    standard: about,
    text: paragraphs(5000),
    language: choice(locales),
    /** That they know that it is final: asked once, for nothing takes a reply back. */
    final: tick.refine((ticked) => ticked, 'matrix.cycle.invalid.final'),
  })
  .transform(({ standard, final: _known, ...typed }) => ({ ...typed, cycleStandardId: standard || null }));
export type ReplyForm = z.infer<typeof replyForm>;

export const letterForm = withDates(
  ['replied_on'],
  z
    .object({
      invitation: z.uuid('invalid.choice'),
      standard: about,
      replied_on: day,
      letter_reference: text(200),
      text: paragraphs(5000),
      language: choice(locales),
    })
    .transform((typed) => ({
      reply: {
        invitationId: typed.invitation,
        cycleStandardId: typed.standard || null,
        repliedOn: typed.replied_on,
        letterReference: typed.letter_reference,
        text: typed.text,
        language: typed.language,
      },
    })),
  { done: ['replied_on'] },
);
export type LetterForm = z.infer<typeof letterForm>;

export const publishForm = z.object({
  seen,
  'confirmed[]': z.preprocess(
    (typed) => (typed === undefined ? [] : typed),
    z.array(z.literal('yes', 'invalid.choice')).min(1, 'matrix.cycle.invalid.confirm'),
  ),
});

export const erratumForm = z
  .object({ place: about, standard: about, text: paragraphs(3000) })
  .transform((typed) => ({
    placeId: typed.place || null,
    cycleStandardId: typed.standard || null,
    text: typed.text,
  }));
export type ErratumForm = z.infer<typeof erratumForm>;
