import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { TakeTable } from '../../../ui/take-table.tsx';
import { placeCodes, placeName } from '../../cycles/places.ts';
import { MixedRows } from '../../mixed-rows.tsx';
import type { PublishedLaw } from '../queries.ts';

/** National law by jurisdiction: which act, where it was published, and whether its source was seen. */
export function LawListPage({ laws }: { laws: readonly PublishedLaw[] }) {
  const language = useLanguage();
  const { t } = language;
  return (
    <>
      <Heading>{t('matrix.laws.title')}</Heading>
      <p class="govuk-body-l">{t('matrix.laws.intro')}</p>
      <MixedRows rows={laws} />
      {laws.length === 0 ? <p class="govuk-body">{t('matrix.laws.none')}</p> : null}
      {laws.length > 0 ? <TakeTable of="laws" path="/laws" /> : null}
      {placeCodes()
        .filter((code) => laws.some(({ jurisdiction }) => jurisdiction === code))
        .map((code) => (
          <>
            <Heading level={2} id={code}>
              {placeName(code, language)}
            </Heading>
            <Table
              caption={placeName(code, language)}
              hideCaption
              rows={laws.filter(({ jurisdiction }) => jurisdiction === code)}
              columns={[
                {
                  head: t('matrix.law'),
                  names: true,
                  cell: (one) => (
                    <>
                      <a class="govuk-link" href={`/laws/${one.id}`} lang={one.titleLanguage} dir="auto">
                        {one.title}
                      </a>
                      {one.subJurisdiction ? (
                        <>
                          <br />
                          {t(`matrix.law.made_by.${one.subJurisdiction}`)}
                        </>
                      ) : null}
                    </>
                  ),
                },
                { head: t('matrix.law.field'), cell: ({ field }) => t(`matrix.law.field.${field}`) },
                {
                  head: t('matrix.law.number'),
                  cell: ({ number, gazetteNumber }) =>
                    [number, gazetteNumber && t('matrix.law.gazette_short', { number: gazetteNumber })]
                      .filter(Boolean)
                      .join(' · '),
                },
                {
                  head: t('matrix.source'),
                  cell: ({ source }) => (
                    <span lang="en" dir="ltr">
                      {source}
                    </span>
                  ),
                },
              ]}
            />
          </>
        ))}
    </>
  );
}
