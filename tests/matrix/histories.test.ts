import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type HistoryDeclaration,
  type HistoryView,
  historyAudienceOf,
  historyAudiences,
} from '../../src/platform/audit/history.ts';
import type { Route } from '../../src/platform/http/route.ts';
import { newId } from '../../src/platform/ids.ts';
import { loadCatalogues } from '../../src/platform/messages/catalogue.ts';
import { type Actor, hasRole } from '../../src/platform/permissions.ts';
import { type MatrixInstance, openMatrixInstance } from './instance.ts';
import { idsOf, pathOf } from './paths.ts';
import { signedInOf } from './people.ts';
import { isMeantToReach } from './reach.ts';

let instance: MatrixInstance;
/** A person of staff, and one of the civil society organisation that applies: both did everything to every record. */
const people = { staff: 'Kanarinka Stafova', cso: 'Kanarinka Udrugova' };
const texts = new Map(
  [...loadCatalogues('messages').get('en')!].map(([key, text]) => [key, String(text)] as const),
);
const words = [...texts.keys()].filter((key) => key.startsWith('history.')).map((key) => key.slice(8));
const declared = () => instance.routes.filter(({ history }) => history);

beforeAll(async () => {
  instance = await openMatrixInstance();
  const { cast } = instance.world;
  const ids = new Set<string>();
  for (const route of declared())
    for (const { actor } of signedInOf(instance.world))
      for (const id of Object.values(ownAndForeign(route, actor))) ids.add(id);
  for (const [side, organisationId] of [
    ['staff', cast.organisations.partner],
    ['cso', cast.organisations.cso],
  ] as const) {
    const personId = newId();
    await instance.pool.query(
      `insert into people.person (id, name, email, created_at) values ($1, $2, $3, now())`,
      [personId, people[side], `${side}-kanarinka@example.org`],
    );
    await instance.pool.query(
      `select platform.write_audit('2026-11-25T11:00:00Z'::timestamptz, word, $1::uuid, $2::uuid, $3::uuid, 'record', id::uuid, '{}', '{}')
        from unnest($4::text[]) id, unnest($5::text[]) word`,
      [cast.actionId, personId, organisationId, [...ids], words],
    );
  }
});
afterAll(() => instance.close());

function ownAndForeign(route: Route, actor: Actor): Record<'own' | 'foreign', string> {
  const { own, foreign } = idsOf(instance, route, actor)!;
  return { own, foreign };
}

/** The second opinion: an applicant and the contracting authority read no name of staff, whatever a declaration says. */
const seesNoStaff = (actor: Actor) =>
  actor.organisationKind === 'contracting_authority' ||
  hasRole(actor, 'contracting_authority', 'cso_member', 'cso_certifier', 'institution_member');

/** What each page with a history shows each person beyond its list, in words. */
async function faultsOf(routes: readonly Route[], listed: ReadonlyMap<string, HistoryDeclaration>) {
  const faults: string[] = [];
  let looks = 0;
  for (const route of routes)
    for (const somebody of signedInOf(instance.world))
      for (const [whose, id] of Object.entries(ownAndForeign(route, somebody.actor))) {
        if (!isMeantToReach(route, somebody.actor, whose as 'own', somebody)) continue;
        const { status, body } = await instance.ask(
          somebody.actor,
          pathOf(instance.world, route, somebody.actor, id),
        );
        if (status !== 200) continue;
        looks += 1;
        const shows = listed.get(route.history!.kind)!.shows;
        const views = viewsFor(somebody.actor, shows);
        const allowed = new Set(
          views.flatMap(({ actions }) => actions.map((word) => texts.get(`history.${word}`))),
        );
        const complain = (what: string) => faults.push(`${route.path}, ${whose}, ${somebody.name}: ${what}`);
        for (const text of shownActions(body)) if (!allowed.has(text)) complain(text);
        const named = views.some(({ people: shown }) => shown === 'names') && !seesNoStaff(somebody.actor);
        if (body.includes(people.staff) && !named) complain(people.staff);
        if (
          body.includes(people.cso) &&
          !named &&
          somebody.actor.organisationId !== instance.world.cast.organisations.cso
        )
          complain(people.cso);
      }
  return { faults, looks };
}

/** What the reader may be shown: by their side alone, for whose a record is differs from record to record. */
function viewsFor(actor: Actor, shows: HistoryDeclaration['shows']): readonly HistoryView[] {
  const audience = historyAudienceOf(actor, { organisationId: actor.organisationId });
  return audience === 'partner_staff' ? [shows.partner_staff, shows.other_staff] : [shows[audience]];
}

/** What stands under the heading of the history: the last thing on its page. Conversations are drawn alike, above it. */
function shownActions(body: string): string[] {
  const begins = body.lastIndexOf(texts.get('ui.history.title')!);
  return [
    ...body.slice(begins < 0 ? body.length : begins).matchAll(/class="m-timeline__what">([^<]*)</g),
  ].map(([, text]) => text!.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('&quot;', '"'));
}

const copyOf = (declaration: HistoryDeclaration): HistoryDeclaration => structuredClone(declaration);
const listedNow = () => new Map(declared().map(({ history }) => [history!.kind, copyOf(history!)]));

it('no page shows an action or a name outside the list of its history, to any role', async () => {
  const { faults, looks } = await faultsOf(declared(), listedNow());
  expect(faults).toEqual([]);
  expect(instance.errors).toEqual([]);
  expect(looks).toBeGreaterThan(80);
});

it('an action and a name that are let out by a mistake are found', async () => {
  const listed = listedNow();
  const route = declared().find(({ path }) => path === '/applications/:applicationId')!;
  const view = route.history!.shows.own_organisation as { people: string; actions: string[] };
  const before = { ...view };
  try {
    view.actions = [...view.actions, 'assessment.submit'];
    view.people = 'names';
    const { faults } = await faultsOf([route], listed);
    expect(faults.some((one) => one.endsWith(texts.get('history.assessment.submit')!))).toBe(true);
    expect(faults.some((one) => one.endsWith(people.staff))).toBe(true);
  } finally {
    Object.assign(view, before);
  }
});

it('every declared history gives the public nothing, names only actions that have a text, and says so for each audience', () => {
  expect(declared().length).toBeGreaterThan(18);
  const whole = instance.routes.flatMap(({ histories = [] }) => histories);
  expect(whole.length).toBeGreaterThan(5);
  for (const history of [...declared().map((one) => one.history), ...whole]) {
    expect(Object.keys(history!.shows).sort()).toEqual([...historyAudiences].sort());
    expect(history!.shows.public).toEqual({ actions: [], people: 'nothing' });
    for (const audience of historyAudiences)
      for (const word of history!.shows[audience].actions)
        expect([word, texts.has(`history.${word}`)]).toEqual([word, true]);
  }
});
