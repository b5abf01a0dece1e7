import type { Arrival } from './arrival.ts';
import type { Body } from './body.ts';
import type { InstanceConfig } from './instance-config.ts';
import { type ActingContext, type Answer, type Route, redirect, searchField, type Typed } from './route.ts';

/** Whether words were sent to a list that takes them, and nothing is to be done but to look. */
export function isSearch(route: Route, body: Body | undefined): boolean {
  return !!body && !!route.words && searchField in body.typed;
}

/**
 * The words are kept for whoever typed them, sealed and for half an hour, and the list is asked for by a mark of them. The mark of a
 * visitor is known to nobody else. What was
 * chosen beside them stands in the address as ever: codes, which nobody types.
 */
export async function keepWords(
  instance: InstanceConfig,
  { url }: ActingContext,
  { typed, names, personId }: { typed: Typed; names: readonly string[]; personId: string | undefined },
): Promise<Answer> {
  const written = Object.entries(typed).filter(([, value]) => typeof value === 'string') as [
    string,
    string,
  ][];
  const words = written.filter(([name, value]) => names.includes(name) && value.trim() !== '');
  const chosen = written.filter(
    ([name, value]) => !names.includes(name) && /^[a-z]\w*$/.test(name) && /^[\w.-]{0,60}$/.test(value),
  );
  const query = new URLSearchParams(chosen);
  query.delete('after');
  query.delete('words');
  if (words.length > 0)
    query.set('words', await instance.stash(listOf(url), Object.fromEntries(words), personId));
  return redirect(`${url.pathname}?${query}`);
}

/** The words of which the address carries the mark; undefined when they are not kept any more, or are somebody else's. */
export async function wordsOf(
  instance: InstanceConfig,
  route: Route,
  { url, signedIn }: Arrival,
): Promise<Readonly<Record<string, string>> | undefined> {
  const mark = route.words && url.searchParams.get('words');
  if (!mark) return {};
  if (!/^[\w-]{32}$/.test(mark)) return undefined;
  const kept = await instance.takeStash(mark, listOf(url), signedIn?.actor.personId);
  return kept as Record<string, string> | undefined;
}

/** A list and its file are asked the same. */
function listOf({ pathname }: URL): string {
  return pathname.replace(/\.csv$/, '');
}
