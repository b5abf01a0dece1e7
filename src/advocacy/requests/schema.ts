import { z } from 'zod';
import { choice, day, optionalText, paragraphs, seen, text, withDates } from '../../platform/http/fields.ts';
import { locales } from '../../platform/language/language.ts';

/** How a request goes to its contact. */
export const ways = ['email', 'letter'] as const;
export type Way = (typeof ways)[number];

const isMail = (typed: string) => z.email().safeParse(typed).success;
const invalidMail = 'invalid.email';

export const requestForm = withDates(
  ['reply_by'],
  z
    .object({
      seen,
      addressee: z.string('invalid.addressee').uuid('invalid.addressee'),
      contact: text(200),
      way: choice(ways),
      contact_email: optionalText(200).refine((typed) => typed === '' || isMail(typed), invalidMail),
      locale: choice(locales),
      request: paragraphs(2000),
      reply_by: day,
      reply_to: text(200).refine(isMail, invalidMail),
    })
    .transform(({ addressee, contact_email, reply_by, reply_to, ...typed }) => ({
      ...typed,
      /** Whom of those whom it asks. */
      addresseeId: addressee,
      contactEmail: contact_email || null,
      replyBy: reply_by,
      replyTo: reply_to,
    })),
);
export type SendRequestForm = z.infer<typeof requestForm>;
export type RequestForm = Omit<SendRequestForm, 'seen'>;
