import type { PlainDate } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

type Facts = {
  readonly wasPresent: boolean;
  readonly title: string;
  readonly publishedOn: PlainDate | null;
  readonly url: string | null;
};

/**
 * Whether what is said of an outlet is something: it was there, or it published something, which has a title and a day. Problems:
 * `media_did_nothing`, `media_without_title`, `media_without_day`, `media_published_later`.
 */
export function mustHaveDoneSomething(
  { wasPresent, title, publishedOn, url }: Facts,
  today: PlainDate,
): void {
  if (title === '' && (publishedOn !== null || url !== null))
    throw problem('media_without_title', {}, { field: 'title' });
  if (!wasPresent && title === '') throw problem('media_did_nothing', {}, { field: 'was_present' });
  if (title !== '' && publishedOn === null) throw problem('media_without_day', {}, { field: 'published_on' });
  if (publishedOn !== null && publishedOn > today)
    throw problem('media_published_later', {}, { field: 'published_on' });
}

/** The outlets that were there, each once, however its name was written in capitals or not. */
export function outletsPresent(media: readonly { readonly outlet: string; readonly wasPresent: boolean }[]) {
  const seen = new Map<string, string>();
  for (const { outlet, wasPresent } of media) {
    const key = outlet.normalize('NFKC').toLowerCase();
    if (wasPresent && !seen.has(key)) seen.set(key, outlet);
  }
  return [...seen.values()];
}
