import { z } from 'zod';
import { choice, day, paragraphs, text, tick, withDates } from '../../platform/http/fields.ts';
import { originalLanguages } from '../recommendations/schema.ts';

/** How an institution stands to what it is asked. */
export const stances = ['accepted', 'partly', 'noted', 'rejected'] as const;
export type Stance = (typeof stances)[number];
export type Channel = 'page' | 'link' | 'letter';

const said = { stance: choice(stances), text: paragraphs(8000), language: choice(originalLanguages) };
export const responseForm = z.object(said);
/** Whether a reply may be published: the institution's own consent. */
export const publication = choice(['yes', 'no']).transform((typed) => typed === 'yes');
const agreed = { ...said, publication };
const withConsent = <T extends { publication: boolean }>({ publication: mayBePublished, ...typed }: T) => ({
  ...typed,
  mayBePublished,
});
/** A reply that is sent as it is written: with the link of a request. */
export const linkForm = z
  .object({ ...agreed, public_files: tick })
  .transform(({ public_files: filesMayBePublished, ...typed }) => ({
    ...withConsent(typed),
    filesMayBePublished,
  }));
/** `filesMayBePublished`: where files came with it. */
export type LinkForm = Omit<z.infer<typeof linkForm>, 'filesMayBePublished'> & {
  readonly filesMayBePublished?: boolean;
};
export type ResponseForm = z.infer<typeof responseForm>;

export const letterForm = withDates(
  ['given_on'],
  z
    .object({
      ...agreed,
      given_on: day,
      letter_reference: text(300),
      addressee: z.union([z.literal(''), z.uuid()], 'invalid.choice').default(''),
    })
    .transform(({ given_on, letter_reference, addressee, ...typed }) => ({
      ...withConsent(typed),
      addresseeId: addressee || null,
      givenOn: given_on,
      letterReference: letter_reference,
    })),
);
/** `addresseeId`: whose letter it is, where several were asked. */
export type LetterForm = Omit<z.infer<typeof letterForm>, 'addresseeId'> & {
  readonly addresseeId?: string | null;
};
