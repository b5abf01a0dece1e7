import type { Route } from '../../src/platform/http/route.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type FormField, fieldsOn } from './form-fields.ts';
import type { MatrixInstance } from './instance.ts';
import { oddBody, oddPairs } from './odd-bodies.ts';
import { type Chance, oddlyWritten, oddText, oneOf } from './odd-values.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

/** A declared route with somebody who reaches it, and the fields of its form as it was shown to them. */
export type Place = {
  readonly route: Route;
  readonly actor: Actor | undefined;
  readonly fields: readonly FormField[];
};
export type OddRequest = {
  readonly method: string;
  readonly target: string;
  /** Header lines as they are sent, in Latin-1. */
  readonly headers: readonly string[];
  readonly body: Buffer;
  /** The line is cut before all of the body was sent. */
  readonly cut: boolean;
  /** No answer is one, too: nobody waits for it, or a tunnel was asked for and there is none. */
  readonly mayHangUp: boolean;
  readonly route: string;
};

/** Every place there is: a form's fields are read from its page. */
export async function placesOf(instance: MatrixInstance): Promise<Place[]> {
  const places: Place[] = [];
  for (const route of instance.routes) {
    const found = signedInOf(instance.world).find(({ actor }) => isMeantToReach(route, actor, 'own'))!.actor;
    const target = pathOf(instance.world, route, found, idsOf(instance, route, found)?.own);
    const actor = route.may.anyone ? undefined : found;
    const fields = route.kind === 'form' ? fieldsOn((await instance.ask(actor, target)).body, target) : [];
    places.push({ route, actor, fields });
  }
  return places;
}

const methods = ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT', 'get', 'LINK'];
const queryNames =
  'after search sort state call jurisdiction kind field page until period lang stash next token code'.split(
    ' ',
  );

/** One request that a hostile or broken program could send to this place. */
export async function oddRequest(
  instance: MatrixInstance,
  places: readonly Place[],
  chance: Chance,
): Promise<OddRequest> {
  const place = oneOf(chance, places);
  const { route, fields } = place;
  const people = signedInOf(instance.world);
  const strange = chance(3) === 0;
  const actor = strange ? oneOf(chance, [...people.map((one) => one.actor), undefined]) : place.actor;
  const looked = route.kind === 'page' || chance(6) === 0;
  const odd = chance(12) === 0;
  const method = odd ? oneOf(chance, methods) : looked !== (chance(20) === 0) ? 'GET' : 'POST';
  const wrong = chance(15);
  const tokens: Record<string, string> =
    method === 'GET' || wrong === 0
      ? {}
      : await instance.tokensOf(wrong === 1 ? oneOf(chance, people).actor : actor);
  if (wrong === 2 && tokens._token) tokens._token = broken(chance, tokens._token);
  const carries = method === 'POST' || (method !== 'GET' && method !== 'HEAD' && chance(2) === 0);
  const files = fields.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  const sent = carries ? oddBody(chance, oddPairs(chance, fields, tokens), files) : undefined;
  const cut = !!sent && sent.body.length > 0 && chance(40) === 0;
  const body = sent?.body ?? Buffer.alloc(0);
  return {
    method,
    target: targetOf(instance, route, actor ?? instance.world.cast.elira, chance),
    headers: [
      'Host: localhost:3999',
      ...cookies(chance, await instance.cookieOf(actor)),
      ...(sent ? [`Content-Type: ${sent.type}`, `Content-Length: ${body.length}`] : []),
      ...oddHeaders(chance),
    ],
    body: cut ? body.subarray(0, Math.floor(body.length / 2)) : body,
    cut,
    mayHangUp: cut || method === 'CONNECT',
    route: `${route.kind} ${route.path}`,
  };
}

/** A token with another sign in one place, that is one byte or several. */
function broken(chance: Chance, token: string): string {
  const at = chance(token.length);
  return token.slice(0, at) + oneOf(chance, ['ž', '👩', 'A', '~', '.', '']) + token.slice(at + 1);
}

function targetOf(instance: MatrixInstance, route: Route, actor: Actor, chance: Chance): string {
  const ids = idsOf(instance, route, actor);
  const id = ids && (chance(3) > 0 ? ids.own : oneOf(chance, Object.values(ids)));
  let path = pathOf(instance.world, route, actor, id);
  if (chance(15) === 0) {
    const parts = path.split('/');
    parts[1 + chance(parts.length - 1)] = oddlyWritten(chance, oddText(chance).slice(0, 2000));
    path = parts.join('/');
  }
  if (chance(40) === 0) path += oneOf(chance, ['/', '//', '/..', '/%2e%2e/', ';x=y', '.json', '%20', '/\\']);
  if (chance(4) > 0) return path;
  const pairs = Array.from(
    { length: 1 + chance(4) },
    () => `${oneOf(chance, queryNames)}=${oddlyWritten(chance, oddText(chance).slice(0, 1000))}`,
  );
  return `${path}?${pairs.join('&')}`;
}

function cookies(chance: Chance, good: string): string[] {
  const kind = chance(25);
  if (kind === 0) return [];
  if (kind === 1) return [`Cookie: ${good.slice(0, chance(good.length))}`];
  if (kind === 2) return [`Cookie: ${good}; ${good}; visitor=; language=zz; =; ;;`];
  if (kind === 3) return [`Cookie: ${good}`, `Cookie: visitor=${'v'.repeat(chance(3000))}`];
  if (kind === 4) return [`Cookie: visitor=\xff\xfe%00; language=__proto__; ${good}`];
  if (kind === 5) return [`Cookie: ${good.replace(/.$/, 'x')}`];
  return [`Cookie: ${good}`];
}

const headers: readonly string[] = [
  'Accept-Language: zz-ZZ;q=2,*;q=abc,,,;;',
  `Accept-Language: ${'sr-Cyrl-RS-x-private,'.repeat(200)}`,
  'Accept-Encoding: gzip;q=0, br, \xff',
  'X-Forwarded-For: \xff, ::ffff:999.1.1.1',
  `X-Forwarded-For: ${'1.2.3.4,'.repeat(500)}`,
  'X-Forwarded-Proto: javascript',
  'X-Forwarded-Host: example.org\\x',
  'User-Agent: \x01\x7f',
  `User-Agent: ${'\xe9'.repeat(6000)}`,
  'Range: bytes=0-,-1,9-1',
  'If-None-Match: *',
  'If-Modified-Since: yesterday',
  'Origin: null',
  'Referer: http://[',
  'Sec-Fetch-Site: cross-site',
  'Authorization: Bearer x',
  'Expect: 100-continue',
  'Upgrade: websocket',
  'Host: example.org',
  'Content-Type: text/html',
  'Content-Encoding: gzip',
  'Transfer-Encoding: chunked',
  'X-HTTP-Method-Override: DELETE',
  `X-Long: ${'x'.repeat(12_000)}`,
  'no colon',
  ': no name',
];

function oddHeaders(chance: Chance): string[] {
  if (chance(4) > 0) return [];
  return Array.from({ length: 1 + chance(3) }, () => oneOf(chance, headers));
}
