import type { LadderStep } from '../../../action/index.ts';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Day } from '../../../ui/time.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import type { Asked, Recommendation, RecommendationText } from '../queries.ts';
import { languageName, placeOf, stepName, toneOf } from '../words.ts';

/** What a recommendation asks, of whom, where it comes from, and the words of its source as they stand. */
export function RecommendationFacts({
  recommendation,
  ladder,
  addresseeHref,
  more = [],
}: {
  recommendation: RecommendationText | Recommendation;
  ladder: readonly LadderStep[];
  /** The page of a body, where there is one for the reader. */
  addresseeHref: ((asked: Asked) => string | undefined) | undefined;
  more?: readonly SummaryRow[];
}) {
  const language = useLanguage();
  const { t } = language;
  const { original, originalLanguage, url, saidOn, publishedOn } = recommendation;
  return (
    <>
      <Heading level={2}>{t('advocacy.recommendation.ask')}</Heading>
      <TypedText text={recommendation.ask} />
      <SummaryList
        rows={[
          {
            key: t('advocacy.recommendation.status'),
            value: (
              <>
                <Tag tone={toneOf(recommendation.value)}>
                  {stepName(ladder, recommendation.step, language)}
                </Tag>
                {recommendation.addressees.length > 1 ? ` ${t('advocacy.spread.rule')}` : null}
              </>
            ),
          },
          {
            key: t('advocacy.recommendation.addressee'),
            value: <Addressees addressees={recommendation.addressees} href={addresseeHref} />,
          },
          { key: t('common.jurisdiction'), value: <bdi>{placeOf(recommendation, language)}</bdi> },
          { key: t('advocacy.recommendation.source'), value: <Source recommendation={recommendation} /> },
          ...(saidOn ? [{ key: t('advocacy.recommendation.said_on'), value: <Day date={saidOn} /> }] : []),
          ...(url
            ? [
                {
                  key: t('advocacy.recommendation.url'),
                  value: (
                    <a class="govuk-link" href={url} rel="noopener noreferrer nofollow">
                      {url}
                    </a>
                  ),
                },
              ]
            : []),
          ...(publishedOn
            ? [{ key: t('advocacy.recommendation.published_on'), value: <Day date={publishedOn} /> }]
            : []),
          ...more,
        ]}
      />
      {originalLanguage ? (
        <>
          <Heading level={2}>{t('advocacy.recommendation.original')}</Heading>
          <p class="govuk-body">
            {t('advocacy.recommendation.original_in', { language: languageName(originalLanguage) })}
          </p>
          <InsetText>
            <div lang={originalLanguage}>
              <TypedText text={original} />
            </div>
          </InsetText>
        </>
      ) : null}
    </>
  );
}

function Addressees({
  addressees,
  href,
}: {
  addressees: readonly Asked[];
  href: ((asked: Asked) => string | undefined) | undefined;
}) {
  const { t } = useLanguage();
  if (addressees.length === 0) return t('advocacy.recommendation.nobody_yet');
  return (
    <>
      {addressees.map((one, at) => {
        const to = href?.(one);
        return (
          <>
            {at > 0 ? <br /> : null}
            {to ? (
              <a class="govuk-link" href={to}>
                <bdi>{one.name}</bdi>
              </a>
            ) : (
              <bdi>{one.name}</bdi>
            )}
          </>
        );
      })}
    </>
  );
}

function Source({
  recommendation,
}: {
  recommendation: Pick<RecommendationText, 'source' | 'sourceBody' | 'symbol' | 'paragraph'>;
}) {
  const { t } = useLanguage();
  const { source, sourceBody, symbol, paragraph } = recommendation;
  const parts = [sourceBody, symbol, paragraph && t('advocacy.paragraph', { number: paragraph })];
  return (
    <>
      {t(`advocacy.source.${source}`)}
      {parts.filter(Boolean).map((part) => (
        <>
          {' · '}
          <bdi>{part}</bdi>
        </>
      ))}
    </>
  );
}
