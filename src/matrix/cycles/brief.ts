import type { Instant } from '../../platform/dates.ts';
import { dayIn } from '../../platform/dates.ts';
import {
  type Block,
  type Document,
  heading,
  list,
  note,
  paragraph,
  table,
} from '../../platform/documents/document.ts';
import { visibilityIn } from '../../platform/documents/visibility.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import { spreadOf } from './aggregate.ts';
import { strands } from './answers.ts';
import { type Asks, asksOf } from './brief-asks.ts';
import { changesOf, type Findings, findingsOf } from './brief-findings.ts';
import { type Front, frontOf } from './brief-front.ts';
import type { Agreement } from './kappa.ts';
import type { Matrix } from './matrix.ts';
import { agreementExplained, coverageText, scoreText, spreadText } from './pages/bands.tsx';
import { langOf } from './pages/lang-of.ts';
import { placeName } from './places.ts';
import type {
  PublishedCycle,
  PublishedErratum,
  PublishedPlace,
  PublishedReply,
} from './queries-published.ts';

export type Brief = {
  readonly cycle: PublishedCycle;
  readonly place: PublishedPlace;
  /** All jurisdictions: how far they lie apart is told beside each standard. */
  readonly matrix: Matrix;
  readonly front: Front;
  readonly findings: Findings;
  readonly agreement: Agreement | undefined;
  readonly replies: readonly PublishedReply[];
  /** Why no institution of the place was asked to reply. */
  readonly unheard: string | undefined;
  readonly errata: readonly PublishedErratum[];
  readonly asks: Asks;
  readonly now: Instant;
  readonly demonstration: boolean;
};

/** A jurisdiction's brief: its summary and authors, what was found, standard by standard and with its sources, how far the others are, what changed, what the institutions reply, what is still asked of them, and how it came about. */
export function briefDocument(language: Language, brief: Brief): Document {
  const {
    cycle,
    place,
    matrix,
    front,
    findings,
    agreement,
    replies,
    unheard,
    errata,
    asks,
    now,
    demonstration,
  } = brief;
  const { t, locale, day } = language;
  const areas = [...new Set(matrix.standards.map(({ area }) => area))];
  const title = t('matrix.cycle.brief.title', { place: placeName(place.code, language) });
  return {
    title,
    language,
    date: now,
    header: cycle.title,
    visibility: visibilityIn(language),
    demonstration,
    blocks: [
      // In some languages a date ends with a full stop of its own.
      paragraph(
        `${t('matrix.cycle.matrix.as_of')} ${day(cycle.asOf).replace(/\.$/, '')}. ${t('matrix.cycle.matrix.text')}`,
      ),
      ...errata.map(({ text, issuedAt }) =>
        note([{ bold: t('matrix.cycle.erratum') }, ` ${day(dayIn(zone, issuedAt))}: ${text}`]),
      ),
      ...frontOf(language, front, `${title}. ${cycle.title}`, cycle),
      ...areas.flatMap((area): Block[] => [
        table(
          t(`matrix.cycle.area.${area}`),
          [
            { head: t('matrix.cycle.standard'), width: 3 },
            ...strands.map((strand) => ({ head: t(`matrix.cycle.strand.${strand}`), width: 2 })),
            { head: t('matrix.cycle.coverage'), width: 2 },
            { head: t('matrix.cycle.spread.title'), width: 2 },
          ],
          matrix.standards
            .filter((standard) => standard.area === area)
            .map((standard) => {
              const score = matrix.scoreOf(place.id, standard.id);
              return [
                inLanguage(standard.title, locale),
                ...strands.map((strand) => scoreText(language, score.strands[strand])),
                coverageText(language, score.whole),
                spreadText(
                  language,
                  spreadOf(matrix.places.map(({ id }) => matrix.scoreOf(id, standard.id).whole.score)),
                ),
              ];
            }),
        ),
        ...matrix.standards
          .filter((standard) => standard.area === area)
          .flatMap((standard) => findingsOf(language, standard, findings)),
      ]),
      ...changesOf(language, cycle, matrix.standards, findings),
      ...(agreement ? [paragraph(agreementExplained(language, agreement))] : []),
      ...(replies.length > 0 || unheard ? [heading(t('matrix.cycle.replies'), 1)] : []),
      ...(unheard
        ? [paragraph(t('matrix.cycle.unheard.shown')), note(unheard, langOf(cycle.language, locale))]
        : []),
      ...replies.flatMap(({ institution, repliedOn, way, text, language: written }): Block[] => [
        paragraph([{ bold: institution }, ` · ${day(repliedOn)} · ${t(`matrix.cycle.reply.way.${way}`)}`]),
        note(text, langOf(written, locale)),
      ]),
      ...asksOf(language, asks),
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
