import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ShownChange } from '../changes.ts';

/** What was done in the last week, one kind at a time, each with its record where this reader may open it. */
export function ChangesPage({
  word,
  changes,
  more,
}: {
  word: string;
  changes: readonly ShownChange[];
  /** There are more than the page lists. */
  more: boolean;
}) {
  const { t, number } = useLanguage();
  const known = changes.flatMap(({ at, record }) => (record ? [{ at, ...record }] : []));
  const unknown = changes.length - known.length;
  return (
    <>
      <Heading caption={t('results.status.week')}>{t(`history.${word}`)}</Heading>
      <Table
        caption={t(`history.${word}`)}
        hideCaption
        rows={known}
        empty={t(unknown > 0 ? 'results.status.changes.none_to_open' : 'results.status.changes.none')}
        columns={[
          {
            head: t('results.record'),
            cell: ({ title }) => <span dir="auto">{title}</span>,
            href: ({ href }) => href,
          },
          { head: t('results.status.changes.when'), cell: ({ at }) => <DateTime at={at} zone={zone} /> },
        ]}
      />
      {unknown > 0 ? (
        <p class="govuk-body">{t('results.status.changes.unknown', { count: unknown })}</p>
      ) : null}
      {more ? (
        <p class="govuk-body">{t('results.status.changes.more', { most: number(changes.length) })}</p>
      ) : null}
    </>
  );
}
