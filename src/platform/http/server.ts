import { Hono, type Context as HonoContext } from 'hono';
import { newId } from '../ids.ts';
import type { Arrival } from './arrival.ts';
import { startBeat } from './beat.ts';
import type { Body, TakesFiles } from './body.ts';
import { cameFrom } from './came-from.ts';
import { cookie, cookieName, readCookies } from './cookies.ts';
import { type Given, giveKept, keyOf, madeOf } from './give-kept.ts';
import type { House } from './house.ts';
import { keepAnswers } from './kept-answers.ts';
import { askedBefore } from './open-answer.ts';
import { dropFiles } from './read-body.ts';
import { headersOfEvery, packingOf, respond } from './respond.ts';
import type { Route } from './route.ts';
import { failed, run } from './run.ts';
import { makeToken } from './tokens.ts';

/** The web server of the house: every declared route, one way through the frame, one way out for problems. */
export function makeServer(house: House): Hono {
  const server = new Hono({ strict: false });
  const keeper = house.keeping && keepAnswers(house.keeping);
  for (const route of house.routes)
    server.on(['GET', 'POST'], route.path, (c) =>
      onBeat(house, route, () =>
        serve(house, route, c.req.raw, { params: c.req.param(), address: addressOf(house, c), keeper }),
      ),
    );
  for (const { path, api } of house.routes)
    if (api) server.options(path, () => new Response(null, { status: 204, headers: askedBefore }));
  server.notFound((c) =>
    serve(house, undefined, c.req.raw, { params: {}, address: addressOf(house, c), keeper }),
  );
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

type Asking = {
  readonly params: Record<string, string>;
  readonly address: string;
  readonly keeper: ReturnType<typeof keepAnswers> | undefined;
};

async function serve(
  house: House,
  route: Route | undefined,
  request: Request,
  { params, address, keeper }: Asking,
) {
  const arrived = new Date();
  const requestId = newId();
  const url = new URL(request.url);
  const cookies = readCookies(request.headers.get('cookie') ?? undefined);
  const secure = house.baseUrl.startsWith('https:');
  const sent = (name: string) => cookies[cookieName(name, secure)];
  const fresh: string[] = [];
  const person = await house.resolvePerson(request.headers.get('cookie') ?? undefined, arrived).then(
    (found) => ({ found, failure: undefined }),
    (failure: unknown) => ({ found: undefined, failure: { error: failure } }),
  );
  const signedIn = person.found;
  const locale = house.chooseLocale({
    query: url.searchParams.get('lang') ?? undefined,
    cookie: sent('language'),
    person: signedIn?.locale,
    accept: request.headers.get('accept-language') ?? undefined,
  });
  if (url.searchParams.get('lang') && sent('language') !== locale)
    fresh.push(cookie('language', locale, { secure, seconds: 31_536_000 }));
  const visitor = sent('visitor') ?? newId();
  // Someone who only reads gets no cookie: it is set with the first form.
  if (!signedIn && !sent('visitor') && route?.kind === 'form')
    fresh.push(cookie('visitor', visitor, { secure }));
  const session = signedIn?.session ?? `visitor ${visitor}`;
  let body: Promise<Body> | undefined;
  let token: string | undefined;
  const arrival: Arrival = {
    method: request.method === 'POST' ? 'POST' : 'GET',
    url,
    params,
    arrived,
    requestId,
    signedIn,
    session,
    token: () => {
      token ??= makeToken(house.secret, session);
      return token;
    },
    language: house.language(locale),
    stashId: url.searchParams.get('stash') ?? undefined,
    get cameFrom() {
      return cameFrom(request.headers.get('referer'), [url.host, new URL(house.baseUrl).host]);
    },
    visitor: {
      cookies: request.headers.get('cookie') ?? '',
      address,
      agent: request.headers.get('user-agent') ?? '',
    },
    get signal() {
      return request.signal;
    },
    // Read once; whoever asks again is given the same.
    readBody: () => {
      body ??= house.readBody(request, { files: takesFiles(route, !!signedIn) });
      return body;
    },
  };
  const packing = packingOf(request.headers.get('accept-encoding'));
  const make = async (by: Arrival) => {
    const handled = person.failure
      ? await failed(house, route, by, person.failure.error)
      : await run(house, route, by);
    await body?.then(dropFiles, () => {});
    const { context } = handled;
    const response = await respond(handled.answer, {
      baseUrl: house.baseUrl,
      requestId,
      packing,
      cookies: [...fresh, ...context.cookies],
      // A mailed link is no sign-in: what is not drawn from published views alone is somebody's.
      wait: handled.wait,
      personal: !!signedIn || fresh.length > 0 || !route?.portal || route.kind === 'form',
      open: route?.api !== undefined,
      // What everybody is given is made whole; who has it already is told so when it is given.
      known: by.shown ? undefined : request.headers.get('if-none-match'),
      demonstration: house.demonstration,
      document: (page) => house.shell(context, page, signedIn),
    });
    return { handled, response };
  };
  const isEverybodys =
    keeper && !signedIn && !person.failure && fresh.length === 0 && arrival.method === 'GET';
  const key = isEverybodys && keyOf(route, { url, locale, packing });
  const given = key
    ? await keeper.give(key, () => {
        const shown = { own: false };
        return make(forAnyone(house, arrival, shown)).then((made) => madeOf(made, shown));
      })
    : { own: await make(arrival) };
  if (arrival.method === 'POST') await keeper?.settle();
  const { handled, kept, response: drawn }: Given = 'own' in given ? given.own : { kept: given };
  const response = kept ? giveKept(kept, { requestId, known: request.headers.get('if-none-match') }) : drawn!;
  const forged = !signedIn && house.isForged?.(arrival.visitor.cookies);
  const wall = handled?.wall ?? (response.status === 429 ? 'tries' : forged ? 'session_cookie' : undefined);
  house.log({
    requestId,
    method: request.method,
    route: route?.path ?? '(none)',
    status: response.status,
    milliseconds: Date.now() - arrived.getTime(),
    ...(handled?.refused ? { refused: handled.refused } : {}),
    ...(wall ? { wall } : {}),
  });
  return response;
}

/** The same request as of nobody in particular: at our own address, whatever it called us, and at this moment. */
function forAnyone(house: House, arrival: Arrival, shown: { own: boolean }): Arrival {
  const url = new URL(house.baseUrl);
  url.pathname = arrival.url.pathname;
  url.search = arrival.url.search;
  return { ...arrival, url, arrived: new Date(), shown };
}

/** Of somebody whose sign-in has ended what was typed is kept for afterwards; a file is chosen again. */
function takesFiles(route: Route | undefined, isSignedIn: boolean): TakesFiles {
  if (!route || route.kind === 'page' || !route.files) return 'refused';
  return isSignedIn || route.may.anyone ? route.files : 'passed_over';
}

function addressOf(house: House, c: HonoContext): string {
  return house.addressOf(c.env?.incoming?.socket?.remoteAddress ?? '', c.req.header('x-forwarded-for'));
}
