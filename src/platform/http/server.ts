import { Hono, type Context as HonoContext } from 'hono';
import { translateDatabaseError } from '../database/errors.ts';
import { newId } from '../ids.ts';
import { Problem, problem } from '../problem.ts';
import type { Arrival } from './arrival.ts';
import { awayPage } from './away-page.tsx';
import { startBeat } from './beat.ts';
import type { Body, TakesFiles } from './body.ts';
import { cameFrom } from './came-from.ts';
import { cookie, cookieName, readCookies } from './cookies.ts';
import { type Handled, handle, Refused } from './handle.ts';
import type { House } from './house.ts';
import { askedBefore } from './open-answer.ts';
import { problemPage } from './problem-page.tsx';
import { problemText } from './problem-text.ts';
import { dropFiles } from './read-body.ts';
import { headersOfEvery, packingOf, respond } from './respond.ts';
import type { Answer, Context, Route } from './route.ts';
import { makeToken } from './tokens.ts';
import { wallOf } from './walls.ts';

/** The web server of the house: every declared route, one way through the frame, one way out for problems. */
export function makeServer(house: House): Hono {
  const server = new Hono({ strict: false });
  for (const route of house.routes)
    server.on(['GET', 'POST'], route.path, (c) =>
      onBeat(house, route, () => serve(house, route, c.req.raw, c.req.param(), addressOf(house, c))),
    );
  for (const { path, api } of house.routes)
    if (api) server.options(path, () => new Response(null, { status: 204, headers: askedBefore }));
  server.notFound((c) => serve(house, undefined, c.req.raw, {}, addressOf(house, c)));
  server.onError((error, c) => {
    const requestId = newId();
    house.failed(error, requestId);
    return c.text(`Something went wrong here. Reference ${requestId}`, 500, headersOfEvery(house.baseUrl));
  });
  return server;
}

/** Of a record, that it is missing and that it is foreign are told at the same time. */
async function onBeat(house: House, route: Route, answer: () => Promise<Response>): Promise<Response> {
  if (!route.subject || house.beat === 0) return answer();
  const beat = startBeat(house.beat);
  try {
    const response = await answer();
    if (response.status === 404) await beat.next();
    return response;
  } finally {
    beat.stop();
  }
}

async function serve(
  house: House,
  route: Route | undefined,
  request: Request,
  params: Record<string, string>,
  address: string,
) {
  const arrived = new Date();
  const requestId = newId();
  const url = new URL(request.url);
  const cookies = readCookies(request.headers.get('cookie') ?? undefined);
  const secure = house.baseUrl.startsWith('https:');
  const kept = (name: string) => cookies[cookieName(name, secure)];
  const fresh: string[] = [];
  const person = await house.resolvePerson(request.headers.get('cookie') ?? undefined, arrived).then(
    (found) => ({ found, failure: undefined }),
    (failure: unknown) => ({ found: undefined, failure: { error: failure } }),
  );
  const signedIn = person.found;
  const locale = house.chooseLocale({
    query: url.searchParams.get('lang') ?? undefined,
    cookie: kept('language'),
    person: signedIn?.locale,
    accept: request.headers.get('accept-language') ?? undefined,
  });
  if (url.searchParams.get('lang') && kept('language') !== locale)
    fresh.push(cookie('language', locale, { secure, seconds: 31_536_000 }));
  const visitor = kept('visitor') ?? newId();
  // Someone who only reads gets no cookie: it is set with the first form.
  if (!signedIn && !kept('visitor') && route?.kind === 'form')
    fresh.push(cookie('visitor', visitor, { secure }));
  const session = signedIn?.session ?? `visitor ${visitor}`;
  let body: Promise<Body> | undefined;
  const arrival: Arrival = {
    method: request.method === 'POST' ? 'POST' : 'GET',
    url,
    params,
    arrived,
    requestId,
    signedIn,
    session,
    token: makeToken(house.secret, session),
    language: house.language(locale),
    stashId: url.searchParams.get('stash') ?? undefined,
    cameFrom: cameFrom(request.headers.get('referer'), [url.host, new URL(house.baseUrl).host]),
    visitor: {
      cookies: request.headers.get('cookie') ?? '',
      address,
      agent: request.headers.get('user-agent') ?? '',
    },
    signal: request.signal,
    // Read once; whoever asks again is given the same.
    readBody: () => {
      body ??= house.readBody(request, { files: takesFiles(route, !!signedIn) });
      return body;
    },
  };
  const handled = person.failure
    ? await failed(house, route, arrival, person.failure.error)
    : await run(house, route, arrival);
  await body?.then(dropFiles, () => {});
  const { context } = handled;
  const response = await respond(handled.answer, {
    baseUrl: house.baseUrl,
    requestId,
    packing: packingOf(request.headers.get('accept-encoding')),
    cookies: [...fresh, ...context.cookies],
    // A mailed link is no sign-in: what is not drawn from published views alone is somebody's.
    wait: handled.wait,
    personal: !!signedIn || fresh.length > 0 || !route?.portal || route.kind === 'form',
    open: route?.api !== undefined,
    known: request.headers.get('if-none-match'),
    demonstration: house.demonstration,
    document: (page) => house.shell(context, page, signedIn),
  });
  const forged = !signedIn && house.isForged?.(arrival.visitor.cookies);
  const wall = handled.wall ?? (response.status === 429 ? 'tries' : forged ? 'session_cookie' : undefined);
  house.log({
    requestId,
    method: request.method,
    route: route?.path ?? '(none)',
    status: response.status,
    milliseconds: Date.now() - arrived.getTime(),
    ...(handled.refused ? { refused: handled.refused } : {}),
    ...(wall ? { wall } : {}),
  });
  return response;
}

/** Of somebody whose sign-in has ended what was typed is kept for afterwards; a file is chosen again. */
function takesFiles(route: Route | undefined, isSignedIn: boolean): TakesFiles {
  if (!route || route.kind === 'page' || !route.files) return 'refused';
  return isSignedIn || route.may.anyone ? route.files : 'passed_over';
}

function addressOf(house: House, c: HonoContext): string {
  return house.addressOf(c.env?.incoming?.socket?.remoteAddress ?? '', c.req.header('x-forwarded-for'));
}

async function run(house: House, route: Route | undefined, arrival: Arrival): Promise<Handled> {
  try {
    if (!route) throw problem('not_found');
    return await handle(house, route, arrival);
  } catch (error) {
    return await failed(house, route, arrival, error);
  }
}

/** The page of a problem; of one nobody foresaw, with the reference under which it was recorded. */
async function failed(
  house: House,
  route: Route | undefined,
  arrival: Arrival,
  error: unknown,
): Promise<Handled> {
  if (!(error instanceof Problem)) house.failed(error, arrival.requestId);
  const found = translateDatabaseError(error);
  const shown = found instanceof Problem ? found : problem('unforeseen', { reference: arrival.requestId });
  return {
    answer: await problemAnswer(shown, route, arrival),
    context: bareContext(house, arrival),
    ...(error instanceof Refused ? { refused: error.word } : {}),
    ...wallOf(shown),
  };
}

async function problemAnswer(shown: Problem, route: Route | undefined, arrival: Arrival): Promise<Answer> {
  if (route?.data) {
    const message = problemText(arrival.language, shown);
    return {
      result: 'data',
      type: 'application/json; charset=utf-8',
      status: shown.status,
      body: JSON.stringify({ status: shown.status, message, errors: [] }),
    };
  }
  if (shown.status !== 503) return problemPage(shown, arrival.language, arrival.url.pathname);
  const body = arrival.method === 'POST' ? await arrival.readBody().catch(() => undefined) : undefined;
  return awayPage(shown, arrival.language, arrival.url, body);
}

/** A context for pages that need no record: a problem's page has the frame around it and nothing of the database. */
function bareContext(house: House, arrival: Arrival): Context {
  return {
    tx: undefined as never,
    actor: arrival.signedIn?.actor,
    actionId: house.actionId,
    now: arrival.arrived.toISOString(),
    language: arrival.language,
    url: arrival.url,
    params: arrival.params,
    query: {},
    requestId: arrival.requestId,
    token: arrival.token,
    cookies: [],
    visitor: arrival.visitor,
    words: undefined,
    history: async () => [],
  };
}
