import type { PublicPaper } from '../../../papers/index.ts';
import { localeFacts } from '../../../platform/language/locales.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { InsetText } from '../../../ui/inset-text.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { TypedText } from '../../../ui/typed-text.tsx';
import { EchoTable } from '../../echo/pages/echo-table.tsx';
import type { PublishedEcho } from '../../echo/queries.ts';
import type { MaterialContent, PublishedText } from '../content.ts';
import type { LinkedRecommendation, LinkedStandard } from '../queries-links.ts';
import type { PublishedEdition, PublishedMaterial } from '../queries-published.ts';
import { textLanguageName, translationOf, typeName, whereOf } from '../words.ts';
import { LinkedTo } from './linked-to.tsx';
import { TextView } from './text-view.tsx';

/** A material that was taken back: that, when and why, and no text. */
export function WithdrawnPage({ material, title }: { material: PublishedMaterial; title: string }) {
  const { t, day } = useLanguage();
  return (
    <>
      <Heading caption={t(`advocacy.material.kind.${material.kind}`)}>
        <bdi>{title}</bdi>
      </Heading>
      <InsetText>
        <p class="govuk-body">
          <strong>{t('advocacy.material.public.withdrawn', { on: day(material.withdrawnOn!) })}</strong>
        </p>
        <TypedText text={material.withdrawnReason} />
      </InsetText>
    </>
  );
}

/** One edition of a material in one of its languages, for everybody. */
export function PublicMaterialPage({
  material,
  content,
  text,
  edition,
  editions,
  notesTitle,
  ownFile,
  citation,
  standards,
  recommendations,
  echoes,
}: {
  material: PublishedMaterial;
  content: MaterialContent;
  text: PublishedText;
  edition: PublishedEdition;
  editions: readonly PublishedEdition[];
  notesTitle: string;
  /** What its authors made of it themselves. */
  ownFile: PublicPaper | undefined;
  citation: string;
  standards: readonly LinkedStandard[];
  recommendations: readonly LinkedRecommendation[];
  echoes: readonly PublishedEcho[];
}) {
  const language = useLanguage();
  const { t, day, number } = language;
  const here = `/materials/${material.id}`;
  const latest = edition.number === material.edition;
  const asked = (other: string) =>
    `?${new URLSearchParams({ text: other, ...(latest ? {} : { edition: String(edition.number) }) })}`;
  const same = asked(text.language);
  return (
    <>
      <Heading caption={t(`advocacy.material.kind.${content.kind}`)}>
        <bdi lang={localeFacts(text.language).lang}>{text.title}</bdi>
      </Heading>
      {latest ? null : (
        <InsetText>
          {t('advocacy.material.public.superseded')}{' '}
          <a class="govuk-link" href={here}>
            {t('advocacy.material.public.latest')}
          </a>
        </InsetText>
      )}
      {content.texts.length > 1 ? (
        <nav aria-label={t('advocacy.material.languages')}>
          <ul class="govuk-list">
            {content.texts.map((one) => (
              <li>
                {one.language === text.language ? (
                  <strong lang={localeFacts(one.language).lang}>{textLanguageName(one.language)}</strong>
                ) : (
                  <a
                    class="govuk-link"
                    href={`${here}${asked(one.language)}`}
                    lang={localeFacts(one.language).lang}
                    hreflang={localeFacts(one.language).lang}
                  >
                    {textLanguageName(one.language)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <ButtonRow>
        <ButtonLink look="secondary" href={`${here}/text.pdf${same}`} download>
          {t('advocacy.material.file.pdf')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${here}/text.docx${same}`} download>
          {t('advocacy.material.file.docx')}
        </ButtonLink>
        {ownFile ? (
          <ButtonLink look="secondary" href={`/papers/${ownFile.id}`} download>
            {t('advocacy.material.file.own', {
              kind: typeName(ownFile.type),
              kilobytes: number(Math.max(1, Math.round(ownFile.size / 1000))),
            })}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <SummaryList
        rows={[
          { key: t('advocacy.material.authors'), value: content.authors.map(({ name }) => name).join('; ') },
          { key: t('advocacy.material.publisher'), value: content.publisher },
          { key: t('advocacy.material.published_on'), value: day(edition.publishedOn) },
          { key: t('advocacy.material.topic'), value: t(`matrix.area.${content.topic}`) },
          { key: t('common.jurisdiction'), value: whereOf(content.jurisdiction, language) },
          {
            key: t('advocacy.material.text.origin'),
            value: translationOf(text, content.originalLanguage, language),
          },
        ]}
      />
      {editions.length > 1 ? <Corrections here={here} editions={editions} shown={edition.number} /> : null}
      <TextView text={text} notesTitle={notesTitle} />
      <Heading level={2}>{t('advocacy.material.citation.title')}</Heading>
      <p class="govuk-body m-typed">
        <bdi>{citation}</bdi>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`${here}/citation.ris${same}`} download="">
          {t('advocacy.material.citation.ris')}
        </a>
        {' · '}
        <a class="govuk-link" href={`${here}/citation.json${same}`} download="">
          {t('advocacy.material.citation.csl')}
        </a>
      </p>
      <LinkedTo
        standards={standards}
        recommendations={recommendations}
        recommendationHref={(id) => `/recommendations/${id}`}
      />
      <EchoTable echoes={echoes} />
      <p class="govuk-body-s">
        {t('advocacy.material.sha256')} <span class="m-code">{edition.sha256}</span>{' '}
        <a class="govuk-link" href={`${here}/edition.json${same}`} download="">
          {t('advocacy.material.file.json')}
        </a>
      </p>
    </>
  );
}

/** What later editions corrected: visible beside every one of them. */
function Corrections({
  here,
  editions,
  shown,
}: {
  here: string;
  editions: readonly PublishedEdition[];
  shown: number;
}) {
  const { t, day } = useLanguage();
  return (
    <InsetText>
      <Heading level={2}>{t('advocacy.material.editions')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {editions.map(({ number, publishedOn, whatChanged }) => (
          <li>
            {number === shown ? (
              <strong>{t('advocacy.material.edition_number', { edition: number })}</strong>
            ) : (
              <a class="govuk-link" href={`${here}?edition=${number}`}>
                {t('advocacy.material.edition_number', { edition: number })}
              </a>
            )}
            , {day(publishedOn)}
            {whatChanged ? (
              <>
                : <bdi>{whatChanged}</bdi>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
