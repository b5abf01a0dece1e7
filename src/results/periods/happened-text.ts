import { dayIn } from '../../platform/dates.ts';
import type { Language } from '../../platform/language/language.ts';
import { zone } from '../../platform/zone.ts';
import type { Happened } from './queries-reasons.ts';

/** What happened to a record and on which day, each once; the first four. */
export function happenedText(happened: readonly Happened[], language: Language): string[] {
  const sentences = happened.map(({ word, at }) => {
    const key = `history.${word}`;
    const text = language.t(language.has(key) ? key : 'results.difference.unnamed_action');
    return `${text}, ${language.day(dayIn(zone, at))}`;
  });
  return [...new Set(sentences)].slice(0, 4);
}
