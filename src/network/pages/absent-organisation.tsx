import { useLanguage } from '../../ui/language-context.ts';

/** What staff do about an organisation that no list of the registry offers: the registry says who may add it. */
export function AbsentOrganisation() {
  const { t } = useLanguage();
  return (
    <>
      {t('network.choice.absent')}{' '}
      <a class="govuk-link" href="/staff/organisations">
        {t('network.list.title')}
      </a>
    </>
  );
}
