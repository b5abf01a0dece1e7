import { z } from 'zod';
import { condition } from './conditions.ts';

const expected = 'a key of small letters, digits and _';
/** Answers are kept by keys: none is a name that every object has (`constructor`). */
export const keyShape = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, expected)
  .refine(isFree, expected);
function isFree(key: string): boolean {
  return !(key in Object.prototype);
}

/** A text by locale; English is always there. */
export const multilingual = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** The headings of the EU's budget for grants (Annex III), in its order. 8 and 10 are kept apart because their ceilings are. */
export const headings = [
  'human_resources',
  'travel',
  'equipment',
  'local_office',
  'other_costs',
  'other',
  'indirect',
  'contingency',
] as const;
export type Heading = (typeof headings)[number];

/** Types a file may have, as found in its content. */
export const fileKinds = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpeg', 'png'] as const;
export type FileKind = (typeof fileKinds)[number];

const common = {
  key: keyShape,
  label: multilingual,
  hint: multilingual.optional(),
  required: z.boolean().default(true),
  when: condition.optional(),
};

const option = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9_]+$/)
    .refine(isFree),
  label: multilingual,
});
const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR');

/** What is known of the organisation that answers: a question that names one of them begins with it. */
export const profileFacts = [
  ...(['name', 'short_name', 'legal_form', 'founded_year', 'seat', 'municipality', 'address'] as const),
  ...(['registration_number', 'register', 'website', 'email', 'description'] as const),
  ...(['representative', 'representative_function'] as const),
] as const;
export type ProfileFact = (typeof profileFacts)[number];
const profile = z.enum(profileFacts).optional();

const text = z.strictObject({
  ...common,
  profile,
  type: z.literal('text'),
  max: z.int().min(1).max(500).default(200),
});
const longText = z.strictObject({
  ...common,
  profile,
  type: z.literal('long_text'),
  words: z.int().min(10).max(3000),
});
/** `bounds` names limits that come with the call, such as `duration_months`; they count beside min and max. */
const number = z.strictObject({
  ...common,
  type: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  integer: z.boolean().default(true),
  bounds: keyShape.optional(),
});
/** Bounds are minor units. One currency is fixed; several are a choice. */
const money = z.strictObject({
  ...common,
  type: z.literal('money'),
  currencies: z.array(currency).min(1),
  min: z.int().default(0),
  max: z.int().optional(),
});
const date = z.strictObject({
  ...common,
  type: z.literal('date'),
  min: z.iso.date().optional(),
  max: z.iso.date().optional(),
});
const choice = z.strictObject({
  ...common,
  type: z.literal('choice'),
  options: z.array(option).min(2),
});
const choices = z.strictObject({
  ...common,
  type: z.literal('choices'),
  options: z.array(option).min(2),
  min: z.int().min(0).default(1),
  max: z.int().min(1).optional(),
});
const yesNo = z.strictObject({ ...common, type: z.literal('yes_no') });
const declaration = z.strictObject({ ...common, type: z.literal('declaration') });

/**
 * Signs that are kept of what was typed, by type: far more than any answer may have, so that a person finds again what has to become
 * shorter. A budget's parts are kept as texts are.
 */
export const longest = {
  text: 5000,
  long_text: 100_000,
  number: 500,
  money: 500,
  date: 20,
  choice: 100,
  yes_no: 100,
} as const satisfies Partial<Record<z.infer<typeof simpleQuestion>['type'], number>>;

/** What a repeating group may ask: nothing that repeats again, and no files. */
export const simpleQuestion = z.discriminatedUnion('type', [
  text,
  longText,
  number,
  money,
  date,
  choice,
  choices,
  yesNo,
]);

const attachment = z.strictObject({
  ...common,
  type: z.literal('attachment'),
  kinds: z.array(z.enum(fileKinds)).min(1),
  /** Bytes of one file. */
  maxSize: z.int().min(1000).max(20_000_000).default(5_000_000),
  maxFiles: z.int().min(1).max(10).default(1),
});
const group = z.strictObject({
  ...common,
  type: z.literal('group'),
  /** What one entry is called: "Activity". */
  entry: multilingual,
  min: z.int().min(0).default(0),
  max: z.int().min(1).max(50).default(20),
  questions: z.array(simpleQuestion).min(1),
});
const percent = z.number().min(0).max(100).multipleOf(0.01);
const budget = z.strictObject({
  ...common,
  type: z.literal('budget'),
  currency,
  headings: z.array(z.enum(headings)).min(1),
  /** Most that a heading may be of the direct costs or of the total. The call may be stricter. */
  ceilings: z
    .array(
      z.strictObject({
        heading: z.enum(headings),
        percent,
        of: z.enum(['direct', 'total']),
      }),
    )
    .default([]),
  /** Least share of the total that does not come from the sub-grant. The call may ask for more. */
  coFinancingPercent: percent.default(0),
  maxLines: z.int().min(1).max(200).default(60),
});

export const question = z.discriminatedUnion('type', [
  ...simpleQuestion.options,
  declaration,
  attachment,
  group,
  budget,
]);
export type Question = z.infer<typeof question>;
export type QuestionType = Question['type'];
export type SimpleQuestion = z.infer<typeof simpleQuestion>;
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** Whether the sentence "do not enter people you help" stands with the question: wherever one types freely or uploads. */
export function needsSafetyRail(asked: Question): boolean {
  if (asked.type === 'group') return asked.questions.some(needsSafetyRail);
  return ['text', 'long_text', 'attachment', 'budget'].includes(asked.type);
}
