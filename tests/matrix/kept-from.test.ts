import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import { type Finding, seenOfFound } from '../../src/privacy/desk/held.ts';
import { sealOfTests } from '../../src/voice/testing.ts';
import { recordOf } from '../support/world.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { pathOf } from './paths.ts';
import { signedInOf } from './people.ts';

/** A case and the people whom its reporter keeps from it. */
type Kept = {
  readonly what: string;
  readonly caseId: string;
  readonly number: string;
  readonly people: readonly Actor[];
};

let instance: MatrixInstance;
let cases: readonly Kept[];
let requestId: string;
beforeAll(async () => {
  instance = await openMatrixInstance({ ofItsOwn: true });
  const { world } = instance;
  const { partner, cso } = world.cast.organisations;
  requestId = recordOf(world.own, { kind: 'privacy_request', word: '', actor: world.cast.hana });
  const found = (word: string) =>
    recordOf(world.foreign, { kind: 'voice_case', word, actor: world.cast.elira });
  cases = [
    await kept('kept from an organisation', found('voice.see'), [partner]),
    await kept('kept from the partner that granted an organisation anything', found('voice.close'), [cso]),
  ];
});
afterAll(() => instance.close());

/** Keeps a case from organisations: everybody who is or was theirs is kept, an officer and an appointed person among them. */
async function kept(what: string, caseId: string, from: readonly string[]): Promise<Kept> {
  const { pool, world } = instance;
  const { actionId, foreign } = world.cast;
  const reader = foreign.elira;
  await pool.query('update voice.case_file set kept_from = $2 where id = $1', [caseId, from]);
  await pool.query('insert into voice.contact values ($1, $2)', [
    caseId,
    sealOfTests.seal(`contact ${caseId}`, 'ring in the evening'),
  ]);
  await pool.query(
    `insert into platform.sensitive_read (id, action_id, person_id, organisation_id, record_kind, record_id, word, day, first_at)
      values ($1, $2, $3, $4, 'voice_case', $5, 'voice.see', '2026-11-24', '2026-11-24T10:00:00Z') on conflict do nothing`,
    [newId(), actionId, reader.personId, reader.organisationId, caseId],
  );
  const { rows } = await pool.query<{ number: string }>('select number from voice.case_file where id = $1', [
    caseId,
  ]);
  const { rows: people } = await pool.query<{ id: string }>(
    'select distinct person_id as id from people.membership where organisation_id in (select voice.kept($1))',
    [from],
  );
  const ids = new Set(people.map(({ id }) => id));
  const all = signedInOf(world).map(({ actor }) => actor);
  return { what, caseId, number: rows[0]!.number, people: all.filter(({ personId }) => ids.has(personId)) };
}

const each = async (ask: (kept: Kept, actor: Actor) => Promise<unknown[]>) => {
  const faults: unknown[] = [];
  for (const one of cases)
    for (const actor of one.people)
      for (const fault of await ask(one, actor)) faults.push([one.what, actor.roles[0]?.role, fault]);
  return faults;
};

/** What the person sent, and whether it did anything. */
async function press(actor: Actor, target: string, fields: Record<string, string> = {}) {
  return instance.ask(actor, target, { ...(await instance.tokensOf(actor)), ...fields });
}

describe('whoever a case is kept from', () => {
  it('is several people, an officer and a handler among them', () => {
    for (const { people } of cases) {
      const held = people.flatMap(({ roles }) => roles.map(({ role }) => role));
      expect(held).toEqual(
        expect.arrayContaining(['data_protection_officer', 'grant_officer', 'administrator']),
      );
    }
  });

  it('reaches it by no page and no verb of a case', async () => {
    const ofCases = instance.routes.filter(({ subject }) => subject?.kind === 'voice_case');
    expect(ofCases.length).toBeGreaterThan(6);
    const ask = (route: Route, actor: Actor, caseId: string) => {
      const target = pathOf(instance.world, route, actor, caseId);
      return route.kind === 'page' ? instance.ask(actor, target) : press(actor, target, { version: '1' });
    };
    expect(
      await each(async ({ caseId }, actor) => {
        const faults: unknown[] = [];
        for (const route of ofCases) {
          const { status, wrote } = await ask(route, actor, caseId);
          if (![403, 404].includes(status) || wrote) faults.push([route.path, status, wrote]);
        }
        return faults;
      }),
    ).toEqual([]);
  });

  it('reads its number and its id on no page that they reach', async () => {
    const pages = instance.routes.filter(({ kind, path }) => kind === 'page' && !path.includes(':'));
    expect(
      await each(async ({ caseId, number }, actor) => {
        const faults: unknown[] = [];
        for (const { path } of pages.filter(({ path: one }) =>
          /^\/(staff|tasks|account|home|search|$)/.test(one),
        )) {
          const { body } = await instance.ask(actor, path);
          if (body.includes(caseId) || body.includes(number)) faults.push(path);
        }
        return faults;
      }),
    ).toEqual([]);
  });

  it('finds it by its number at no desk, as if the number were wrong, and acts on no finding of another officer', async () => {
    const { pool, world } = instance;
    const desk = instance.routes.filter(
      ({ path }) => /^\/staff\/privacy\/requests\/:requestId/.test(path) && !path.endsWith('/find'),
    );
    expect(desk.length).toBeGreaterThan(8);
    /** Points the request at it; gives back what a page that showed it would send along. */
    const found = async (way: string, sought: string, ids: string[]) => {
      const { rows } = await pool.query<Finding>(
        `update privacy.finding set way = $1, sought = $2, ids = $3, rows = 2 where request_id = $4
          returning way, sought, ids, addresses, names`,
        [...[way, sought, ids, requestId]],
      );
      return seenOfFound(rows[0]!);
    };
    const faults = await each(async ({ caseId, number }, actor) => {
      if (!actor.roles.some(({ role }) => role === 'data_protection_officer')) return [];
      const page = `/staff/privacy/requests/${requestId}/find`;
      const known = await press(actor, page, { way: 'case', sought: number });
      const wrong = await press(actor, page, { way: 'case', sought: 'V-0000-0000' });
      const looks = said(known.body) === said(wrong.body) ? [] : [['find', said(known.body)]];
      if (known.status !== 422 || known.wrote) return [...looks, ['find', known.status]];
      const seen = await found('case', number, [caseId]);
      const acted: unknown[] = [];
      for (const route of desk) {
        const target = pathOf(world, route, actor, requestId);
        const answered = await (route.kind === 'page'
          ? instance.ask(actor, target)
          : press(actor, target, { ...filled, seen }));
        const shows = answered.body.includes(number) || answered.body.includes(caseId);
        const acts = /\/(erase|copy|correct|restrict|answer)$/.test(route.path) && answered.wrote;
        if (shows || acts) acted.push([route.path, answered.status, shows ? 'shows it' : 'acts']);
      }
      return [...looks, ...acted];
    });
    expect(faults).toEqual([]);
    // An officer whom nobody keeps from it acts: the walk above would notice.
    const [{ caseId, number }] = cases as [Kept];
    await pool.query(`update voice.case_file set kept_from = '{}', kept_answer = 'not_asked' where id = $1`, [
      caseId,
    ]);
    const seen = await found('case', number, [caseId]);
    const erased = await press(world.cast.hana, `/staff/privacy/requests/${requestId}/erase`, {
      seen,
      sure: 'yes',
    });
    expect([erased.status, erased.wrote]).toEqual([303, true]);
  });
});

const said = (body: string) => /error-summary[\s\S]*?<\/div>/.exec(body)?.[0];
/** What the forms of the desk ask for. */
const filled = {
  sure: 'yes',
  name: 'Another',
  version: '1',
  outcome: 'nothing_held',
  reason: 'It takes longer.',
};

/** How each function that a request may call, and that reads cases past row security, keeps them from people. */
const functions: Readonly<Record<string, string>> = {
  'privacy.case_about': 'asks the rule',
  'privacy.forget_case_contact': 'asks the rule',
  'voice.to_empty': 'asks the rule',
  'voice.is_kept_from': 'is the rule',
  'voice.handles': 'true for handlers alone, who are chosen without those it is kept from',
  'voice.is_presented': 'true for the secret of the case alone',
  'voice.forget_own_contact': 'reaches the case of the presented secret alone',
  'voice.late': 'numbers and days for overseers, never of a case that is kept from an organisation of theirs',
  'voice.standing': 'counts by kind, no case',
  'voice.keep_from': 'for those who handle the case, and only adds an organisation',
  'voice.empty': 'for the system and data protection officers, and gives nothing',
};

it('each function of the database that reads cases past row security says how it keeps them from people', async () => {
  const listed = async () => {
    const { rows } = await instance.pool.query<{ name: string }>(
      `select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and p.prosrc ~ '(voice\\.(case_file|message|contact)|privacy\\.case_about)'
          and has_function_privilege('mostura_app', p.oid, 'execute') and p.prorettype <> 'trigger'::regtype order by 1`,
    );
    return rows.map(({ name }) => name);
  };
  expect(await listed()).toEqual(Object.keys(functions).sort());
  await instance.pool.query(
    `create function voice.planted() returns bigint language sql security definer as $$ select count(*) from voice.case_file $$`,
  );
  expect((await listed()).filter((name) => !functions[name])).toEqual(['voice.planted']);
  await instance.pool.query('drop function voice.planted()');
});
