import type { PublicPaper } from '../../../papers/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { Day, LastDay } from '../../../ui/time.tsx';
import type { StandardScore } from '../aggregate.ts';
import { strands } from '../answers.ts';
import type { Past } from '../history.ts';
import { placeName } from '../places.ts';
import type {
  Cited,
  FoundAnswer,
  PublishedCycle,
  PublishedErratum,
  PublishedPlace,
  PublishedReply,
  PublishedStandard,
} from '../queries-published.ts';
import { standardWorking, strandWorking } from '../working.ts';
import { coverageText, kindText, pastText, ScoreBand, wholeScoreText } from './bands.tsx';
import { Errata, Replies, Source, Unheard } from './beside.tsx';
import { langOf } from './lang-of.ts';

/** One standard in one jurisdiction: what was asked and found, on which evidence, and what earlier cycles found. */
export function CellPage({
  cycle,
  place,
  standard,
  score,
  answers,
  cited,
  eliAddress,
  replies,
  letters,
  errata,
  unheard,
  past,
  recommend,
}: {
  cycle: PublishedCycle;
  place: PublishedPlace;
  standard: PublishedStandard;
  score: StandardScore;
  answers: readonly FoundAnswer[];
  cited: readonly Cited[];
  /** What stands before a national ELI of the place; empty where none is known. */
  eliAddress: string;
  replies: readonly PublishedReply[];
  letters: readonly PublicPaper[];
  errata: readonly PublishedErratum[];
  /** Why no institution of the place was asked to reply. */
  unheard: string | undefined;
  past: readonly Past[];
  /** The reader may record a recommendation. */
  recommend: boolean;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const lang = langOf(cycle.language, locale);
  return (
    <>
      <Heading caption={placeName(place.code, language)}>{inLanguage(standard.title, locale)}</Heading>
      <p class="govuk-body">
        {t('matrix.cycle.matrix.as_of')} <LastDay date={cycle.asOf} />
      </p>
      <p class="govuk-body">{inLanguage(standard.statement, locale)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={`/standards/${standard.standardId}`}>
          {t('matrix.cycle.provisions')}
        </a>
        {' · '}
        <a class="govuk-link" href={`/matrix/${cycle.id}/standards/${standard.key}`}>
          {t('matrix.cycle.standard_beside')}
        </a>
      </p>
      <p class="govuk-body">
        {t('matrix.cycle.scale')}{' '}
        <a class="govuk-link" href={`/matrix/${cycle.id}#method`}>
          {t('matrix.cycle.method.title')}
        </a>
      </p>
      {recommend ? (
        <ButtonRow>
          <ButtonLink
            look="secondary"
            href={`/staff/recommendations/new?${new URLSearchParams({ cycle: cycle.id, place: place.code, standard: standard.key })}`}
          >
            {t('matrix.cycle.recommend')}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      <Errata errata={errata} language={cycle.language} zone={zone} places={[place]} standards={[standard]} />
      <p class="govuk-body">
        {t('matrix.cycle.whole')}: <ScoreBand language={language} score={score.whole} text={wholeScoreText} />{' '}
        {coverageText(language, score.whole)}
      </p>
      <WorkedOut working={standardWorking(score, cycle.weights, language)} />
      {strands.map((strand) => {
        const asked = answers.filter((one) => one.strand === strand);
        if (asked.length === 0) return null;
        return (
          <>
            <Heading level={2}>{t(`matrix.cycle.strand.${strand}`)}</Heading>
            <p class="govuk-body">
              <ScoreBand language={language} score={score.strands[strand]} text={wholeScoreText} />{' '}
              {coverageText(language, score.strands[strand])}
            </p>
            <WorkedOut working={strandWorking(asked, score.strands[strand], language)} />
            {asked.map((one) => (
              <>
                <Heading level={3}>
                  <span lang={lang} dir="auto">
                    {one.text}
                  </span>
                </Heading>
                <p class="govuk-body">
                  <strong>{kindText(language, one.kind)}</strong>
                  {one.agreed ? ` (${t('matrix.cycle.agreed')})` : ''}
                  {` · ${t('matrix.cycle.weight_is', { weight: one.weight })} `}
                  <a class="govuk-link" href={`/matrix/${cycle.id}#method`}>
                    {t('matrix.cycle.weight_method')}
                  </a>
                </p>
                {one.reason ? (
                  <>
                    <p class="govuk-body">
                      <strong>{t('matrix.cycle.decision_reason')}</strong>
                    </p>
                    <p class="govuk-body m-typed" lang={lang} dir="auto">
                      {one.reason}
                    </p>
                  </>
                ) : null}
                <ul class="govuk-list govuk-list--bullet">
                  {cited
                    .filter(({ questionId }) => questionId === one.questionId)
                    .map((source) => (
                      <li>
                        <Source source={source} eliAddress={eliAddress} language={cycle.language} />
                      </li>
                    ))}
                </ul>
              </>
            ))}
          </>
        );
      })}
      <Unheard reason={unheard} language={cycle.language} />
      <Replies replies={replies} letters={letters} />
      <Heading level={2}>{t('matrix.cycle.history.title')}</Heading>
      <Table
        caption={t('matrix.cycle.history.title')}
        hideCaption
        rows={past}
        empty={t('matrix.cycle.history.none')}
        columns={[
          { head: t('matrix.cycle.cycle'), cell: ({ title }) => <bdi>{title}</bdi> },
          { head: t('matrix.cycle.as_of'), cell: ({ asOf }) => <Day date={asOf} /> },
          ...strands.map((strand) => ({
            head: t(`matrix.cycle.strand.${strand}`),
            cell: (past: Past) => pastText(language, past, strand),
          })),
          {
            head: t('matrix.cycle.history.common'),
            cell: ({ compared, common }) => t('matrix.cycle.history.compared', { compared, common }),
          },
        ]}
      />
      <p class="govuk-body">{t('matrix.cycle.history.text')}</p>
    </>
  );
}

function WorkedOut({ working }: { working: string | undefined }) {
  const { t } = useLanguage();
  return working ? (
    <p class="govuk-body">
      {t('matrix.cycle.working')} <bdi>{working}</bdi>
    </p>
  ) : null;
}
