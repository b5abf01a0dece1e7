import { dayIn } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import type { FormDefinition } from '../definition.ts';
import type { Difference } from '../differences.ts';
import type { FormSummary, FormVersion } from '../queries.ts';
import { changeRows } from './change-rows.ts';

/** All versions of a form, each with what it changed. */
export function VersionsPage({
  form,
  versions,
  language,
}: {
  form: FormVersion;
  versions: readonly FormSummary[];
  language: Language;
}) {
  const { t } = language;
  const first = versions.at(-1)!.version;
  return (
    <>
      <Heading caption={inLanguage(form.definition.title, language.locale)}>
        {t('forms.versions.title')}
      </Heading>
      <Table
        caption={t('forms.versions.title')}
        hideCaption
        rows={versions}
        empty=""
        columns={[
          {
            head: t('forms.list.version'),
            names: true,
            cell: ({ id, version }) => (
              <a class="govuk-link" href={`/staff/forms/${id}`}>
                {t('forms.preview.caption', { version })}
              </a>
            ),
          },
          { head: t('forms.list.published'), cell: ({ createdAt }) => language.day(dayIn(zone, createdAt)) },
          {
            head: t('forms.versions.changes'),
            cell: ({ id, version }) =>
              version === first ? (
                t('forms.versions.first')
              ) : (
                <a class="govuk-link" href={`/staff/forms/${id}/changes`}>
                  {t('forms.versions.changes_of', { version })}
                </a>
              ),
          },
        ]}
      />
    </>
  );
}

/** What is different in one version from another, in words. */
export function ChangesPage({
  older,
  newer,
  differences,
  language,
  title,
  others = [],
}: {
  older: FormDefinition;
  newer: FormDefinition;
  differences: readonly Difference[];
  language: Language;
  title: string;
  /** Other versions to compare with. */
  others?: readonly { readonly version: number; readonly href: string }[];
}) {
  const { t } = language;
  return (
    <>
      <Heading caption={inLanguage(newer.title, language.locale)}>{title}</Heading>
      {others.length > 0 ? (
        <p class="govuk-body">
          {t('forms.versions.compare')}{' '}
          {others.map(({ version, href }) => (
            <>
              <a class="govuk-link" href={href}>
                {t('forms.preview.caption', { version })}
              </a>{' '}
            </>
          ))}
        </p>
      ) : null}
      <Table
        caption={title}
        hideCaption
        rows={changeRows(language, { older, newer }, differences)}
        empty={t('forms.versions.same')}
        columns={[
          { head: t('forms.versions.what'), names: true, cell: ({ what }) => <bdi>{what}</bdi> },
          { head: t('forms.versions.change'), cell: ({ change }) => change },
          { head: t('forms.versions.from'), cell: ({ from }) => <span dir="auto">{from}</span> },
          { head: t('forms.versions.to'), cell: ({ to }) => <span dir="auto">{to}</span> },
        ]}
      />
    </>
  );
}
