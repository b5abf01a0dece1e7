import { bodies } from '../../../platform/bodies.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { BodyCount } from '../queries-counts.ts';

/** Who came, by kind of organisation and sex, from the list of names. Nothing where nobody is noted. */
export function BodiesTable({ counts }: { counts: readonly BodyCount[] }) {
  const { t, number } = useLanguage();
  const rows = bodies.flatMap((body) => counts.filter((one) => one.body === body));
  if (rows.length === 0) return null;
  const sum = (column: 'women' | 'men' | 'unsaid') => rows.reduce((all, row) => all + row[column], 0);
  const columns = (['women', 'men', 'unsaid'] as const).filter(
    (column) => column !== 'unsaid' || sum(column) > 0,
  );
  const heads = {
    women: 'training.women',
    men: 'training.men',
    unsaid: 'training.presence.unsaid',
  } as const;
  return (
    <>
      <p class="govuk-body">{t('training.presence.bodies_intro')}</p>
      <Table
        caption={t('training.presence.bodies')}
        rows={rows}
        columns={[
          { head: t('training.body_kind'), cell: ({ body }) => t(`training.body_kind.${body}`) },
          ...columns.map((column) => ({
            head: t(heads[column]),
            numeric: true,
            cell: (row: BodyCount) => number(row[column]),
          })),
        ]}
        foot={[t('common.total'), ...columns.map((column) => number(sum(column)))]}
      />
    </>
  );
}
