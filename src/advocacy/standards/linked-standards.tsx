import { inLanguage } from '../../platform/language/language.ts';
import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import type { LinkedStandard } from './queries.ts';

/** The standards that a recommendation would bring closer, each with its public page. */
export function LinkedStandards({ standards }: { standards: readonly LinkedStandard[] }) {
  const { t, locale } = useLanguage();
  if (standards.length === 0) return null;
  return (
    <>
      <Heading level={2}>{t('advocacy.standards.title')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {standards.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`/standards/${id}`}>
              {inLanguage(title, locale)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
