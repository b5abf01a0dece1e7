import type { Typed } from '../platform/http/route.ts';
import { useLanguage } from './language-context.ts';
import { Table } from './table.tsx';

/** When two people saved one record: what this person typed beside what is stored now, only where they differ. */
export function BothVersions({
  typed,
  stored,
  label,
}: {
  typed: Typed;
  stored: Readonly<Record<string, string>>;
  label: (name: string) => string;
}) {
  const { t } = useLanguage();
  const rows = Object.keys(stored)
    .filter((name) => name !== 'version' && String(typed[name] ?? '') !== stored[name])
    .map((name) => ({ name, yours: String(typed[name] ?? ''), theirs: stored[name] ?? '' }));
  return (
    <Table
      caption={t('ui.both_versions.title')}
      rows={rows}
      empty={t('ui.both_versions.same')}
      columns={[
        { head: t('ui.both_versions.field'), cell: (row) => label(row.name) },
        { head: t('ui.both_versions.yours'), cell: (row) => <span dir="auto">{row.yours}</span> },
        { head: t('ui.both_versions.theirs'), cell: (row) => <span dir="auto">{row.theirs}</span> },
      ]}
    />
  );
}
