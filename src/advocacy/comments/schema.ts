import { z } from 'zod';
import { paragraphs, seen } from '../../platform/http/fields.ts';

/** `seen`: the hash of the paragraph that the form showed. */
export const commentForm = z.object({ comment: paragraphs(3000), seen });
export type CommentForm = z.infer<typeof commentForm>;

export const answerForm = z.object({ answer: paragraphs(3000) });
export type AnswerForm = z.infer<typeof answerForm>;
