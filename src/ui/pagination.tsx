import { wholeSize } from '../platform/http/paging.ts';
import { useLanguage } from './language-context.ts';

/**
 * The page before and the page after, by links, and all rows on one page, for printing; there are no page numbers. Nothing when there
 * is only one page.
 */
export function Pagination({ previous, next }: { previous?: string; next?: string }) {
  const language = useLanguage();
  if (!previous && !next) return null;
  const whole = wholeHref(next);
  return (
    <nav class="govuk-pagination m-pagination" aria-label={language.t('ui.pagination.label')}>
      {previous ? (
        <div class="govuk-pagination__prev">
          <a class="govuk-link govuk-pagination__link" href={previous} rel="prev">
            <Arrow
              d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"
              side="prev"
            />
            <span class="govuk-pagination__link-title">{language.t('ui.pagination.previous')}</span>
          </a>
        </div>
      ) : null}
      {next ? (
        <div class="govuk-pagination__next">
          <a class="govuk-link govuk-pagination__link" href={next} rel="next">
            <span class="govuk-pagination__link-title">{language.t('ui.pagination.next')}</span>
            <Arrow
              d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"
              side="next"
            />
          </a>
        </div>
      ) : null}
      {whole ? (
        <a class="govuk-link m-pagination__whole" href={whole}>
          {language.t('ui.whole.list', { most: wholeSize })}
        </a>
      ) : null}
    </nav>
  );
}

/** Where all rows are on one page: the same question from its beginning. Undefined on such a page itself, and on the last. */
function wholeHref(next: string | undefined): string | undefined {
  if (!next) return undefined;
  const query = new URLSearchParams(next.slice(next.indexOf('?')));
  if (query.get('show') === 'all') return undefined;
  query.delete('after');
  query.set('show', 'all');
  return `?${query}`;
}

function Arrow({ d, side }: { d: string; side: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${side}`}
      viewBox="0 0 15 13"
      width="15"
      height="13"
      aria-hidden="true"
      focusable="false"
    >
      <path d={d} />
    </svg>
  );
}
