import { z } from 'zod';
import { fieldsOfWork } from '../../people/index.ts';
import { actionCurrency } from '../../platform/action-currency.ts';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';
import { readMinor } from '../../platform/money.ts';
import { turnoversOfLots } from './turnovers.ts';

/** Legal forms without profit in the six jurisdictions, as their laws on associations and foundations name them. */
export const legalForms = ['association', 'alliance', 'foundation', 'endowment', 'centre'] as const;
export type LegalForm = (typeof legalForms)[number] | 'other';
export const anyLegalForm = [...legalForms, 'other'] as const;

/** Who may apply to a call. Empty lists and zero say that the call does not limit it. */
export const applicantRules = z.object({
  seats: z.array(jurisdictionCode),
  legalForms: z.array(z.enum(legalForms)),
  /** Full years since registration on the day of the deadline. */
  registeredYears: z.int().min(0).max(20),
  /** Most applications of one organisation as lead applicant; 0 without a limit. */
  asLead: z.int().min(0).max(20),
  /** Absent, as all that follow, in calls from before it was a rule: no limit. */
  fields: z.array(z.enum(fieldsOfWork)).optional(),
  /** Most applications in which one organisation is a partner; 0 without a limit. */
  asPartner: z.int().min(0).max(20).optional(),
  /** Partners beside the lead applicant, and jurisdictions of all of them together; 0 without a limit. */
  partners: z
    .object({
      minimum: z.int().min(0).max(20),
      maximum: z.int().min(0).max(20),
      jurisdictions: z.int().min(0).max(6),
    })
    .optional(),
  turnovers: turnoversOfLots.optional(),
});
export type ApplicantRules = z.infer<typeof applicantRules>;

const answer = z.enum(['yes', 'no']).optional().catch(undefined);
/** An amount as it was typed, or as it is kept; what cannot be read is not known. */
const turnover = z
  .union([
    z.int().min(0),
    z.string().transform((typed) => {
      const minor = readMinor(typed.trim(), actionCurrency());
      return typeof minor === 'number' && minor >= 0 ? minor : undefined;
    }),
  ])
  .optional()
  .catch(undefined);

/** What an applicant says of itself; nothing is asked that the call does not limit. */
export const declared = z.object({
  legalForm: z.enum(anyLegalForm).optional().catch(undefined),
  registeredInTime: answer,
  withinAsPartner: answer,
  turnover,
});
export type Declared = z.infer<typeof declared>;

/** The quiz on a call's page: the same questions, and the seat. Nothing of it is kept. */
const few = z.coerce.number().int().min(0).max(99);
const typedFew = z.preprocess((typed) => (typed === '' ? undefined : typed), few.optional().catch(undefined));
export const quizForm = declared.extend({
  field: z.enum(fieldsOfWork).optional().catch(undefined),
  partners: typedFew,
  jurisdictions: typedFew,
  seat: z
    .union([jurisdictionCode, z.literal('elsewhere')])
    .optional()
    .catch(undefined),
});
export type QuizForm = z.infer<typeof quizForm>;
