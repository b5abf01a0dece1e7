import { z } from 'zod';
import { choice, paragraphs } from '../../platform/http/fields.ts';
import { callLanguages } from '../calls/schema.ts';

export const askForm = z.object({ question: paragraphs(2000) });
export type AskForm = z.infer<typeof askForm>;

/** What everybody will read: the question without names, and the answer, in one of the call's languages. */
export const answerForm = z.object({
  question: paragraphs(2000),
  answer: paragraphs(5000),
  language: choice(['en', ...callLanguages]),
});
export type AnswerForm = z.infer<typeof answerForm>;
