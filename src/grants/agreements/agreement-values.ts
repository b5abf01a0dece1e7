import type { Language } from '../../platform/language/language.ts';
import { money } from '../../platform/money.ts';
import type { TextField } from '../agreement-text/text.ts';
import { type Party, writtenAccount } from '../parties/rules.ts';
import type { AgreementContent } from './facts.ts';
import { monthsOf } from './rules.ts';

/** What each field of the text is filled with; '' where it is not known yet. */
export type Values = Readonly<Record<TextField, string>>;

/** The fields of the text from the agreement, its rules and what is known of both parties. */
export function valuesOf(english: Language, { agreement, facts }: AgreementContent): Values {
  const { rules, currency } = agreement;
  const written = (minor: number) => english.money(money(minor, currency));
  const party = (side: 'partner' | 'sub_grantee', one: Party) => ({
    [`${side}_name`]: one.name,
    [`${side}_address`]: one.address,
    [`${side}_registration`]: one.registrationNumber,
    [`${side}_representative`]: one.representative,
    [`${side}_function`]: one.representativeFunction,
  });
  return {
    agreement_number: agreement.number,
    application_number: facts.application.number,
    ...party('partner', facts.partner),
    ...party('sub_grantee', facts.subGrantee),
    sub_grantee_bank: facts.subGrantee.bank,
    sub_grantee_account: writtenAccount(facts.subGrantee.account),
    contract_number: facts.contractNumber ?? '',
    funder: facts.funder,
    eu_statement: english.t('shell.eu_statement'),
    action_title: facts.actionTitle,
    project_title: agreement.title,
    place: agreement.place ?? '',
    amount: written(agreement.amountMinor),
    starts_on: english.day(agreement.startsOn),
    ends_on: english.day(agreement.endsOn),
    months: String(monthsOf(agreement)),
    co_financing_percent: String(rules.coFinancingPercent),
    indirect_percent: String(rules.indirectPercent),
    spent_percent: String(rules.spentBeforeNextPercent),
    ceiling: english.money(money(rules.thirdPartyCeilingMinor, rules.currency)),
    rate_rule: english.t(`grants.rules.rate.${rules.rateRule}`),
    report_months: String(rules.reportEveryMonths),
    report_days: String(rules.reportDueDays),
    records_years: String(facts.recordsYears),
  } as Values;
}
