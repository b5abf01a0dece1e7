import { money } from '../../../platform/money.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { DateTime, Day } from '../../../ui/time.tsx';
import type { ContractVersion } from '../queries.ts';
import { balanceOf, unknownContract } from '../rules.ts';

/** What the contract says now, and every earlier version with its reason. */
export function ContractPage({
  versions,
  currency,
  mayRecord,
}: {
  versions: readonly ContractVersion[];
  currency: string;
  mayRecord: boolean;
}) {
  const language = useLanguage();
  const { t, number, percent } = language;
  const holds = versions[0] ?? unknownContract;
  const unknown = <span class="m-quiet">{t('action.not_known')}</span>;
  const day = (date: string | null) => (date ? <Day date={date} /> : unknown);
  const amount = (minor: number | null) =>
    minor === null ? unknown : language.money(money(minor, currency));
  return (
    <>
      <Heading>{t('action.contract.title')}</Heading>
      <p class="govuk-body-l">{t('action.contract.intro')}</p>
      {versions.length === 0 ? <p class="govuk-body">{t('action.contract.none')}</p> : null}
      <SummaryList
        rows={[
          { key: t('action.contract.number'), value: holds.number ?? unknown },
          { key: t('action.contract.starts_on'), value: day(holds.startsOn) },
          { key: t('action.contract.ends_on'), value: day(holds.endsOn) },
          { key: t('action.contract.total'), value: amount(holds.totalMinor) },
          { key: t('action.contract.contribution'), value: amount(holds.contributionMinor) },
          { key: t('action.contract.transfer_percent'), value: percent(holds.transferPercent, 100) },
          { key: t('action.contract.warning_percent'), value: percent(holds.warningPercent, 100) },
          { key: t('action.contract.report_days'), value: number(holds.reportDays) },
          { key: t('action.contract.decision_days'), value: number(holds.decisionDays) },
          { key: t('action.contract.answer_days'), value: number(holds.answerDays) },
        ]}
      />
      <Heading level={2}>{t('action.contract.schedule')}</Heading>
      <p class="govuk-body">{t('action.contract.schedule_hint')}</p>
      <SummaryList
        rows={[
          { key: t('action.contract.prefinancing'), value: amount(holds.prefinancingMinor) },
          { key: t('action.contract.further'), value: amount(holds.furtherMinor) },
          { key: t('action.contract.balance'), value: amount(balanceOf(holds)) },
          { key: t('action.contract.forecast_percent'), value: percent(holds.forecastPercent, 100) },
          { key: t('action.contract.last_spent_percent'), value: percent(holds.lastSpentPercent, 100) },
          { key: t('action.contract.before_spent_percent'), value: percent(holds.beforeSpentPercent, 100) },
          { key: t('action.contract.ceiling_percent'), value: percent(holds.ceilingPercent, 100) },
          { key: t('action.contract.forecast_months'), value: number(holds.forecastMonths) },
        ]}
      />
      {mayRecord ? (
        <ButtonRow>
          <ButtonLink href="/staff/contract/edit">{t('action.contract.record.title')}</ButtonLink>
        </ButtonRow>
      ) : null}
      {versions.length > 0 ? (
        <Table
          caption={t('action.contract.versions')}
          rows={versions}
          columns={[
            { head: t('action.contract.set_at'), cell: ({ setAt }) => <DateTime at={setAt} zone={zone} /> },
            { head: t('action.contract.set_by'), cell: ({ setBy }) => <span dir="auto">{setBy}</span> },
            { head: t('action.contract.reason'), cell: ({ reason }) => <span dir="auto">{reason}</span> },
            { head: t('action.contract.number'), cell: (one) => one.number ?? unknown },
            { head: t('action.contract.starts_on'), cell: (one) => day(one.startsOn) },
            { head: t('action.contract.ends_on'), cell: (one) => day(one.endsOn) },
            { head: t('action.contract.total'), numeric: true, cell: (one) => amount(one.totalMinor) },
          ]}
        />
      ) : null}
    </>
  );
}
