import type { Context } from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { FilterForm } from '../../ui/filter-form.tsx';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { Table } from '../../ui/table.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import { DateTime } from '../../ui/time.tsx';
import type { ReadRow } from '../queries.ts';

/** Who of another organisation opened what, the latest first. Filters and links carry ids, never names. */
export function ReadListPage({
  context,
  path,
  rows,
  readers,
  typed,
  next,
}: {
  context: Context;
  path: string;
  rows: readonly ReadRow[];
  readers: readonly { readonly id: string; readonly name: string }[];
  typed: Readonly<Record<string, string>>;
  next: string | undefined;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('evidence.reads.title')}</Heading>
      <p class="govuk-body">{t('evidence.reads.intro')}</p>
      <FilterForm
        action={path}
        typed={{ ...typed, record_id: context.words?.record_id ?? typed.record ?? '' }}
        words={context}
        finds
      >
        <Select
          name="person"
          label={t('evidence.reads.who')}
          empty={t('common.any')}
          options={readers.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextInput
          name="record_id"
          label={t('evidence.reads.record_id')}
          spellcheck={false}
          autocomplete="off"
          optional
        />
      </FilterForm>
      <Table
        caption={t('evidence.reads.title')}
        hideCaption
        rows={rows}
        empty={t('evidence.reads.none')}
        columns={[
          { head: t('evidence.reads.when'), cell: ({ firstAt }) => <DateTime at={firstAt} zone={zone} /> },
          {
            head: t('evidence.reads.who'),
            names: true,
            cell: ({ personId, personName, organisationName }) => (
              <>
                <bdi>{personName ?? '–'}</bdi>
                <br />
                <bdi>{organisationName ?? '–'}</bdi>
                <br />
                <a class="govuk-link" href={`${path}?person=${personId}`}>
                  {t('evidence.reads.all_of_person')}
                  <span class="govuk-visually-hidden">: {personName ?? '–'}</span>
                </a>
              </>
            ),
          },
          {
            head: t('evidence.reads.record'),
            cell: ({ recordId, recordKind, reference }) => (
              <>
                {t(`evidence.kind.${recordKind}`)} <bdi>{reference ?? ''}</bdi>
                <br />
                <a class="govuk-link" href={`${path}?record=${recordId}`}>
                  {t('evidence.reads.all_of_record')}
                  <span class="govuk-visually-hidden">: {reference ?? t(`evidence.kind.${recordKind}`)}</span>
                </a>
              </>
            ),
          },
        ]}
      />
      <Pagination {...(next ? { next } : {})} />
    </>
  );
}
