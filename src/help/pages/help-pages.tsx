import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { Part } from '../parts.ts';

/** The parts of the help, the reader's own first. */
export function HelpPage({ own, parts }: { own: Part | undefined; parts: readonly Part[] }) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('help.title')}</Heading>
      <p class="govuk-body-l">{t('help.intro')}</p>
      {own ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/help/${own.word}`}>
            {t('help.own')}
          </a>
        </p>
      ) : null}
      <Heading level={2}>{t('help.by_role')}</Heading>
      <ul class="govuk-list govuk-list--spaced">
        {parts.map(({ word }) => (
          <li>
            <a class="govuk-link" href={`/help/${word}`}>
              {t(`help.part.${word}`)}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {t('help.ask')}{' '}
        <a class="govuk-link" href="/contact">
          {t('portal.contact.title')}
        </a>
      </p>
    </>
  );
}

/** Ten steps of one role, each with the page where it is done, as far as the reader may open it; then how those pages work. */
export function PartPage({
  part: { word, steps },
  told,
  opens,
  titleKeyOf,
}: {
  part: Part;
  told: readonly { readonly path: string; readonly word: string }[];
  opens: (path: string) => boolean;
  titleKeyOf: (path: string) => string;
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t(`help.part.${word}`)}</Heading>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {steps.map((path, at) => (
          <li id={`step-${at + 1}`}>
            {t(`help.step.${word}_${at + 1}`)}
            {opens(path) ? (
              <>
                {' '}
                <a class="govuk-link" href={path}>
                  {t(titleKeyOf(path))}
                </a>
              </>
            ) : null}
          </li>
        ))}
      </ol>
      <Heading level={2}>{t('help.how.pages')}</Heading>
      {told.map(({ path, word: page }) => (
        <>
          <Heading level={3}>{t(titleKeyOf(path))}</Heading>
          <p class="govuk-body">{t(`help.page.${page}`)}</p>
        </>
      ))}
    </>
  );
}
