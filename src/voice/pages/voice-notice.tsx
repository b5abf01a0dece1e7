import type { Language } from '../../platform/language/language.ts';
import type { Notice } from '../../privacy/index.ts';
import { LanguageContext, useLanguage } from '../../ui/language-context.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';

export type ToldOfData = {
  readonly notice: Notice;
  /** The language of the notice, where it is not that of the page. */
  readonly inEnglish: Language | undefined;
};

/** How what is given here is used. The languages of the street that the interface does not have are told that it is in English. */
export function VoiceNotice({ notice, inEnglish }: ToldOfData) {
  const { t } = useLanguage();
  if (!inEnglish) return <PrivacyNotice {...notice} />;
  return (
    <>
      <p class="govuk-body">{t('voice.notice.english')}</p>
      <div lang="en" dir="ltr">
        <LanguageContext.Provider value={inEnglish}>
          <PrivacyNotice {...notice} />
        </LanguageContext.Provider>
      </div>
    </>
  );
}
