import type { Context } from '../../../platform/http/route.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { PlaceName } from '../../place-name.ts';
import type { Appointment } from '../queries.ts';
import { DutyTag } from './duty-tag.tsx';

/** Who has which duty, and what waits; `proposes`: this reader can propose people of their organisation. */
export function DutiesPage({
  context,
  appointments,
  proposes,
  placeName,
}: {
  context: Context;
  appointments: readonly Appointment[];
  proposes: boolean;
  placeName: PlaceName;
}) {
  const { language } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('protection.duties.title')}</Heading>
      <p class="govuk-body">{t('protection.duties.intro')}</p>
      {proposes ? <ButtonLink href="/duties/new">{t('protection.propose.title')}</ButtonLink> : null}
      <Table
        caption={t('protection.duties.title')}
        hideCaption
        rows={appointments}
        empty={t('protection.duties.empty')}
        columns={[
          {
            head: t('protection.duty.person'),
            cell: ({ id, personName }) => (
              <a class="govuk-link" href={`/duties/${id}`}>
                <bdi>{personName}</bdi>
              </a>
            ),
          },
          { head: t('common.organisation'), cell: ({ organisationName }) => <bdi>{organisationName}</bdi> },
          { head: t('protection.duty'), cell: ({ duty }) => t(`protection.duty.${duty}`) },
          {
            head: t('protection.duty.jurisdictions'),
            cell: ({ jurisdictions }) => language.list(jurisdictions.map(placeName)),
          },
          { head: t('common.state'), cell: (one) => <DutyTag of={one} /> },
        ]}
      />
    </>
  );
}
