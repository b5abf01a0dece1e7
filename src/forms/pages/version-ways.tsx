import { ButtonForm } from '../../ui/button-form.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { FormVersion } from '../queries.ts';

/** What can be done with a version: compared, taken as a file, copied, followed by a next one. */
export function VersionWays({
  form,
  token,
  copies,
  openDraft,
  nexts,
  fromFiles,
  usedIn,
}: {
  form: FormVersion;
  token: string;
  /** The reader may make forms. */
  copies: boolean;
  /** The draft of its next version, where one is open and the reader may see it. */
  openDraft: string | undefined;
  /** The reader may begin its next version. */
  nexts: boolean;
  /** It came with the Action: only a copy of it is changed here. */
  fromFiles: boolean;
  /** Where a new call begins with it. */
  usedIn: string | undefined;
}) {
  const { t } = useLanguage();
  const here = `/staff/forms/${form.id}`;
  return (
    <>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`${here}/versions`}>
            {t('forms.versions.title')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`${here}/form.yaml`} download>
            {t('forms.draft.file')}
          </a>
        </li>
        {usedIn ? (
          <li>
            <a class="govuk-link" href={usedIn}>
              {t('forms.version.use')}
            </a>
          </li>
        ) : null}
        {copies ? (
          <li>
            <a class="govuk-link" href={`/staff/forms/drafts/new?source=${form.id}`}>
              {t('forms.draft.copy')}
            </a>
          </li>
        ) : null}
        {openDraft ? (
          <li>
            <a class="govuk-link" href={`/staff/forms/drafts/${openDraft}`}>
              {t('forms.draft.open_draft')}
            </a>
          </li>
        ) : null}
      </ul>
      {fromFiles ? <p class="govuk-hint">{t('forms.version.from_files')}</p> : null}
      {nexts ? (
        <ButtonForm action={`${here}/next`} token={token}>
          {t('forms.draft.next')}
        </ButtonForm>
      ) : null}
    </>
  );
}
