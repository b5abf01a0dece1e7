import { type Block, heading, list, paragraph, type Text, table } from '../../platform/documents/document.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { placeInWords } from '../law/place-in-words.ts';
import { readPath } from '../law/provision-path.ts';
import { strands } from './answers.ts';
import { historyOf } from './history.ts';
import { kindText, pastText } from './pages/bands.tsx';
import type {
  Cited,
  EarlierAnswer,
  FoundAnswer,
  PublishedCycle,
  PublishedStandard,
} from './queries-published.ts';

export type Findings = {
  readonly answers: readonly (FoundAnswer & { readonly cycleStandardId: string })[];
  readonly cited: readonly Cited[];
  /** What the cycle before found about the same jurisdiction. */
  readonly earlier: readonly (EarlierAnswer & { readonly standardId: string })[];
};

/** What was found about a standard, question by question: what was asked before what was found, and where it can be read. */
export function findingsOf(
  language: Language,
  standard: PublishedStandard,
  { answers, cited }: Findings,
): Block[] {
  const own = answers.filter(({ cycleStandardId }) => cycleStandardId === standard.id);
  return [
    heading(inLanguage(standard.title, language.locale), 2),
    list(
      own.map((one): Text => {
        const sources = cited.filter(({ questionId }) => questionId === one.questionId);
        const read = sources.map((source) => citationText(language, source)).join('; ');
        const found = `${language.t(`matrix.cycle.strand.${one.strand}`)}: ${kindText(language, one.kind)}`;
        const more = [one.reason, read && `[${read}]`].filter(Boolean).join(' ');
        return [`${one.text} `, { bold: found }, more && ` ${more}`];
      }),
    ),
  ];
}

/** The paper, the place in it, the day of its version and what it is called by: enough to find the sentence again. */
export function citationText(language: Language, source: Cited): string {
  const { sourceTitle, sourcePlace, sourceOn, sourceIdentifier } = source;
  return [
    sourceTitle,
    readPath(sourcePlace) ? placeInWords(language, sourcePlace) : sourcePlace,
    sourceOn && language.day(sourceOn),
    sourceIdentifier,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What changed since the cycle before, on the questions that both asked; nothing where there was none. */
export function changesOf(
  language: Language,
  cycle: PublishedCycle,
  standards: readonly PublishedStandard[],
  { answers, earlier }: Findings,
): Block[] {
  const { t, locale } = language;
  const rows = standards.flatMap((standard) => {
    const past = historyOf(
      answers.filter(({ cycleStandardId }) => cycleStandardId === standard.id),
      earlier.filter(({ standardId }) => standardId === standard.standardId),
    );
    return past.map((one) => [
      inLanguage(standard.title, locale),
      ...strands.map((strand) => pastText(language, one, strand)),
      t('matrix.cycle.history.compared', { compared: one.compared, common: one.common }),
    ]);
  });
  if (rows.length === 0) return [];
  return [
    heading(t('matrix.cycle.history.title'), 1),
    table(
      `${earlier[0]!.cycleTitle} → ${cycle.title}`,
      [
        { head: t('matrix.cycle.standard'), width: 3 },
        ...strands.map((strand) => ({ head: t(`matrix.cycle.strand.${strand}`), width: 2 })),
        { head: t('matrix.cycle.history.common'), width: 2 },
      ],
      rows,
    ),
    paragraph(t('matrix.cycle.history.text')),
  ];
}
