import { z } from 'zod';
import { choice, day, paragraphs, text, withDates } from '../../platform/http/fields.ts';
import { originalLanguages } from '../recommendations/schema.ts';

/** How an institution stands to what it is asked. */
export const stances = ['accepted', 'partly', 'noted', 'rejected'] as const;
export type Stance = (typeof stances)[number];
export type Channel = 'page' | 'link' | 'letter';

const said = { stance: choice(stances), text: paragraphs(8000), language: choice(originalLanguages) };
export const responseForm = z.object(said);
export type ResponseForm = z.infer<typeof responseForm>;

export const letterForm = withDates(
  ['given_on'],
  z
    .object({
      ...said,
      given_on: day,
      letter_reference: text(300),
      addressee: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
    })
    .transform(({ given_on, letter_reference, addressee, ...typed }) => ({
      ...typed,
      addresseeId: addressee || null,
      givenOn: given_on,
      letterReference: letter_reference,
    })),
);
/** `addresseeId`: whose letter it is, where several were asked. */
export type LetterForm = Omit<z.infer<typeof letterForm>, 'addresseeId'> & {
  readonly addresseeId?: string | null;
};
