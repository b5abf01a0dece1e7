import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Day } from '../../../ui/time.tsx';
import type { PublishedMedia } from '../queries.ts';
import { outletsPresent } from '../rules.ts';

/** Which media were there, and what they published; `href` leads staff to what can be changed. */
export function MediaList({
  media,
  href,
}: {
  media: readonly PublishedMedia[];
  href?: (one: PublishedMedia) => string;
}) {
  const { t } = useLanguage();
  const present = outletsPresent(media);
  const published = media.filter(({ title }) => title !== '');
  return (
    <>
      {present.length > 0 ? (
        <p class="govuk-body">
          {t('training.media.present')}{' '}
          {present.map((outlet, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <bdi>{outlet}</bdi>
            </>
          ))}
        </p>
      ) : null}
      {published.length > 0 ? (
        <>
          <Heading level={3}>{t('training.media.published')}</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {published.map((one) => (
              <li>
                {one.url ? (
                  <a
                    class="govuk-link"
                    href={one.url}
                    rel="noreferrer nofollow"
                    lang={one.language ?? undefined}
                    hreflang={one.language ?? undefined}
                  >
                    <bdi>{one.title}</bdi>
                  </a>
                ) : (
                  <bdi lang={one.language ?? undefined}>{one.title}</bdi>
                )}
                , <bdi>{one.outlet}</bdi>
                {one.publishedOn ? (
                  <>
                    , <Day date={one.publishedOn} />
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {href && media.length > 0 ? (
        <p class="govuk-body">
          {t('training.media.edit')}:{' '}
          {media.map((one, at) => (
            <>
              {at > 0 ? ', ' : ''}
              <a class="govuk-link" href={href(one)}>
                <bdi>{one.title || one.outlet}</bdi>
              </a>
            </>
          ))}
        </p>
      ) : null}
    </>
  );
}
