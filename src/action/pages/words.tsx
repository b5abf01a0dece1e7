import { inLanguage, type Multilingual } from '../../platform/language/language.ts';
import { InsetText } from '../../ui/inset-text.tsx';
import { useLanguage } from '../../ui/language-context.ts';

/** A text of the definition in the reader's language. */
export function Text({ text }: { text: Multilingual }) {
  return <>{inLanguage(text, useLanguage().locale)}</>;
}

/** The words of a source as they stand, in English, with their source. */
export function Words({ says, source }: { says: string; source: string }) {
  const { t } = useLanguage();
  return (
    <>
      <blockquote class="m-quotation" lang="en" dir="ltr">
        <p class="govuk-body">“{says}”</p>
      </blockquote>
      <p class="govuk-body-s m-quiet">{t('action.source', { source })}</p>
    </>
  );
}

/** The same, set apart from the text around it. */
export function Quotation(words: { says: string; source: string }) {
  return (
    <InsetText>
      <Words {...words} />
    </InsetText>
  );
}

/** A value that may not be known: the value with its source, or the reason why there is none. */
export function Known({ known }: { known: { value: unknown; source?: string; reason?: Multilingual } }) {
  const { t } = useLanguage();
  if (known.value === null)
    return (
      <>
        <strong>{t('action.not_known')}</strong> {known.reason ? <Text text={known.reason} /> : null}
      </>
    );
  return (
    <>
      {String(known.value)}{' '}
      <span class="govuk-body-s">{t('action.source', { source: known.source ?? '' })}</span>
    </>
  );
}
