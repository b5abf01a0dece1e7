import { z } from 'zod';
import { choice, day, optionalText, text, wholeNumber, withDates } from '../../platform/http/fields.ts';

export const measureStates = ['planned', 'under_way', 'done', 'dropped'] as const;
export type MeasureState = (typeof measureStates)[number];

export const measureForm = withDates(
  ['due_on'],
  z
    .object({
      version: wholeNumber(0, 1_000_000).default(0),
      title: text(300),
      office: text(200),
      state: choice(measureStates),
      due_on: day.optional(),
    })
    .transform(({ due_on, ...typed }) => ({ ...typed, dueOn: due_on ?? null })),
);
export type MeasureForm = z.infer<typeof measureForm>;

/** A measure that is recorded already and serves this recommendation too, or a new one. */
export const addMeasureForm = withDates(
  ['due_on'],
  z
    .object({
      measure: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
      title: optionalText(300),
      office: optionalText(200),
      state: z.union([z.literal(''), choice(measureStates)], 'invalid.choice').default(''),
      due_on: day.optional(),
    })
    .transform(({ measure, title, office, state, due_on }, issues) => {
      if (measure) return { measureId: measure };
      for (const [name, value] of Object.entries({ title, office, state }))
        if (value === '') issues.addIssue({ code: 'custom', path: [name], message: 'invalid.required' });
      return { title, office, state: state as MeasureState, dueOn: due_on ?? null };
    }),
);
export type AddMeasureForm = z.infer<typeof addMeasureForm>;
