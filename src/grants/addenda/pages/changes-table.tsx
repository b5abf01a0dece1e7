import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { changeRows } from '../change-rows.ts';
import type { Addendum } from '../queries.ts';

/** What a change brings: each value as it is and as it will be, side by side. */
export function ChangesTable({ addendum }: { addendum: Addendum }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <Table
      caption={t('grants.addendum.changes')}
      rows={changeRows(language, addendum)}
      empty={t('grants.addendum.reason_only')}
      columns={[
        { head: t('grants.addendum.what'), names: true, cell: ({ what }) => what },
        { head: t('grants.addendum.old'), cell: ({ old }) => old },
        { head: t('grants.addendum.new'), cell: ({ now }) => <strong>{now}</strong> },
      ]}
    />
  );
}
