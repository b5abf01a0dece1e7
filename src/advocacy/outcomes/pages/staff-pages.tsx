import type { HistoryEntry } from '../../../platform/audit/history.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
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
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { recordOutcomePermission } from '../permissions.ts';
import type { Linkable, Outcome } from '../queries.ts';
import type { Substantiation } from '../queries-substantiations.ts';
import { type LinkKind, outcomeStates } from '../schema.ts';
import { toneOf } from '../words.ts';
import { OutcomeFacts, OutcomeFilterFields, OutcomeTable, SubstantiationTable } from './outcome-parts.tsx';

/** What changed, and whether somebody independent confirms it. */
export function OutcomeListPage({
  context,
  outcomes,
  next,
}: {
  context: Context;
  outcomes: readonly Outcome[];
  next: string | undefined;
}) {
  const { language, actor, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('advocacy.outcome.list.title')}</Heading>
      <p class="govuk-body">{t('advocacy.outcome.list.text')}</p>
      <ButtonRow>
        {may(actor, recordOutcomePermission, undefined) ? (
          <ButtonLink href="/staff/outcomes/new">{t('advocacy.outcome.record')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/outcomes">
          {t('advocacy.outcome.public_list')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/outcomes" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('advocacy.outcome.state')}
          empty={t('common.any')}
          options={outcomeStates.map((value) => ({ value, text: t(`advocacy.outcome.state.${value}`) }))}
        />
        <OutcomeFilterFields />
      </FilterForm>
      <OutcomeTable
        rows={outcomes}
        href={({ id }) => `/staff/outcomes/${id}`}
        more={[
          {
            head: t('advocacy.outcome.state'),
            cell: ({ state }) => <Tag tone={toneOf[state]}>{t(`advocacy.outcome.state.${state}`)}</Tag>,
          },
        ]}
      />
      <Pagination next={next} />
    </>
  );
}

const pageOf: Readonly<Record<LinkKind, (id: string) => string>> = {
  engagement: (id) => `/staff/engagements/${id}`,
  recommendation: (id) => `/staff/recommendations/${id}`,
  gathering: (id) => `/staff/gatherings/${id}`,
  measure: (id) => `/staff/recommendations/${id}`,
};

/** One outcome with who confirms it. */
export function OutcomePage({
  outcome,
  links,
  substantiations,
  history,
  officer,
  author,
  token,
}: {
  outcome: Outcome;
  links: readonly Linkable[];
  substantiations: readonly Substantiation[];
  history: readonly HistoryEntry[];
  /** Whether the reader writes here, too; and whether they wrote this down themselves. */
  officer: boolean;
  author: boolean;
  token: string;
}) {
  const { t } = useLanguage();
  const { id, state, publishedOn } = outcome;
  const here = `/staff/outcomes/${id}`;
  const open = publishedOn === null;
  const editable = state === 'draft' || state === 'asked';
  return (
    <>
      <Heading caption={t('advocacy.outcome.one')}>
        <bdi>{outcome.title}</bdi>
      </Heading>
      <p>
        <Tag tone={toneOf[state]}>{t(`advocacy.outcome.state.${state}`)}</Tag>
      </p>
      <ButtonRow>
        {officer && open ? (
          <>
            <ButtonLink href={`${here}/ask`}>{t('advocacy.outcome.ask.action')}</ButtonLink>
            {author ? null : (
              <ButtonLink look="secondary" href={`${here}/letter`}>
                {t('advocacy.outcome.letter.action')}
              </ButtonLink>
            )}
            {editable ? (
              <ButtonLink look="secondary" href={`${here}/edit`}>
                {t('advocacy.outcome.edit')}
              </ButtonLink>
            ) : null}
          </>
        ) : null}
        {open ? null : (
          <ButtonLink look="secondary" href={`/outcomes/${id}`}>
            {t('advocacy.recommendation.public_page')}
          </ButtonLink>
        )}
      </ButtonRow>
      {open ? (
        <InsetText>
          <p class="govuk-body">{t('advocacy.outcome.publish.text')}</p>
          {officer && state === 'substantiated' ? (
            <ButtonForm action={`${here}/publish`} token={token} values={{ seen: String(outcome.version) }}>
              {t('advocacy.outcome.publish.action')}
            </ButtonForm>
          ) : null}
        </InsetText>
      ) : null}
      <OutcomeFacts outcome={outcome} />
      <Table
        caption={t('advocacy.outcome.links')}
        rows={links}
        empty={t('advocacy.outcome.links_none')}
        columns={[
          {
            head: t('advocacy.outcome.links'),
            href: ({ kind, pageId }) => pageOf[kind](pageId),
            cell: ({ title }) => title,
          },
          {
            head: t('advocacy.outcome.link_kind'),
            cell: ({ kind }) => t(`advocacy.outcome.link.${kind}`),
          },
        ]}
      />
      <SubstantiationTable
        rows={substantiations}
        more={[
          { head: t('advocacy.outcome.comment'), cell: ({ comment }) => <TypedText text={comment} /> },
          {
            head: t('advocacy.letter.reference'),
            cell: ({ letterReference }) => <bdi>{letterReference}</bdi>,
          },
        ]}
      />
      <History entries={history} zone={zone} />
    </>
  );
}
