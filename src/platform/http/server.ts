import { Hono, type Context as HonoContext } from 'hono';
import { newId } from '../ids.ts';
import { type StreetLocale, wishOf } from '../language/street-locales.ts';
import type { Arrival } from './arrival.ts';
import type { Body, TakesFiles } from './body.ts';
import { cameFrom } from './came-from.ts';
import { startConstantTime } from './constant-time.ts';
import { cookie, cookieName, readCookies } from './cookies.ts';
import { type Given, giveKept, keyOf, madeOf } from './give-kept.ts';
import type { InstanceConfig } from './instance-config.ts';
import { keepsOf } from './keep-typed.ts';
import { keepAnswers } from './kept-answers.ts';
import { noticeCookie, tellOf } from './notice.ts';
import { askedBefore } from './open-answer.ts';
import { ownAddress } from './own-address.ts';
import { dropFiles } from './read-body.ts';
import { headersOfEvery, packingOf, respond } from './respond.ts';
import type { Route } from './route.ts';
import { failed, run } from './run.ts';
import { makeToken } from './tokens.ts';

/** The web server of the platform: every declared route, one way through the frame, one way out for problems. */
export function makeServer(instance: InstanceConfig): Hono {
  const server = new Hono({ strict: false });
  const keeper = instance.keeping && keepAnswers(instance.keeping);
  for (const route of instance.routes)
    server.on(['GET', 'POST'], route.path, (c) =>
      inConstantTime(instance, route, () =>
        serve(instance, route, c.req.raw, { params: c.req.param(), address: addressOf(instance, c), keeper }),
      ),
    );
  for (const { path, api } of instance.routes)
    if (api) server.options(path, () => new Response(null, { status: 204, headers: askedBefore }));
  server.notFound((c) =>
    serve(instance, undefined, c.req.raw, { params: {}, address: addressOf(instance, c), keeper }),
  );
  server.onError((error, c) => {
    const requestId = newId();
    instance.failed(error, requestId);
    return c.text(`Something went wrong here. Reference ${requestId}`, 500, headersOfEvery(instance.baseUrl));
  });
  return server;
}

/** Of a record, that it is missing and that it is foreign are told at the same time. */
async function inConstantTime(
  instance: InstanceConfig,
  route: Route,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (!route.subject || instance.constantTimeStep === 0) return answer();
  const constantTimeStep = startConstantTime(instance.constantTimeStep);
  try {
    const response = await answer();
    if (response.status === 404) await constantTimeStep.next();
    return response;
  } finally {
    constantTimeStep.stop();
  }
}

type Asking = {
  readonly params: Record<string, string>;
  readonly address: string;
  readonly keeper: ReturnType<typeof keepAnswers> | undefined;
};

async function serve(
  instance: InstanceConfig,
  route: Route | undefined,
  request: Request,
  { params, address, keeper }: Asking,
) {
  const arrived = new Date();
  const requestId = newId();
  const called = new URL(request.url);
  const url = ownAddress(instance.baseUrl, called);
  const cookies = readCookies(request.headers.get('cookie') ?? undefined);
  const secure = instance.baseUrl.startsWith('https:');
  const sent = (name: string) => cookies[cookieName(name, secure)];
  const fresh: string[] = [];
  const person = await instance.resolvePerson(request.headers.get('cookie') ?? undefined, arrived).then(
    (found) => ({ found, failure: undefined }),
    (failure: unknown) => ({ found: undefined, failure: { error: failure } }),
  );
  const signedIn = person.found;
  const locale = instance.chooseLocale({
    query: url.searchParams.get('lang') ?? undefined,
    cookie: sent('language'),
    person: signedIn?.locale,
    accept: request.headers.get('accept-language') ?? undefined,
  });
  // The language of a file for programs is of that file alone.
  if (url.searchParams.get('lang') && !route?.street && !route?.api && sent('language') !== locale)
    fresh.push(cookie('language', locale, { secure, seconds: 31_536_000 }));
  const wish = wishFor(route, params, request);
  const street = route?.street && route.kind === 'form' ? instance.street : undefined;
  const spoken = street?.language(params.locale ?? '');
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
      token ??= makeToken(instance.secret, session);
      return token;
    },
    language: spoken ?? instance.language(locale),
    wish,
    stashId: url.searchParams.get('stash') ?? undefined,
    get cameFrom() {
      return cameFrom(request.headers.get('referer'), [called.host, url.host]);
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
      body ??= instance.readBody(request, { files: takesFiles(route, !!signedIn) });
      return body;
    },
  };
  const packing = packingOf(request.headers.get('accept-encoding'));
  const make = async (by: Arrival) => {
    const handled = person.failure
      ? await failed(instance, route, by, person.failure.error)
      : await run(instance, street && !spoken ? undefined : route, by);
    await body?.then(dropFiles, () => {});
    const { context, answer } = handled;
    const telling = { secret: instance.secret, secure, language: by.language };
    const { notice, cookies: told } = tellOf(telling, arrival.method, answer, sent(noticeCookie));
    fresh.push(...told);
    const response = await respond(answer, {
      baseUrl: instance.baseUrl,
      requestId,
      packing,
      cookies: [...fresh, ...context.cookies],
      // A mailed link is no sign-in: what is not drawn from published views alone is somebody's.
      wait: handled.wait,
      personal: !!signedIn || fresh.length > 0 || !route?.portal || route.kind === 'form',
      open: route?.api !== undefined,
      // What everybody is given is made whole; who has it already is told so when it is given.
      known: by.shown ? undefined : request.headers.get('if-none-match'),
      demonstration: instance.demonstration,
      document: (page) =>
        street && spoken
          ? street.document(context, page)
          : instance.shell(
              context,
              { ...page, notice, route: route?.path, keeps: keepsOf(instance, route, by, page) },
              signedIn,
            ),
    });
    return { handled, response };
  };
  const isEverybodys =
    keeper &&
    !signedIn &&
    !person.failure &&
    fresh.length === 0 &&
    !sent(noticeCookie) &&
    arrival.method === 'GET';
  const key = isEverybodys && keyOf(route, { url, locale, wish, packing });
  const given = key
    ? await keeper.give(key, () => {
        const shown = { own: false };
        return make(forAnyone(arrival, shown)).then((made) => madeOf(made, shown));
      })
    : { own: await make(arrival) };
  if (arrival.method === 'POST') await keeper?.settle();
  const { handled, kept, response: drawn }: Given = 'own' in given ? given.own : { kept: given };
  const response = kept ? giveKept(kept, { requestId, known: request.headers.get('if-none-match') }) : drawn!;
  const forged = !signedIn && instance.isForged?.(arrival.visitor.cookies);
  const attempt =
    handled?.attempt ?? (response.status === 429 ? 'tries' : forged ? 'session_cookie' : undefined);
  // The second of a request would tell what the trail of an unseen area rounds to the hour, and how many read the street, and when.
  const isUnseen = route?.unseen || (route?.street && arrival.method === 'GET');
  if (isUnseen && !handled?.refused && !attempt && response.status < 500) return response;
  instance.log({
    requestId,
    method: request.method,
    route: route?.path ?? '(none)',
    status: response.status,
    milliseconds: Date.now() - arrived.getTime(),
    ...(handled?.refused ? { refused: handled.refused } : {}),
    ...(attempt ? { attempt } : {}),
  });
  return response;
}

/** The same request as of nobody in particular, at this moment. */
function forAnyone(arrival: Arrival, shown: { own: boolean }): Arrival {
  return { ...arrival, arrived: new Date(), shown };
}

/** Of somebody whose sign-in has ended what was typed is kept for afterwards; a file is chosen again. */
function takesFiles(route: Route | undefined, isSignedIn: boolean): TakesFiles {
  if (!route || route.kind === 'page' || !route.files) return 'refused';
  return isSignedIn || route.may.anyone ? route.files : 'passed_over';
}

function addressOf(instance: InstanceConfig, c: HonoContext): string {
  return instance.addressOf(c.env?.incoming?.socket?.remoteAddress ?? '', c.req.header('x-forwarded-for'));
}

/** The language of the street that a browser asks for, on pages that name them. */
function wishFor(
  route: Route | undefined,
  { locale }: Readonly<Record<string, string>>,
  { headers }: Request,
): StreetLocale | undefined {
  const names = route?.street ?? route?.wishes;
  return names && !locale ? wishOf(headers.get('accept-language') ?? undefined) : undefined;
}
