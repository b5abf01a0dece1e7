import { type PapersBeside, PaperTable } from '../../../papers/index.ts';
import type { HistoryEntry } from '../../../platform/audit/history.ts';
import type { PlainDate } from '../../../platform/dates.ts';
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
import { TakeAway } from '../../../ui/take-away.tsx';
import { recordPracticePermission } from '../permissions.ts';
import type { Practice } from '../queries.ts';
import type { Adoption, AdoptionStep } from '../queries-adoptions.ts';
import type { PracticeDocument } from '../queries-documents.ts';
import { PracticeFilterFields, PracticeTable } from './practice-list.tsx';
import { AdoptionTable, DocumentTable, PracticeFacts, StepTable } from './practice-parts.tsx';
import { SpreadFigure } from './spread-figure.tsx';

/** Practices as staff follow them, drafts among them. */
export function PracticeListPage({
  context,
  practices,
  next,
}: {
  context: Context;
  practices: readonly Practice[];
  next: string | undefined;
}) {
  const { language, actor, query } = context;
  const { t } = language;
  const file = new URLSearchParams(filterOnly(query));
  return (
    <>
      <Heading>{t('advocacy.practice.list.title')}</Heading>
      <p class="govuk-body">{t('advocacy.practice.list.text')}</p>
      <ButtonRow>
        {may(actor, recordPracticePermission, undefined) ? (
          <ButtonLink href="/staff/practices/new">{t('advocacy.practice.record.action')}</ButtonLink>
        ) : null}
        <ButtonLink look="secondary" href="/practices">
          {t('advocacy.practice.public_list')}
        </ButtonLink>
      </ButtonRow>
      <FilterForm action="/staff/practices" typed={filterOnly(query)}>
        <Select
          name="state"
          label={t('advocacy.recommendation.state')}
          empty={t('common.any')}
          options={(['draft', 'published'] as const).map((value) => ({
            value,
            text: t(`advocacy.recommendation.state.${value}`),
          }))}
        />
        <PracticeFilterFields />
      </FilterForm>
      <PracticeTable
        rows={practices}
        href={({ id }) => `/staff/practices/${id}`}
        more={[
          {
            head: t('advocacy.recommendation.state'),
            cell: ({ state }) => t(`advocacy.recommendation.state.${state}`),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={`/staff/practices.csv?${file}`}>{t('common.download_csv')}</TakeAway>
    </>
  );
}

/** One practice as staff follow it. */
export function PracticePage({
  practice,
  documents,
  adoptions,
  steps,
  papers,
  evidence,
  history,
  officer,
  token,
  today,
}: {
  practice: Practice;
  documents: readonly PracticeDocument[];
  adoptions: readonly Adoption[];
  steps: readonly AdoptionStep[];
  papers: PapersBeside;
  /** What proves its adoptions. */
  evidence: PapersBeside;
  history: readonly HistoryEntry[];
  /** Whether the reader writes here, too. */
  officer: boolean;
  token: string;
  today: PlainDate;
}) {
  const { t } = useLanguage();
  const { id, state } = practice;
  const here = `/staff/practices/${id}`;
  return (
    <>
      <Heading caption={t(`advocacy.recommendation.state.${state}`)}>
        <bdi>{practice.title}</bdi>
      </Heading>
      <ButtonRow>
        {officer ? (
          <>
            <ButtonLink href={`${here}/adoption`}>{t('advocacy.practice.adoption.action')}</ButtonLink>
            <ButtonLink look="secondary" href={`${here}/document`}>
              {t('advocacy.practice.document.action')}
            </ButtonLink>
            <ButtonLink look="secondary" href={`${here}/edit`}>
              {t('advocacy.practice.edit.action')}
            </ButtonLink>
          </>
        ) : null}
        {state === 'published' ? (
          <ButtonLink look="secondary" href={`/practices/${id}`}>
            {t('advocacy.recommendation.public_page')}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      {state === 'draft' ? (
        <InsetText>
          <p class="govuk-body">{t('advocacy.practice.publish.text')}</p>
          {officer && documents.length > 0 ? (
            <ButtonForm action={`${here}/publish`} token={token} values={{ seen: String(practice.version) }}>
              {t('advocacy.practice.publish.action')}
            </ButtonForm>
          ) : null}
        </InsetText>
      ) : null}
      <PracticeFacts practice={practice} />
      <DocumentTable documents={documents} />
      <PaperTable beside={papers} adding={`${here}/papers/new`} token={token} />
      <SpreadFigure adoptions={adoptions} origin={practice.jurisdiction} today={today} />
      <AdoptionTable
        adoptions={adoptions}
        more={
          officer
            ? [
                {
                  head: t('advocacy.practice.adoption.change'),
                  cell: (row) => <Changes adoption={row} mayKeepPapers={evidence.may.keep} />,
                },
              ]
            : []
        }
      />
      <StepTable steps={steps} adoptions={adoptions} />
      {evidence.papers.length > 0 ? (
        <PaperTable
          heading={t('advocacy.practice.evidence')}
          beside={evidence}
          besides={new Map(adoptions.map(({ id: one, bodyName }) => [one, bodyName ?? '']))}
          token={token}
        />
      ) : null}
      <History entries={history} zone={zone} />
    </>
  );
}

function Changes({
  adoption: { id, bodyName },
  mayKeepPapers,
}: {
  adoption: Adoption;
  mayKeepPapers: boolean;
}) {
  const { t } = useLanguage();
  return (
    <>
      <a class="govuk-link" href={`/staff/adoptions/${id}/step`}>
        {t('advocacy.practice.step.action')}
        <span class="govuk-visually-hidden">: {bodyName}</span>
      </a>
      <br />
      <a class="govuk-link" href={`/staff/adoptions/${id}/edit`}>
        {t('advocacy.practice.adoption.edit')}
        <span class="govuk-visually-hidden">: {bodyName}</span>
      </a>
      {mayKeepPapers ? (
        <>
          <br />
          <a class="govuk-link" href={`/staff/adoptions/${id}/papers/new`}>
            {t('advocacy.practice.evidence.action')}
            <span class="govuk-visually-hidden">: {bodyName}</span>
          </a>
        </>
      ) : null}
    </>
  );
}
