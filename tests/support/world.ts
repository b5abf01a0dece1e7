import { buildRecommendation } from '../../src/advocacy/recommendations/testing.ts';
import { buildRequest } from '../../src/advocacy/requests/testing.ts';
import { buildDraft, buildMadeForm } from '../../src/forms/drafts/testing.ts';
import { buildAssessment, buildShare } from '../../src/network/capacity/testing.ts';
import { buildMerge } from '../../src/network/merging/testing.ts';
import { buildPartnership } from '../../src/network/partnerships/testing.ts';
import { buildPaper } from '../../src/papers/testing.ts';
import { buildEmergency } from '../../src/people/emergency/testing.ts';
import { hashMailedSecret } from '../../src/people/mailed-secret.ts';
import { buildRecovery } from '../../src/people/recovery/testing.ts';
import { buildJoinRequest } from '../../src/people/team/testing.ts';
import { buildMembership, buildPerson } from '../../src/people/testing.ts';
import { audit } from '../../src/platform/audit/audit.ts';
import { readHead } from '../../src/platform/audit/queries-heads.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import { testSecret } from '../../src/training/participants/testing.ts';
import type { CaseState } from '../../src/voice/rules.ts';
import { buildAppointment, buildCase } from '../../src/voice/testing.ts';
import { type Cast, type CastName, castNames, castOf, noon, type Records, type Side } from './cast.ts';
import { advocacy, materials } from './world-advocacy.ts';
import { directory } from './world-directory.ts';
import { calls, thread } from './world-grants.ts';
import { incidents } from './world-incidents.ts';
import { cycles, matrix } from './world-matrix.ts';
import { breachOf, requestOf } from './world-privacy.ts';
import { duty } from './world-protection.ts';
import { releases } from './world-releases.ts';
import { disputes, library, results, risks, visibility } from './world-results.ts';
import { linksOf, presence, training } from './world-training.ts';

export type World = {
  readonly cast: Cast;
  readonly own: Records;
  readonly foreign: Records;
  /** People whose way in has ended or never led here, beside the cast. */
  readonly outsiders: { readonly disabled: Actor; readonly ended: Actor; readonly boundElsewhere: Actor };
  /** A text beside an entry of the audit trail: its mark, for `:textId` in a path. */
  readonly auditText: string;
  /** The token of an open invitation's link, for `:token` in a path. */
  readonly invitationToken: string;
  /** The secrets in the links of somebody who has a place, and of somebody who is invited, for `:link` in a path; and what the first may take. */
  readonly links: {
    readonly registered: string;
    readonly invited: string;
    readonly handout: string;
    /** Of a trainer who scans at the door. */
    readonly door: string;
    /** Of a request to a body without account. */
    readonly request: string;
  };
};

/** A whole Action with its people, and everything that routes are about once on each side. Runs as the tables' owner. */
export async function worldOf(
  tx: Tx,
  {
    definition,
    file,
    slug,
    secret = testSecret,
  }: { definition: object; file: StoredFile; slug?: string; secret?: string },
): Promise<World> {
  const cast = await castOf(tx, { definition, ...(slug ? { slug } : {}) });
  const invitationToken = newId();
  const outsiders = await outsidersOf(tx, cast);
  return {
    cast,
    own: await recordsOf(tx, cast, cast, file, invitationToken),
    foreign: await recordsOf(tx, cast, cast.foreign, file, newId()),
    outsiders,
    auditText: await auditTextOf(cast),
    invitationToken,
    links: { ...(await linksOf(tx, cast, secret, file)), request: await requestLink(tx, cast, secret) },
  };
}

async function requestLink(tx: Tx, cast: Cast, secret: string): Promise<string> {
  const { actionId, elira, organisations } = cast;
  const recommendationId = await buildRecommendation(tx, { actionId, recordedBy: elira.personId });
  const sent = { senderId: organisations.partner, sentBy: elira.personId };
  return (await buildRequest(tx, { ...sent, recommendationId, secret })).link;
}

async function auditTextOf(cast: Cast): Promise<string> {
  const work = cast.work(cast.ana);
  await audit(work, 'call.cancel', { kind: 'call', id: null }, {}, { reason: 'The road was closed.' });
  return `${(await readHead(work.tx)).entries}-reason`;
}

/** The record a route of this kind and word is tried with. Throws a sentence that says what to add when the world has none. */
export function recordOf(
  records: Records,
  { kind, word, actor }: { kind: string; word: string; actor: Actor },
): string {
  const found = records[`${kind} of ${word}`] ?? records[kind];
  if (found === undefined)
    throw new Error(
      `Put a record of the kind "${kind}" into tests/support/world.ts: a route asks for one (${word}).`,
    );
  return typeof found === 'string' ? found : (found(actor) ?? newId());
}

async function recordsOf(tx: Tx, cast: Cast, side: Side, file: StoredFile, token: string): Promise<Records> {
  return {
    ...(await calls(cast, side, file)),
    ...(await thread(cast, side, file)),
    ...(await team(tx, cast, side, token)),
    form: await formOf(tx, cast.actionId, side === cast ? 'test_form' : 'test_report'),
    form_draft: await buildDraft(cast.work(side.elira), cast.work(cast.ana)),
    made_form: (await buildMadeForm(cast.work(side.elira), cast.work(cast.ana))).id,
    ...(await training(tx, cast, side, file)),
    ...(await capacity(cast, side)),
    organisation_merge: await buildMerge(cast),
    ...(await presence(tx, cast, side)),
    ...(await partnership(tx, cast, side, file)),
    ...(await advocacy(tx, cast, side, file)),
    ...(await materials(cast, side, file)),
    ...(await matrix(tx, cast)),
    ...(await results(cast, side, file)),
    ...(await visibility(cast, side, file)),
    ...(await risks(cast, side)),
    ...(await disputes(cast, side)),
    ...(await library(cast, file)),
    ...(await voice(tx, cast, side)),
    ...(await duty(tx, cast, side)),
    ...(await directory(tx, cast, side)),
    ...(await incidents(tx, cast, side)),
    ...(await releases(tx, cast, side)),
    ...(await cycles(tx, cast, side, file)),
    arrangement: side.organisations.partner,
    privacy_request: await requestOf(tx, cast, side),
    breach: await breachOf(cast),
  };
}

/** Two bodies that work together, and their memorandum. */
async function partnership(tx: Tx, cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const id = await buildPartnership(tx, { actionId: cast.actionId, recordedBy: side.elira.personId });
  const paper = { kind: 'partnership', ownerId: id, file } as const;
  const open = { actionId: cast.actionId, recordedBy: side.elira.personId, publishedOn: '2026-02-01' };
  return {
    partnership: id,
    published_partnership: await buildPartnership(tx, open),
    partnership_paper: await buildPaper(cast.work(side.elira), paper),
  };
}

/**
 * A case that only this side's grant officer handles: the own one goes to the coordinator, the foreign one is about the coordinator
 * and goes to the other partner.
 */
async function voice(tx: Tx, cast: Cast, side: Side): Promise<Records> {
  const { actionId } = cast;
  const handler = { actionId, personId: side.elira.personId, organisationId: side.elira.organisationId };
  const appointmentId = await buildAppointment(tx, {
    ...handler,
    kind: 'complaint',
    appointedBy: cast.ivo.personId,
  });
  const keptFrom = side === cast ? [] : [cast.organisations.partner];
  const made = (state: CaseState) => buildCase(tx, { actionId, keptFrom, state });
  return {
    voice_appointment: appointmentId,
    voice_case: await made('received'),
    'voice_case of voice.take_up': await made('acknowledged'),
    'voice_case of voice.close': await made('answered'),
    'voice_case of voice.reopen': await made('answered'),
  };
}

/** What a side's organisation found of itself, which it shares with nobody of its partner; and a draft. */
async function capacity(cast: Cast, side: Side): Promise<Records> {
  const besa = cast.work(side.besa);
  const done = await buildAssessment(besa, '2');
  const draft = await buildAssessment(besa);
  return {
    capacity: done,
    'capacity of capacity.score': draft,
    'capacity of capacity.finish': draft,
    capacity_share: await buildShare(cast, side, side.organisations.institution),
  };
}

async function team(tx: Tx, cast: Cast, side: Side, token: string): Promise<Records> {
  const { actionId } = cast;
  const memberships = new Map(
    (
      await tx
        .selectFrom('people.membership')
        .select(['id', 'personId'])
        .where('actionId', '=', actionId)
        .orderBy('since')
        .execute()
    ).map(({ id, personId }) => [personId, id]),
  );
  const namesakes = new Map(castNames.map((name) => [cast[name].personId, side[name].personId]));
  const organisationOf = ({ organisationKind }: Actor) =>
    organisationKind === 'contracting_authority'
      ? side.organisations.contractingAuthority
      : side.organisations[organisationKind];
  const invite = (organisationId: string, role: string, tokenSha256: string) =>
    buildInvitation(tx, { actionId, organisationId, role, tokenSha256, invitedBy: side.ivo.personId });
  const toCso = await invite(side.organisations.cso, 'cso_member', hashMailedSecret(newId()));
  const toPartner = await invite(side.organisations.partner, 'assessor', hashMailedSecret(token));
  const stranger = await buildPerson(tx, { name: 'Stranger' });
  return {
    organisation: organisationOf,
    'organisation of organisation.vouch': side.organisations.cso,
    membership: ({ personId }) =>
      memberships.get(namesakes.get(personId) ?? (side === cast ? personId : side.elira.personId)),
    person: side.krsto.personId,
    emergency: await buildEmergency(tx, { actionId, actor: side.ivo, over: true }),
    invitation: ({ organisationKind }) => (organisationKind === 'cso' ? toCso : toPartner),
    recovery: await buildRecovery(tx, {
      actionId,
      organisationId: side.organisations.cso,
      personId: stranger,
    }),
    join_request: await buildJoinRequest(tx, {
      actionId,
      organisationId: side.organisations.cso,
      personId: stranger,
    }),
  };
}

async function buildInvitation(
  tx: Tx,
  invitation: {
    actionId: string;
    organisationId: string;
    role: string;
    tokenSha256: string;
    invitedBy: string;
  },
): Promise<string> {
  const id = newId();
  const email = `invited.${id}@example.org`;
  const expiresAt = '2027-01-01T00:00:00.000Z';
  await tx
    .insertInto('people.invitation')
    .values({ ...invitation, id, email, jurisdiction: null, expiresAt, createdAt: noon })
    .execute();
  return id;
}

async function formOf(tx: Tx, actionId: string, key: string): Promise<string> {
  const found = await tx
    .selectFrom('forms.formVersion')
    .select('id')
    .where('actionId', '=', actionId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return found.id;
}

async function outsidersOf(tx: Tx, cast: Cast): Promise<World['outsiders']> {
  const own = { actionId: cast.actionId, organisationId: cast.organisations.partner };
  const make = async (name: string, jurisdiction: string): Promise<Actor> => {
    const personId = await buildPerson(tx, { name });
    await buildMembership(tx, { ...own, role: 'grant_officer', personId, jurisdiction });
    return { ...cast.elira, personId, roles: [{ role: 'grant_officer', jurisdiction }] };
  };
  const disabled = await make('Disabled', 'RS');
  const ended = await make('Ended', 'RS');
  await tx
    .updateTable('people.person')
    .set({ disabledAt: noon })
    .where('id', '=', disabled.personId)
    .execute();
  await tx
    .updateTable('people.membership')
    .set({ until: noon })
    .where('personId', '=', ended.personId)
    .execute();
  return { disabled, ended: { ...ended, roles: [] }, boundElsewhere: await make('Bound elsewhere', 'MK') };
}

/** The people a matrix tries: the cast by name, for one role each (`krsto` and `filip` would say the same again). */
export const tried: readonly CastName[] = castNames.filter(
  (name) => !['jana', 'krsto', 'filip'].includes(name),
);
