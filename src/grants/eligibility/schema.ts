import { z } from 'zod';
import { jurisdictionCode } from '../../platform/language/jurisdictions.ts';

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
});
export type ApplicantRules = z.infer<typeof applicantRules>;

const answer = z.enum(['yes', 'no']).optional().catch(undefined);
/** What an applicant says of itself; nothing is asked that the call does not limit. */
export const declared = z.object({
  legalForm: z.enum(anyLegalForm).optional().catch(undefined),
  registeredInTime: answer,
});
export type Declared = z.infer<typeof declared>;

/** The quiz on a call's page: the same questions, and the seat. Nothing of it is kept. */
export const quizForm = declared.extend({
  seat: z
    .union([jurisdictionCode, z.literal('elsewhere')])
    .optional()
    .catch(undefined),
});
export type QuizForm = z.infer<typeof quizForm>;
