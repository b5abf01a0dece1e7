import { z } from 'zod';
import { paragraphs } from '../../platform/http/fields.ts';

export const commentForm = z.object({ comment: paragraphs(3000) });
export type CommentForm = z.infer<typeof commentForm>;

export const answerForm = z.object({ answer: paragraphs(3000) });
export type AnswerForm = z.infer<typeof answerForm>;
