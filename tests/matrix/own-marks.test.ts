import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeResetToken } from '../../src/people/accounts/account.ts';
import { signValue } from '../../src/people/accounts/cookies.ts';
import { knowBrowser } from '../../src/people/accounts/known-browser.ts';
import { hashMailedSecret } from '../../src/people/mailed-secret.ts';
import { buttonRoute, type Route } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/ids.ts';
import { hashCaseSecret } from '../../src/voice/secret.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { secret } from './kept-world.ts';
import { deadLink, idsOf, pathOf } from './paths.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance({ hourlyLimits: 1 });
});
afterAll(() => instance.close());

const forms = (routes: readonly Route[]) => routes.filter((route) => route.kind !== 'page');
const ownOf = (route: Route) => (route.kind === 'page' ? undefined : route.own);
/** Ways in by what one has or knows: a link that was mailed, a sign-in, a case's secret. */
const isWayIn = (route: Route) => {
  const asked = route.kind === 'form' ? Object.keys((route.schema as never as Shaped).shape ?? {}) : [];
  return /:(token|link)\b/.test(route.path) || route.path.startsWith('/sign-in') || asked.includes('secret');
};
type Shaped = { readonly shape?: object };
/** Ways in whose network could keep out whoever has what opens them. */
const shutByOthers = (routes: readonly Route[]) =>
  forms(routes)
    .filter((route) => isWayIn(route) && route.limits?.some(({ per }) => per === 'network'))
    .filter((route) => !ownOf(route))
    .map(({ path }) => path);

type Bringing = {
  readonly cookie?: string;
  readonly typed?: Record<string, string>;
  readonly token?: string;
};
const email = 'known@example.org';
const accountId = 'an account with a passkey';
const browser = async (): Promise<Bringing> => ({
  cookie: knowBrowser(instance.parts.accounts, '', email).split(';')[0]!,
  typed: { email, password: 'a guess of the owner' },
});
/** Somebody whose password was right, in a browser that is not known. */
const firstStep = async (): Promise<Bringing> => {
  const { accounts } = instance.parts;
  const [challenge, name] = [newId(), accounts.cookieName.replace('session_token', 'two_factor')];
  const { internalAdapter } = await accounts.auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: challenge,
    value: accountId,
    expiresAt: new Date(Date.now() + 600_000),
  });
  return { cookie: `${name}=${signValue(challenge, accounts.cookieKey)}`, typed: { code: '000000' } };
};
/** What each way in is opened with; the links of participations, doors and requests are in the world. */
const brought: Readonly<Record<string, () => Promise<Bringing>>> = {
  '/sign-in': browser,
  '/sign-in/forgotten': browser,
  '/sign-in/passkey': async () => ({
    typed: { credential: JSON.stringify({ id: 'a-passkey', rawId: 'a-passkey', response: {} }) },
  }),
  '/sign-in/second-step': firstStep,
  '/sign-in/lost': firstStep,
  '/sign-in/lost/open': firstStep,
  '/reset/:token': async () => {
    const token = newId();
    await makeResetToken(instance.parts.accounts, accountId, token);
    return { token, typed: { password: 'short' } };
  },
  '/confirm/:token': async () => ({ token: await mailedTo('unproved'), typed: { password: 'short' } }),
  '/confirm/another/:token': async () => ({ token: await mailedTo('besa') }),
  '/invitation/:token': async () => ({}),
  '/recovery/stop/:token': async () => {
    const token = newId();
    await instance.pool.query(
      `update people.recovery set stop_sha256 = $1, used_at = null, stopped_at = null,
        created_at = (select now() + clock_shift from platform.instance), opens_at = (select now() + clock_shift + interval '30 minutes' from platform.instance)
        where id = (select id from people.recovery where action_id = $2 order by id limit 1)`,
      [hashMailedSecret(token), instance.world.cast.actionId],
    );
    return { token };
  },
  '/voice/case': theirCase,
  '/voice/in/:locale/case': theirCase,
};

async function theirCase() {
  const { rows } = await instance.pool.query<{ number: string }>(
    `update voice.case_file set secret_mac = $1
      where id = (select id from voice.case_file where action_id = $2 order by id limit 1) returning number`,
    [hashCaseSecret(secret, 'AAAA-BBBB-CCCC-DDDD'), instance.world.cast.actionId],
  );
  return { typed: { number: rows[0]!.number, secret: 'AAAA-BBBB-CCCC-DDDD', text: 'x'.repeat(99_999) } };
}

async function mailedTo(whose: 'unproved' | 'besa'): Promise<string> {
  const { besa, actionId, organisations } = instance.world.cast;
  const token = newId();
  const personId = whose === 'besa' ? besa.personId : newId();
  if (whose === 'unproved')
    await instance.pool.query(
      `insert into people.person (id, email, name, locale, created_at)
        values ($1, 'unproved@example.org', 'Zorica Ilić', 'en', now())`,
      [personId],
    );
  await instance.pool.query(
    `insert into people.mailed_token (action_id, token_sha256, person_id, organisation_id, expires_at)
      values ($1, $2, $3, $4, '2027-12-31')`,
    [actionId, hashMailedSecret(token), personId, whose === 'besa' ? organisations.cso : null],
  );
  return token;
}

const [here, elsewhere] = ['198.51.100.20', '198.51.100.21'];
const forget = () => instance.pool.query('delete from accounts.attempt');
const fill = () => instance.pool.query('update accounts.attempt set count = 1000000, until = null');

describe('a way in that is counted per network', () => {
  beforeAll(async () => {
    await instance.pool.query(
      `insert into accounts."user" (id, email, email_verified) values ($1, $2, true)`,
      [accountId, email],
    );
    await instance.pool.query(`update people.person set account_id = $1 where id = $2`, [
      accountId,
      instance.world.cast.foreign.besa.personId,
    ]);
    await instance.pool.query(
      `insert into accounts.passkey (id, user_id, credential, public_key, counter, transports, name)
        values ($1, $2, 'a-passkey', '\\x00', 0, '{}', 'a key')`,
      [newId(), accountId],
    );
  });

  it('says what its people bring of their own; the one that does not is found', () => {
    expect(shutByOthers(instance.routes)).toEqual([]);
    const { own: _, ...planted } = instance.routes.find(({ path }) => path === '/reset/:token') as never as {
      own: unknown;
    };
    const { may, limits } = instance.routes.find(({ path }) => path === '/sign-in')!;
    const press = buttonRoute({
      path: '/sign-in/planted',
      may,
      limits,
      back: () => '/',
      act: () => ({}) as never,
    });
    expect(shutByOthers([...instance.routes, planted as never, press])).toEqual([
      '/reset/:token',
      '/sign-in/planted',
    ]);
  });

  it('lets in whoever brings it while others fill the network, and counts that by itself', async () => {
    const { besa } = instance.world.cast;
    const routes = forms(instance.routes).filter(ownOf);
    const faults: unknown[] = [];
    for (const route of routes) {
      const actor = route.may.anyone ? undefined : besa;
      const live = pathOf(instance.world, route, besa, idsOf(instance, route, besa)?.own);
      const bringing = (await brought[route.path]?.()) ?? {};
      const send = async (from: string, { cookie = '', typed = {}, token }: Bringing, to = live) => {
        const target = token ? route.path.replace(':token', token) : to;
        const sent = { ...typed, ...(await instance.tokensOf(actor)) };
        const cookies = [await instance.cookieOf(actor), cookie].filter(Boolean).join('; ');
        const headers = { 'x-forwarded-for': from, cookie: cookies };
        return (await instance.ask(actor, target, sent, headers)).status;
      };
      const stranger = (from: string) =>
        send(
          from,
          { typed: { email: `${newId()}@example.org`, password: 'a guess' } },
          deadLink(route, live),
        );
      await forget();
      await stranger(here);
      await fill();
      const seen: Record<string, number> = {
        stranger: await stranger(here),
        own: await send(here, bringing),
      };
      await fill();
      seen.ownTooOften = await send(elsewhere, bringing);
      seen.strangerElsewhere = await stranger(elsewhere);
      const refused = Object.keys(seen).filter((name) => seen[name] === 429);
      if (refused.join() !== 'stranger,ownTooOften' || [403, 500].includes(seen.own!))
        faults.push([route.path, seen]);
    }
    expect(faults).toEqual([]);
    const worldly = routes.filter(({ path }) => !(path in brought) && !/:link\b/.test(path));
    expect(worldly.map(({ path }) => path)).toEqual([]);
    expect(routes.length).toBeGreaterThan(15);
  });
});
