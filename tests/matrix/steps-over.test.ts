// @second-database: constraints

import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FormRoute } from '../../src/platform/http/route.ts';
import { type Actor, may } from '../../src/platform/permissions.ts';
import type { Steps, Workflow } from '../../src/platform/workflow/steps.ts';
import { withDuties } from '../../src/protection/testing.ts';
import { whyOver } from '../../src/steps-of-forms.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
beforeAll(async () => {
  instance = await openMatrixInstance();
});
afterAll(() => instance.close());

type Form = FormRoute<unknown, unknown>;
/** Forms of a step that a workflow table knows: no record is in the state that is asked here. */
const formsOfSteps = () =>
  instance.routes.flatMap((route) =>
    route.kind === 'form' && route.subject && whyOver(route.path, { state: '-' }) ? [route as Form] : [],
  );

/** Where the records are of which this world has none whose step is over: they are put into the other states of their workflow. */
const tables: Readonly<Record<string, string>> = {
  addendum: 'grants.addendum',
  agreement: 'grants.sub_grant_agreement',
  committee: 'grants.committee',
  complaint: 'grants.complaint',
  correction: 'grants.correction',
  cycle_seat: 'matrix.cycle',
  donor_report: 'results.donor_report',
  duty: 'protection.appointment',
  form_draft: 'forms.draft',
  incident: 'incidents.incident',
  instalment: 'grants.instalment',
  line: 'grants.expenditure_line',
  offer: 'grants.reserve_offer',
  paying_account: 'grants.paying_account',
  release: 'release.release',
  reply: 'advocacy.reply',
  report: 'grants.report',
  screening_hit: 'grants.screening_hit',
  service: 'directory.service',
  visit: 'grants.visit',
  visit_finding: 'grants.visit_finding',
};

/** What has the state of a record that has none itself. */
const stateOf: Readonly<Record<string, string>> = {
  'matrix.cycle':
    '(select p.cycle_id from matrix.seat s join matrix.cycle_place p on p.id = s.place_id where s.id = $1)',
};

const workflows = async () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((one) =>
    /\bworkflow\.ts$/.test(one),
  );
  const modules = await Promise.all(files.map((one) => import(/* @vite-ignore */ `../../src/${one}`)));
  return modules
    .flatMap((one) => Object.values(one) as Partial<Workflow>[])
    .flatMap(({ outOfState, steps }) => (outOfState ? [Object.values(steps as Steps)] : []));
};
const pathsOf = ({ button, form }: Steps[string]) =>
  button?.asks === 'form' ? [button.path] : [form ?? []].flat();

/** The states in which the step of this form is over, or has not come. */
async function otherStates(path: string): Promise<string[]> {
  const own = (await workflows()).filter((steps) => steps.some((step) => pathsOf(step).includes(path)));
  const all = own.flatMap((steps) => steps.flatMap(({ from, to }) => [...from, ...[to ?? []].flat()]));
  return [...new Set(all)].filter((state) => whyOver(path, { state }));
}

/** A record as if it had come into a state, until the body has ended: what else such a record has is not made. */
async function inState<T>(table: string, id: string, state: string, body: () => Promise<T>): Promise<T> {
  const of = stateOf[table] ?? '$1';
  const { rows } = await instance.pool.query<{ state: string }>(
    `select state from ${table} where id = ${of}`,
    [id],
  );
  const put = (into: string) =>
    instance.pool.query(`update ${table} set state = $2 where id = ${of}`, [id, into]);
  await put(state);
  try {
    return await body();
  } finally {
    await put(rows[0]!.state);
  }
}

/** Lets records of these tables be put into any state: this database is the test's own. */
async function loosen(): Promise<void> {
  for (const table of Object.values(tables)) {
    const { rows } = await instance.pool.query<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
      [table],
    );
    // One record in a state, of each partner: there may be two here.
    const { rows: single } = await instance.pool.query<{ name: string }>(
      `select indexrelid::regclass::text as name from pg_index where indrelid = $1::regclass and indisunique and indpred is not null`,
      [table],
    );
    await instance.pool.query(
      [
        `alter table ${table} disable trigger user`,
        ...rows.map(({ name }) => `alter table ${table} drop constraint "${name}"`),
        ...single.map(({ name }) => `drop index ${name}`),
      ].join(';'),
    );
  }
}

it('Each form of a step of each workflow is known: no area and no new workflow is forgotten.', async () => {
  const paths = (await workflows()).flatMap((steps) => steps.flatMap(pathsOf));
  expect([...new Set(paths)].toSorted()).toEqual(
    formsOfSteps()
      .map(({ path }) => path)
      .toSorted(),
  );
});

/** The records of a form's kind on the own side, each with the first person who may be meant to take the step. */
function* askedOf(route: Form) {
  const { world } = instance;
  const { kind } = route.subject!;
  const all = Object.entries(world.own).filter(([name]) => name.split(' ')[0] === kind);
  for (const one of new Set(all.map(([, found]) => found)))
    for (const somebody of signedInOf(world)) {
      const { actor } = somebody;
      const id = typeof one === 'function' ? one(actor) : one;
      if (id && isMeantToReach(route, actor, 'own', somebody)) yield { actor, id, one };
    }
}

/** Who holds a duty of protection is known by its store alone; whom the tests mean to reach a record of it holds one. */
const dutiful = (actor: Actor) => withDuties(actor, 'keeper', 'reader', 'monitor', 'statistician');

/** Whether the step of a record is over for a person who may take it, and what is wrong with the page that says so. */
async function lookAt(route: Form, actor: Actor, id: string): Promise<{ over: boolean; fault?: unknown }> {
  const { world, parts } = instance;
  const record = await parts.db
    .transaction()
    .execute((tx) =>
      route.subject!.find(tx, id, { actionId: parts.actionId, now: new Date().toISOString(), actor }),
    );
  // A person may reach some records of a kind and not this one.
  if (!record || !whyOver(route.path, record) || !may(dutiful(actor), route.may, record))
    return { over: false };
  const target = pathOf(world, route, actor, id);
  const { status, body } = await instance.ask(actor, target);
  const [, back = target] =
    /<main[\s\S]*?<a class="govuk-link" href="([^"]+)"[\s\S]*<\/main>/.exec(body) ?? [];
  const led = back === target ? 0 : (await instance.ask(actor, back)).status;
  const isGood = status === 409 && !body.includes(`<form method="post" action="${target}`) && led === 200;
  return { over: true, ...(isGood ? {} : { fault: [target, status, back, led] }) };
}

it('A form whose step is over says why, and leads to a page that is there; it asks for nothing that cannot be done.', async () => {
  const faults: unknown[] = [];
  const answered = new Set<string>();
  const note = (route: Form, { over, fault }: { over: boolean; fault?: unknown }) => {
    if (over) answered.add(route.path);
    if (fault) faults.push(fault);
    return over;
  };
  for (const route of formsOfSteps()) {
    const done = new Set<unknown>();
    for (const { actor, id, one } of askedOf(route))
      if (!done.has(one) && note(route, await lookAt(route, actor, id))) done.add(one);
  }
  await loosen();
  for (const route of formsOfSteps().filter(({ path }) => !answered.has(path))) {
    const table = tables[route.subject!.kind];
    if (!table) continue;
    for (const state of await otherStates(route.path))
      for (const { actor, id } of askedOf(route)) {
        if (answered.has(route.path)) break;
        note(route, await inState(table, id, state, () => lookAt(route, actor, id)));
      }
  }
  expect(faults).toEqual([]);
  const never: string[] = [];
  // Of a step that every state allows, only the form is asked for here.
  for (const { path } of formsOfSteps())
    if (!answered.has(path) && (await otherStates(path)).length > 0) never.push(path);
  expect(never).toEqual([]);
});
