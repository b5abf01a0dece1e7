import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { askedRows } from '../asked-rows.ts';
import type { Addendum } from '../queries.ts';

/** What the sub-grantee asked for beside the terms, where the terms are others. */
export function AskedTable({ addendum }: { addendum: Addendum }) {
  const language = useLanguage();
  const { t } = language;
  const rows = askedRows(language, addendum);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('grants.addendum.asked')}
      rows={rows}
      columns={[
        { head: t('grants.addendum.what'), names: true, cell: ({ what }) => what },
        { head: t('grants.addendum.asked.was'), cell: ({ asked }) => <TypedText text={asked} /> },
        { head: t('grants.addendum.asked.now'), cell: ({ now }) => <TypedText text={now} /> },
      ]}
    />
  );
}
