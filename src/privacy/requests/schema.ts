import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  paragraphs,
  text,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { outcomes, registeredChannels, requestKinds } from './rules.ts';

/** What somebody asks about their own data. */
export const ownRequestForm = z.object({ kind: choice(requestKinds), about: paragraphs(4000) });
export type OwnRequestForm = z.infer<typeof ownRequestForm>;

/** A request that came otherwise, written down by whoever received it. */
export const registeredRequestForm = withDates(
  ['received_on'],
  z.object({
    kind: choice(requestKinds),
    channel: choice(registeredChannels),
    received_on: day,
    name: text(120),
    reach: text(300),
    about: paragraphs(4000),
  }),
  { done: ['received_on'] },
);
export type RegisteredRequestForm = z.infer<typeof registeredRequestForm>;

const version = wholeNumber(1, 1_000_000).catch(0);
export const extensionForm = z.object({ version, reason: paragraphs(1000) });
export type ExtensionForm = z.infer<typeof extensionForm>;
/** The answer itself is made from what was done; what is added is typed, and why a request is refused has to be. */
export const answerForm = z
  .object({ version, outcome: choice(outcomes), answer: optionalParagraphs(6000) })
  .refine(({ outcome, answer }) => outcome !== 'refused' || answer !== '', {
    path: ['answer'],
    error: 'invalid.required',
  });
export type AnswerForm = z.infer<typeof answerForm>;

/** What a list of requests is narrowed to. */
export const requestFilter = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  state: z.enum(['open', 'answered']).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type RequestFilter = z.infer<typeof requestFilter>;
