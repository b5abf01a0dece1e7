import type { Language } from '../../platform/language/language.ts';
import type { RankingRow } from './queries.ts';

/** How the score came about: the assessments that count, and those that do not by the call's rule. */
export function writtenWorking(
  { working, scoreParts }: Pick<RankingRow, 'working' | 'scoreParts'>,
  language: Language,
): string {
  const points = (minor: number) => language.number(minor / 100, { decimals: 2 });
  const counted = working.filter(({ counts }) => counts).map(({ totalPoints }) => points(totalPoints));
  const left = working.filter(({ counts }) => !counts).map(({ totalPoints }) => points(totalPoints));
  if (counted.length === 0) return '';
  const sum = `(${counted.join(' + ')}) ÷ ${scoreParts}`;
  return left.length === 0
    ? sum
    : `${sum} · ${language.t('grants.ranking.not_counted', { points: language.list(left) })}`;
}
