import { inLanguage } from '../../../platform/language/language.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import type { LinkedRecommendation, LinkedStandard } from '../queries-links.ts';

/** The standards and recommendations that a material is about, each with its page. */
export function LinkedTo({
  standards,
  recommendations,
  recommendationHref,
}: {
  standards: readonly LinkedStandard[];
  recommendations: readonly LinkedRecommendation[];
  recommendationHref(id: string): string;
}) {
  const { t, locale } = useLanguage();
  return (
    <>
      {recommendations.length > 0 ? (
        <>
          <Heading level={2}>{t('advocacy.material.links.recommendations')}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {recommendations.map(({ id, title }) => (
              <li>
                <a class="govuk-link" href={recommendationHref(id)}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {standards.length > 0 ? (
        <>
          <Heading level={2}>{t('advocacy.material.links.standards')}</Heading>
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
      ) : null}
    </>
  );
}
