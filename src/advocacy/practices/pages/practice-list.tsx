import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import type { PracticeText } from '../queries.ts';
import { practiceKinds, practiceSorts, protectedGroups } from '../schema.ts';

/** What a list of practices can be narrowed to, for staff and for everybody. */
export function PracticeFilterFields() {
  const { t, locale } = useLanguage();
  return (
    <>
      <Select
        name="kind"
        label={t('practice.kind')}
        empty={t('common.any')}
        options={practiceKinds.map((value) => ({ value, text: t(`practice.kind.${value}`) }))}
      />
      <Select
        name="whom"
        label={t('practice.whom')}
        empty={t('common.any')}
        options={protectedGroups.map((value) => ({ value, text: t(`practice.whom.${value}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('practice.filter.jurisdiction')}
        empty={t('common.any')}
        options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
      />
      <SortSelect sorts={practiceSorts} />
    </>
  );
}

/** Practices as a table: what, of which kind, for whom, and how far each has come. */
export function PracticeTable<Row extends PracticeText>({
  rows,
  href,
  more = [],
}: {
  rows: readonly Row[];
  href(row: Row): string;
  more?: readonly Column<Row>[];
}) {
  const { t, list, number } = useLanguage();
  return (
    <Table
      caption={t('practice.list.title')}
      hideCaption
      rows={rows}
      empty={t('practice.none')}
      columns={[
        { head: t('practice.name'), names: true, href, cell: ({ title }) => title },
        { head: t('practice.kind'), cell: ({ kind }) => t(`practice.kind.${kind}`) },
        { head: t('practice.whom'), cell: ({ whom }) => list(whom.map((one) => t(`practice.whom.${one}`))) },
        { head: t('practice.bodies'), numeric: true, cell: ({ adopted }) => number(adopted) },
        {
          head: t('practice.reached'),
          numeric: true,
          cell: ({ reached }) => t('practice.reached.of', { reached, six: jurisdictionCodes.length }),
        },
        ...more,
      ]}
    />
  );
}
