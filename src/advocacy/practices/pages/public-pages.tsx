import { type PublicPaper, PublicPapers } from '../../../papers/index.ts';
import type { PlainDate } from '../../../platform/dates.ts';
import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import type { PracticeText } from '../queries.ts';
import type { AdoptionStep, AdoptionText } from '../queries-adoptions.ts';
import type { PracticeDocument } from '../queries-documents.ts';
import { PracticeFilterFields, PracticeTable } from './practice-list.tsx';
import { AdoptionTable, DocumentTable, PracticeFacts, StepTable } from './practice-parts.tsx';
import { SpreadFigure } from './spread-figure.tsx';

/** What is shared and who took it over: for everybody. */
export function PublicListPage({
  context,
  practices,
  next,
}: {
  context: Context;
  practices: readonly PracticeText[];
  next: string | undefined;
}) {
  const { language, query } = context;
  const { t } = language;
  return (
    <>
      <Heading>{t('advocacy.practice.list.title')}</Heading>
      <p class="govuk-body-l">{t('advocacy.practice.public.intro')}</p>
      <FilterForm action="/practices" typed={filterOnly(query)}>
        <PracticeFilterFields />
      </FilterForm>
      <PracticeTable rows={practices} href={({ id }) => `/practices/${id}`} />
      <Pagination next={next} />
      <TakeTable of="practices" path="/practices" query={query} />
    </>
  );
}

/** One practice with all that became of it, for everybody. */
export function PublicPage({
  practice,
  documents,
  adoptions,
  steps,
  papers,
  evidence,
  today,
}: {
  practice: PracticeText;
  documents: readonly PracticeDocument[];
  adoptions: readonly AdoptionText[];
  steps: readonly AdoptionStep[];
  papers: readonly PublicPaper[];
  /** What proves its adoptions. */
  evidence: readonly PublicPaper[];
  today: PlainDate;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading caption={t('advocacy.practice.one')}>
        <bdi>{practice.title}</bdi>
      </Heading>
      <PracticeFacts practice={practice} />
      <DocumentTable documents={documents} />
      <PublicPapers papers={papers} />
      <SpreadFigure adoptions={adoptions} origin={practice.jurisdiction} today={today} />
      <AdoptionTable adoptions={adoptions} />
      <StepTable steps={steps} adoptions={adoptions} />
      <PublicPapers papers={evidence} />
    </>
  );
}
