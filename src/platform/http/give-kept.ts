import type { Handled } from './handled.ts';
import type { KeptAnswer, Made } from './kept-answers.ts';
import { contentTag, isSame } from './open-answer.ts';
import type { Packing } from './respond.ts';
import type { Route } from './route.ts';

/** A longer query is nobody's bookmark. */
const longestQuery = 200;

/**
 * Under what an answer is kept for everybody: its address (on the street without its query), in one language (and wish for one of the street) and packing. Undefined where it may be for one reader
 * alone: only a page or file drawn from published views is everybody's, and no mark of what somebody typed is in its address.
 */
export function keyOf(
  route: Route | undefined,
  asked: { url: URL; locale: string; wish: string | undefined; packing: Packing },
): string | undefined {
  const { url, locale, wish = '', packing } = asked;
  if (!route?.portal || route.kind !== 'page' || url.search.length > longestQuery) return undefined;
  if (url.searchParams.has('stash') || (route.words && url.searchParams.has('words'))) return undefined;
  // A page of the street reads nothing of its query.
  return `${locale} ${wish} ${packing ?? ''} ${url.pathname}${route.street ? '' : url.search}`;
}

type Drawn = { readonly handled: Handled; readonly response: Response };
/** An answer with which its reader is given what everybody is: `kept` when there is such. */
export type Given = Partial<Drawn> & { readonly kept?: KeptAnswer };

/** What was made, and whether the next one may be given the same. `own`: something of this visitor was read for it. */
export async function madeOf(drawn: Drawn, { own }: { readonly own: boolean }): Promise<Made<Given>> {
  const { handled, response } = drawn;
  const { answer, context, standing } = handled;
  const flows = answer.result === 'download' && answer.body instanceof ReadableStream;
  if (own || flows || !standing || response.status !== 200 || context.cookies.length > 0)
    return { own: drawn };
  const { 'x-request-id': _ownId, ...headers } = Object.fromEntries(response.headers);
  const body = new Uint8Array(await response.arrayBuffer());
  const kept: KeptAnswer = { headers: { ...headers, etag: headers.etag ?? contentTag(body) }, body };
  return { own: { kept }, keepable: { answer: kept, standing } };
}

/** The same bytes again; or, for a reader who has them already, that nothing changed (304). */
export function giveKept(
  { headers, body }: KeptAnswer,
  { requestId, known }: { requestId: string; known: string | null },
): Response {
  if (!isSame(known, headers.etag!))
    return new Response(body, { status: 200, headers: { ...headers, 'x-request-id': requestId } });
  const { 'content-type': _type, 'content-encoding': _packing, ...about } = headers;
  return new Response(null, { status: 304, headers: { ...about, 'x-request-id': requestId } });
}
