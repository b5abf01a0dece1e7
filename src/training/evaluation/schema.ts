import { z } from 'zod';
import { choice, optionalText, seen } from '../../platform/http/fields.ts';
import { mostOwn, type OwnQuestion, ownKinds } from './own-questions.ts';

/** The places of the form, from 1. */
export const ownPlaces = Array.from({ length: mostOwn }, (_, at) => at + 1);

/** The trainer's questions; an empty text is no question. */
export const ownQuestionsForm = z
  .object({
    seen,
    ...Object.fromEntries(
      ownPlaces.flatMap((place) => [
        [`text-${place}`, optionalText(200)],
        [`kind-${place}`, choice(ownKinds).default('text')],
      ]),
    ),
  })
  .transform((typed) => {
    const fields = typed as unknown as Readonly<Record<string, string>>;
    const questions = ownPlaces.map(
      (place) => ({ kind: fields[`kind-${place}`], text: fields[`text-${place}`] }) as OwnQuestion,
    );
    return { seen: fields.seen ?? '', questions: questions.filter(({ text }) => text !== '') };
  });
export type OwnQuestionsForm = z.infer<typeof ownQuestionsForm>;
