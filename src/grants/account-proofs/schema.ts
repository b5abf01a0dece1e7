import { z } from 'zod';
import { paragraphs, seen } from '../../platform/http/fields.ts';

/** The document that the page showed: while somebody reads it the sub-grantee may send another about another account. */
export const returnForm = z.object({ seen, reason: paragraphs(2000) });
export type ReturnForm = z.output<typeof returnForm>;
