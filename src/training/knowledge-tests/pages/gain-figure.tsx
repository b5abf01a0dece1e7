import { questionsOf } from '../../../forms/index.ts';
import { dayIn } from '../../../platform/dates.ts';
import { inLanguage } from '../../../platform/language/language.ts';
import { shareText } from '../../../platform/language/share-text.ts';
import { zone } from '../../../platform/zone.ts';
import { Figure } from '../../../ui/figure.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Table } from '../../../ui/table.tsx';
import type { Figures } from '../figures.ts';
import type { StoredTest } from '../queries.ts';

const [width, row, bar] = [320, 44, 14];

/** The share of right answers to each question before and after, as two bars each, with the same numbers as a table. */
export function GainFigure({ test, figures }: { test: StoredTest; figures: Figures }) {
  const language = useLanguage();
  const { t, locale, number } = language;
  const share = (numerator: number, denominator: number) => shareText(language, { numerator, denominator });
  const questions = questionsOf(test.definition);
  const rows = figures.perQuestion.map((one, at) => ({
    ...one,
    number: at + 1,
    text: inLanguage(questions[at]!.label, locale),
  }));
  const lengthOf = (part: number, whole: number) =>
    whole === 0 ? 0 : Math.round((part / whole) * (width - 34));
  return (
    <Figure
      title={t('training.test.by_question')}
      source={t('training.test.source')}
      date={dayIn(zone, test.closedAt!)}
      note={t('training.test.legend')}
      table={
        <Table
          caption={t('training.test.by_question')}
          hideCaption
          rows={rows}
          columns={[
            { head: t('training.test.number'), numeric: true, cell: (one) => number(one.number) },
            { head: t('training.question.text'), names: true, cell: ({ text }) => <bdi>{text}</bdi> },
            { head: t('training.test.before'), numeric: true, cell: ({ before, n }) => share(before, n) },
            { head: t('training.test.after'), numeric: true, cell: ({ after, n }) => share(after, n) },
          ]}
        />
      }
    >
      <svg
        class="m-map m-gain"
        viewBox={`0 0 ${width} ${rows.length * row}`}
        role="img"
        aria-labelledby="gain-title gain-desc"
        focusable="false"
      >
        <title id="gain-title">{t('training.test.by_question')}</title>
        <desc id="gain-desc">{t('training.test.drawing')}</desc>
        {rows.map(({ number: place, before, after, n }, at) => (
          <>
            <text class="m-gain__number" x={12} y={at * row + row / 2} dy="0.35em">
              {place}
            </text>
            <rect class="m-gain__before" x={30} y={at * row + 6} width={lengthOf(before, n)} height={bar} />
            <rect
              class="m-gain__after"
              x={30}
              y={at * row + 8 + bar}
              width={lengthOf(after, n)}
              height={bar}
            />
          </>
        ))}
        <line class="m-gain__axis" x1={30} y1={0} x2={30} y2={rows.length * row} />
      </svg>
    </Figure>
  );
}
