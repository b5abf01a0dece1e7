import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Visit } from '../queries.ts';
import { VisitTag } from './visit-tag.tsx';

/** The visits of one agreement, with a link for readers who may open them. */
export function VisitTable({ visits, opens }: { visits: readonly Visit[]; opens: boolean }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('grants.visit.of_agreement')}
      rows={visits}
      empty={t('grants.visit.none')}
      columns={[
        { head: t('grants.visit.day'), cell: ({ visitOn }) => <Day date={visitOn} /> },
        { head: t('grants.visit.purpose'), cell: ({ purpose }) => t(`grants.visit.purpose.${purpose}`) },
        { head: t('common.state'), cell: ({ state }) => <VisitTag state={state} /> },
        ...(opens
          ? [
              {
                head: t('common.actions'),
                cell: ({ id }: Visit) => (
                  <a class="govuk-link" href={`/visits/${id}`}>
                    {t('grants.visit.open')}
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
