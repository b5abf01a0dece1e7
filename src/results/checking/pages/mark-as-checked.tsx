import { ButtonForm } from '../../../ui/button-form.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { WarningText } from '../../../ui/warning-text.tsx';

/** The press that marks a report as checked: below all that was read. `sha256` of the report as it stands above. */
export function MarkAsChecked({ sha256, path, token }: { sha256: string; path: string; token: string }) {
  const { t } = useLanguage();
  return (
    <>
      <WarningText>{t('results.check.before')}</WarningText>
      <ButtonForm action={`${path}/check`} token={token} values={{ seen: sha256 }}>
        {t('results.check.action')}
      </ButtonForm>
    </>
  );
}
