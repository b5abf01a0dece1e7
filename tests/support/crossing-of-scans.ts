import { sql } from 'kysely';
import { signAgreement } from '../../src/grants/agreements/sign-agreement.ts';
import { excludeApplication } from '../../src/grants/exclusions/exclude-application.ts';
import { enterParty } from '../../src/grants/parties/enter-party.ts';
import { declineAward } from '../../src/grants/reserve/answer-offer.ts';
import { keepScan } from '../../src/grants/signing/keep-scan.ts';
import { signedPages } from '../../src/grants/signing/testing.ts';
import { buildAgreement, times } from '../../src/grants/testing.ts';
import type { Crossing } from './at-once.ts';

const { signed } = times;

/** What a person is asked to check must be what is put in force: another scan, or another address, comes before or after it. */
export const scannedAgreement: Crossing = {
  record: 'an agreement with both scans',
  build: async (cast) => {
    const { agreementId, applicationId } = await buildAgreement(cast, { draft: true, signing: 'scans' });
    return { agreementId, applicationId };
  },
  verbs: {
    'put it in force': ({ as, cast, ids }) =>
      signAgreement(as(cast.fatos, signed), { agreementId: ids.agreementId!, daysConfirmed: true }),
    'send another scan': ({ as, cast, ids }) =>
      keepScan(as(cast.besa, signed), 'keep_scan', {
        ...{ agreementId: ids.agreementId!, signedOn: '2026-03-12', files: [signedPages] },
      }),
    'decline the award': ({ as, cast, ids }) =>
      declineAward(as(cast.besa, signed), { applicationId: ids.applicationId! }),
    'exclude its application': ({ as, cast, ids }) =>
      excludeApplication(as(cast.elira, signed), {
        ...{ applicationId: ids.applicationId!, reason: 'Its registration ended.' },
      }),
    'enter another address': ({ as, cast }) =>
      enterParty(as(cast.besa, signed), {
        ...{
          version: 1,
          address: 'Other Street 2',
          registration_number: '12345',
          bank: 'Bank of the bridge',
        },
        ...{ representative: 'Besa Bridge', representative_function: 'Director' },
        account: 'RS35260005601001611379',
      }),
  },
  ends: async (tx, ids) =>
    (
      await sql`select a.state, (select w.state from grants.application w where w.id = a.application_id) as award, (select count(*)::int from grants.agreement_scan c where c.agreement_id = a.id) as scans,
        (select p.address from grants.party p where p.organisation_id = a.organisation_id) as address
        from grants.sub_grant_agreement a where a.id = ${ids.agreementId!}::uuid`.execute(tx)
    ).rows,
};
