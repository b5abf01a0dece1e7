import type { ActionDefinition } from '../../../action/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { money } from '../../../platform/money.ts';
import { Bars } from '../../../ui/bars.tsx';
import { Figure } from '../../../ui/figure.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { FrozenExpenditure } from '../queries-public.ts';
import { lastTotal } from '../rules.ts';

/** What the partners spent under each heading, period by period, drawn and in figures. Only frozen periods are shown. */
export function OwnExpenditure({
  action,
  rows,
  today,
}: {
  action: ActionDefinition['action'];
  rows: readonly FrozenExpenditure[];
  today: PlainDate;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  return (
    <>
      <Heading level={2}>{t('results.status.expenditure')}</Heading>
      <p class="govuk-body">{t('results.status.expenditure_rule')}</p>
      {rows.length === 0 ? <p class="govuk-body">{t('results.status.expenditure_none')}</p> : null}
      <SpentInTotal rows={rows} />
      {[...Map.groupBy(rows, ({ periodId }) => periodId).values()].map((ofPeriod, at) => {
        const { name, startsOn, endsOn, currency } = ofPeriod[0]!;
        const shown = (minor: number) => language.money(money(minor, currency));
        const lines = action.budgetHeadings.flatMap((heading) => {
          const line = ofPeriod.find((one) => one.heading === heading.key);
          return line ? [{ ...line, of: `${heading.number}. ${inLanguage(heading.name, locale)}` }] : [];
        });
        const sum = (pick: (one: FrozenExpenditure) => number) =>
          lines.reduce((all, one) => all + pick(one), 0);
        const spent = sum(({ spentMinor }) => spentMinor);
        return (
          <Figure
            title={`${t('results.status.expenditure_so_far')}: ${name}`}
            source={t('results.status.source_public')}
            date={today}
            table={
              <Table
                caption={`${name}, ${language.day(startsOn)} – ${language.day(endsOn)}`}
                narrow="scroll"
                rows={lines}
                columns={[
                  { head: t('action.budget.heading'), cell: ({ of }) => of },
                  {
                    head: t('results.status.expenditure_in_period'),
                    numeric: true,
                    cell: ({ inPeriodMinor }) => shown(inPeriodMinor),
                  },
                  {
                    head: t('results.status.expenditure_so_far'),
                    numeric: true,
                    cell: ({ spentMinor }) => shown(spentMinor),
                  },
                ]}
                foot={[t('common.total'), shown(sum(({ inPeriodMinor }) => inPeriodMinor)), shown(spent)]}
              />
            }
          >
            <Bars
              id={`spent-${at}`}
              title={`${t('results.status.expenditure')}: ${name}`}
              bars={lines.map(({ of, spentMinor }) => ({
                label: of,
                percent: spent > 0 ? (spentMinor * 100) / spent : 0,
                text: shown(spentMinor),
              }))}
            />
          </Figure>
        );
      })}
      <TakeTable of="expenditure" path="/status/expenditure" />
    </>
  );
}

/** What was spent in total by the last frozen period, the sum of what is shown; and why no share of the whole budget is. */
function SpentInTotal({ rows }: { rows: readonly FrozenExpenditure[] }) {
  const language = useLanguage();
  const { t } = language;
  const last = lastTotal(rows);
  return (
    <>
      {last ? (
        <p class="govuk-body">
          <strong>
            {t('results.status.expenditure_total', {
              amount: language.money(money(last.spentMinor, last.currency)),
              day: language.day(last.endsOn),
            })}
          </strong>
        </p>
      ) : null}
      <p class="govuk-body">
        {t('results.status.no_share')}{' '}
        <a class="govuk-link" href="/grants">
          {t('portal.grants.title')}
        </a>
      </p>
    </>
  );
}
