import { z } from 'zod';
import { choice, day, paragraphs, withDates } from '../../platform/http/fields.ts';
import { gapKinds } from './rules.ts';

export const gapForm = withDates(
  ['due_on'],
  z.object({ kind: choice(gapKinds), request: paragraphs(3000), due_on: day }),
);
export type GapForm = z.infer<typeof gapForm>;

export const replyForm = z.object({ reply: paragraphs(5000) });
export type ReplyForm = z.infer<typeof replyForm>;
