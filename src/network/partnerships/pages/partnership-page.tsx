import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import { jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Partnership, Result } from '../queries.ts';

/** One partnership: who with whom, about what, since when, and what came of it. */
export function PartnershipPage({
  partnership,
  results,
  papers,
  history,
  token,
  may,
}: {
  partnership: Partnership;
  results: readonly Result[];
  papers: PapersBeside;
  history: readonly { at: string; word: string; actorName: string | null }[];
  token: string;
  may: { readonly edit: boolean; readonly addResult: boolean };
}) {
  const { t, locale } = useLanguage();
  const here = `/staff/partnerships/${partnership.id}`;
  const { jurisdiction, place, endedOn, documentReference, url, summary } = partnership;
  return (
    <>
      <Heading caption={t(`network.partnership.kind.${partnership.kind}`)}>
        <bdi>{partnership.subject}</bdi>
      </Heading>
      <ButtonRow>
        {may.addResult ? (
          <ButtonLink href={`${here}/result`}>{t('network.partnership.result.action')}</ButtonLink>
        ) : null}
        {may.edit ? (
          <ButtonLink look="secondary" href={`${here}/edit`}>
            {t('network.partnership.edit.action')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <SummaryList
        rows={[
          { key: t('network.partnership.level'), value: t(`network.partnership.level.${partnership.level}`) },
          {
            key: t('common.jurisdiction'),
            value: jurisdiction ? jurisdictionName(jurisdiction, locale) : t('network.partnership.several'),
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
              organisationId ? (
                <a class="govuk-link" href={`/staff/organisations/${organisationId}`}>
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
      <PaperTable beside={papers} adding={`${here}/papers/new`} token={token} />
      <History entries={history} zone={zone} />
    </>
  );
}
