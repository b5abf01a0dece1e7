import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';

/** The values of the indicators that the agreement names, beside their targets. */
export function IndicatorTable({
  values,
  targets,
}: {
  values: readonly { key: string; value: number; note: string }[];
  targets: readonly { key: string; target: number }[];
}) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={t('grants.report.values.title')}
      rows={targets}
      columns={[
        { head: t('grants.agreement.indicator'), cell: ({ key }) => t(`grants.indicator.${key}`) },
        {
          head: t('grants.agreement.target'),
          numeric: true,
          cell: ({ target }) => language.number(target),
        },
        {
          head: t('grants.report.value'),
          numeric: true,
          cell: ({ key }) => {
            const found = values.find((one) => one.key === key);
            return found ? language.number(found.value) : '–';
          },
        },
        {
          head: t('grants.check.note'),
          cell: ({ key }) => values.find((one) => one.key === key)?.note ?? '',
        },
      ]}
    />
  );
}
