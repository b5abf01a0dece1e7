import { z } from 'zod';
import {
  choice,
  day,
  optionalParagraphs,
  optionalWholeNumber,
  paragraphs,
  text,
  wholeNumber,
  withDates,
} from '../../platform/http/fields.ts';
import { type Degree, ownerRoles, responses, riskStates } from './rules.ts';
import { triggerRules } from './triggers.ts';

const degree = choice(['1', '2', '3', '4', '5']).transform((typed) => Number(typed) as Degree);
const chosen = z.string('invalid.choice').min(1, 'invalid.choice').max(200);
const shown = wholeNumber(1, 1_000_000);
const rule = z
  .union([z.literal(''), choice(triggerRules)])
  .default('')
  .transform((typed) => (typed === '' ? null : typed));

const risk = {
  title: text(200),
  cause: paragraphs(500),
  event: paragraphs(2000),
  effect: paragraphs(500),
  category: chosen,
  concerns: chosen,
  likelihood: degree,
  impact: degree,
  owner: z.uuid('invalid.choice'),
  owner_role: choice(ownerRoles),
  response: choice(responses),
  measures: paragraphs(2000),
  trigger_text: optionalParagraphs(1000),
  trigger_rule: rule,
  trigger_from: optionalWholeNumber(1, 100),
  review_on: day,
};
type TypedRisk = z.output<z.ZodObject<typeof risk>>;
/** As the record has it. */
function recorded(typed: TypedRisk) {
  const { owner, owner_role, trigger_text, trigger_rule, trigger_from, review_on, ...rest } = typed;
  return {
    ...{ ...rest, ownerId: owner, ownerRole: owner_role, reviewOn: review_on },
    ...{ triggerText: trigger_text, triggerRule: trigger_rule, triggerFrom: trigger_from },
  };
}

export const riskForm = withDates(['review_on'], z.object(risk).transform(recorded));
export type RiskForm = z.output<typeof riskForm>;

/** The same with what changed and why, and the version that was shown. */
export const changeForm = withDates(
  ['review_on'],
  z
    .object({ ...risk, remark: paragraphs(2000), version: shown })
    .transform(({ remark, version, ...typed }) => ({ ...recorded(typed), remark, version })),
);
export type ChangeForm = z.output<typeof changeForm>;

/** What was seen when a risk was looked at again, and the version that was shown. */
export const reviewForm = withDates(
  ['review_on'],
  z
    .object({
      ...{ remark: paragraphs(2000), likelihood: degree, impact: degree },
      ...{ measures: paragraphs(2000), review_on: day, version: shown },
    })
    .transform(({ review_on, ...typed }) => ({ ...typed, reviewOn: review_on })),
);
export type ReviewForm = z.output<typeof reviewForm>;

export const reasonForm = z.object({ reason: paragraphs(2000) });

export const reopenForm = withDates(
  ['review_on'],
  z
    .object({ reason: paragraphs(2000), review_on: day })
    .transform(({ review_on, reason }) => ({ reason, reviewOn: review_on })),
);
export type ReopenForm = z.output<typeof reopenForm>;

export const riskFilter = z.object({
  state: z.enum(riskStates).optional().catch(undefined),
  category: z.string().min(1).max(100).optional().catch(undefined),
  owner: z.uuid().optional().catch(undefined),
  concerns: z.string().min(1).max(200).optional().catch(undefined),
});
