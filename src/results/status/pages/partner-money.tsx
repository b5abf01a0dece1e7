import { money } from '../../../platform/money.ts';
import { Folded } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { type Column, Table } from '../../../ui/table.tsx';
import type { PartnerMoney } from '../partner-money.ts';
import type { Status } from '../view.ts';

/** So many partners stand open; the table of more is closed at first. */
const unfolded = 4;

/** The money of each partner with what is left and, for those who may see it, what it expects to spend; below it the sums of the rows. */
export function PartnerMoneyTable({
  status: { moneyOfPartners: kept, partners },
  currency,
  seesForecast,
}: {
  status: Status;
  currency: string;
  seesForecast: boolean;
}) {
  const language = useLanguage();
  const { t } = language;
  if (kept.rows.length === 0) return null;
  const amount = (minor: number) => language.money(money(minor, currency));
  const shown = [
    ...(['budget', 'spent', 'committed', 'left'] as const),
    ...(seesForecast ? (['forecast'] as const) : []),
  ];
  const outlook = kept.total.outlook ? (['toEnd', 'atEnd'] as const) : [];
  const heads = { toEnd: t('results.status.to_end'), atEnd: t('results.status.at_end') };
  const days = { from: language.day(kept.period.startsOn), to: language.day(kept.period.endsOn) };
  return (
    <Folded summary={t('results.status.partner_money')} rows={kept.rows.length} most={unfolded}>
      <Table
        caption={t('results.status.partner_money')}
        hideCaption={kept.rows.length > unfolded}
        rows={kept.rows}
        columns={[
          {
            head: t('results.status.partner'),
            cell: ({ partnerId }) => (
              <a class="govuk-link" href={`/staff/status/${partnerId}`} dir="auto">
                {partners.find(({ id }) => id === partnerId)?.name}
              </a>
            ),
          },
          ...shown.map(
            (name): Column<PartnerMoney> => ({
              head: t(`results.status.${name}`),
              numeric: true,
              cell: (row) => amount(row[name]),
            }),
          ),
          ...outlook.map(
            (name): Column<PartnerMoney> => ({
              head: heads[name],
              numeric: true,
              cell: (row) => row.outlook && amount(row.outlook[name]),
            }),
          ),
        ]}
        foot={[
          t('results.total'),
          ...shown.map((name) => amount(kept.total[name])),
          ...outlook.map((name) => amount(kept.total.outlook![name])),
        ]}
      />
      <p class="govuk-body m-quiet">
        {t('results.status.left_rule')}
        {outlook.length > 0 ? ` ${t('results.status.to_end_rule')}` : null}
        {seesForecast ? (
          <>
            {' '}
            {t('results.status.forecast_rule', days)}{' '}
            <a class="govuk-link" href="/staff/payments">
              {t('results.payment.title')}
            </a>
          </>
        ) : null}
      </p>
    </Folded>
  );
}
