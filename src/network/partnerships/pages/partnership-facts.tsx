import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Partnership, Result } from '../queries.ts';

/** How far it reaches, since when, who works in it and what came of it. */
export function PartnershipFacts({
  partnership,
  results,
  hrefOf,
  origins,
}: {
  partnership: Omit<Partnership, 'version'>;
  results: readonly Result[];
  /** The page of an organisation, for whoever sees it. */
  hrefOf?: (organisationId: string) => string;
  /** Where the pages of sub-grants and gatherings lie for the reader. */
  origins: { readonly agreement: string; readonly gathering: string };
}) {
  const { t, locale, list } = useLanguage();
  const { jurisdiction, otherJurisdiction, place, endedOn, documentReference, url, summary } = partnership;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('network.partnership.level'), value: t(`network.partnership.level.${partnership.level}`) },
          {
            key: t('common.jurisdiction'),
            value: jurisdiction
              ? list(
                  [jurisdiction, otherJurisdiction].flatMap((one) =>
                    one ? [jurisdictionName(one, locale)] : [],
                  ),
                )
              : t('network.partnership.several'),
          },
          ...(place ? [{ key: t('network.municipality'), value: <bdi>{place}</bdi> }] : []),
          { key: t('network.partnership.began_on'), value: <Day date={partnership.beganOn} /> },
          {
            key: t('network.partnership.ended_on'),
            value: endedOn ? <Day date={endedOn} /> : t('network.partnership.runs'),
          },
          {
            key: t('network.partnership.document'),
            value: documentReference ? <bdi>{documentReference}</bdi> : t('ui.not_given'),
          },
          ...grownFrom(partnership, origins).map(({ key, href, title }) => ({
            key: t(`network.partnership.${key}`),
            value: (
              <a class="govuk-link" href={href}>
                <bdi>{title}</bdi>
              </a>
            ),
          })),
          ...(url
            ? [
                {
                  key: t('network.partnership.url'),
                  value: (
                    <a class="govuk-link" href={url} rel="noopener noreferrer nofollow">
                      {url}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Table
        caption={t('network.partnership.parties')}
        rows={partnership.parties}
        empty={t('ui.not_given')}
        columns={[
          {
            head: t('common.name'),
            cell: ({ organisationId, name }) =>
              organisationId && hrefOf ? (
                <a class="govuk-link" href={hrefOf(organisationId)}>
                  <bdi>{name}</bdi>
                </a>
              ) : (
                <bdi>{name}</bdi>
              ),
          },
          { head: t('network.partnership.sort'), cell: ({ sort }) => t(`network.partnership.sort.${sort}`) },
        ]}
      />
      {summary ? (
        <>
          <Heading level={2}>{t('network.partnership.summary')}</Heading>
          <TypedText text={summary} />
        </>
      ) : null}
      <Heading level={2}>{t('network.partnership.results')}</Heading>
      <Table
        caption={t('network.partnership.results')}
        hideCaption
        rows={results}
        empty={t('network.partnership.result.none')}
        columns={[
          { head: t('common.date'), cell: (one) => <Day date={one.happenedOn} /> },
          { head: t('network.partnership.result.text'), cell: (one) => <TypedText text={one.text} /> },
        ]}
      />
    </>
  );
}

/** What it grew out of, as far as the reader sees it. */
function grownFrom(
  { agreementId, agreementTitle, gatheringId, gatheringTitle }: Omit<Partnership, 'version'>,
  at: { readonly agreement: string; readonly gathering: string },
) {
  return [
    ...(agreementTitle === null
      ? []
      : [{ key: 'from_agreement', href: `${at.agreement}/${agreementId}`, title: agreementTitle }]),
    ...(gatheringTitle === null
      ? []
      : [{ key: 'from_gathering', href: `${at.gathering}/${gatheringId}`, title: gatheringTitle }]),
  ];
}
