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
    .map((name) => ({ name, yours: asKept(String(typed[name] ?? '')), theirs: asKept(stored[name] ?? '') }))
    .filter(({ name, yours, theirs }) => name !== 'version' && yours !== theirs);
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

/** A browser sends line ends of its own kind: they are no difference. */
function asKept(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
