import { sql } from 'kysely';
import type { Instant, PlainDate } from '../platform/dates.ts';
import type { Role } from '../platform/permissions.ts';
import { problem } from '../platform/problem.ts';
import type { Tx } from '../platform/work.ts';
import type { CaseState, Desk, KeptAnswer, MessageKind, Outcome, VoiceKind } from './rules.ts';
import type { CaseFilter } from './schema.ts';
import type { VoiceSeal } from './seal.ts';

/** A case without what was said. `mine`: the person at work handles it. */
export type CaseFile = {
  readonly id: string;
  readonly actionId: string;
  readonly number: string;
  readonly kind: VoiceKind;
  readonly locale: string;
  readonly organisationName: string | null;
  readonly agreementNumber: string | null;
  readonly activity: string | null;
  readonly keptFrom: readonly string[];
  readonly keptAnswer: KeptAnswer;
  /** The kind of appointment by which it is read: its own kind, or `unclear`. */
  readonly desk: Desk;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
  /** How one handler of a serious case proposed to close it; another one confirms. */
  readonly proposedOutcome: Outcome | null;
  readonly proposedBy: string | null;
  readonly receivedAt: Instant;
  readonly acknowledgeBy: PlainDate;
  readonly answerBy: PlainDate;
  readonly acknowledgedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly emptiedAt: Instant | null;
  readonly version: number;
  readonly mine: boolean;
};

const cases = (tx: Tx) =>
  tx
    .selectFrom('voice.caseFile as c')
    .leftJoin('network.organisation as o', 'o.id', 'c.organisationId')
    .leftJoin('grants.shownAgreement as s', 's.id', 'c.agreementId')
    .leftJoin('published.subGrant as g', 'g.id', 's.publicId')
    .select([
      'c.id',
      'c.actionId',
      'c.number',
      'c.kind',
      'c.locale',
      'o.name as organisationName',
      sql<string | null>`coalesce(g.number, g.title)`.as('agreementNumber'),
      'c.activity',
      'c.keptFrom',
      'c.keptAnswer',
      'c.desk',
      'c.state',
      'c.outcome',
      'c.proposedOutcome',
      'c.proposedBy',
      'c.receivedAt',
      'c.acknowledgeBy',
      'c.answerBy',
      'c.acknowledgedAt',
      'c.answeredAt',
      'c.closedAt',
      'c.emptiedAt',
      'c.version',
      sql<boolean>`voice.is_handler(c.action_id, c.desk, c.kept_from)`.as('mine'),
    ])
    .$narrowType<{ desk: CaseFile['desk'] }>();

/** Lays the keyed hash of a secret on this transaction: it opens the one case that has it, and no other. */
export async function present(tx: Tx, secretMac: string): Promise<void> {
  await sql`select set_config('app.voice_key', ${secretMac}, true)`.execute(tx);
}

/** The case of this secret, presented before. */
export async function findPresented(
  tx: Tx,
  actionId: string,
  secretMac: string,
): Promise<CaseFile | undefined> {
  return cases(tx).where('c.actionId', '=', actionId).where('c.secretMac', '=', secretMac).executeTakeFirst();
}

/** The case, if the person at work handles it. */
export async function findCase(tx: Tx, actionId: string, id: string): Promise<CaseFile | undefined> {
  return cases(tx).where('c.actionId', '=', actionId).where('c.id', '=', id).executeTakeFirst();
}

/** The case, locked until the transaction ends. Throws `not_found` (404). */
export async function lockCase(tx: Tx, actionId: string, id: string): Promise<CaseFile> {
  return cases(tx)
    .where('c.actionId', '=', actionId)
    .where('c.id', '=', id)
    .forUpdate('c')
    .executeTakeFirstOrThrow(() => problem('not_found'));
}

/** Puts a case in; false when its number is taken. */
export async function insertCase(
  tx: Tx,
  row: {
    id: string;
    actionId: string;
    number: string;
    secretMac: string;
    kind: VoiceKind;
    locale: string;
    organisationId: string | null;
    agreementId: string | null;
    activity: string | null;
    keptFrom: readonly string[];
    keptAnswer: KeptAnswer;
    receivedAt: Instant;
    acknowledgeBy: PlainDate;
    answerBy: PlainDate;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('voice.caseFile')
    .values({
      ...row,
      keptFrom: sql<string[]>`${row.keptFrom}::uuid[]`,
      state: 'received',
      updatedAt: row.receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['actionId', 'number']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function saveCase(
  tx: Tx,
  id: string,
  now: Instant,
  change: {
    state?: CaseState;
    outcome?: Outcome | null;
    acknowledgedAt?: Instant;
    answeredAt?: Instant | null;
    closedAt?: Instant | null;
    answerBy?: PlainDate;
    escalatedAt?: Instant | null;
    closedBy?: string;
    proposedBy?: string | null;
    proposedOutcome?: Outcome | null;
    proposedAt?: Instant | null;
  } = {},
): Promise<void> {
  await tx
    .updateTable('voice.caseFile')
    .set({ ...change, updatedAt: now, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** From now on nobody of this organisation sees the case. */
export async function keepFrom(tx: Tx, id: string, organisationId: string, now: Instant): Promise<void> {
  await sql`select voice.keep_from(${id}::uuid, ${organisationId}::uuid, ${now}::timestamptz)`.execute(tx);
}

export type Message = {
  readonly id: string;
  readonly kind: MessageKind;
  readonly text: string | undefined;
  /** Who of the handlers wrote it; null of whoever reported. */
  readonly writtenBy: string | null;
  readonly writtenAt: Instant;
};

/** Puts a text in, sealed; false when the same form was sent before. */
export async function insertMessage(
  tx: Tx,
  seal: VoiceSeal,
  { text, ...message }: Message & { readonly text: string; readonly caseId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('voice.message')
    .values({ ...message, text: seal.seal(`message ${message.id}`, text) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What was said, in its order: without the notes for the person who reported. A text that no known SECRET opens is undefined. */
export async function listMessages(
  tx: Tx,
  seal: VoiceSeal,
  caseId: string,
): Promise<(Message & { name: string | null })[]> {
  const rows = await tx
    .selectFrom('voice.message as m')
    .leftJoin('people.person as p', 'p.id', 'm.writtenBy')
    .select(['m.id', 'm.kind', 'm.text', 'm.writtenBy', 'm.writtenAt', 'p.name'])
    .where('m.caseId', '=', caseId)
    .orderBy('m.writtenAt')
    .orderBy('m.id')
    .execute();
  return rows.map((row) => ({ ...row, text: seal.open(`message ${row.id}`, row.text) }));
}

export async function insertContact(tx: Tx, seal: VoiceSeal, caseId: string, reach: string): Promise<void> {
  await tx
    .insertInto('voice.contact')
    .values({ caseId, reach: seal.seal(`contact ${caseId}`, reach) })
    .execute();
}

/** How the person who reported can be reached; null when they did not say, undefined when no known SECRET opens it. */
export async function findContact(
  tx: Tx,
  seal: VoiceSeal,
  caseId: string,
): Promise<string | null | undefined> {
  const row = await tx
    .selectFrom('voice.contact')
    .select('reach')
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  return row ? seal.open(`contact ${caseId}`, row.reach) : null;
}

/** Removes the contact of the case whose secret was presented; how many there were, 0 or 1. */
export async function forgetPresentedContact(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select voice.forget_own_contact() as count`.execute(tx);
  return rows[0]!.count;
}

/** When a handler first opened the case; null while none has. */
export async function findFirstRead(tx: Tx, caseId: string): Promise<Instant | null> {
  const { rows } = await sql<{ at: Instant | null }>`select voice.first_read(${caseId}::uuid) as at`.execute(
    tx,
  );
  return rows[0]!.at;
}

const rank = (of: string) =>
  sql`${sql.ref(`${of}.closed_at`)} is not null, coalesce(-extract(epoch from ${sql.ref(`${of}.closed_at`)}), ${sql.ref(`${of}.answer_by`)} - date '2000-01-01'), ${sql.ref(`${of}.id`)}`;

/** The cases that the person at work handles: the open ones first, by the day their answer is due. */
export async function listCases(
  tx: Tx,
  actionId: string,
  { state, after }: CaseFilter,
  limit: number,
): Promise<CaseFile[]> {
  return cases(tx)
    .where('c.actionId', '=', actionId)
    .where(sql<boolean>`voice.is_handler(c.action_id, c.desk, c.kept_from)`)
    .$if(state !== undefined, (query) => query.where('c.state', '=', state!))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(${rank('c')}) > (select ${rank('last')} from voice.case_file last where last.id = ${after})`,
      ),
    )
    .orderBy(sql`${rank('c')}`)
    .limit(limit)
    .execute();
}

/** Of these the ones that wait for something, the most urgent first; with them those whose closing another handler proposed. */
export async function listWaitingCases(tx: Tx, actionId: string, limit: number): Promise<CaseFile[]> {
  return cases(tx)
    .where('c.actionId', '=', actionId)
    .where(
      sql<boolean>`(c.state not in ('answered', 'closed')
        or (c.state = 'answered' and c.proposed_by <> platform.current_person()))`,
    )
    .where(sql<boolean>`voice.is_handler(c.action_id, c.desk, c.kept_from)`)
    .orderBy('c.answerBy')
    .orderBy('c.id')
    .limit(limit)
    .execute();
}

/** Whether a handler is there for cases of this desk that are kept from these organisations. */
export async function hasHandler(
  tx: Tx,
  actionId: string,
  desk: Desk,
  keptFrom: readonly string[],
): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select exists (select from voice.handlers(${actionId}::uuid, ${desk}, ${keptFrom}::uuid[])) as there`.execute(
    tx,
  );
  return rows[0]!.there;
}

export type Reader = { readonly role: Role; readonly organisation: string; readonly people: number };

/** Who will read a report with this answer about who must not, by role and organisation. */
export async function listReaders(
  tx: Tx,
  actionId: string,
  { kind, keptAnswer, keptFrom }: Pick<CaseFile, 'kind' | 'keptAnswer' | 'keptFrom'>,
): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select role, organisation, people from voice.readers(${actionId}::uuid, voice.desk_of(${kind}, ${keptAnswer}), ${keptFrom}::uuid[])
    order by organisation, role`.execute(tx);
  return rows;
}

/** The names of organisations, in their order. */
export async function listNames(tx: Tx, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tx
    .selectFrom('network.organisation')
    .select('name')
    .where('id', 'in', organisationIds)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

export type Addressee = { readonly personId: string; readonly email: string; readonly locale: string };

/** Those who handle the case, to be written to. */
export async function listHandlersOf(
  tx: Tx,
  caseId: string,
): Promise<(Addressee & { readonly number: string })[]> {
  const { rows } = await sql<Addressee & { number: string }>`
    select p.id as person_id, p.email, p.locale, c.number
    from voice.case_file c, voice.handlers(c.action_id, c.desk, c.kept_from) h join people.person p on p.id = h.person_id
    where c.id = ${caseId}::uuid order by p.id`.execute(tx);
  return rows;
}
