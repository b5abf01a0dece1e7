import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import { scoreRuleOf } from '../assessment/score-rules.ts';
import { complaintTermsOf } from '../complaints/rules.ts';
import type { CallRules } from './schema.ts';

export type RuleRow = { readonly key: string; readonly value: string };

/** A call's rules in words, the same on pages and in documents; of an agreement only those that still bind. */
export function ruleRows(language: Language, rules: CallRules, agreed = false): RuleRow[] {
  const { t } = language;
  const ceiling = money(rules.thirdPartyCeilingMinor, rules.currency);
  const plan = rules.instalments.map(
    ({ kind, percent }) => `${t(`grants.instalment.kind.${kind}`)} ${language.percent(percent, 100)}`,
  );
  const choosing = [
    {
      key: t('grants.rules.grace'),
      value: t('grants.rules.grace.value', { seconds: rules.graceSeconds }),
    },
    ...(rules.checkedByTwo
      ? [{ key: t('grants.check.title'), value: t('grants.rules.checked_by.two') }]
      : []),
    {
      key: t('grants.rules.assessors'),
      value: t('grants.rules.assessors.value', {
        count: rules.assessors,
        percent: rules.divergencePercent,
      }),
    },
    { key: t('grants.rules.score'), value: t(`grants.rules.score.${scoreRuleOf(rules)}`) },
    {
      key: t('grants.rules.pass'),
      value: t('grants.rules.pass.value', { points: rules.passPoints / 100 }),
    },
    { key: t('grants.rules.ties'), value: t('grants.rules.ties.value') },
    {
      key: t('grants.rules.reserve'),
      value: t('grants.rules.reserve.value', { days: rules.reserveDays }),
    },
    ...committeeRows(language, rules, agreed),
    {
      key: t('grants.complaint.list.title'),
      value: t('grants.rules.complaints.value', { ...complaintTermsOf(rules) }),
    },
  ];
  return [
    {
      key: t('grants.rules.duration'),
      value: t('grants.rules.duration.value', {
        minimum: rules.durationMonths.minimum,
        maximum: rules.durationMonths.maximum,
      }),
    },
    {
      key: t('grants.rules.co_financing'),
      value: t('grants.rules.co_financing.value', { percent: rules.coFinancingPercent }),
    },
    {
      key: t('grants.rules.indirect'),
      value: t('grants.rules.indirect.value', { percent: rules.indirectPercent }),
    },
    {
      key: t('grants.rules.ceiling'),
      value: t('grants.rules.ceiling.value', { amount: language.money(ceiling) }),
    },
    ...(agreed ? [] : choosing),
    { key: t('grants.rules.instalments'), value: language.list(plan) },
    {
      key: t('grants.rules.spent'),
      value: t('grants.rules.spent.value', { percent: rules.spentBeforeNextPercent }),
    },
    {
      key: t('grants.rules.reports'),
      value: t('grants.rules.reports.value', {
        months: rules.reportEveryMonths,
        days: rules.reportDueDays,
      }),
    },
    ...reportRows(language, rules),
    { key: t('grants.rules.rate'), value: t(`grants.rules.rate.${rules.rateRule}`) },
  ];
}

/** Only of a call that asks it. */
function reportRows({ t, list }: Language, { toldApart = [], reportsApprovedByTwo }: CallRules): RuleRow[] {
  const indicators = toldApart.map((key) => t(`grants.indicator.${key}`));
  const two = t('grants.rules.reports_approved.two');
  return [
    ...(reportsApprovedByTwo ? [{ key: t('grants.call.field.reports_approved_by'), value: two }] : []),
    ...(indicators.length > 0 ? [{ key: t('grants.rules.told_apart'), value: list(indicators) }] : []),
  ];
}

/** Only of a call that has them among its rules; an agreement is past them. */
function committeeRows({ t }: Language, { committee }: CallRules, agreed: boolean): RuleRow[] {
  if (!committee || agreed) return [];
  const { minimumVoters, quorumPercent, tie, reportFirst } = committee;
  const said = [
    t('grants.rules.committee.value', { percent: quorumPercent, count: minimumVoters }),
    t('grants.committee.majority'),
    t(`grants.committee.tie.${tie}`),
    ...(reportFirst ? [t('grants.rules.committee.report_first')] : []),
  ];
  return [{ key: t('grants.committee.title'), value: said.join(' ') }];
}
