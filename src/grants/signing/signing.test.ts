import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import { editAgreement } from '../agreements/edit-agreement.ts';
import { agreementPermissions } from '../agreements/permissions.ts';
import { findAgreement } from '../agreements/queries.ts';
import { signAgreement } from '../agreements/sign-agreement.ts';
import { signedWords } from '../agreements/testing.ts';
import { quarantined } from '../annexes/testing.ts';
import { requestInstalment } from '../payments/request-instalment.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, terms, times } from '../testing.ts';
import { confirmReading } from './confirm-reading.ts';
import { decideScanFile } from './decide-scan-file.ts';
import { keepScan, type ScanStep } from './keep-scan.ts';
import { offerText } from './offer-text.ts';
import { findScanPage, findWithdrawal, listScanPages } from './queries.ts';
import { hashOfSigning } from './rules.ts';
import { buildOtherDetails, buildSigning, firstPage, type SigningStage, signedPages } from './testing.ts';
import { withdrawOffer } from './withdraw-offer.ts';

const signedOn = '2026-03-12';
const at = (cast: Cast, actor: Actor) => cast.work(actor, times.signed);
const built = async (cast: Cast, signing?: SigningStage) =>
  (await buildAgreement(cast, { draft: true, ...(signing && { signing }) })).agreementId;
const scan = (agreementId: string) => ({ agreementId, signedOn, files: [signedPages] });
const standing = async (cast: Cast, agreementId: string) => (await findAgreement(tables(cast), agreementId))!;

describe('the text of an agreement', () => {
  it(
    'is offered by an officer of its partner, once, and read by the certifier of its sub-grantee',
    staged(async (cast) => {
      const agreementId = await built(cast);
      for (const actor of [cast.foreign.elira, cast.ana, cast.fatos, cast.besa])
        await expectRefusal(offerText(at(cast, actor), { agreementId, ...signedWords }), 'not_permitted');
      await expectRefusal(confirmReading(at(cast, cast.besa), { agreementId }), 'agreement_not_offered');
      const early = keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
      await expectRefusal(early, 'agreement_not_offered');
      const otherText = { agreementId, ...signedWords, seen: 'ab'.repeat(32) };
      await expectRefusal(offerText(at(cast, cast.elira), otherText), 'changed_since_shown');
      await offerText(at(cast, cast.elira), { agreementId, ...signedWords });
      const again = offerText(at(cast, cast.elira), { agreementId, ...signedWords });
      await expectRefusal(again, 'agreement_offered');

      for (const actor of [cast.bora, cast.foreign.besa, cast.elira])
        await expectRefusal(confirmReading(at(cast, actor), { agreementId }), 'not_permitted');
      const unread = keepScan(at(cast, cast.elira), 'keep_partner_scan', scan(agreementId));
      await expectRefusal(unread, 'agreement_not_read');
      const seen = 'ab'.repeat(32);
      await expectRefusal(confirmReading(at(cast, cast.besa), { agreementId, seen }), 'changed_since_shown');
      await confirmReading(at(cast, cast.besa), { agreementId });
      await expectRefusal(confirmReading(at(cast, cast.besa), { agreementId }), 'agreement_already_read');
    }),
  );

  it(
    'is changed after it was withdrawn, and both sides read the new one again',
    staged(async (cast) => {
      const agreementId = await built(cast, 'scans');
      const { version } = await standing(cast, agreementId);
      const change = { agreementId, version, terms: { ...terms, months: 11 } };
      await expectRefusal(editAgreement(at(cast, cast.elira), change), 'agreement_offered');
      const reason = 'One month less.';
      const attempt = withdrawOffer(at(cast, cast.besa), { agreementId, reason });
      await expectRefusal(attempt, 'not_permitted');
      // A form that was opened before another officer offered a new text.
      const earlier = { agreementId, reason, seen: '00000000-0000-4000-8000-000000000000' };
      await expectRefusal(withdrawOffer(at(cast, cast.elira), earlier), 'changed_since_shown');
      await withdrawOffer(at(cast, cast.elira), { agreementId, reason });
      expect(await findWithdrawal(tables(cast), agreementId)).toBe(reason);
      const check = signAgreement(at(cast, cast.fatos), { agreementId, daysConfirmed: true });
      await expectRefusal(check, 'agreement_not_offered');
      await editAgreement(at(cast, cast.elira), change);
      await buildSigning(cast, agreementId, { until: 'offered' });
      expect((await standing(cast, agreementId)).signing).toMatchObject({
        ...{ readAt: null, partner: null, subGrantee: null },
      });
      expect((await listScanPages(tables(cast), agreementId)).map(({ replaced }) => replaced)).toEqual([
        ...[true, true],
      ]);
    }),
  );

  it(
    'is neither read nor signed nor put in force when the details of a side have changed since',
    staged(async (cast) => {
      const stages = ['offered', 'read', 'scans'] as const;
      const ids: string[] = [];
      for (const stage of stages) ids.push(await built(cast, stage));
      const [unread, unsigned, unchecked] = ids as [string, string, string];
      await built(cast);
      await buildOtherDetails(cast, cast.elira);
      const code = 'agreement_text_changed';
      const tasks = await listWaitingTasks(tables(cast), cast.elira, cast.actionId, times.signed);
      const again = tasks.filter(({ kind, part }) => kind === code && part !== 'wait');
      expect(again.map(({ record }) => record).toSorted()).toEqual(ids.toSorted());
      await expectRefusal(confirmReading(at(cast, cast.besa), { agreementId: unread }), code);
      await expectRefusal(keepScan(at(cast, cast.besa), 'keep_scan', scan(unsigned)), code);
      const check = { agreementId: unchecked, daysConfirmed: true };
      await expectRefusal(signAgreement(at(cast, cast.fatos), check), code);
    }),
  );
});

describe('the scan of what one side signed', () => {
  it(
    'is kept by that side, and the sub-grantee’s paper also by an officer, who is named as staff',
    staged(async (cast) => {
      const agreementId = await built(cast, 'read');
      const refused: readonly (readonly [Actor, ScanStep])[] = [
        ...[cast.bora, cast.foreign.besa, cast.elira].map((actor) => [actor, 'keep_scan'] as const),
        ...[cast.besa, cast.fatos, cast.foreign.elira].map((actor) => [actor, 'keep_partner_scan'] as const),
        ...[cast.besa, cast.fatos, cast.foreign.elira].map((actor) => [actor, 'enter_scan'] as const),
      ];
      for (const [actor, step] of refused)
        await expectRefusal(keepScan(at(cast, actor), step, scan(agreementId)), 'not_permitted');
      await keepScan(at(cast, cast.elira), 'enter_scan', scan(agreementId));
      const pages = await listScanPages(tables(cast), agreementId);
      expect(pages).toMatchObject([{ side: 'sub_grantee', byStaff: true, replaced: false }]);
      await keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
      expect(await listScanPages(tables(cast), agreementId)).toMatchObject([
        ...[{ byStaff: false, replaced: false }],
        ...[{ byStaff: true, replaced: true }],
      ]);
    }),
  );

  it(
    'has at least one page of a kind that can be read, and a day between the offer and today',
    staged(async (cast) => {
      const agreementId = await built(cast, 'read');
      const keep = (change: Partial<ReturnType<typeof scan>>) =>
        keepScan(at(cast, cast.besa), 'keep_scan', { ...scan(agreementId), ...change });
      await expect(keep({ files: [] })).rejects.toMatchObject({ code: 'scan_without_file', field: 'scan' });
      const text = { ...signedPages, type: 'text/plain' };
      await expectRefusal(keep({ files: [signedPages, text] }), 'file_type_not_accepted');
      await expectRefusal(keep({ files: Array(21).fill(signedPages) }), 'too_many_files');
      const field = 'signed_on';
      await expect(keep({ signedOn: '2026-03-13' })).rejects.toMatchObject({
        code: 'signed_in_future',
        field,
      });
      await expect(keep({ signedOn: '2026-03-11' })).rejects.toMatchObject({
        ...{ code: 'signed_before_text', field, details: { offered: '2026-03-12' } },
      });
      expect(await listScanPages(tables(cast), agreementId)).toEqual([]);
      const picture = { ...signedPages, type: 'image/jpeg' };
      await keep({ files: [picture, picture, picture] });
      expect(await listScanPages(tables(cast), agreementId)).toHaveLength(3);
    }),
  );

  it(
    'is read by both sides and by no other organisation',
    staged(async (cast) => {
      const agreementId = await built(cast, 'scans');
      const found = (await findScanPage(tables(cast), await firstPage(cast, agreementId)))!;
      const reads = (actor: Actor) => may(actor, agreementPermissions.read, found);
      expect([cast.foreign.besa, cast.foreign.elira, cast.dragan, cast.cene].filter(reads)).toEqual([]);
      expect([cast.besa, cast.bora, cast.elira, cast.fatos].filter(reads)).toHaveLength(4);
    }),
  );

  it(
    'waits for its virus check, or for the decision of an officer, before the agreement is put in force',
    staged(async (cast) => {
      const agreementId = await built(cast, 'own_scan');
      const held = { ...scan(agreementId), files: [quarantined] };
      await keepScan(at(cast, cast.elira), 'keep_partner_scan', held);
      const check = () => signAgreement(at(cast, cast.fatos), { agreementId, daysConfirmed: false });
      await expectRefusal(check(), 'scan_not_open');
      await sql`update platform.file set state = 'unchecked' where state = 'quarantined'`.execute(
        tables(cast),
      );
      const tasks = await listWaitingTasks(tables(cast), cast.elira, cast.actionId, times.signed);
      expect(tasks.map(({ kind }) => kind)).toContain('scan_unchecked');
      const page = (await listScanPages(tables(cast), agreementId)).find(({ side }) => side === 'partner')!;
      const decision = { scanPageId: page.id, decision: 'release' as const, reason: 'I know the sender.' };
      await expectRefusal(decideScanFile(at(cast, cast.besa), decision), 'not_permitted');
      await decideScanFile(at(cast, cast.elira), decision);
      await check();
    }),
  );
});

it(
  'A scan with a page that stays closed is uploaded again by its side, and nobody is asked to check it',
  staged(async (cast) => {
    const agreementId = await built(cast, 'own_scan');
    const files = [{ ...signedPages, ...quarantined, type: 'application/pdf' }];
    await keepScan(at(cast, cast.elira), 'keep_partner_scan', { ...scan(agreementId), files });
    const tasks = async (actor: Actor) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, times.signed))
        .filter(({ part }) => part !== 'wait')
        .map(({ kind }) => kind);
    const partner = 'agreement_partner_scan';
    expect(await tasks(cast.elira)).not.toContain(partner);
    const page = (await listScanPages(tables(cast), agreementId)).find(({ side }) => side === 'partner')!;
    await sql`update platform.file set state = 'unchecked' where state = 'quarantined'`.execute(tables(cast));
    const refusal = { scanPageId: page.id, decision: 'refuse' as const, reason: 'Another file.' };
    await decideScanFile(at(cast, cast.elira), refusal);
    expect(await tasks(cast.elira)).toContain(partner);
    expect(await tasks(cast.fatos)).not.toContain('sign');
    await keepScan(at(cast, cast.elira), 'keep_partner_scan', scan(agreementId));
    expect(await tasks(cast.elira)).not.toContain(partner);
    expect(await tasks(cast.fatos)).toContain('sign');

    // The same of the sub-grantee: a virus was found in its scan.
    await sql`update platform.file set state = 'infected' where purpose = 'agreement_scan'`.execute(
      tables(cast),
    );
    expect(await tasks(cast.besa)).toContain('agreement_scan');
    await keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
    expect(await tasks(cast.besa)).not.toContain('agreement_scan');
  }),
);

it(
  'A closed page of a scan that was replaced, or of a text that was withdrawn, is nobody’s task any more',
  staged(async (cast) => {
    const agreementId = await built(cast, 'scans');
    const infect = () =>
      sql`update platform.file set state = 'infected' where purpose = 'agreement_scan'`.execute(tables(cast));
    const count = async () =>
      (await listWaitingTasks(tables(cast), cast.elira, cast.actionId, times.signed)).filter(
        ({ kind }) => kind === 'scan_infected',
      ).length;
    await infect();
    expect(await count()).toBe(2);
    await keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
    expect(await count()).toBe(1);
    await withdrawOffer(at(cast, cast.elira), { agreementId, reason: 'One month less.' });
    expect(await count()).toBe(0);
  }),
);

describe('putting an agreement in force', () => {
  it(
    'is for a second person of its partner, once both scans are there; nothing is requested before',
    staged(async (cast) => {
      const { agreementId, instalments } = await buildAgreement(cast, { draft: true, signing: 'read' });
      const sign = (actor: Actor, seen?: string) =>
        signAgreement(at(cast, actor), { agreementId, daysConfirmed: false, seen });
      await expectRefusal(sign(cast.fatos), 'scans_missing');
      const request = { instalmentId: instalments[0]! };
      await expect(requestInstalment(at(cast, cast.besa), request)).rejects.toThrow();
      await keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
      await expectRefusal(sign(cast.fatos), 'scan_of_partner_missing');
      await keepScan(at(cast, cast.elira), 'keep_partner_scan', scan(agreementId));
      for (const actor of [cast.besa, cast.ana, cast.foreign.fatos, cast.goran])
        await expectRefusal(sign(actor), 'not_permitted');
      await expectRefusal(sign(cast.elira), 'agreement_checked_by_uploader');
      const seen = hashOfSigning((await standing(cast, agreementId)).signing);
      await keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
      await expectRefusal(sign(cast.fatos, seen), 'changed_since_shown');
      await sign(cast.fatos);
      expect(await standing(cast, agreementId)).toMatchObject({ state: 'signed', signedOn, ...signedWords });
      await expectRefusal(sign(cast.fatos), 'agreement_not_in_state');
      const late = keepScan(at(cast, cast.besa), 'keep_scan', scan(agreementId));
      await expectRefusal(late, 'agreement_not_in_state');
      await requestInstalment(at(cast, cast.besa), request);
    }),
  );

  it(
    'asks for a confirmation of days that differ, and of a start before the last signature',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast, { draft: true, signing: 'own_scan' });
      const later = cast.work(cast.elira, '2026-04-02T09:00:00.000Z');
      await keepScan(later, 'keep_partner_scan', { ...scan(agreementId), signedOn: '2026-04-02' });
      const check = (daysConfirmed: boolean) =>
        signAgreement(cast.work(cast.fatos, later.now), { agreementId, daysConfirmed });
      await expect(check(false)).rejects.toMatchObject({
        ...{ code: 'signing_days_not_confirmed', field: 'days_confirmed' },
      });
      await check(true);
      expect(await standing(cast, agreementId)).toMatchObject({ signedOn: '2026-04-02' });
    }),
  );

  it(
    'changes the state of a draft with both scans alone, whatever the program says',
    staged(async (cast) => {
      const draft = await built(cast, 'own_scan');
      const { tx } = at(cast, cast.elira);
      const forced = sql`update grants.sub_grant_agreement set state = 'signed', signed_on = '2026-03-12' where id = ${draft}`;
      await expect(forced.execute(tx)).rejects.toThrow('scans of both sides');
    }),
  );
});
