import { filterOnly } from '../../../platform/http/paging.ts';
import type { Context } from '../../../platform/http/route.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { FilterForm } from '../../../ui/filter-form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Table } from '../../../ui/table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TakeAway } from '../../../ui/take-away.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Day } from '../../../ui/time.tsx';
import type { Participant } from '../../queries.ts';
import { kindOptions } from '../options.ts';
import type { FoundDocument } from '../queries.ts';
import { Excerpt } from './excerpt.tsx';

/** The library: the documents of the Action that the reader may open, the latest first. */
export function DocumentListPage({
  context,
  documents,
  partners,
  years,
  words,
  typed,
  mayAdd,
  seesWithdrawn,
  next,
  csv,
}: {
  context: Context;
  documents: readonly FoundDocument[];
  partners: readonly Participant[];
  years: readonly string[];
  /** The words that are looked for, folded. */
  words: readonly string[];
  typed: Readonly<Record<string, string>>;
  mayAdd: boolean;
  seesWithdrawn: boolean;
  next: string | undefined;
  csv: string;
}) {
  const { language } = context;
  const { t } = language;
  const title = t('action.document.title');
  return (
    <>
      <Heading>{title}</Heading>
      <p class="govuk-body">{t('action.document.intro')}</p>
      {mayAdd ? (
        <ButtonRow>
          <ButtonLink href="/staff/documents/new">{t('action.document.add')}</ButtonLink>
        </ButtonRow>
      ) : null}
      <FilterForm action="/staff/documents" typed={filterOnly(typed)} words={context}>
        <TextInput name="q" label={t('action.document.search')} hint={t('action.document.search_hint')} />
        <Select
          name="kind"
          label={t('action.document.kind')}
          empty={t('common.any')}
          options={kindOptions(t)}
        />
        <Select
          name="partner"
          label={t('action.document.partner')}
          empty={t('common.any')}
          options={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select
          name="year"
          label={t('action.document.year')}
          empty={t('common.any')}
          options={years.map((year) => ({ value: year, text: year }))}
          whole
        />
        {seesWithdrawn ? (
          <Select
            name="state"
            label={t('common.state')}
            empty={t('action.document.state.listed')}
            options={[{ value: 'withdrawn', text: t('action.document.state.withdrawn') }]}
          />
        ) : null}
      </FilterForm>
      <Table
        caption={title}
        hideCaption
        rows={documents}
        empty={t('action.document.none')}
        columns={[
          {
            head: t('action.document.name'),
            cell: (one) => (
              <>
                <a class="govuk-link" href={`/staff/documents/${one.id}`} lang={one.language} dir="auto">
                  {one.title}
                </a>
                {words.length > 0 ? <Excerpt document={one} words={words} /> : null}
              </>
            ),
          },
          { head: t('action.document.kind'), cell: ({ kind }) => t(`action.document.kind.${kind}`) },
          { head: t('common.date'), cell: ({ datedOn }) => <Day date={datedOn} /> },
          { head: t('action.document.reference'), cell: ({ reference }) => <bdi>{reference}</bdi> },
          {
            head: t('action.document.sides'),
            cell: ({ sender, recipient }) => <Sides sender={sender} recipient={recipient} />,
          },
          { head: t('action.document.language'), cell: (one) => localeName(one.language) },
          {
            head: t('action.document.version'),
            cell: ({ number, textState }) => (
              <>
                {language.number(number)}{' '}
                {textState === 'failed' ? <Tag tone="bad">{t('action.document.text.failed')}</Tag> : null}
              </>
            ),
          },
          {
            head: t('action.document.audience'),
            cell: ({ audience }) => t(`action.document.audience.${audience}`),
          },
        ]}
      />
      <Pagination next={next} />
      <TakeAway href={csv}>{t('common.download_csv')}</TakeAway>
    </>
  );
}

/** From whom and to whom, as far as it is known. */
function Sides({ sender, recipient }: { sender: string; recipient: string }) {
  if (sender === '' && recipient === '') return null;
  return (
    <>
      <bdi>{sender || '–'}</bdi> → <bdi>{recipient || '–'}</bdi>
    </>
  );
}
