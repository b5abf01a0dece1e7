import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';
import { publication, responseForm } from '../responses/schema.ts';

export const replyEditForm = responseForm.extend({ version: z.coerce.number().int() });
export type ReplyEditForm = z.infer<typeof replyEditForm>;

/** What the institution agrees to when it sends its reply. */
export const consentForm = z
  .object({ publication, 'public_files[]': z.array(z.uuid('invalid.choice')).max(30).default([]) })
  .transform((typed) => ({ mayBePublished: typed.publication, publicFiles: typed['public_files[]'] }));
export type ConsentForm = z.infer<typeof consentForm>;

export const returnForm = z.object({ reason: paragraphs(1000) });
export type ReturnForm = z.infer<typeof returnForm>;
