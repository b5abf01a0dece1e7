import type { Context } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { type TextLanguage, textLanguages } from './schema.ts';

/** The language of the path. Throws `not_found` for any but the eight. */
export function languageOf({ params }: Pick<Context, 'params'>): TextLanguage {
  const found = textLanguages.find((language) => language === params.textLanguage);
  if (!found) throw problem('not_found');
  return found;
}
