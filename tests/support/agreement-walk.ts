import { proveAccount } from '../../src/grants/account-proofs/prove-account.ts';
import { accountsOf } from '../../src/grants/account-proofs/queries.ts';
import { cardOfBank } from '../../src/grants/account-proofs/testing.ts';
import { insertText } from '../../src/grants/agreement-text/queries.ts';
import { completeAgreement } from '../../src/grants/agreements/complete-agreement.ts';
import type { Agreement } from '../../src/grants/agreements/queries.ts';
import { terminateAgreement } from '../../src/grants/agreements/terminate-agreement.ts';
import { shortText } from '../../src/grants/agreements/testing.ts';
import { agreementWorkflow } from '../../src/grants/agreements/workflow.ts';
import { confirmClosing } from '../../src/grants/closing/confirm-closing.ts';
import { gatherClosing } from '../../src/grants/closing/gather-closing.ts';
import { balanceOf } from '../../src/grants/closing/rules.ts';
import { buildClosed } from '../../src/grants/closing/testing.ts';
import { excludeApplication } from '../../src/grants/exclusions/exclude-application.ts';
import { isCurrent } from '../../src/grants/signing/is-current.ts';
import { scanSteps } from '../../src/grants/signing/keep-scan.ts';
import { hashOfSigning } from '../../src/grants/signing/rules.ts';
import { buildOtherDetails } from '../../src/grants/signing/testing.ts';
import { buildAgreement, buildApprovedReport, buildPaid, terms, times } from '../../src/grants/testing.ts';
import { hashOfContent } from '../../src/platform/canonical.ts';
import type { Tx } from '../../src/platform/work.ts';
import { changed, changesTyped, changing } from './addendum-walks.ts';
import type { Cast } from './cast.ts';
import { tables } from './stage.ts';
import { planned, withChecklist } from './visit-walks.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

const over = '2027-04-20T09:00:00.000Z';

/** Everything reported; the second instalment paid, too, unless it is `open`. */
async function reported(cast: Cast, open: boolean): Promise<Moment> {
  const { agreementId, instalments, periods } = await buildAgreement(cast);
  await buildPaid(cast, instalments[0]!);
  await buildApprovedReport(cast, periods[0]!, { originalMinor: 5_600_00 });
  await buildApprovedReport(cast, periods[1]!, { originalMinor: 1, spentOn: '2026-12-01' });
  if (!open) await buildPaid(cast, instalments[1]!, over);
  return { id: agreementId, now: over };
}

/** A draft of a text that has a newer version. */
async function outdated(cast: Cast, account?: 'entered' | 'submitted'): Promise<Moment> {
  const { agreementId } = await buildAgreement(cast, { draft: true, ...(account && { account }) });
  const whole = { actionId: cast.actionId, callId: null };
  const newer = { number: 2, content: shortText, reason: 'Shorter.', savedBy: null };
  await insertText(tables(cast), whole, { ...newer, savedAt: times.signed });
  return { id: agreementId, now: times.signed };
}

/** A text that is offered, and the sub-grantee has entered another account since. */
async function otherAccount(cast: Cast, account: 'entered' | 'submitted'): Promise<Moment> {
  const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'offered' });
  await buildOtherDetails(cast, cast.besa, { account: 'AL47212110090000000235698741' });
  // Later than the document of the account before.
  const later = cast.work(cast.besa, '2026-03-12T10:00:00.000Z');
  if (account === 'submitted') await proveAccount(later, { agreementId, files: [cardOfBank] });
  return { id: agreementId, now: times.signed };
}

/** What the pages of its closing send along. */
const seenBalance = async (agreement: Agreement, tx: Tx) => ({
  seen: hashOfContent(balanceOf(await gatherClosing(tx, agreement, over))),
});

/** The way of an agreement from its draft to its closing. */
export const agreementsWalk = (common: Pick<Walk, 'routes' | 'listTasks'>): Walk => ({
  ...common,
  workflow: agreementWorkflow,
  kinds: [
    ...['account', 'account_confirm', 'agreement_offer', 'agreement_read', 'agreement_scan'],
    ...['agreement_partner_scan', 'sign', 'agreement_text_changed'],
  ],
  gathered: async (tx: Tx, agreement: Agreement) => ({
    ...{ ...agreement, ...(await accountsOf(tx, agreement)) },
    textIsCurrent: await isCurrent(tx, agreement),
  }),
  around: [
    'addendum_open',
    'addendum_all_reported',
    'addendum_too_late',
    'shift_without_headings',
    'account_not_entered',
    'account_already_proved',
    'account_not_proved',
    'agreement_offered',
    'agreement_not_offered',
    'agreement_already_read',
    'agreement_not_read',
  ],
  page: '/agreements/:agreementId',
  taskAt: ({ id }) => `/agreements/${id}`,
  typed: {
    offer: () => ({}),
    confirm_reading: ({ signing }: Agreement) => ({ seen: signing?.agreedSha256 }),
    sign: ({ signing }: Agreement) => ({ days_confirmed: false, seen: hashOfSigning(signing) }),
    ...Object.fromEntries(scanSteps.map((step) => [step, () => ({ signed_on: '2026-03-12' })])),
    withdraw_offer: ({ signing }: Agreement) => ({ reason: 'One month less.', seen: signing?.offerId }),
    confirm_account: () => ({}),
    return_account: () => ({ reason: 'The name is another one.' }),
    plan_visit: () => planned,
    // Nobody of that id: the form says so beside its field.
    appoint_mentor: () => ({ mentor: '', 'languages[]': ['en'], helps_with: 'Bills', since: '2026-03-12' }),
    ...changesTyped,
    edit: ({ version }: { version: number }) => ({ version, terms: { ...terms, months: terms.months - 1 } }),
    terminate: () => ({ reason: 'Dissolved.' }),
    return_closing: () => ({ reason: 'The laptop is missing.' }),
    confirm_closing: seenBalance,
    complete: async (agreement: Agreement, tx: Tx) => ({ reason: '', ...(await seenBalance(agreement, tx)) }),
    settle: async (agreement: Agreement, tx: Tx) => ({ reason: '', ...(await seenBalance(agreement, tx)) }),
    protect: () => ({
      delayUntil: null,
      generalisePlace: true,
      withholdName: false,
      protectionReason: 'A small place.',
    }),
  },
  moments: withChecklist({
    draft: async (cast) => ({
      id: (await buildAgreement(cast, { draft: true })).agreementId,
      now: times.signed,
    }),
    'draft, of a text that has a newer version': (cast) => outdated(cast),
    'draft, with an account that is not proved': (cast) => outdated(cast, 'entered'),
    'draft, with a proof of the account': (cast) => outdated(cast, 'submitted'),
    'draft, with a proof of the account that cannot be opened': async (cast) => ({
      id: (
        await buildAgreement(cast, {
          ...{ draft: true, account: 'submitted', file: { ...cardOfBank, quarantined: true } },
        })
      ).agreementId,
      now: times.signed,
    }),
    ...Object.fromEntries(
      (['offered', 'read', 'own_scan', 'scans'] as const).map((signing) => [
        `draft, brought to its signing: ${signing}`,
        async (cast: Cast) => ({
          id: (await buildAgreement(cast, { draft: true, signing })).agreementId,
          now: times.signed,
        }),
      ]),
    ),
    'draft, offered, with another account since': (cast) => otherAccount(cast, 'entered'),
    'draft, offered, with a proof of another account': (cast) => otherAccount(cast, 'submitted'),
    'signed, with a change that is open': changing,
    'signed, with a change that is signed': changed,
    'signed, with no report yet': async (cast) => ({
      id: (await buildAgreement(cast)).agreementId,
      now: times.signed,
    }),
    'signed, with an instalment unpaid': (cast) => reported(cast, true),
    'signed, reported and paid': (cast) => reported(cast, false),
    'signed, with the balance confirmed': async (cast) => {
      const moment = await reported(cast, false);
      await confirmClosing(cast.work(cast.besa, over), { agreementId: moment.id });
      return moment;
    },
    completed: async (cast) => ({ id: (await buildClosed(cast)).agreementId, now: over }),
    'terminated, with the balance confirmed': async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await terminateAgreement(cast.work(cast.elira, times.signed), { agreementId, reason: 'Dissolved.' });
      await confirmClosing(cast.work(cast.besa, over), { agreementId });
      return { id: agreementId, now: over };
    },
    'terminated and settled': async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await terminateAgreement(cast.work(cast.elira, times.signed), { agreementId, reason: 'Dissolved.' });
      await confirmClosing(cast.work(cast.besa, over), { agreementId });
      await completeAgreement(cast.work(cast.elira, over), { agreementId, step: 'settle' });
      return { id: agreementId, now: over };
    },
    'set aside': async (cast) => {
      const { agreementId: id, applicationId } = await buildAgreement(cast, {
        draft: true,
        signing: 'offered',
      });
      const reason = 'Its registration ended.';
      await excludeApplication(cast.work(cast.elira, times.signed), { applicationId, reason });
      return { id, now: times.signed };
    },
    terminated: async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await terminateAgreement(cast.work(cast.elira, times.signed), { agreementId, reason: 'Dissolved.' });
      return { id: agreementId, now: times.signed };
    },
  }),
});
