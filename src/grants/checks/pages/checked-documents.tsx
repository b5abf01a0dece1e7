import { FileSaid, type FormContext, type FormDefinition, questionsOf } from '../../../forms/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';

/** The files of an application by question, with what is known of their validity, and where its organisation's documents are. */
export function CheckedDocuments({
  vaultHref,
  form,
  context,
}: {
  vaultHref: string | undefined;
  form: FormDefinition;
  context: FormContext;
}) {
  const { t, locale } = useLanguage();
  const asked = questionsOf(form).filter(({ type }) => type === 'attachment');
  return (
    <>
      {asked.length > 0 ? (
        <SummaryList
          rows={asked.map(({ key, label }) => ({
            key: inLanguage(label, locale),
            value: <Files files={context.attachments[key] ?? []} />,
          }))}
        />
      ) : null}
      {vaultHref ? (
        <p class="govuk-body">
          <a class="govuk-link" href={vaultHref}>
            {t('grants.vault.staff.title')}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Files({ files }: { files: NonNullable<FormContext['attachments'][string]> }) {
  const { t } = useLanguage();
  if (files.length === 0) return <span class="m-quiet">{t('ui.not_given')}</span>;
  return (
    <ul class="govuk-list">
      {files.map((file) => (
        <li>
          <a class="govuk-link" href={`/attachments/${file.id}`}>
            <bdi>{file.name}</bdi>
          </a>{' '}
          <FileSaid file={file} />
        </li>
      ))}
    </ul>
  );
}
