import { z } from 'zod';
import { fieldsOfWork } from '../../people/index.ts';
import { actionCurrency } from '../../platform/action-currency.ts';
import type { Zone } from '../../platform/dates.ts';
import {
  amount,
  choice,
  choices,
  day,
  hour,
  optionalAmount,
  optionalText,
  paragraphs,
  seen,
  text,
  wholeNumber,
} from '../../platform/http/fields.ts';
import {
  jurisdictionCode,
  jurisdictionCodes,
  jurisdictionFacts,
} from '../../platform/language/jurisdictions.ts';
import { peopleIndicators } from '../agreements/indicators.ts';
import { scoreRules } from '../assessment/score-rules.ts';
import { tieRules } from '../committee/tie-rules.ts';
import { applicantRules, legalForms } from '../eligibility/schema.ts';
import { emptyTurnovers, turnoverFields, turnoversIn, upToField } from '../eligibility/turnovers.ts';

/** Languages a call's text is given in beside English, which is always there. */
export const callLanguages = ['sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl'] as const;
/** The zones in which a deadline may be told: those of the Action's jurisdictions. */
export function deadlineZones(): readonly Zone[] {
  return [...new Set(jurisdictionCodes.map((code) => jurisdictionFacts(code).zone))];
}

/** How an evaluation committee decides: how many voting members it has at least, its quorum as a share of the voting members, what a tie means, and whether the decision waits for its signed report. */
export const committeeTerms = z.object({
  minimumVoters: z.int().min(1).max(30),
  quorumPercent: z.int().min(1).max(100),
  tie: z.enum(tieRules),
  reportFirst: z.boolean(),
});

/**
 * Everything a call decides for its applications and agreements. Drafts may change it; publication freezes it.
 * Amounts are minor units of `currency`, percentages whole, points hundredths of a point.
 */
export const callRules = z.object({
  currency: z.string().length(3),
  durationMonths: z.object({ minimum: z.int().min(1), maximum: z.int().max(60) }),
  /** Least share of the project's total that does not come from the sub-grant. */
  coFinancingPercent: z.int().min(0).max(90),
  /** Most that indirect costs may be of direct costs. */
  indirectPercent: z.int().min(0).max(25),
  /** Most one third party may receive over all calls of the Action (Financial Regulation, Article 207; the contract decides). */
  thirdPartyCeilingMinor: z.int().positive(),
  /** Seconds after the deadline in which a submission that was under way still counts. Published. */
  graceSeconds: z.int().min(0).max(3600),
  assessors: z.int().min(1).max(2),
  /** Two assessments further apart than this share of the maximum ask for a third. */
  divergencePercent: z.int().min(1).max(100),
  /** Least mean, in hundredths of a point, to be selected or put on the reserve list. */
  passPoints: z.int().min(0),
  reserveDays: z.int().min(0).max(1000),
  /** Shares of the amount, in order; they sum to 100. */
  instalments: z
    .array(
      z.object({ kind: z.enum(['pre_financing', 'interim', 'balance']), percent: z.int().min(1).max(100) }),
    )
    .min(1)
    .refine(
      (plan) => plan.reduce((sum, one) => sum + one.percent, 0) === 100,
      'grants.call.invalid.instalments',
    ),
  reportEveryMonths: z.int().min(1).max(24),
  reportDueDays: z.int().min(1).max(180),
  /** Which month's InforEuro rate a line takes: the month it was spent, or the month the period ends. */
  rateRule: z.enum(['month_of_expenditure', 'month_of_period_end']),
  /** What may be spent before a sub-grantee asks for the next instalment, as a share of those paid. */
  spentBeforeNextPercent: z.int().min(0).max(100),
  /** Who may apply; absent in calls from before it was a rule. */
  applicants: applicantRules.optional(),
  /** How the assessments of one application become its score; absent: the two closest of three. */
  scoreRule: z.enum(scoreRules).optional(),
  /** Days before the deadline until which questions are taken, and answers published (`questions/rules.ts`). */
  /** Days to complain after the letter, and to answer a complaint (`complaints/rules.ts`). */
  complaints: z.object({ days: z.int().min(5).max(90), answerDays: z.int().min(5).max(90) }).optional(),
  /** Absent in calls from before it was a rule (`committee/terms.ts`). */
  committee: committeeTerms.optional(),
  /** Results that reports tell apart into women, men, children and not said; absent in calls from before it was a rule: none. */
  toldApart: z.array(z.enum(peopleIndicators)).optional(),
  /** Whether two people approve each report; absent in calls from before it was a rule: one does. */
  reportsApprovedByTwo: z.boolean().optional(),
  /** Whether a second person confirms the check of each application; absent in calls from before it was a rule: one person checks. */
  checkedByTwo: z.boolean().optional(),
  questions: z.object({ askDays: z.int().min(0).max(60), answerDays: z.int().min(0).max(60) }).optional(),
});
export type CallRules = z.infer<typeof callRules>;

const plan = z
  .string('invalid.required')
  .trim()
  // `60/40`, `60 + 40`, `60 %, 40 %`, `60 40`
  .transform((typed) => typed.replace(/(?<!\s)\s*%/g, '').replace(/\s*[+,;/–-]\s*|\s+/g, '+'))
  .refine((typed) => /^\d{1,3}(\+\d{1,3})*$/.test(typed), {
    error: 'grants.call.invalid.instalments',
    abort: true,
  })
  .transform((typed) => typed.split('+').map(Number))
  .refine(
    (shares) => shares.reduce((sum, share) => sum + share, 0) === 100,
    'grants.call.invalid.instalments',
  )
  .refine(
    (shares) => shares.every((share) => share > 0) && shares.length <= 6,
    'grants.call.invalid.instalments',
  );

/** The form a grant officer drafts a call with. */
export const callForm = z
  .object({
    version: z.coerce.number().int().default(0),
    scope: choice(['national', 'regional']),
    jurisdiction: jurisdictionCode.or(z.literal('')).default(''),
    'title-en': text(160),
    'summary-en': paragraphs(4000),
    ...Object.fromEntries(
      callLanguages.flatMap((one) => [
        [`title-${one}`, optionalText(160)],
        [`summary-${one}`, optionalText(4000)],
      ]),
    ),
    authentic_language: choice(['en', ...callLanguages]),
    opens_on: day,
    deadline_on: day,
    deadline_time: hour,
    deadline_zone: z
      .string('invalid.choice')
      .refine((zone) => deadlineZones().includes(zone), 'invalid.choice'),
    form: text(80),
    report_form: text(80),
    grid: text(80),
    contact_name: text(120),
    contact_email: z.email('invalid.email').max(200, 'invalid.too_long'),
    hours_expected: wholeNumber(1, 200),
    duration_minimum: wholeNumber(1, 60),
    duration_maximum: wholeNumber(1, 60),
    co_financing: wholeNumber(0, 90),
    indirect: wholeNumber(0, 25),
    third_party_ceiling: amount(actionCurrency),
    grace_seconds: wholeNumber(0, 3600),
    assessors: wholeNumber(1, 2),
    divergence: wholeNumber(1, 100),
    pass_points: wholeNumber(0, 200),
    reserve_days: wholeNumber(0, 1000),
    instalments: plan,
    report_every: wholeNumber(1, 24),
    report_due: wholeNumber(1, 180),
    rate_rule: choice(['month_of_expenditure', 'month_of_period_end']),
    spent_before_next: wholeNumber(0, 100),
    'told_apart[]': choices(peopleIndicators),
    reports_approved_by: choice(['one', 'two']).default('one'),
    checked_by: choice(['one', 'two']).default('one'),
    'seats[]': choices(() => jurisdictionCodes),
    'legal_forms[]': choices(legalForms),
    registered_years: wholeNumber(0, 20).default(0),
    as_lead: wholeNumber(0, 20).default(0),
    as_partner: wholeNumber(0, 20).default(0),
    'fields[]': choices(fieldsOfWork),
    partners_minimum: wholeNumber(0, 20).default(0),
    partners_maximum: wholeNumber(0, 20).default(0),
    partner_jurisdictions: wholeNumber(0, 6).default(0),
    ...turnoverFields(optionalAmount(actionCurrency, { min: 0 }), optionalAmount(actionCurrency)),
    ask_days: wholeNumber(0, 60).default(21),
    answer_days: wholeNumber(0, 60).default(11),
    complaint_days: wholeNumber(5, 90).default(15),
    complaint_answer_days: wholeNumber(5, 90).default(30),
    score_rule: choice(scoreRules).default('two_closest'),
    committee_minimum: wholeNumber(1, 30).default(3),
    committee_quorum: wholeNumber(1, 100).default(51),
    committee_tie: choice(tieRules).default('not_carried'),
    report_first: choice(['no', 'yes']).default('no'),
  })
  .refine((form) => (form.scope === 'regional') === (form.jurisdiction === ''), {
    path: ['jurisdiction'],
    error: 'grants.call.invalid.jurisdiction',
  })
  .refine((form) => form.partners_maximum === 0 || form.partners_maximum >= form.partners_minimum, {
    path: ['partners_maximum'],
    error: 'grants.call.invalid.partners',
  })
  .superRefine((form, issues) => {
    for (const { lot } of emptyTurnovers(turnoversIn(form)))
      issues.addIssue({ code: 'custom', path: [upToField(lot)], message: 'grants.call.invalid.turnover' });
  })
  .refine((form) => form.answer_days <= form.ask_days, {
    path: ['answer_days'],
    error: 'grants.call.invalid.answer_days',
  })
  .refine((form) => form.duration_maximum >= form.duration_minimum, {
    path: ['duration_maximum'],
    error: 'grants.call.invalid.duration',
  });
export type CallForm = z.infer<typeof callForm>;

/** A lot: its envelope and the least and most one sub-grant may ask from it. */
export const lotForm = z
  .object({
    /** What the form was shown with; empty for a new lot. */
    seen,
    'title-en': text(160),
    ...Object.fromEntries(callLanguages.map((one) => [`title-${one}`, optionalText(160)])),
    envelope: amount(actionCurrency),
    minimum: amount(actionCurrency),
    maximum: amount(actionCurrency),
  })
  .refine((lot) => lot.maximum >= lot.minimum, { path: ['maximum'], error: 'grants.lot.invalid.maximum' })
  .refine((lot) => lot.envelope >= lot.minimum, { path: ['envelope'], error: 'grants.lot.invalid.envelope' });
export type LotForm = z.infer<typeof lotForm>;

export const extensionForm = z
  .object({
    deadline_on: day,
    deadline_time: hour,
    reason: paragraphs(2000),
  })
  .transform((form) => ({ date: form.deadline_on, time: form.deadline_time, reason: form.reason }));

/** The days of a call that is drafted after an earlier one, and whom to ask: retention empties the contact of an old call. */
export const copyForm = z.object({
  opens_on: day,
  deadline_on: day,
  contact_name: text(120),
  contact_email: z.email('invalid.email').max(200, 'invalid.too_long'),
});
export type CopyForm = z.infer<typeof copyForm>;

/** A form of one button. */
export const nothing = z.unknown();

/** What stands in a list's address: anything else is left out. */
export const callSorts = ['deadline', 'received'] as const;
export const callFilter = z.object({
  state: z.enum(['draft', 'published', 'cancelled']).optional().catch(undefined),
  jurisdiction: jurisdictionCode.optional().catch(undefined),
  sort: z.enum(callSorts).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});
