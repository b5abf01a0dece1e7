import { dayIn } from '../../platform/dates.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { Heading } from '../../ui/heading.tsx';
import { Table } from '../../ui/table.tsx';
import { DraftList } from '../drafts/pages/draft-list.tsx';
import type { Draft } from '../drafts/queries.ts';
import type { FormSummary } from '../queries.ts';

/** The forms of the Action, each in its latest version. */
export function FormsListPage({
  forms,
  language,
  drafts,
}: {
  forms: readonly FormSummary[];
  language: Language;
  /** The drafts that the reader may edit, where they may make forms. */
  drafts?: { readonly rows: readonly Draft[]; readonly next: string | undefined } | undefined;
}) {
  const { t } = language;
  return (
    <>
      <Heading>{t('forms.list.title')}</Heading>
      <p class="govuk-body">{t('forms.list.intro')}</p>
      {drafts ? <DraftList drafts={drafts.rows} next={drafts.next} /> : null}
      {drafts ? <Heading level={2}>{t('forms.list.published_forms')}</Heading> : null}
      <Table
        caption={t('forms.list.title')}
        hideCaption
        rows={forms}
        empty={t('forms.list.empty')}
        columns={[
          {
            head: t('forms.list.name'),
            names: true,
            cell: ({ id, title }) => (
              <a class="govuk-link" href={`/staff/forms/${id}`}>
                {inLanguage(title, language.locale)}
              </a>
            ),
          },
          { head: t('forms.list.purpose'), cell: ({ purpose }) => t(`forms.purpose.${purpose}`) },
          { head: t('forms.list.version'), cell: ({ version }) => language.number(version), numeric: true },
          {
            head: t('forms.list.published'),
            cell: ({ createdAt }) => language.day(dayIn(zone, createdAt)),
          },
        ]}
      />
    </>
  );
}
