import type { PublicPaper } from '../../../papers/index.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { zone } from '../../../platform/zone.ts';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { LastDay } from '../../../ui/time.tsx';
import { strands } from '../answers.ts';
import type { Agreement } from '../kappa.ts';
import type { Matrix } from '../matrix.ts';
import { placeName } from '../places.ts';
import type {
  PublishedCycle,
  PublishedErratum,
  PublishedPlace,
  PublishedReply,
} from '../queries-published.ts';
import { agreementExplained, coverageText, ScoreBand } from './bands.tsx';
import { Errata, Replies, titleIn, Unheard } from './beside.tsx';
import { Method } from './matrix-page.tsx';

/** One jurisdiction with all standards: to read, or to take along as a brief. */
export function PlacePage({
  cycle,
  place,
  matrix,
  agreement,
  replies,
  letters,
  errata,
  unheard,
}: {
  cycle: PublishedCycle;
  place: PublishedPlace;
  matrix: Matrix;
  agreement: Agreement | undefined;
  replies: readonly PublishedReply[];
  letters: readonly PublicPaper[];
  errata: readonly PublishedErratum[];
  /** Why no institution of the place was asked to reply. */
  unheard: string | undefined;
}) {
  const language = useLanguage();
  const { t, locale } = language;
  const path = `/matrix/${cycle.id}/places/${place.code}`;
  const rows = matrix.standards.map((standard) => ({
    standard,
    score: matrix.scoreOf(place.id, standard.id),
  }));
  const areas = [...new Set(rows.map(({ standard }) => standard.area))];
  return (
    <>
      <Heading caption={cycle.title}>{placeName(place.code, language)}</Heading>
      <p class="govuk-body">
        {t('matrix.cycle.matrix.as_of')} <LastDay date={cycle.asOf} /> {t('matrix.cycle.matrix.text')}
      </p>
      <ButtonRow>
        <ButtonLink look="secondary" href={`${path}/brief`}>
          {t('matrix.cycle.brief.read')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${path}/brief.docx`} download>
          {t('matrix.cycle.brief.docx')}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${path}/brief.pdf`} download>
          {t('matrix.cycle.brief.pdf')}
        </ButtonLink>
      </ButtonRow>
      <Errata
        errata={errata}
        language={cycle.language}
        zone={zone}
        places={[place]}
        standards={matrix.standards}
      />
      {areas.map((area) => (
        <Table
          caption={t(`matrix.cycle.area.${area}`)}
          rows={rows.filter(({ standard }) => standard.area === area)}
          columns={[
            {
              head: t('matrix.cycle.standard'),
              cell: ({ standard }) => inLanguage(standard.title, locale),
              href: ({ standard }) => `/matrix/${cycle.id}/cells/${place.code}/${standard.key}`,
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
      ))}
      {agreement ? <p class="govuk-body">{agreementExplained(language, agreement)}</p> : null}
      <Unheard reason={unheard} language={cycle.language} />
      <Replies
        replies={replies.map((one) => ({
          ...one,
          about: titleIn(matrix.standards, one.cycleStandardId, locale),
        }))}
        letters={letters}
      />
      <Method />
    </>
  );
}
