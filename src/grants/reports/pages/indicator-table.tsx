import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { type AskedIndicator, partNames, type ReportedValue } from '../parts.ts';

/** The values of the indicators that the agreement names, told apart where its call asks so, beside what was reached before and the targets. */
export function IndicatorTable({
  values,
  targets,
}: {
  values: readonly ReportedValue[];
  targets: readonly AskedIndicator[];
}) {
  const language = useLanguage();
  const { t, number } = language;
  const found = (key: string) => values.find((one) => one.key === key);
  const apart = targets.some((one) => one.apart);
  return (
    <Table
      caption={t('grants.report.values.title')}
      rows={targets}
      columns={[
        { head: t('grants.agreement.indicator'), cell: ({ key }) => t(`grants.indicator.${key}`) },
        { head: t('grants.agreement.target'), numeric: true, cell: ({ target }) => number(target) },
        {
          head: t('grants.report.reached_before'),
          numeric: true,
          cell: ({ reachedBefore }) => number(reachedBefore),
        },
        {
          head: t('grants.report.value'),
          numeric: true,
          cell: ({ key }) => {
            const value = found(key)?.value;
            return value === undefined ? '–' : number(value);
          },
        },
        ...(apart
          ? partNames.map((name) => ({
              head: t(`grants.report.part.${name}`),
              numeric: true,
              cell: ({ key }: AskedIndicator) => {
                const parts = found(key)?.parts;
                return parts ? number(parts[name]) : '–';
              },
            }))
          : []),
        { head: t('grants.check.note'), cell: ({ key }) => found(key)?.note ?? '' },
      ]}
    />
  );
}
