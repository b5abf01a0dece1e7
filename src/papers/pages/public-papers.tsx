import { localeName } from '../../platform/language/locales.ts';
import { useLanguage } from '../../ui/language-context.ts';
import type { PublicPaper } from '../queries.ts';

/** What everybody may take beside a record, each with its language; nothing where there is nothing. */
export function PublicPapers({ papers }: { papers: readonly PublicPaper[] }) {
  const { t, number } = useLanguage();
  if (papers.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {papers.map(({ id, title, language, size }) => (
        <li>
          <a class="govuk-link" href={`/papers/${id}`} download="" lang={language}>
            <bdi>{title}</bdi>
          </a>
          , {localeName(language)},{' '}
          {t('papers.size', { kilobytes: number(Math.max(1, Math.round(size / 1000))) })}
        </li>
      ))}
    </ul>
  );
}
