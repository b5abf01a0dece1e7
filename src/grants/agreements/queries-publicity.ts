import { sql } from 'kysely';
import type { Instant } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';
import type { Naming } from '../../platform/language/naming-words.ts';
import type { Tx } from '../../platform/work.ts';
import type { Publicity } from './protection-rules.ts';
import type { Agreement } from './queries.ts';

/** What tells who holds this sub-grant, and where: its place, the seat of the organisation, and every name it has or had here. */
export async function listNaming(
  tx: Tx,
  { organisationId, place }: Pick<Agreement, 'organisationId' | 'place'>,
): Promise<Naming> {
  const { rows } = await sql<{
    name: string;
    shortName: string | null;
    otherNames: string[];
    municipality: string | null;
  }>`
    select name, short_name, other_names, municipality from network.organisation
    where id in (select network.kin(${organisationId}::uuid))`.execute(tx);
  const known = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null && text !== '');
  return {
    places: known([place, ...rows.map(({ municipality }) => municipality)]) as string[],
    names: known(
      rows.flatMap(({ name, shortName, otherNames }) => [name, shortName, ...otherNames]),
    ) as string[],
  };
}

/** Saves them with what they were compared with: they are shown while it stays. */
export async function savePublicTexts(
  tx: Tx,
  id: string,
  texts: { publicTitle: string; publicSummary: string },
  now: Instant,
) {
  await tx
    .updateTable('grants.subGrantAgreement')
    .set({
      ...texts,
      publicTextsAgainst: sql`grants.naming_of(organisation_id, place)`,
      updatedAt: now,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

/** Whether written texts are withheld because a name, the seat or the place is another since they were written. */
export async function arePublicTextsWithheld(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('grants.subGrantAgreement')
    .select(
      sql<boolean>`public_title || public_summary <> ''
        and public_texts_against is distinct from grants.naming_of(organisation_id, place)`.as('withheld'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.withheld ?? false;
}

export type PublicityProposal = Publicity & {
  readonly id: string;
  readonly agreementId: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
};

/** The proposal that waits for a second person. */
export async function findProposal(tx: Tx, agreementId: string): Promise<PublicityProposal | undefined> {
  return tx
    .selectFrom('grants.publicityProposal as proposal')
    .innerJoin('people.person as person', 'person.id', 'proposal.proposedBy')
    .select([
      'proposal.id',
      'proposal.agreementId',
      'proposal.endDelay',
      'proposal.showPlace',
      'proposal.showName',
      'proposal.reason',
      'proposal.proposedBy',
      'proposal.proposedAt',
      'person.name as proposedByName',
    ])
    .where('proposal.agreementId', '=', agreementId)
    .where('proposal.decidedAt', 'is', null)
    .executeTakeFirst();
}

export async function insertProposal(
  tx: Tx,
  { id: agreementId, organisationId }: Pick<Agreement, 'id' | 'organisationId'>,
  proposed: Publicity & { reason: string; proposedBy: string; proposedAt: Instant },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('grants.publicityProposal')
    .values({ id, agreementId, organisationId, ...proposed })
    .execute();
  return id;
}

/** Decides what waits; nothing when nothing does. `decidedBy` is null when the protection itself changed meanwhile. */
export async function decideProposal(
  tx: Tx,
  agreementId: string,
  decided: { agreed: boolean; decidedBy: string | null; decidedAt: Instant },
) {
  await tx
    .updateTable('grants.publicityProposal')
    .set(decided)
    .where('agreementId', '=', agreementId)
    .where('decidedAt', 'is', null)
    .execute();
}
