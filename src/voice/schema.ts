import { z } from 'zod';
import {
  choice,
  optionalParagraphs,
  optionalText,
  paragraphs,
  text,
  tick,
  wholeNumber,
} from '../platform/http/fields.ts';
import { apartAnswers, caseStates, desks, handlerTexts, outcomes, voiceKinds } from './rules.ts';

const once = z.uuid();
const ids = z.preprocess((typed) => [typed ?? []].flat(), z.array(z.uuid('invalid.choice')).max(200));

/**
 * What a person reports, and who must not read it: organisations of the list, others in the reporter's own words, or nothing known.
 * `step`: the reporter first looks at what will be sent and who will read it. `apart`: whether those
 * who would read a typed name are others; `shown[]`: those that were shown when this was answered.
 */
export const reportForm = z.object({
  _once: once,
  step: z.enum(['look', 'send', 'change']).catch('look'),
  'keep[]': ids,
  keep_unlisted: optionalParagraphs(500),
  keep_unknown: tick,
  apart: z.enum(apartAnswers).optional().catch(undefined),
  'shown[]': ids.catch([]),
  kind: choice(voiceKinds),
  sub_grant: optionalText(40),
  activity: optionalText(60),
  text: paragraphs(10_000),
  reach: optionalParagraphs(300),
});
export type ReportForm = z.infer<typeof reportForm>;

/** Coming back to a case, writing more, and removing one's contact. */
export const returnForm = z.object({
  _once: once,
  number: text(40),
  secret: text(60),
  text: optionalParagraphs(10_000),
  forget: tick,
});
export type ReturnForm = z.infer<typeof returnForm>;

const version = wholeNumber(1, 1_000_000).catch(0);
export const writeForm = z.object({ version, as: choice(handlerTexts), text: paragraphs(10_000) });
export type WriteForm = z.infer<typeof writeForm>;
export const closeForm = z.object({ version, outcome: choice(outcomes) });
export type CloseForm = z.infer<typeof closeForm>;
export const passOnForm = z.object({ version });
export type PassOnForm = z.infer<typeof passOnForm>;
export const appointForm = z.object({ person: text(80), kind: choice(desks) });
export type AppointForm = z.infer<typeof appointForm>;

/** What a list of cases is narrowed to. */
export const caseFilter = z.object({
  state: z.enum(caseStates).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
export type CaseFilter = z.infer<typeof caseFilter>;
