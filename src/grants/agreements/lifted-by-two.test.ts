// @second-database: roles and grants, constraints

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { buildAgreement } from '../testing.ts';
import { decidePublicity, seenOfProposal } from './decide-publicity.ts';
import { proposePublicity } from './propose-publicity.ts';
import { protectAgreement } from './protect-agreement.ts';
import { findAgreement } from './queries.ts';
import { findProposal } from './queries-publicity.ts';

const hidden = {
  delayUntil: '2099-01-01',
  generalisePlace: true,
  withholdName: true,
  protectionReason: 'Threats.',
};
const publicity = { endDelay: true, showPlace: true, showName: true };
const reason = 'They moved.';

/** As a request of this person runs. What it did stays. */
async function as<Result>(cast: Cast, actor: Actor, run: () => Promise<Result>): Promise<Result> {
  const tx = tables(cast);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId}, true),
    set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(tx);
  const result = await run();
  await sql`reset role`.execute(tx);
  return result;
}
/** The code with which the database refuses a statement; undefined where it is done. Both are undone. */
async function refusal(cast: Cast, actor: Actor, statements: readonly string[]): Promise<string | undefined> {
  const tx = tables(cast);
  await sql`savepoint tried`.execute(tx);
  try {
    await as(cast, actor, async () => {
      for (const one of statements) await sql.raw(one).execute(tx);
    });
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await sql`rollback to savepoint tried`.execute(tx);
  }
}
const protectedAgreement = async (cast: Cast) => {
  const { agreementId } = await buildAgreement(cast);
  await protectAgreement(cast.work(cast.elira), { agreementId, protection: hidden });
  return agreementId;
};
const lifts = (change: string) => [`update grants.sub_grant_agreement set ${change}, updated_at = now()`];
const eachPart = [
  'withhold_name = false',
  'generalise_place = false',
  'delay_until = null',
  "delay_until = '2098-01-01'",
];

it(
  'The protection of a sub-grant is lifted by no statement of one person, whoever they are',
  staged(async (cast) => {
    await protectedAgreement(cast);
    for (const actor of [cast.elira, cast.ana, cast.fatos])
      for (const change of eachPart)
        expect([change, await refusal(cast, actor, lifts(change))]).toEqual([change, '23000']);
    // More is hidden by one person.
    expect(await refusal(cast, cast.elira, lifts("delay_until = '2099-02-01'"))).toBeUndefined();
    await sql`drop trigger lifted_by_two on grants.sub_grant_agreement`.execute(tables(cast));
    for (const change of eachPart) expect(await refusal(cast, cast.elira, lifts(change))).toBeUndefined();
  }),
);

it(
  'A proposal in the name of another, one that begins as agreed to, and an agreement in the name of another lift nothing',
  staged(async (cast) => {
    await protectedAgreement(cast);
    const propose = (by: Actor, decided = 'null, null, null') => `insert into grants.publicity_proposal
      (id, agreement_id, organisation_id, end_delay, show_place, show_name, reason, proposed_by, proposed_at, decided_by, decided_at, agreed)
      select gen_random_uuid(), id, organisation_id, true, true, true, '', '${by.personId}', now(), ${decided}
      from grants.sub_grant_agreement where withhold_name`;
    const agree = (by: Actor) =>
      `update grants.publicity_proposal set agreed = true, decided_at = now(), decided_by = '${by.personId}'`;
    const lift = lifts('withhold_name = false');
    const { elira, ana } = cast;
    expect(await refusal(cast, elira, [propose(ana)])).toBe('42501');
    expect(await refusal(cast, elira, [propose(elira, `'${ana.personId}', now(), true`)])).toBe('23000');
    expect(await refusal(cast, elira, [propose(elira), agree(elira)])).toBe('23514');
    expect(await refusal(cast, elira, [propose(elira), agree(ana), ...lift])).toBe('23000');
    expect(await refusal(cast, elira, [propose(elira)])).toBeUndefined();
  }),
);

it(
  'What one person proposed and another agreed to is lifted, only in the parts that were proposed, and once',
  staged(async (cast) => {
    const { ana, elira } = cast;
    const tx = tables(cast);
    const agreementId = await protectedAgreement(cast);
    const propose = (what: typeof publicity) =>
      as(cast, elira, () => proposePublicity(cast.work(elira), { agreementId, publicity: what, reason }));
    const agree = () =>
      as(cast, ana, async () => {
        const seen = seenOfProposal(
          (await findAgreement(tx, agreementId))!,
          (await findProposal(tx, agreementId))!,
        );
        await decidePublicity(cast.work(ana), { agreementId, agreed: true, seen });
      });
    await propose({ endDelay: false, showPlace: true, showName: false });
    await agree();
    expect(await findAgreement(tx, agreementId)).toMatchObject({
      generalisePlace: false,
      withholdName: true,
    });
    // The proposal that was agreed to lifts nothing more.
    expect(await refusal(cast, ana, lifts('withhold_name = false'))).toBe('23000');
    await propose({ endDelay: true, showPlace: false, showName: true });
    await agree();
    expect(await findAgreement(tx, agreementId)).toMatchObject({ withholdName: false, delayUntil: null });
  }),
);
