import { hashOfContent } from '../../platform/canonical.ts';
import { wallClock } from '../../platform/dates.ts';
import { dayFields } from '../../platform/http/fields.ts';
import { toDecimal } from '../../platform/money.ts';
import { scoreRuleOf } from '../assessment/score-rules.ts';
import { type CommitteeTerms, committeeTermsOf, usualCommitteeTerms } from '../committee/terms.ts';
import { complaintTermsOf, usualComplaintTerms } from '../complaints/rules.ts';
import { applicantRulesOf } from '../eligibility/rules.ts';
import { typedTurnovers } from '../eligibility/turnovers.ts';
import { usualTerms } from '../questions/rules.ts';
import { choiceOf } from './form-choices.ts';
import type { Call, Lot } from './queries.ts';
import { callLanguages } from './schema.ts';

/** A call as the fields of its form. */
export function typedOf(call: Call): Record<string, string | readonly string[]> {
  const { rules } = call;
  const applicants = applicantRulesOf(rules);
  const texts = (['en', ...callLanguages] as const).flatMap((one) => [
    [`title-${one}`, call.title[one] ?? ''],
    [`summary-${one}`, call.summary[one] ?? ''],
  ]);
  const deadline = call.deadlineAt ? wallClock(call.deadlineAt, call.deadlineZone) : null;
  const opens = call.opensAt ? wallClock(call.opensAt, call.deadlineZone) : null;
  return {
    version: String(call.version),
    scope: call.scope,
    jurisdiction: call.jurisdiction ?? '',
    ...Object.fromEntries(texts),
    authentic_language: call.authenticLanguage,
    ...dayFields('opens_on', opens?.date ?? null),
    ...dayFields('deadline_on', deadline?.date ?? null),
    deadline_time: deadline?.time ?? '',
    deadline_zone: call.deadlineZone,
    contact_name: call.contactName,
    contact_email: call.contactEmail,
    hours_expected: String(call.hoursExpected),
    duration_minimum: String(rules.durationMonths.minimum),
    duration_maximum: String(rules.durationMonths.maximum),
    co_financing: String(rules.coFinancingPercent),
    indirect: String(rules.indirectPercent),
    third_party_ceiling: toDecimal({ minor: rules.thirdPartyCeilingMinor, currency: rules.currency }),
    grace_seconds: String(rules.graceSeconds),
    assessors: String(rules.assessors),
    divergence: String(rules.divergencePercent),
    pass_points: String(rules.passPoints / 100),
    reserve_days: String(rules.reserveDays),
    instalments: rules.instalments.map(({ percent }) => percent).join(' + '),
    report_every: String(rules.reportEveryMonths),
    report_due: String(rules.reportDueDays),
    rate_rule: rules.rateRule,
    spent_before_next: String(rules.spentBeforeNextPercent),
    'told_apart[]': rules.toldApart ?? [],
    reports_approved_by: rules.reportsApprovedByTwo ? 'two' : 'one',
    checked_by: rules.checkedByTwo ? 'two' : 'one',
    'seats[]': applicants.seats,
    'legal_forms[]': applicants.legalForms,
    registered_years: String(applicants.registeredYears),
    ...typedOfPartners(rules),
    ask_days: String((rules.questions ?? usualTerms).askDays),
    answer_days: String((rules.questions ?? usualTerms).answerDays),
    complaint_days: String(complaintTermsOf(rules).days),
    complaint_answer_days: String(complaintTermsOf(rules).answerDays),
    score_rule: scoreRuleOf(rules),
    ...typedOfTerms(committeeTermsOf(rules)),
    form: choiceOf(call.formKey, call.formVersion),
    report_form: choiceOf(call.reportFormKey, call.reportFormVersion),
    grid: (call.grid as { key: string }).key,
  };
}

function typedOfPartners(rules: Call['rules']) {
  const { asLead, asPartner, fields, partners, turnovers } = applicantRulesOf(rules);
  const written = (minor: number) => toDecimal({ minor, currency: rules.currency });
  return {
    as_lead: String(asLead),
    as_partner: String(asPartner ?? 0),
    'fields[]': fields ?? [],
    partners_minimum: String(partners?.minimum ?? 0),
    partners_maximum: String(partners?.maximum ?? 0),
    partner_jurisdictions: String(partners?.jurisdictions ?? 0),
    ...typedTurnovers(turnovers ?? [], written),
  };
}

function typedOfTerms({ minimumVoters, quorumPercent, tie, reportFirst }: CommitteeTerms) {
  return {
    committee_minimum: String(minimumVoters),
    committee_quorum: String(quorumPercent),
    committee_tie: tie,
    report_first: reportFirst ? 'yes' : 'no',
  };
}

/** A lot as the fields of its form. */
export function typedOfLot(
  lot: Pick<Lot, 'title' | 'envelopeMinor' | 'minimumMinor' | 'maximumMinor' | 'currency'>,
) {
  const amount = (minor: number) => toDecimal({ minor, currency: lot.currency });
  return {
    ...Object.fromEntries(
      (['en', ...callLanguages] as const).map((one) => [`title-${one}`, lot.title[one] ?? '']),
    ),
    envelope: amount(lot.envelopeMinor),
    minimum: amount(lot.minimumMinor),
    maximum: amount(lot.maximumMinor),
  };
}

/** What a lot's form was shown with: whoever saves another's change away is told. */
export function seenOfLot(lot: Parameters<typeof typedOfLot>[0]): string {
  return hashOfContent(typedOfLot(lot));
}

/** A call as typed, with its forms in their newest version. */
export function typedWithNewestForms(call: Call): Record<string, string | readonly string[]> {
  return { ...typedOf(call), form: call.formKey, report_form: call.reportFormKey };
}

/** What a new call begins with of the rules that older calls do not have: people are told apart, two people check an application, and two approve a report. */
const typedForNew = { 'told_apart[]': ['prevention'], checked_by: 'two', reports_approved_by: 'two' };
/** The rule behind each of them. A call in which nobody chose it yet has none. */
const ruleOf = {
  'told_apart[]': 'toldApart',
  checked_by: 'checkedByTwo',
  reports_approved_by: 'reportsApprovedByTwo',
} as const satisfies Record<keyof typeof typedForNew, keyof Call['rules']>;

/** What the next call takes over: the rules and the contact, never another call's texts and days. */
export function typedForNext(call: Call): Record<string, string | readonly string[]> {
  const kept = Object.fromEntries(
    Object.entries(typedWithNewestForms(call)).filter(
      ([name]) => name !== 'version' && !/^(title|summary|opens_on|deadline_on)-/.test(name),
    ),
  );
  const unchosen = Object.entries(typedForNew).filter(
    ([name]) => call.rules[ruleOf[name as keyof typeof ruleOf]] === undefined,
  );
  return { ...kept, ...Object.fromEntries(unchosen) };
}

/** What a partner's first call begins with: no limits on who applies, and the usual rules where there are some. */
export const typedForFirst: Readonly<Record<string, string | readonly string[]>> = {
  ...typedForNew,
  registered_years: '0',
  as_lead: '0',
  as_partner: '0',
  partners_minimum: '0',
  partners_maximum: '0',
  partner_jurisdictions: '0',
  ask_days: String(usualTerms.askDays),
  answer_days: String(usualTerms.answerDays),
  complaint_days: String(usualComplaintTerms.days),
  complaint_answer_days: String(usualComplaintTerms.answerDays),
  score_rule: scoreRuleOf({}),
  ...typedOfTerms(usualCommitteeTerms),
};
