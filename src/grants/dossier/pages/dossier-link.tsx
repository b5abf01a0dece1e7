import { ButtonLink } from '../../../ui/button.tsx';
import { useLanguage } from '../../../ui/language-context.ts';

/** Leads to the audit dossier of an agreement. */
export function DossierLink({ agreementId }: { agreementId: string }) {
  const { t } = useLanguage();
  return (
    <ButtonLink look="secondary" href={`/agreements/${agreementId}/dossier.zip`} download>
      {t('grants.dossier.take')}
    </ButtonLink>
  );
}
