import type { Kysely } from 'kysely';
import type { Accounts } from '../../src/people/accounts/open-accounts.ts';
import { makeBrowser, testSecret } from '../../src/people/accounts/testing.ts';
import {
  makePersonResolver,
  peopleJobs,
  peopleRoutes,
  stashForm,
  takeStash,
} from '../../src/people/index.ts';
import { system } from '../../src/platform/database/frame.ts';
import type { DB } from '../../src/platform/database/tables.ts';
import { countLimits } from '../../src/platform/http/limits.ts';
import type { Typed } from '../../src/platform/http/route.ts';
import { makeServer } from '../../src/platform/http/server.ts';
import { LanguageContext } from '../../src/ui/language-context.ts';
import { languageOf } from './language.ts';

const told = [
  'person.mail_reset',
  'organisation.mail_registration',
  'organisation.mail_another',
  'person.tell_of_wait',
];

/** The pages of this area over a database, as a browser meets them; `errors` holds what nobody foresaw. */
export function openPeopleInstance(
  db: Kysely<DB>,
  accounts: Accounts,
  actionId: string,
  { demonstration = false } = {},
) {
  const errors: unknown[] = [];
  const jobs: string[] = [];
  const server = makeServer({
    constantTimeStep: 0,
    db,
    actionId,
    baseUrl: accounts.baseUrl,
    secret: testSecret,
    demonstration,
    routes: peopleRoutes({ accounts, demonstration }),
    language: languageOf,
    chooseLocale: () => 'en',
    resolvePerson: makePersonResolver(accounts, db, actionId),
    readBody: async (request) => ({ typed: fold(new URLSearchParams(await request.text())), files: {} }),
    shell: ({ language }, page) =>
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
    // What is answered before it is done is done here at once; all else is kept.
    enqueueIn: (tx) => async (word, data) => {
      jobs.push(word);
      const job = peopleJobs({ accounts }).find((one) => one.word === word && told.includes(word));
      const enqueue = async () => {};
      await job?.run({ tx, now: new Date().toISOString(), actionId, actor: system, enqueue }, data);
    },
    stash: (...form) => stashForm(db, testSecret, ...form),
    takeStash: (...mark) => takeStash(db, testSecret, ...mark),
    log: () => undefined,
    takeIn: async (body) => body,
    keepForAgain: async (body) => body,
    spendParts: async () => {},
    countUses: async () => {},
    countLimits: (...sending) => countLimits({ db, secret: testSecret, times: 1 }, ...sending),
    addressOf: (peer) => peer,
    failed: (error) => errors.push(error),
  });

  /** A browser: it follows redirects, keeps cookies and sends forms with the hidden fields of the page it is on. */
  function visit(as = { cookies: '', here: { path: '/', html: '' } }) {
    const browser = makeBrowser();
    if (as.cookies) browser.keep(as.cookies.split('; '));
    let { here } = as;
    async function go(
      path: string,
      body?: URLSearchParams,
    ): Promise<{ status: number; path: string; html: string }> {
      const { cookies, agent } = browser.visitor;
      const response = await server.request(`${accounts.baseUrl}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          cookie: cookies,
          'user-agent': agent,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: body?.toString(),
      });
      browser.keep(response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (location) return go(location);
      here = { path, html: await response.text() };
      return { status: response.status, ...here };
    }
    return {
      go: (path: string) => go(path),
      forgetCookies: () => browser.forget(),
      cookies: () => browser.visitor.cookies,
      /** Another one on the same page with the same cookies: a second tab, or whoever copied them. */
      copy: () => visit({ cookies: browser.visitor.cookies, here }),
      /** Sends the form that posts to `action` (the page's own address when left out). */
      send: (fields: Record<string, string | readonly string[]> = {}, action?: string) => {
        const body = new URLSearchParams();
        const form = formOf(here.html, action);
        for (const [name, value] of Object.entries({ ...form.hidden, ...fields }))
          for (const one of [value].flat()) body.append(name, one);
        return go(form.action, body);
      },
    };
  }
  return { visit, errors, jobs };
}

function formOf(html: string, action: string | undefined) {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => !action || one.includes(`action="${action}"`));
  if (!form) throw new Error(`no form on the page leads to ${action ?? 'anywhere'}`);
  const hidden = Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );
  return { hidden, action: /action="([^"]+)"/.exec(form)![1]!.replaceAll('&amp;', '&') };
}

function fold(sent: URLSearchParams): Typed {
  const names = new Set(sent.keys());
  return Object.fromEntries(
    [...names].map((name) => [name, name.endsWith('[]') ? sent.getAll(name) : sent.getAll(name).at(-1)!]),
  );
}
