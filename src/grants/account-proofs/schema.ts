import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';

/** The document that the page showed: while somebody reads it the sub-grantee may send another about another account. */
const seen = z.string().max(100).optional();
export const confirmForm = z.object({ seen });
export type ConfirmForm = z.output<typeof confirmForm>;
export const returnForm = z.object({ seen, reason: paragraphs(2000) });
export type ReturnForm = z.output<typeof returnForm>;
