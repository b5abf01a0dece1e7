import { z } from 'zod';
import { paragraphs, wholeNumber } from '../../platform/http/fields.ts';

const version = wholeNumber(0, 1_000_000).default(0);
export const askForm = z.object({ approver: z.uuid('invalid.choice'), version });
export type AskForm = z.infer<typeof askForm>;
export const returnForm = z.object({ reason: paragraphs(1000), version });
export type ReturnForm = z.infer<typeof returnForm>;
