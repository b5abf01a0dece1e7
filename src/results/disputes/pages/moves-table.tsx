import type { Language } from '../../../platform/language/language.ts';
import { FirstRows } from '../../../ui/details.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { MeasuredKind } from '../../measure.ts';
import type { RecordPath } from '../../record-paths.ts';
import { valueText } from '../dispute-text.ts';
import type { GatheredDispute } from '../gather-dispute.ts';
import type { Move } from '../rules.ts';

/** What a record is called: by its own name, or by what it is where it has none here. */
export function recordText(
  { t }: Language,
  { kind, label }: { readonly kind: MeasuredKind; readonly label: string | null },
): string {
  return label ?? t(`results.kind.${kind}`);
}

/** A record with the way to its page, for who may know it. */
export function RecordOf({
  record,
  known,
  pathOf,
}: {
  record: { readonly kind: MeasuredKind; readonly id: string; readonly label: string | null };
  known: boolean;
  pathOf: RecordPath;
}) {
  const language = useLanguage();
  const path = known ? pathOf({ kind: record.kind, pageId: record.id }) : undefined;
  const text = recordText(language, record);
  return path ? (
    <a class="govuk-link" href={path} dir="auto">
      {text}
    </a>
  ) : (
    <span dir="auto">{text}</span>
  );
}

/** The records that moved since a value was disputed: what each added then and adds now, and what happened to it. */
export function MovesTable({
  dispute,
  pathOf,
  happened,
}: {
  dispute: GatheredDispute;
  pathOf: RecordPath;
  happened: (move: Move) => readonly string[];
}) {
  const language = useLanguage();
  const { t } = language;
  const write = (value: number) => valueText(language, dispute, value);
  return (
    <FirstRows
      rows={dispute.changes.moves}
      most={5}
      of={t('results.dispute.moves')}
      draw={(moves, first) => (
        <Table
          caption={t('results.dispute.moves')}
          hideCaption={!first}
          rows={moves}
          empty={t('results.dispute.moves.none')}
          columns={[
            {
              head: t('results.record'),
              cell: (move) => <RecordOf record={move} known={dispute.isKnown(move)} pathOf={pathOf} />,
            },
            { head: t('results.record.kind'), cell: ({ kind }) => t(`results.kind.${kind}`) },
            { head: t('results.dispute.then'), numeric: true, cell: ({ before }) => write(before) },
            { head: t('results.value.now'), numeric: true, cell: ({ now }) => write(now) },
            { head: t('results.dispute.happened'), cell: (move) => happened(move).join(' · ') },
          ]}
        />
      )}
    />
  );
}
