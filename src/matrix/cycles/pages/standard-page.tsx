import type { PublicPaper } from '../../../papers/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Table } from '../../../ui/table.tsx';
import { spreadOf } from '../aggregate.ts';
import { strands } from '../answers.ts';
import type { Agreement } from '../kappa.ts';
import type { Matrix } from '../matrix.ts';
import { placeName } from '../places.ts';
import type {
  PublishedCycle,
  PublishedErratum,
  PublishedReply,
  PublishedStandard,
} from '../queries-published.ts';
import type { Chapter } from '../story.ts';
import { agreementExplained, coverageText, ScoreBand, spreadText } from './bands.tsx';
import { Errata, Replies } from './beside.tsx';
import { Method } from './matrix-page.tsx';
import { Story } from './story.tsx';

/** One standard with the jurisdictions beside each other, and how far they lie apart: where to harmonise. */
export function StandardPage({
  cycle,
  standard,
  matrix,
  story,
  agreement,
  replies,
  ofWhole,
  letters,
  errata,
}: {
  cycle: PublishedCycle;
  standard: PublishedStandard;
  matrix: Matrix;
  /** The standard in all published cycles, the earliest first. */
  story: readonly Chapter[];
  agreement: Agreement | undefined;
  replies: readonly PublishedReply[];
  /** Replies about all that was found in a jurisdiction: they are on its page. */
  ofWhole: readonly PublishedReply[];
  letters: readonly PublicPaper[];
  errata: readonly PublishedErratum[];
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const rows = matrix.places.map((place) => ({ place, score: matrix.scoreOf(place.id, standard.id) }));
  return (
    <>
      <Heading caption={t(`matrix.cycle.area.${standard.area}`)}>
        {inLanguage(standard.title, locale)}
      </Heading>
      <p class="govuk-body">{inLanguage(standard.statement, locale)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/standards/${standard.standardId}`}>
          {t('matrix.cycle.provisions')}
        </a>
      </p>
      <Errata
        errata={errata}
        language={cycle.language}
        zone={zone}
        places={matrix.places}
        standards={[standard]}
      />
      <Table
        caption={cycle.title}
        rows={rows}
        columns={[
          {
            head: t('common.jurisdiction'),
            cell: ({ place }) => placeName(place.code, language),
            href: ({ place }) => `/matrix/${cycle.id}/cells/${place.code}/${standard.key}`,
          },
          ...strands.map((strand) => ({
            head: t(`matrix.cycle.strand.${strand}`),
            cell: ({ score }: (typeof rows)[number]) => (
              <ScoreBand language={language} score={score.strands[strand]} />
            ),
          })),
          { head: t('matrix.cycle.coverage'), cell: ({ score }) => coverageText(language, score.whole) },
        ]}
      />
      <Heading level={2}>{t('matrix.cycle.spread.title')}</Heading>
      <SummaryList
        rows={[
          ...strands.map((strand) => ({
            key: t(`matrix.cycle.strand.${strand}`),
            value: spreadText(language, spreadOf(rows.map(({ score }) => score.strands[strand].score))),
          })),
          {
            key: t('matrix.cycle.spread.whole'),
            value: spreadText(language, spreadOf(rows.map(({ score }) => score.whole.score))),
          },
        ]}
      />
      <Story title={inLanguage(standard.title, locale)} story={story} />
      {agreement ? <p class="govuk-body">{agreementExplained(language, agreement)}</p> : null}
      <Replies
        replies={replies.map((one) => ({ ...one, place: placeName(one.code, language) }))}
        letters={letters}
      />
      <RepliesElsewhere cycle={cycle} replies={ofWhole} />
      <Method />
    </>
  );
}

/** The way to replies that are about more than one standard. */
function RepliesElsewhere({ cycle, replies }: { cycle: PublishedCycle; replies: readonly PublishedReply[] }) {
  const language = useLanguage();
  if (replies.length === 0) return null;
  return (
    <>
      <Heading level={2}>{language.t('matrix.cycle.replies.whole')}</Heading>
      <ul class="govuk-list govuk-list--bullet">
        {replies.map(({ institution, code }) => (
          <li>
            <a class="govuk-link" href={`/matrix/${cycle.id}/places/${code}#replies`}>
              <bdi>{institution}</bdi>
              {` · ${placeName(code, language)}`}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
