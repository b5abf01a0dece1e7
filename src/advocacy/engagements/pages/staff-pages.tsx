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
      <Heading>{t('influence.list.title')}</Heading>
      <p class="govuk-body">{t('influence.list.text')}</p>
      <ButtonRow>
        {may(actor, recordEngagementPermission, undefined) ? (
          <ButtonLink href="/staff/engagements/new">{t('influence.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/staff/outcomes">
          {t('influence.outcome.list.title')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/engagements" typed={filterOnly(query)}>
        <Select
          name="kind"
          label={t('influence.kind')}
          empty={t('common.any')}
          options={engagementKinds.map((value) => ({ value, text: t(`influence.kind.${value}`) }))}
        />
        <Select
          name="jurisdiction"
          label={t('common.jurisdiction')}
          empty={t('common.any')}
          options={jurisdictionCodes.map((code) => ({ value: code, text: jurisdictionName(code, locale) }))}
        />
        <Select
          name="next"
          label={t('influence.next_step')}
          empty={t('common.any')}
          options={[{ value: 'open', text: t('influence.next.open') }]}
        />
        <SortSelect sorts={engagementSorts} />
      </FilterForm>
      <EngagementTable rows={engagements} caption={t('influence.list.title')} />
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
      <Heading caption={t(`influence.kind.${engagement.kind}`)}>
        <bdi>{engagement.subject}</bdi>
      </Heading>
      {stands ? null : (
        <InsetText>
          <p class="govuk-body">{t('influence.withdrawn')}</p>
          <TypedText text={engagement.withdrawnReason} />
        </InsetText>
      )}
      {officer && stands ? (
        <ButtonRow>
          <ButtonLink href={`${here}/edit`}>{t('influence.edit.action')}</ButtonLink>
          <ButtonLink look="secondary" href={`${here}/withdraw`}>
            {t('influence.withdraw.action')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {nextOn ? (
        <InsetText>
          <p class="govuk-body">
            {t('influence.next_step')}: <bdi>{nextStep}</bdi> (<Day date={nextOn} />)
          </p>
          {nextDoneAt ? <p class="govuk-body">{t('influence.next.done')}</p> : null}
          {officer && stands && nextDoneAt === null ? (
            <ButtonForm action={`${here}/done`} token={token} look="secondary">
              {t('influence.next.finish')}
            </ButtonForm>
          ) : null}
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: t('influence.happened_on'), value: <Day date={engagement.happenedOn} /> },
          { key: t('common.jurisdiction'), value: <bdi>{placeOf(engagement, language)}</bdi> },
          ...(place ? [{ key: t('influence.place'), value: <bdi>{place}</bdi> }] : []),
          { key: t('influence.side'), value: <bdi>{engagement.side}</bdi> },
          {
            key: t('influence.document'),
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
        caption={t('influence.offices')}
        rows={engagement.offices}
        columns={[
          { head: t('influence.office'), cell: ({ office }) => office },
          { head: t('influence.institution'), cell: ({ institution }) => <bdi>{institution}</bdi> },
        ]}
      />
      <Table
        caption={t('influence.for')}
        rows={engagement.recommendations}
        empty={t('influence.for_none')}
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
          <Heading level={2}>{t('influence.agreed')}</Heading>
          <TypedText text={agreed} />
        </>
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}
