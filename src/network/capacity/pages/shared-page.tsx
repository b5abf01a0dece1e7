import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Assessment } from '../queries.ts';

/** What other organisations let the reader's own read. */
export function SharedPage({ assessments }: { assessments: readonly Assessment[] }) {
  const { t } = useLanguage();
  const title = t('network.capacity.shared.title');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t('network.capacity.shared.intro')}</p>
      <Table
        caption={title}
        hideCaption
        rows={assessments}
        empty={t('network.capacity.shared.none')}
        columns={[
          {
            head: t('common.organisation'),
            cell: ({ id, organisationName }) => (
              <a class="govuk-link" href={`/capacity/${id}`}>
                <bdi>{organisationName}</bdi>
              </a>
            ),
          },
          { head: t('network.capacity.round'), cell: ({ round }) => t(`network.capacity.round.${round}`) },
          { head: t('common.date'), cell: ({ doneOn }) => (doneOn ? <Day date={doneOn} /> : '–') },
        ]}
      />
    </>
  );
}
