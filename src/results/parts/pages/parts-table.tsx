import type { PlainDate } from '../../../platform/dates.ts';
import { zone } from '../../../platform/zone.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { countWords } from '../../../ui/text-area.tsx';
import { DateTime } from '../../../ui/time.tsx';
import type { WrittenPart } from '../queries.ts';
import { inOrder } from '../rules.ts';
import { DueDay, StateTag } from './part-tags.tsx';

/** Who was asked for what until when, and how far it is; the late ones first. `names` says what names a row where a list has several reports. */
export function PartsTable({
  parts,
  today,
  empty,
  hideCaption,
  most,
  names = ({ partnerName }) => partnerName,
}: {
  parts: readonly WrittenPart[];
  today: PlainDate;
  empty: string;
  hideCaption?: boolean;
  /** So many are open without a press. */
  most: number;
  names?: (part: WrittenPart) => string;
}) {
  const { t, number } = useLanguage();
  const draw = (rows: readonly WrittenPart[], first: boolean) => (
    <Table
      caption={t('results.part.list.title')}
      {...(hideCaption || !first ? { hideCaption: true } : {})}
      rows={rows}
      empty={empty}
      columns={[
        {
          head: t('results.part.part'),
          cell: (part) => (
            <a class="govuk-link" href={`/staff/report-parts/${part.id}`} dir="auto">
              {names(part)}
            </a>
          ),
        },
        { head: t('results.part.state'), cell: ({ state }) => <StateTag state={state} /> },
        { head: t('results.part.due_on'), cell: (part) => <DueDay part={part} today={today} /> },
        {
          head: t('results.part.words'),
          numeric: true,
          cell: ({ texts }) => number(texts.reduce((sum, text) => sum + countWords(text), 0)),
        },
        {
          head: t('results.part.changed_at'),
          cell: ({ changedAt }) => <DateTime at={changedAt} zone={zone} />,
        },
      ]}
    />
  );
  return <FirstRows rows={inOrder(parts, today)} most={most} of={t('results.part.list.title')} draw={draw} />;
}
