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
        label={t('advocacy.practice.kind')}
        empty={t('common.any')}
        options={practiceKinds.map((value) => ({ value, text: t(`advocacy.practice.kind.${value}`) }))}
      />
      <Select
        name="whom"
        label={t('advocacy.practice.whom')}
        empty={t('common.any')}
        options={protectedGroups.map((value) => ({ value, text: t(`advocacy.practice.whom.${value}`) }))}
      />
      <Select
        name="jurisdiction"
        label={t('advocacy.practice.filter.jurisdiction')}
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
      caption={t('advocacy.practice.list.title')}
      hideCaption
      rows={rows}
      empty={t('advocacy.practice.none')}
      columns={[
        { head: t('advocacy.practice.name'), names: true, href, cell: ({ title }) => title },
        { head: t('advocacy.practice.kind'), cell: ({ kind }) => t(`advocacy.practice.kind.${kind}`) },
        {
          head: t('advocacy.practice.whom'),
          cell: ({ whom }) => list(whom.map((one) => t(`advocacy.practice.whom.${one}`))),
        },
        { head: t('advocacy.practice.bodies'), numeric: true, cell: ({ adopted }) => number(adopted) },
        {
          head: t('advocacy.practice.reached'),
          numeric: true,
          cell: ({ reached }) =>
            t('advocacy.practice.reached.of', { reached, six: jurisdictionCodes.length }),
        },
        ...more,
      ]}
    />
  );
}
