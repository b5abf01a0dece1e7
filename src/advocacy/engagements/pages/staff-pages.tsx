import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { jurisdictionCodes, jurisdictionName } from '../../../platform/language/jurisdictions.ts';
import { may } from '../../../platform/permissions.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { ButtonForm } from '../../../ui/button-form.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { History } from '../../../ui/history.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { SortSelect } from '../../../ui/sort-select.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { placeOf } from '../../recommendations/words.ts';
import { recordEngagementPermission } from '../permissions.ts';
import type { Engagement } from '../queries.ts';
import { engagementKinds, engagementSorts } from '../schema.ts';
import { EngagementTable } from './engagement-table.tsx';

/** Whom we met and wrote to, and what is to be done next. */
export function EngagementListPage({
  context,
  engagements,
  next,
}: {
  context: Context;
  engagements: readonly Engagement[];
  next: string | undefined;
}) {
  const { language, actor, query } = context;
  const { t, locale } = language;
  const file = new URLSearchParams(filterOnly(query));
  return (
    <>
      <Heading>{t('advocacy.engagement.list.title')}</Heading>
      <p class="govuk-body">{t('advocacy.engagement.list.text')}</p>
      <ButtonRow>
        {may(actor, recordEngagementPermission, undefined) ? (
          <ButtonLink href="/staff/engagements/new">{t('advocacy.engagement.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/outcomes">
          {t('advocacy.outcome.list.title')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/engagements" typed={filterOnly(query)}>
        <Select
          name="kind"
          label={t('advocacy.engagement.kind')}
          empty={t('common.any')}
          options={engagementKinds.map((value) => ({ value, text: t(`advocacy.engagement.kind.${value}`) }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <Select
          name="next"
          label={t('advocacy.engagement.next_step')}
          empty={t('common.any')}
          options={[{ value: 'open', text: t('advocacy.engagement.next.open') }]}
        />
        <SortSelect sorts={engagementSorts} />
      </FilterForm>
      <EngagementTable rows={engagements} caption={t('advocacy.engagement.list.title')} />
      <Pagination next={next} />
      <TakeAway href={`/staff/engagements.csv?${file}`}>{t('common.download_csv')}</TakeAway>
    </>
  );
}

/** One meeting, letter, submission or hearing. */
export function EngagementPage({
  engagement,
  history,
  officer,
  token,
}: {
  engagement: Engagement;
  history: readonly HistoryEntry[];
  /** Whether the reader writes here, too. */
  officer: boolean;
  token: string;
}) {
  const language = useLanguage();
  const { t } = language;
  const { id, place, documentReference, url, agreed, nextStep, nextOn, nextDoneAt } = engagement;
  const here = `/staff/engagements/${id}`;
  const stands = engagement.withdrawnAt === null;
  return (
    <>
      <Heading caption={t(`advocacy.engagement.kind.${engagement.kind}`)}>
        <bdi>{engagement.subject}</bdi>
      </Heading>
      {stands ? null : (
        <InsetText>
          <p class="govuk-body">{t('advocacy.engagement.withdrawn')}</p>
          <TypedText text={engagement.withdrawnReason} />
        </InsetText>
      )}
      {officer && stands ? (
        <ButtonRow>
          <ButtonLink href={`${here}/edit`}>{t('advocacy.engagement.edit.action')}</ButtonLink>
          <ButtonLink look="secondary" href={`${here}/withdraw`}>
            {t('advocacy.engagement.withdraw.action')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {nextOn ? (
        <InsetText>
          <p class="govuk-body">
            {t('advocacy.engagement.next_step')}: <bdi>{nextStep}</bdi> (<Day date={nextOn} />)
          </p>
          {nextDoneAt ? <p class="govuk-body">{t('advocacy.engagement.next.done')}</p> : null}
          {officer && stands && nextDoneAt === null ? (
            <ButtonForm action={`${here}/done`} token={token} look="secondary">
              {t('advocacy.engagement.next.finish')}
            </ButtonForm>
          ) : null}
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: t('advocacy.engagement.happened_on'), value: <Day date={engagement.happenedOn} /> },
          { key: t('common.jurisdiction'), value: <bdi>{placeOf(engagement, language)}</bdi> },
          ...(place ? [{ key: t('advocacy.engagement.place'), value: <bdi>{place}</bdi> }] : []),
          { key: t('advocacy.engagement.side'), value: <bdi>{engagement.side}</bdi> },
          {
            key: t('advocacy.engagement.document'),
            value: documentReference ? <bdi>{documentReference}</bdi> : t('ui.not_given'),
          },
          ...(url
            ? [
                {
                  key: t('advocacy.recommendation.url'),
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
        caption={t('advocacy.engagement.offices')}
        rows={engagement.offices}
        columns={[
          { head: t('advocacy.engagement.office'), cell: ({ office }) => office },
          {
            head: t('advocacy.engagement.institution'),
            cell: ({ institution, organisationId }) =>
              organisationId ? (
                <a class="govuk-link" href={`/staff/organisations/${organisationId}`}>
                  <bdi>{institution}</bdi>
                </a>
              ) : (
                <bdi>{institution}</bdi>
              ),
          },
        ]}
      />
      <Table
        caption={t('advocacy.engagement.for')}
        rows={engagement.recommendations}
        empty={t('advocacy.engagement.for_none')}
        columns={[
          {
            head: t('advocacy.recommendation'),
            href: (one) => `/staff/recommendations/${one.id}`,
            cell: ({ title }) => title,
          },
        ]}
      />
      {agreed ? (
        <>
          <Heading level={2}>{t('advocacy.engagement.agreed')}</Heading>
          <TypedText text={agreed} />
        </>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
