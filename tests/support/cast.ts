import { buildMembership, buildPerson } from '../../src/people/testing.ts';
import type { Instant } from '../../src/platform/dates.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor, Role } from '../../src/platform/permissions.ts';
import type { JobData, Tx, Work } from '../../src/platform/work.ts';

/** The time of the tests unless a test says another. */
export const noon: Instant = '2026-11-25T12:00:00.000Z';

type Kind = Actor['organisationKind'];
type Part = { kind: Kind; roles: readonly Role[]; bound?: true };

/**
 * The people of the tests. `ana` manages the programme, `besa` applies and certifies (`bora` is her colleague who may not certify),
 * `cene`, `jana` and `krsto` assess, `dragan` is a ministry's associate, `elira` is the grant officer of one jurisdiction,
 * `fatos` and `filip` pay, `goran` is the contracting authority's project manager, `hana` protects data, `ivo` administers.
 */
const parts = {
  ana: { kind: 'partner', roles: ['programme_manager'] },
  besa: { kind: 'cso', roles: ['cso_member', 'cso_certifier'] },
  bora: { kind: 'cso', roles: ['cso_member'] },
  cene: { kind: 'partner', roles: ['assessor'] },
  jana: { kind: 'partner', roles: ['assessor'] },
  krsto: { kind: 'partner', roles: ['assessor'] },
  dragan: { kind: 'institution', roles: ['institution_member'] },
  elira: { kind: 'partner', roles: ['grant_officer'], bound: true },
  fatos: { kind: 'partner', roles: ['finance_officer'] },
  filip: { kind: 'partner', roles: ['finance_officer'] },
  goran: { kind: 'contracting_authority', roles: ['contracting_authority'] },
  hana: { kind: 'partner', roles: ['data_protection_officer'] },
  ivo: { kind: 'partner', roles: ['administrator'] },
} as const satisfies Record<string, Part>;

export type CastName = keyof typeof parts;
export const castNames = Object.keys(parts) as CastName[];
export type Organisations = Readonly<{
  partner: string;
  cso: string;
  institution: string;
  contractingAuthority: string;
}>;
/** One side: its organisations' ids and its people, each acting for the organisation of their kind. */
export type Side = Readonly<Record<CastName, Actor>> & { readonly organisations: Organisations };
/** The own side (partner `Group 484`, in `RS`), and the same people's namesakes in foreign organisations (in `AL`). */
export type Cast = Side & {
  readonly actionId: string;
  readonly foreign: Side;
  /** The jobs that verbs enqueued, in order: a test looks here instead of at a queue. */
  readonly jobs: { word: string; data: JobData }[];
  /** The work of one of them, for a verb: `cast.work(cast.besa)`. */
  work(actor: Actor, now?: Instant): Work;
};

/** Inserts an Action, its organisations and its people, as the owner of the tables. Nothing else is in the Action. */
export async function castOf(
  tx: Tx,
  options: { definition?: object; slug?: string; places?: { own: string; foreign: string } } = {},
): Promise<Cast> {
  const actionId = newId();
  await tx
    .insertInto('action.action')
    .values({
      id: actionId,
      slug: options.slug ?? `test-${actionId.slice(0, 8)}`,
      title: 'Action of the tests',
      shortName: 'Tests',
      definition: JSON.stringify(options.definition ?? {}),
      definitionSha256: '0'.repeat(64),
      loadedAt: noon,
    })
    .execute();
  if (options.definition)
    await tx
      .insertInto('action.definitionVersion')
      .values({
        actionId,
        sha256: '0'.repeat(64),
        definition: JSON.stringify(options.definition),
        loadedAt: noon,
      })
      .execute();
  const authority = await organisation(tx, actionId, 'contracting_authority', 'Authority of the tests', null);
  const own = await side(tx, actionId, options.places?.own ?? 'RS', 'coordinator', {
    partner: 'Group 484',
    cso: 'Bridge Youth Centre',
    institution: 'Ministry of Bridges',
    authority,
  });
  const foreign = await side(tx, actionId, options.places?.foreign ?? 'AL', 'implementing_partner', {
    partner: 'Partner of the South',
    cso: 'Harbour Women’s Club',
    institution: 'Agency of Harbours',
    authority,
  });
  const jobs: { word: string; data: JobData }[] = [];
  const enqueue: Work['enqueue'] = async (word, data) => {
    jobs.push({ word, data });
  };
  return {
    ...own,
    actionId,
    foreign,
    jobs,
    work: (actor, now = noon) => ({ tx, actor, actionId, now, enqueue }),
  };
}

type Names = { partner: string; cso: string; institution: string; authority: string };

async function side(
  tx: Tx,
  actionId: string,
  jurisdiction: string,
  role: 'coordinator' | 'implementing_partner',
  names: Names,
): Promise<Side> {
  const partner = await organisation(tx, actionId, 'partner', names.partner, jurisdiction, role);
  const cso = await organisation(tx, actionId, 'cso', names.cso, jurisdiction);
  const institution = await organisation(
    tx,
    actionId,
    'institution',
    names.institution,
    jurisdiction,
    'associate',
  );
  const byKind: Record<Kind, string> = {
    partner,
    cso,
    institution,
    contracting_authority: names.authority,
  };
  const people: [string, Actor][] = [];
  for (const [name, part] of Object.entries<Part>(parts)) {
    people.push([name, await person(tx, actionId, name, part, byKind[part.kind], jurisdiction)]);
  }
  return {
    ...(Object.fromEntries(people) as Record<CastName, Actor>),
    organisations: { partner, cso, institution, contractingAuthority: names.authority },
  };
}

async function person(
  tx: Tx,
  actionId: string,
  name: string,
  part: Part,
  organisationId: string,
  jurisdiction: string,
): Promise<Actor> {
  const personId = await buildPerson(tx, { name: name[0]!.toUpperCase() + name.slice(1) });
  const roles = part.roles.map((role) => ({ role, jurisdiction: part.bound ? jurisdiction : null }));
  for (const given of roles) {
    await buildMembership(tx, { actionId, personId, organisationId, ...given });
  }
  return { personId, organisationId, organisationKind: part.kind, roles };
}

async function organisation(
  tx: Tx,
  actionId: string,
  kind: Kind,
  name: string,
  jurisdiction: string | null,
  role?: 'coordinator' | 'implementing_partner' | 'associate',
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('network.organisation')
    .values({
      id,
      actionId,
      kind,
      name,
      jurisdiction,
      associate: role === 'associate',
      registrationNumber: kind === 'cso' ? id.slice(0, 8) : null,
      searchKey: name.toLowerCase(),
      sortKey: name.toLowerCase(),
      confirmedAt: noon,
      createdAt: noon,
      updatedAt: noon,
    })
    .execute();
  if (role) {
    await tx
      .insertInto('action.participation')
      .values({
        actionId,
        organisationId: id,
        role,
        jurisdictions: jurisdiction ? [jurisdiction] : [],
        position: role === 'coordinator' ? 1 : 2,
      })
      .execute();
  }
  return id;
}

/**
 * One record of every subject kind, by `kind`, and by `kind of word` where a verb is asked of a record in a state of its own
 * (`application of application.save` is a draft). A kind that depends on who asks is a function of the actor.
 */
export type Records = Readonly<Record<string, string | ((actor: Actor) => string | undefined)>>;
