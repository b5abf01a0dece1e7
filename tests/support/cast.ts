import type { Insertable } from 'kysely';
import { membershipRow, personRow } from '../../src/people/testing.ts';
import type { DB } from '../../src/platform/database/tables.ts';
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
      slug: options.slug ?? `test-${actionId.replaceAll('-', '')}`,
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
  const rows: Rows = { organisations: [], participations: [], people: [], memberships: [] };
  const authority = organisation(rows, actionId, 'contracting_authority', 'Authority of the tests', null);
  const own = side(rows, actionId, options.places?.own ?? 'RS', 'coordinator', {
    partner: 'Group 484',
    cso: 'Bridge Youth Centre',
    institution: 'Ministry of Bridges',
    authority,
  });
  const foreign = side(rows, actionId, options.places?.foreign ?? 'AL', 'implementing_partner', {
    partner: 'Partner of the South',
    cso: 'Harbour Women’s Club',
    institution: 'Agency of Harbours',
    authority,
  });
  // A statement a table: each test begins here.
  await tx.insertInto('network.organisation').values(rows.organisations).execute();
  await tx.insertInto('action.participation').values(rows.participations).execute();
  await tx.insertInto('people.person').values(rows.people).execute();
  await tx.insertInto('people.membership').values(rows.memberships).execute();
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

type Rows = {
  readonly organisations: Insertable<DB['network.organisation']>[];
  readonly participations: Insertable<DB['action.participation']>[];
  readonly people: Insertable<DB['people.person']>[];
  readonly memberships: Insertable<DB['people.membership']>[];
};

function side(
  rows: Rows,
  actionId: string,
  jurisdiction: string,
  role: 'coordinator' | 'implementing_partner',
  names: Names,
): Side {
  const partner = organisation(rows, actionId, 'partner', names.partner, jurisdiction, role);
  const cso = organisation(rows, actionId, 'cso', names.cso, jurisdiction);
  const institution = organisation(
    rows,
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
  const people = Object.entries<Part>(parts).map(([name, part]) => [
    name,
    person(rows, actionId, name, part, byKind[part.kind], jurisdiction),
  ]);
  return {
    ...(Object.fromEntries(people) as Record<CastName, Actor>),
    organisations: { partner, cso, institution, contractingAuthority: names.authority },
  };
}

function person(
  rows: Rows,
  actionId: string,
  name: string,
  part: Part,
  organisationId: string,
  jurisdiction: string,
): Actor {
  const person = personRow({ name: name[0]!.toUpperCase() + name.slice(1) });
  const personId = person.id;
  const roles = part.roles.map((role) => ({ role, jurisdiction: part.bound ? jurisdiction : null }));
  rows.people.push(person);
  rows.memberships.push(
    ...roles.map((given) => membershipRow({ actionId, personId, organisationId, ...given })),
  );
  return { personId, organisationId, organisationKind: part.kind, roles };
}

function organisation(
  rows: Rows,
  actionId: string,
  kind: Kind,
  name: string,
  jurisdiction: string | null,
  role?: 'coordinator' | 'implementing_partner' | 'associate',
): string {
  const id = newId();
  rows.organisations.push({
    id,
    actionId,
    kind,
    name,
    jurisdiction,
    associate: role === 'associate',
    registrationNumber: kind === 'cso' ? id.slice(-12) : null,
    searchKey: name.toLowerCase(),
    sortKey: name.toLowerCase(),
    confirmedAt: noon,
    createdAt: noon,
    updatedAt: noon,
  });
  if (role)
    rows.participations.push({
      actionId,
      organisationId: id,
      role,
      jurisdictions: jurisdiction ? [jurisdiction] : [],
      position: role === 'coordinator' ? 1 : 2,
    });
  return id;
}

/**
 * One record of every subject kind, by `kind`, and by `kind of word` where a verb is asked of a record in a state of its own
 * (`application of application.save` is a draft). A kind that depends on who asks is a function of the actor.
 */
export type Records = Readonly<Record<string, string | ((actor: Actor) => string | undefined)>>;
