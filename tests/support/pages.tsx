import { type Kysely, sql } from 'kysely';
import { sha256 } from '../../src/platform/canonical.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import { countLimits } from '../../src/platform/http/limits.ts';
import type { Route, Typed } from '../../src/platform/http/route.ts';
import { makeServer } from '../../src/platform/http/server.ts';
import type { Language } from '../../src/platform/language/language.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { LanguageContext } from '../../src/ui/language-context.ts';
import { noon } from './cast.ts';
import { htmlValidator } from './html-validator.ts';
import { languageOf } from './language.ts';

export type Landed = { readonly status: number; readonly path: string; readonly html: string };
const address = 'http://localhost:3000';

/**
 * Some routes over a database, as a browser meets them, without sign-in pages: `visit(actor)` is a browser in which that person is
 * signed in, `visit()` one of nobody; `called`: the name by which it calls the server. `errors` holds what nobody foresaw.
 */
export function openPages(
  db: Kysely<DB>,
  actionId: string,
  routes: readonly Route[],
  language: Language = languageOf('en'),
  protection: Kysely<DB> = db,
) {
  const errors: unknown[] = [];
  let clock: Promise<unknown> | undefined;
  let acting: Actor | undefined;
  const server = makeServer({
    constantTimeStep: 0,
    db,
    protection,
    actionId,
    baseUrl: address,
    secret: 'the secret of the tests is long enough to be one',
    demonstration: false,
    routes,
    language: () => language,
    chooseLocale: () => language.locale,
    resolvePerson: async () =>
      acting && {
        actor: acting,
        name: 'Somebody',
        locale: undefined,
        session: acting.personId,
        provedLately: true,
      },
    readBody: async (request) =>
      request.headers.get('content-type')?.startsWith('multipart/')
        ? takeInHand(await request.formData())
        : { typed: fold(new URLSearchParams(await request.text())), files: {} },
    shell: (_context, page) =>
      `<!doctype html>${(
        <LanguageContext.Provider value={language}>
          <html lang="en">
            <head>
              <title>{page.title}</title>
            </head>
            <body>
              <main>{page.body}</main>
            </body>
          </html>
        </LanguageContext.Provider>
      )}`,
    enqueueIn: () => async () => undefined,
    stash: async () => 'none',
    takeStash: async () => undefined,
    log: () => undefined,
    takeIn: async (body) => body,
    keepForAgain: async (body) => body,
    spendParts: async () => {},
    countUses: async () => {},
    countLimits: (...sending) => countLimits({ db, secret: 'the secret of the tests', times: 1 }, ...sending),
    addressOf: (peer) => peer,
    failed: (error) => errors.push(error),
  });

  /** A browser: it follows redirects and sends forms with the hidden fields of the page it is on. */
  function visit(actor?: Actor, called = address) {
    let here = { path: '/', html: '' };
    const jar = new Map<string, string>();
    async function go(path: string, body?: URLSearchParams | FormData): Promise<Landed> {
      acting = actor;
      clock ??= setClock(db);
      await clock;
      const response = await server.request(`${called}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          ...(body instanceof FormData ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        },
        body: body instanceof FormData ? body : body?.toString(),
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        if (name !== undefined) jar.set(name, value ?? '');
      }
      const location = response.headers.get('location');
      if (location) return go(location);
      here = { path, html: await response.text() };
      return { status: response.status, ...here };
    }
    return {
      go: (path: string) => go(path),
      /** Presses the button on the page that posts to this address. */
      press: (to: string) => {
        const { hidden, action } = formOf(here.html, to);
        return go(action, new URLSearchParams(hidden));
      },
      /** Sends the POST form on the page, its filter apart; with files as they are taken in hand. `to`: by the button that leads there. */
      send: (
        fields: Readonly<Record<string, string | readonly string[]>> = {},
        files: Readonly<Record<string, File>> = {},
        to?: string,
      ) => {
        const { hidden, action } = formOf(here.html);
        if (to && !here.html.includes(`formaction="${to}"`)) throw new Error(`no button leads to ${to}`);
        const body = Object.keys(files).length > 0 ? new FormData() : new URLSearchParams();
        if (body instanceof FormData) for (const [name, file] of Object.entries(files)) body.set(name, file);
        for (const [name, value] of Object.entries({ ...hidden, ...fields }))
          for (const one of [value].flat()) body.append(name, one);
        return go(to ?? action, body);
      },
    };
  }
  return { visit, errors };
}

/** The day of the tests, whatever day they run on. Only a demonstration's clock moves, and these pages are none. */
async function setClock(db: Kysely<DB>): Promise<void> {
  await sql`alter table platform.instance drop constraint if exists clock_moves_in_demonstration_only`.execute(
    db,
  );
  await sql`update platform.instance set clock_shift = ${noon}::timestamptz - now()`.execute(db);
}

/** What html-validate finds wrong with a page, in words; nothing on a good one. */
export async function faultsOf({ html }: Landed): Promise<string[]> {
  const { results } = await htmlValidator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`));
}

function formOf(html: string, to = '') {
  const form = (html.match(/<form[\s\S]*?<\/form>/g) ?? []).find(
    (one) =>
      one.includes('method="post"') && !one.includes('name="_search"') && one.includes(`action="${to}`),
  );
  if (!form) throw new Error('no form on the page is sent');
  const hidden = Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  return { hidden, action: /action="([^"]+)"/.exec(form)![1]!.replaceAll('&amp;', '&') };
}

async function takeInHand(sent: FormData) {
  const typed = new URLSearchParams();
  const files: Record<string, StoredFile[]> = {};
  for (const [name, value] of sent) {
    if (typeof value === 'string') typed.append(name, value);
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      files[name] = [
        { sha256: sha256(bytes), size: bytes.length, type: value.type, name: value.name, bytes },
      ];
    }
  }
  return { typed: fold(typed), files };
}

function fold(sent: URLSearchParams): Typed {
  const names = new Set(sent.keys());
  return Object.fromEntries(
    [...names].map((name) => [name, name.endsWith('[]') ? sent.getAll(name) : sent.getAll(name).at(-1)!]),
  );
}
