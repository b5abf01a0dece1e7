import { Heading } from '../../ui/heading.tsx';
import { useLanguage } from '../../ui/language-context.ts';
import { SearchBox, type SearchBoxProps } from '../../ui/search-box.tsx';
import { Day } from '../../ui/time.tsx';
import type { Result, ResultGroup } from '../search.ts';

/** Results by kind; without words, how to search; without results, what to do instead. */
export function SearchPage({
  box,
  typed,
  gone,
  groups,
  near,
}: {
  box: SearchBoxProps;
  typed: string;
  /** The words are not kept any longer. */
  gone: boolean;
  /** Undefined while there is nothing to look for. */
  groups: readonly ResultGroup[] | undefined;
  /** Where nothing was found: pages that fit one of the words. */
  near: readonly Result[];
}) {
  const { t } = useLanguage();
  return (
    <>
      <Heading>{t('search.title')}</Heading>
      {gone ? <p class="govuk-body">{t('ui.filter.words_ended')}</p> : null}
      <SearchBox {...box} typed={typed} id="search-words" />
      {groups === undefined ? <HowTo short={typed !== ''} /> : null}
      {groups?.length === 0 ? <Nothing typed={typed} near={near} /> : null}
      {groups?.map((group) => (
        <Group group={group} />
      ))}
    </>
  );
}

function Group({ group: { heading, results, more, list } }: { group: ResultGroup }) {
  const { t } = useLanguage();
  return (
    <section>
      <Heading level={2}>{t(heading)}</Heading>
      <ul class="govuk-list govuk-list--spaced">
        {results.map(({ href, title, note, day }) => (
          <li>
            <a class="govuk-link" href={href} dir="auto">
              {title}
            </a>
            {note ? <span dir="auto"> {note}</span> : null}
            {day ? (
              <>
                {' '}
                <Day date={day} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {more ? (
        <p class="govuk-body">
          {t('search.more')}{' '}
          {list ? (
            <a class="govuk-link" href={list}>
              {t('search.list', { title: t(heading) })}
            </a>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

function HowTo({ short }: { short: boolean }) {
  const { t } = useLanguage();
  return (
    <>
      {short ? <p class="govuk-body">{t('search.too_short')}</p> : null}
      <p class="govuk-body">{t('search.how')}</p>
    </>
  );
}

function Nothing({ typed, near }: { typed: string; near: readonly Result[] }) {
  const { t } = useLanguage();
  return (
    <>
      <p class="govuk-body" role="status">
        {t('search.nothing', { words: typed })}
      </p>
      <p class="govuk-body">{t('search.nothing_advice')}</p>
      {near.length > 0 ? (
        <Group group={{ heading: 'search.near', results: near, more: false, list: undefined }} />
      ) : null}
    </>
  );
}
