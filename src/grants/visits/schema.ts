import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  paragraphs,
  seen,
  text,
  withDates,
} from '../../platform/http/fields.ts';
import { sides, visitPurposes } from './rules.ts';

const appointment = { visit_on: day, place: text(200), message: optionalParagraphs(2000) };

export const planForm = withDates(
  ['visit_on'],
  z.object({
    purpose: choice(visitPurposes),
    checklist: z.string('invalid.choice').min(1, 'invalid.choice').max(100),
    ...appointment,
  }),
);
export type PlanForm = z.output<typeof planForm>;

export const changeForm = withDates(['visit_on'], z.object(appointment));
export type ChangeForm = z.output<typeof changeForm>;

export const cancelForm = z.object({ reason: paragraphs(2000) });

export const findingForm = withDates(
  ['due_on'],
  z.object({ finding: paragraphs(2000), follow_up: paragraphs(1000), side: choice(sides), due_on: day }),
);
export type FindingForm = z.output<typeof findingForm>;

export const followUpForm = z.object({ seen, remark: paragraphs(2000) });
export type FollowUpForm = z.output<typeof followUpForm>;

export const visitFilter = z.object({
  state: z.enum(['planned', 'submitted', 'cancelled']).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
