import { zone } from '../../../platform/zone.ts';
import { Details } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { ItemView } from '../gather-part.ts';
import type { PartText } from '../queries-texts.ts';

/** Every text that was saved, with its author: closed until it is asked for. */
export function TextVersions({
  versions,
  items,
}: {
  versions: readonly PartText[];
  items: readonly Pick<ItemView, 'item' | 'title'>[];
}) {
  const { t } = useLanguage();
  if (versions.length === 0) return null;
  return (
    <Details summary={t('results.part.versions', { count: versions.length })}>
      <Table
        caption={t('results.part.versions.title')}
        hideCaption
        rows={versions}
        columns={[
          {
            head: t('results.part.about'),
            cell: ({ item }) => items.find((one) => one.item === item)?.title ?? '',
          },
          { head: t('results.part.version'), numeric: true, cell: ({ version }) => String(version) },
          {
            head: t('results.part.written_by'),
            cell: ({ writtenBy }) => <span dir="auto">{writtenBy ?? '–'}</span>,
          },
          {
            head: t('results.part.written_at'),
            cell: ({ writtenAt }) => <DateTime at={writtenAt} zone={zone} />,
          },
          {
            head: t('results.report.text'),
            cell: ({ text }) => (
              <span class="m-typed" dir="auto">
                {text}
              </span>
            ),
          },
        ]}
      />
    </Details>
  );
}
