import type { StreetLanguage } from '../../../../platform/messages/street-languages.ts';

export type ChooseProps = {
  readonly language: StreetLanguage;
  /** Only on the first page: every language, the reader's own first, then the largest. */
  readonly languages?: readonly StreetLanguage[];
  readonly places: readonly { readonly code: string; readonly name: string }[];
  readonly notFound?: boolean;
};

/** In which language one reads, and where one is: nothing else is asked. */
export function ChoosePage({ language, languages, places, notFound = false }: ChooseProps) {
  const { t, locale } = language;
  return (
    <>
      <h1>{t(notFound ? 'services.not_found' : 'services.title')}</h1>
      <p>{t(notFound ? 'services.not_found.text' : 'services.lede')}</p>
      {languages ? (
        <>
          <h2>{t('services.choose_language')}</h2>
          <ul class="choices">
            {languages.map((one) => (
              <li>
                <a href={`/services/${one.locale}`} lang={one.lang} dir={one.dir} hreflang={one.lang}>
                  {one.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{t('services.choose_jurisdiction')}</h2>
      <ul class="choices">
        {places.map(({ code, name }) => (
          <li>
            <a href={`/services/${locale}/${code}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
