import { useLanguage } from '../../ui/language-context.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';

/** Who answers for the data of a record, what it is for and how long it is kept: stands on the page where it is typed. */
export function RecordNotice({
  record,
  controllers,
}: {
  record: 'application' | 'organisation' | 'assessment' | 'agreement';
  /** Names, from `listControllers`. */
  controllers: readonly string[];
}) {
  const { t, list } = useLanguage();
  return (
    <PrivacyNotice
      controller={list(controllers)}
      purpose={t(`people.privacy.notice.${record}`)}
      kept={t('people.privacy.notice.kept')}
      href="/privacy"
    />
  );
}
