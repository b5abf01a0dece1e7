import { dayIn } from '../../platform/dates.ts';
import {
  type Block,
  type Document,
  heading,
  list,
  note,
  paragraph,
  type Text,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { strands } from './answers.ts';
import { apartOf } from './apart.ts';
import type { Findings } from './brief-findings.ts';
import { type Front, frontOf } from './brief-front.ts';
import { historyOf } from './history.ts';
import type { Matrix } from './matrix.ts';
import { pastText, scoreText, spreadText } from './pages/bands.tsx';
import { placeName } from './places.ts';
import type { PublishedCycle, PublishedErratum, PublishedPlace } from './queries-published.ts';

export type CycleBrief = {
  readonly cycle: PublishedCycle;
  readonly matrix: Matrix;
  readonly front: Front;
  /** What was found in each place, and what the cycle before found there. */
  readonly places: readonly { readonly place: PublishedPlace; readonly findings: Findings }[];
  readonly errata: readonly PublishedErratum[];
  readonly demonstration: boolean;
};

/** So many standards on which the jurisdictions differ most are named. */
const mostApart = 5;

/** The brief of a whole cycle: its summary, the jurisdictions beside each other, where they differ most, what changed since the cycle before, and how it came about. */
export function cycleBriefDocument(language: Language, brief: CycleBrief): Document {
  const { cycle, matrix, front, errata, demonstration } = brief;
  const { t, locale, day } = language;
  const title = t('matrix.cycle.brief.cycle_title', { cycle: cycle.title });
  return {
    ...{ title, language, date: cycle.publishedAt, header: cycle.title, demonstration },
    visibility: visibilityIn(language),
    blocks: [
      // In some languages a date ends with a full stop of its own.
      paragraph(
        `${t('matrix.cycle.matrix.as_of')} ${day(cycle.asOf).replace(/\.$/, '')}. ${t('matrix.cycle.matrix.text')}`,
      ),
      ...errata.map(({ text, issuedAt }) =>
        note([{ bold: t('matrix.cycle.erratum') }, ` ${day(dayIn(zone, issuedAt))}: ${text}`]),
      ),
      ...frontOf(language, front, title, cycle),
      ...[...new Set(matrix.standards.map(({ area }) => area))].map((area) =>
        table(
          t(`matrix.cycle.area.${area}`),
          [
            { head: t('matrix.cycle.standard'), width: 3 },
            ...matrix.places.map(({ code }) => ({ head: placeName(code, language), width: 2 })),
          ],
          matrix.standards
            .filter((standard) => standard.area === area)
            .map((standard) => [
              inLanguage(standard.title, locale),
              ...matrix.places.map(({ id }) => scoreText(language, matrix.scoreOf(id, standard.id).whole)),
            ]),
        ),
      ),
      ...apartBlocks(language, matrix),
      ...changedBlocks(language, brief),
      heading(t('matrix.cycle.method.title'), 1),
      list(
        (['answers', 'mean', 'coverage', 'assessors', 'reply', 'frozen'] as const).map((key) =>
          t(`matrix.cycle.method.${key}`),
        ),
      ),
      paragraph(`${t('matrix.cycle.matrix.sha256')} ${cycle.sha256}`),
    ],
  };
}

function apartBlocks(language: Language, matrix: Matrix): Block[] {
  const differing = apartOf(matrix, {}).filter(({ spread }) => spread !== null && spread.spread > 0);
  if (differing.length === 0) return [];
  return [
    heading(language.t('matrix.cycle.brief.apart'), 1),
    list(
      differing
        .slice(0, mostApart)
        .map(
          ({ standard, spread }): Text => [
            { bold: inLanguage(standard.title, language.locale) },
            `: ${spreadText(language, spread)}`,
          ],
        ),
      { ordered: true },
    ),
  ];
}

/** What changed in each jurisdiction since the cycle before, where both asked enough of the same. */
function changedBlocks(language: Language, { cycle, matrix, places }: CycleBrief): Block[] {
  const { t, locale } = language;
  const rows = places.flatMap(({ place, findings: { answers, earlier } }) =>
    matrix.standards.flatMap((standard) =>
      historyOf(
        answers.filter(({ cycleStandardId }) => cycleStandardId === standard.id),
        earlier.filter(({ standardId }) => standardId === standard.standardId),
      )
        .filter((past) => strands.some((strand) => past.earlier[strand].score !== null))
        .map((past) => [
          placeName(place.code, language),
          inLanguage(standard.title, locale),
          ...strands.map((strand) => pastText(language, past, strand)),
        ]),
    ),
  );
  const before = places.flatMap(({ findings }) => findings.earlier)[0];
  if (rows.length === 0 || !before) return [];
  return [
    heading(t('matrix.cycle.history.title'), 1),
    table(
      `${before.cycleTitle} → ${cycle.title}`,
      [
        { head: t('common.jurisdiction'), width: 2 },
        { head: t('matrix.cycle.standard'), width: 3 },
        ...strands.map((strand) => ({ head: t(`matrix.cycle.strand.${strand}`), width: 2 })),
      ],
      rows,
    ),
    paragraph(t('matrix.cycle.history.text')),
  ];
}
