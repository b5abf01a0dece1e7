import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Table } from '../../ui/table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Day } from '../../ui/time.tsx';
import type { Partnership } from '../partnerships/queries.ts';
import type { AttendedGathering, HeldAgreement, MetWith } from '../queries-engagement.ts';
import type { Output } from '../queries-outputs.ts';
import { isEngaged } from '../rules.ts';
import type { OrganisationKind } from '../schema.ts';

export type EngagementRecords = {
  readonly gatherings: readonly AttendedGathering[];
  /** Left out for those who may not see what an organisation holds. */
  readonly agreements: readonly HeldAgreement[] | undefined;
  readonly outputs: readonly Output[];
  /** The meetings with an institution and the letters to it; left out for others. */
  readonly metWith: readonly MetWith[] | undefined;
  readonly partnerships: readonly Partnership[];
};

/** What an organisation took part in: the records behind the Action's count of engaged organisations. */
export function Engagement({
  kind,
  gatherings,
  agreements,
  outputs,
  metWith,
  partnerships,
  staff,
}: EngagementRecords & { kind: OrganisationKind /** Links lead to staff's pages. */; staff: boolean }) {
  const { t } = useLanguage();
  const engaged = isEngaged(kind, {
    gatherings: gatherings.length,
    agreements: agreements?.length ?? 0,
    outputs: outputs.length,
  });
  return (
    <>
      <Heading level={2}>{t('network.engagement')}</Heading>
      {kind === 'cso' && agreements ? (
        <p class="govuk-body">
          <Tag tone={engaged ? 'good' : 'plain'}>
            {t(engaged ? 'network.engagement.yes' : 'network.engagement.no')}
          </Tag>{' '}
          {t('network.engagement.rule')}
        </p>
      ) : null}
      <Table
        caption={t('network.engagement.gatherings')}
        rows={gatherings}
        empty={t('network.engagement.no_gatherings')}
        columns={[
          {
            head: t('network.title'),
            cell: (one) => (
              <a class="govuk-link" href={`${staff ? '/staff/gatherings' : '/events'}/${one.id}`}>
                <bdi>{one.title}</bdi>
              </a>
            ),
          },
          { head: t('common.date'), cell: (one) => <Day date={one.startsOn} /> },
          { head: t('network.place'), cell: (one) => <bdi>{one.place}</bdi> },
        ]}
      />
      {metWith ? (
        <Table
          caption={t('advocacy.engagement.list.title')}
          rows={metWith}
          empty={t('network.engagement.no_meetings')}
          columns={[
            {
              head: t('advocacy.engagement.subject'),
              href: (one) => `/staff/engagements/${one.id}`,
              cell: (one) => <bdi>{one.subject}</bdi>,
            },
            {
              head: t('advocacy.engagement.kind'),
              cell: (one) => t(`advocacy.engagement.kind.${one.kind}`),
            },
            { head: t('common.date'), cell: (one) => <Day date={one.happenedOn} /> },
          ]}
        />
      ) : null}
      {agreements ? <Agreements agreements={agreements} /> : null}
      <Table
        caption={t('network.engagement.outputs')}
        rows={outputs}
        empty={t('network.engagement.no_outputs')}
        columns={[
          { head: t('network.title'), cell: (one) => one.title },
          { head: t('network.output.kind'), cell: (one) => t(`network.output.kind.${one.kind}`) },
          { head: t('network.output.published_on'), cell: (one) => <Day date={one.publishedOn} /> },
        ]}
      />
      <Table
        caption={t('network.engagement.partnerships')}
        rows={partnerships}
        empty={t('network.engagement.no_partnerships')}
        columns={[
          {
            head: t('network.partnership.subject'),
            cell: (one) =>
              staff ? (
                <a class="govuk-link" href={`/staff/partnerships/${one.id}`}>
                  <bdi>{one.subject}</bdi>
                </a>
              ) : (
                <bdi>{one.subject}</bdi>
              ),
          },
          { head: t('network.partnership.kind'), cell: (one) => t(`network.partnership.kind.${one.kind}`) },
          { head: t('network.partnership.began_on'), cell: (one) => <Day date={one.beganOn} /> },
        ]}
      />
    </>
  );
}

function Agreements({ agreements }: { agreements: readonly HeldAgreement[] }) {
  const { t } = useLanguage();
  return (
    <Table
      caption={t('network.engagement.agreements')}
      rows={agreements}
      empty={t('network.engagement.no_agreements')}
      columns={[
        { head: t('network.number'), cell: (one) => <span class="m-code">{one.number}</span> },
        { head: t('network.title'), cell: (one) => <bdi>{one.title}</bdi> },
        {
          head: t('network.period'),
          cell: (one) => (
            <>
              <Day date={one.startsOn} /> – <Day date={one.endsOn} />
            </>
          ),
        },
      ]}
    />
  );
}
