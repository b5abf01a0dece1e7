import { z } from 'zod';
import { problem } from '../../platform/problem.ts';
import { pathFromTyped, readPath } from './provision-path.ts';

/** A quotation is short: what is longer is read at the source. */
export const mostWordsQuoted = 60;

/** A place in a law, in the version and language that was read, with the words that matter. A value: whoever cites keeps it. */
export type Citation = {
  readonly lawVersionId: string;
  /** `art_298__para_2`. */
  readonly path: string;
  /** Verbatim, in the language of the version; empty when the place alone is cited. */
  readonly quote: string;
};

/** A citation as fields of a form hold it. */
export const citationFields = z.object({
  lawVersionId: z.uuid('invalid.choice'),
  path: z.string().trim().min(1, 'invalid.required').max(120, 'invalid.too_long'),
  quote: z.string().trim().max(1000, 'invalid.too_long').default(''),
});

export function wordsOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/**
 * A citation of what was typed: the place understood, the quotation short enough.
 * Problems: `citation_place_unclear`, `citation_too_long`.
 */
export function citationOf(typed: z.infer<typeof citationFields>): Citation {
  const path = pathFromTyped(typed.path);
  if (path === undefined || !readPath(path)?.some(({ part }) => part === 'art'))
    throw problem('citation_place_unclear', {}, { field: 'path', status: 422 });
  if (wordsOf(typed.quote) > mostWordsQuoted)
    throw problem('citation_too_long', { most: mostWordsQuoted }, { field: 'quote', status: 422 });
  return { lawVersionId: typed.lawVersionId, path, quote: typed.quote };
}
