import { Bars } from '../../../ui/bars.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import { placeName } from '../places.ts';
import type { Chapter } from '../story.ts';
import { scoreText } from './bands.tsx';

/** A standard over the published cycles, as a chart and a table. Nothing before there are two. */
export function Story({ title, story }: { title: string; story: readonly Chapter[] }) {
  const language = useLanguage();
  const { t, day, number } = language;
  if (story.length < 2) return null;
  const codes = [...new Set(story.flatMap(({ scores }) => scores.map(({ code }) => code)))];
  const scoreIn = ({ scores }: Chapter, code: string) => scores.find((one) => one.code === code)?.score;
  return (
    <>
      <Heading level={2}>{t('matrix.cycle.story.title')}</Heading>
      <p class="govuk-body">{t('matrix.cycle.story.text')}</p>
      <Bars
        id="story"
        title={title}
        bars={codes.flatMap((code) =>
          story.flatMap((chapter) => {
            const score = scoreIn(chapter, code);
            return score === undefined
              ? []
              : [
                  {
                    label: `${placeName(code, language)} · ${day(chapter.asOf)}`,
                    percent: score.score ?? 0,
                    text:
                      score.score === null ? t('matrix.cycle.band.hidden') : number(Math.round(score.score)),
                  },
                ];
          }),
        )}
      />
      <Table
        caption={t('matrix.cycle.story.title')}
        hideCaption
        rows={codes}
        columns={[
          { head: t('common.jurisdiction'), names: true, cell: (code) => placeName(code, language) },
          ...story.map((chapter) => ({
            head: `${chapter.title} (${day(chapter.asOf)})`,
            cell: (code: string) => {
              const score = scoreIn(chapter, code);
              return score === undefined ? (
                t('matrix.cycle.story.unassessed')
              ) : (
                <a class="govuk-link" href={`/matrix/${chapter.cycleId}/cells/${code}/${chapter.key}`}>
                  {scoreText(language, score)}
                </a>
              );
            },
          })),
        ]}
      />
    </>
  );
}
