import { html } from 'hono/html';
import type { Language } from '../../../platform/language/language.ts';
import { coverageOf, type Score, type Spread, type StandardScore } from '../aggregate.ts';
import { type AnswerKind, bandOf, bands, type Strand, strands } from '../answers.ts';
import type { Comparison } from '../compare.ts';
import type { Agreement } from '../kappa.ts';

/** A score in words with its figure, or why there is none. */
export function scoreText({ t, number }: Language, score: Score): string {
  if (score.score !== null)
    return `${t(`matrix.cycle.band.${bandOf(score.score)}`)} ${number(Math.round(score.score))}`;
  return score.applicable === 0 ? t('matrix.cycle.band.none') : t('matrix.cycle.band.hidden');
}

/** The same where a figure is read for itself: out of how many it is. */
export function wholeScoreText(language: Language, score: Score): string {
  if (score.score === null) return scoreText(language, score);
  const { t, number } = language;
  const band = t(`matrix.cycle.band.${bandOf(score.score)}`);
  return t('matrix.cycle.score_of_hundred', { band, score: number(Math.round(score.score)) });
}

/** Five colours: the two highest bands have one. */
const classOf = ({ score }: Score) =>
  `m-b${score === null ? 0 : Math.min(5, bands.indexOf(bandOf(score)) + 1)}`;

/**
 * Draws the strands of a standard under each other: each by its name, its word and its figure; the colour only repeats them. What
 * is worded once is kept for the page: a cycle has 450 strands.
 */
export function strandBandsIn(language: Language): (score: StandardScore) => Html {
  const drawn = new Map<string, Html>();
  const draw = (strand: Strand, score: Score) =>
    html`<span class="${classOf(score)}">${language.t(`matrix.cycle.strand.${strand}`)}: ${scoreText(language, score)}</span>`;
  return ({ strands: scores }) =>
    html`${strands.map((strand) => {
      const { score, applicable } = scores[strand];
      const key = `${strand} ${score ?? applicable === 0}`;
      if (!drawn.has(key)) drawn.set(key, draw(strand, scores[strand]));
      return drawn.get(key)!;
    })}`;
}
type Html = ReturnType<typeof html>;

export function ScoreBand({
  language,
  score,
  text = scoreText,
}: {
  language: Language;
  score: Score;
  text?: typeof scoreText;
}) {
  return html`<span class="${classOf(score)}">${text(language, score)}</span>`;
}

/** How many of the questions that apply hold a value. */
export function coverageText({ t }: Language, score: Score): string {
  const percent = coverageOf(score);
  return percent === null
    ? t('matrix.cycle.band.none')
    : t('matrix.cycle.coverage.value', { answered: score.answered, applicable: score.applicable, percent });
}

export function spreadText({ t, number }: Language, spread: Spread | null): string {
  if (spread === null) return t('matrix.cycle.spread.none');
  // The difference of the two figures beside it, which are rounded once.
  const [least, most] = [Math.round(spread.least), Math.round(spread.most)];
  return t('matrix.cycle.spread.value', {
    least: number(least),
    most: number(most),
    spread: number(most - least),
  });
}

/** How far two assessors agree, in words and as kappa where there is enough to tell. What kappa means is said once beside it. */
export function agreementText({ t, number }: Language, { same, pairs, scored, kappa }: Agreement): string {
  return kappa === null
    ? t('matrix.cycle.agreement.no_kappa', { same, pairs })
    : t('matrix.cycle.agreement.kappa', { same, pairs, kappa: number(kappa, { decimals: 2 }), scored });
}

/** The same where it is read for itself: with what kappa means. */
export function agreementExplained(language: Language, agreement: Agreement): string {
  const text = agreementText(language, agreement);
  return agreement.kappa === null ? text : `${text} ${language.t('matrix.cycle.agreement.kappa_means')}`;
}

export function kindText({ t }: Pick<Language, 't'>, kind: AnswerKind): string {
  return t(`matrix.cycle.kind.${kind}`);
}

/** Then and now; in words where one of the two has too little. A strand that neither asked of is a dash. */
export function pastText(language: Language, { earlier, later }: Comparison, strand: Strand): string {
  const [then, now] = [earlier[strand], later[strand]];
  if (then.score !== null) return `${scoreText(language, then)} → ${scoreText(language, now)}`;
  return then.applicable + now.applicable === 0 ? '–' : language.t('matrix.cycle.band.hidden');
}
