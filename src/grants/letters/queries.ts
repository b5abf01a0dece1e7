import { sql } from 'kysely';
import type { EvaluationGrid } from '../../action/index.ts';
import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Tx } from '../../platform/work.ts';
import { type Application, findApplication } from '../applications/queries.ts';
import { roleThatConfirmed } from '../checks/checked-by-two.ts';
import { type ConfirmingRole, findCheck } from '../checks/queries.ts';
import type { RankedRow, Working } from '../selection/rules.ts';
import type { ToldOutcome } from './rules.ts';

/** What was decided on a ranked application, told or not. */
export type Decided = {
  readonly outcome: RankedRow['outcome'];
  readonly reason: RankedRow['reason'];
  /** Why the committee departed from the ranking here; empty elsewhere. */
  readonly departure: string;
  readonly scorePoints: number;
  readonly scoreParts: number;
  readonly working: Working;
  readonly amountMinor: number;
  readonly reservePosition: number | null;
  readonly reserveValidUntil: PlainDate;
  readonly decidedAt: Instant;
  readonly communicatedAt: Instant | null;
  readonly grid: EvaluationGrid;
};

export async function findDecided(tx: Tx, applicationId: string): Promise<Decided | undefined> {
  return tx
    .selectFrom('grants.rankingRow as row')
    .innerJoin('grants.decision as decision', 'decision.rankingId', 'row.rankingId')
    .innerJoin('grants.call as call', 'call.id', 'decision.callId')
    .select([
      'row.outcome',
      'row.reason',
      'row.departure',
      'row.scorePoints',
      'row.scoreParts',
      'row.working',
      'row.amountMinor',
      'row.reservePosition',
      'decision.reserveValidUntil',
      'decision.decidedAt',
      'decision.communicatedAt',
      'call.grid',
    ])
    .where('row.applicationId', '=', applicationId)
    .$castTo<Decided>()
    .executeTakeFirst();
}

/** An application about which there is a letter: found not eligible, or decided on. */
export type LetterRecord = Application & {
  readonly outcome: ToldOutcome;
  readonly madeAt: Instant;
  readonly toldAt: Instant | null;
  readonly checkReasons: string | null;
  /** In which role a second person confirmed the check; null where one person checked. */
  readonly confirmedRole: ConfirmingRole | null;
  readonly decided: Decided | undefined;
  readonly partnerName: string;
};

export async function findLetter(tx: Tx, applicationId: string): Promise<LetterRecord | undefined> {
  const application = await findApplication(tx, applicationId);
  const decided = await findDecided(tx, applicationId);
  const check = await findCheck(tx, applicationId);
  // Asked whether there is one or not: one that is missing takes the statements of one that is foreign.
  const partnerName = await partnerNameOf(tx, application?.partnerId ?? applicationId);
  if (!application) return undefined;
  // Excluded after the decision: the later letter is the one that holds.
  if (decided && application.state !== 'ineligible')
    return {
      ...application,
      outcome: decided.outcome,
      madeAt: decided.decidedAt,
      toldAt: decided.communicatedAt,
      ...{ checkReasons: null, confirmedRole: null },
      decided,
      partnerName,
    };
  if (check?.outcome !== 'ineligible' || !check.concludedAt) return undefined;
  const { reasons: checkReasons, concludedAt } = check;
  const confirmedRole = roleThatConfirmed(check);
  return {
    ...application,
    outcome: 'ineligible',
    madeAt: concludedAt,
    toldAt: concludedAt,
    ...{ checkReasons, confirmedRole },
    decided: undefined,
    partnerName,
  };
}

async function partnerNameOf(tx: Tx, partnerId: string): Promise<string> {
  const partner = await tx
    .selectFrom('network.organisation')
    .select('name')
    .where('id', '=', partnerId)
    .executeTakeFirst();
  return partner?.name ?? '';
}

/** One letter of a call that is decided, with how many people of the applicant receive the email that leads to it. */
export type ListedLetter = {
  readonly applicationId: string;
  readonly number: string;
  readonly title: string;
  readonly organisationName: string;
  readonly outcome: RankedRow['outcome'];
  readonly people: number;
};

export async function listLetters(tx: Tx, callId: string): Promise<ListedLetter[]> {
  const { rows } = await sql<ListedLetter>`
    select a.id as application_id, a.number, a.title, o.name as organisation_name, r.outcome,
      (select count(distinct p.id) from people.membership m join people.person p on p.id = m.person_id
        where m.organisation_id = a.organisation_id and m.until is null and p.erased_at is null and p.disabled_at is null
          and m.role in ('cso_member', 'cso_certifier'))::int8 as people
    from grants.decision d join grants.ranking_row r on r.ranking_id = d.ranking_id
      join grants.application a on a.id = r.application_id join network.organisation o on o.id = a.organisation_id
      join grants.lot l on l.id = r.lot_id
    where d.call_id = ${callId}::uuid order by l.number, r.position`.execute(tx);
  return rows;
}
