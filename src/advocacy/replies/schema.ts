import { z } from 'zod';
import { paragraphs, seen } from '../../platform/http/fields.ts';
import { publication, responseForm } from '../responses/schema.ts';

export const replyEditForm = responseForm.extend({ version: z.coerce.number().int() });
export type ReplyEditForm = z.infer<typeof replyEditForm>;

/** What the institution agrees to when it sends its reply. */
export const consentForm = z
  .object({ seen, publication, 'public_files[]': z.array(z.uuid('invalid.choice')).max(30).default([]) })
  .transform((typed) => ({
    seen: typed.seen,
    mayBePublished: typed.publication,
    publicFiles: typed['public_files[]'],
  }));
export type SendForm = z.infer<typeof consentForm>;
export type ConsentForm = Omit<SendForm, 'seen'>;

export const returnForm = z.object({ reason: paragraphs(1000) });
export type ReturnForm = z.infer<typeof returnForm>;
