import { signAgreement } from '../../src/grants/agreements/sign-agreement.ts';
import { confirmReading } from '../../src/grants/signing/confirm-reading.ts';
import { keepScan } from '../../src/grants/signing/keep-scan.ts';
import { buildOtherDetails, buildSigning, signedPages } from '../../src/grants/signing/testing.ts';
import { withdrawOffer } from '../../src/grants/signing/withdraw-offer.ts';
import { buildAgreement, times } from '../../src/grants/testing.ts';
import type { DueCase } from './due-case.ts';

/** What either side signed. */
const scan = { signedOn: '2026-03-12', files: [signedPages] };
/** From the draft of an agreement to its signature. */
export const signingCases = {
  agreement_offer: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true });
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () => buildSigning(cast, agreementId, { until: 'offered' }),
      };
    },
  },
  agreement_read: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'offered' });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => confirmReading(cast.work(cast.besa, times.signed), { agreementId }),
      };
    },
  },
  agreement_scan: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'read' });
      return {
        ...{ owner: cast.besa, waiter: cast.elira },
        done: () => keepScan(cast.work(cast.besa, times.signed), 'keep_scan', { agreementId, ...scan }),
      };
    },
  },
  agreement_partner_scan: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'read' });
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () =>
          keepScan(cast.work(cast.elira, times.signed), 'keep_partner_scan', { agreementId, ...scan }),
      };
    },
  },
  agreement_text_changed: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'offered' });
      await buildOtherDetails(cast, cast.besa);
      const withdrawal = { agreementId, reason: 'Another address.' };
      return {
        ...{ owner: cast.elira, waiter: cast.besa },
        done: () => withdrawOffer(cast.work(cast.elira, times.signed), withdrawal),
      };
    },
  },
  sign: {
    at: times.signed,
    build: async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'scans' });
      return {
        ...{ owner: cast.fatos, waiter: cast.besa },
        done: () => signAgreement(cast.work(cast.fatos, times.signed), { agreementId, daysConfirmed: false }),
      };
    },
  },
} satisfies Record<string, DueCase>;
