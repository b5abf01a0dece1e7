import { dayIn } from '../../../platform/dates.ts';
import type { Context } from '../../../platform/http/route.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { PoolMember } from '../../assessment/queries-pool.ts';
import { Availability, SaidLanguages } from './said-of-assessor.tsx';

/** The assessors of the Action with what is said of them. */
export function AssessorListPage({
  context,
  pool,
  keeps,
}: {
  context: Context;
  pool: readonly PoolMember[];
  /** This reader keeps the profiles. */
  keeps: boolean;
}) {
  const { t, list } = context.language;
  const day = dayIn(zone, context.now);
  return (
    <>
      <Heading>{t('grants.assessor.list.title')}</Heading>
      <p class="govuk-body">{t('grants.assessor.list.text')}</p>
      <Table
        caption={t('grants.assessor.list.title')}
        hideCaption
        rows={pool}
        empty={t('grants.draw.no_pool')}
        columns={[
          {
            head: t('grants.assignment.assessor'),
            cell: (one) => (
              <>
                {keeps ? (
                  <a class="govuk-link" href={`/assessors/${one.id}`}>
                    <bdi>{one.name}</bdi>
                  </a>
                ) : (
                  <bdi>{one.name}</bdi>
                )}
                , <bdi>{one.organisationName}</bdi>
              </>
            ),
          },
          { head: t('grants.assessor.languages'), cell: (one) => <SaidLanguages assessor={one} /> },
          {
            head: t('grants.assessor.fields'),
            cell: ({ fields }) =>
              fields.length > 0 ? list(fields.map((one) => t(`people.field_of_work.${one}`))) : '–',
          },
          {
            head: t('grants.assessor.available'),
            cell: (one) => <Availability assessor={one} day={day} />,
          },
          { head: t('grants.assessor.fee'), cell: ({ feeNote }) => <span dir="auto">{feeNote || '–'}</span> },
        ]}
      />
    </>
  );
}
