// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Actor, isStaff } from '../../platform/permissions.ts';
import { excludeApplication } from '../exclusions/exclude-application.ts';
import { declineAward } from '../reserve/answer-offer.ts';
import { buildAgreement, times } from '../testing.ts';
import { findAgreement, listInstalments } from './queries.ts';

/** As a request of this person runs: under the role of the program, and not as the owner of the tables. */
async function asRequestOf(cast: Cast, actor: Actor, run: () => Promise<void>): Promise<void> {
  const tx = tables(cast);
  await sql`select set_config('role', 'mostura_app', true), set_config('app.person', ${actor.personId}, true),
    set_config('app.organisation', ${actor.organisationId}, true), set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(
    tx,
  );
  await run();
  await sql`reset role`.execute(tx);
}

it(
  'A draft is set aside in a request of its certifier, who declines the award, and of the officer, who excludes the application',
  staged(async (cast) => {
    const ended = async (agreementId: string) => {
      const instalments = await listInstalments(tables(cast), agreementId);
      return [
        (await findAgreement(tables(cast), agreementId))?.state,
        ...new Set(instalments.map(({ state }) => state)),
      ];
    };
    const declined = await buildAgreement(cast, { draft: true });
    await asRequestOf(cast, cast.besa, () => declineAward(cast.work(cast.besa, times.signed), declined));
    expect(await ended(declined.agreementId)).toEqual(['set_aside', 'cancelled']);
    const excluded = await buildAgreement(cast, { draft: true });
    const reason = 'Its registration ended.';
    await asRequestOf(cast, cast.elira, () =>
      excludeApplication(cast.work(cast.elira, times.signed), { ...excluded, reason }),
    );
    expect(await ended(excluded.agreementId)).toEqual(['set_aside', 'cancelled']);
  }),
);

it(
  'What is in force stays, whoever declines or excludes',
  staged(async (cast) => {
    const { applicationId } = await buildAgreement(cast);
    const reason = 'Its registration ended.';
    await expectRefusal(
      declineAward(cast.work(cast.besa, times.signed), { applicationId }),
      'award_has_agreement',
    );
    await expectRefusal(
      excludeApplication(cast.work(cast.elira, times.signed), { applicationId, reason }),
      'exclusion_has_agreement',
    );
  }),
);
