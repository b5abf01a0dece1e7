import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { findAgreement, listInstalments, listPeriods } from '../agreements/queries.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { findReport } from '../reports/queries.ts';
import { startReport } from '../reports/start-report.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, buildPaid, buildReport, times } from '../testing.ts';
import { acceptAddendum } from './accept-addendum.ts';
import { askForChange } from './ask-for-change.ts';
import { draftAddendum } from './draft-addendum.ts';
import { editAddendum } from './edit-addendum.ts';
import { endAddendum } from './end-addendum.ts';
import { notifyShift } from './notify-shift.ts';
import { offerAddendum } from './offer-addendum.ts';
import { findAddendum } from './queries.ts';
import { signAddendum } from './sign-addendum.ts';
import { addendumTime, agreedWords, buildAddendum, moved, wish } from './testing.ts';

const by = (cast: Cast, name: 'besa' | 'elira' | 'ana', now: string = addendumTime) =>
  cast.work(cast[name], now);
const tasksOf = async (cast: Cast, actor: Cast['elira']) =>
  (await listWaitingTasks(tables(cast), actor, cast.actionId, addendumTime))
    .filter(({ kind }) => kind.startsWith('addendum_'))
    .map(({ kind, part }) => `${kind} ${part}`);

describe('a request of the sub-grantee', () => {
  it(
    'is made by its certifier, one at a time, and waits for the grant officer',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const typed = { ...granted, wish };
      for (const actor of [cast.bora, cast.elira, cast.foreign.besa])
        await expectRefusal(askForChange(cast.work(actor, addendumTime), typed), 'not_permitted');
      const addendumId = await askForChange(by(cast, 'besa'), typed);
      expect(await findAddendum(tables(cast), addendumId)).toMatchObject({
        ...{ state: 'requested', number: null, oldEndsOn: '2027-03-31', newEndsOn: '2027-05-31' },
        ...{ oldHeadings: { human_resources: 6_000_00 }, newHeadings: moved, newAmountMinor: null },
        asked: {
          ...{ appliesFrom: '2026-05-01', endsOn: '2027-05-31', headings: moved },
          reason: 'The trainings are in the villages.',
        },
      });
      expect(cast.jobs).toContainEqual({ word: 'addendum.ask', data: { addendumId } });
      await expectRefusal(askForChange(by(cast, 'besa'), typed), 'addendum_open');
      await expectRefusal(draftAddendum(by(cast, 'elira'), typed), 'addendum_open');
      expect(await tasksOf(cast, cast.elira)).toEqual(['addendum_draft act']);
      expect(await tasksOf(cast, cast.besa)).toEqual(['addendum_draft wait']);
    }),
  );

  it(
    'is declined with a reason, or withdrawn, and then another can be made',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const reason = 'The Action has no more time.';
      const first = await buildAddendum(cast, granted, { until: 'requested' });
      await endAddendum(by(cast, 'elira'), { addendumId: first, ending: 'refuse', reason });
      expect(await findAddendum(tables(cast), first)).toMatchObject({ state: 'declined', endReason: reason });
      expect(cast.jobs).toContainEqual({ word: 'addendum.refuse', data: { addendumId: first } });
      const second = await buildAddendum(cast, granted, { until: 'requested' });
      await endAddendum(by(cast, 'besa'), { addendumId: second, ending: 'take_back', reason });
      expect(await findAddendum(tables(cast), second)).toMatchObject({ state: 'withdrawn', number: null });
      const again = { addendumId: second, ending: 'refuse', reason } as const;
      await expectRefusal(endAddendum(by(cast, 'elira'), again), 'addendum_not_in_state');
    }),
  );

  it(
    'is not needed for what a notice brings about',
    staged(async (cast) => {
      const { agreementId } = await buildAgreement(cast);
      await buildAddendum(cast, { agreementId }, { appliesFrom: '2026-04-14', endsOn: null });
      const headings = { human_resources: 4_000_00, travel: 2_000_00 };
      const small = { ...wish, endsOn: null, headings: { human_resources: 4_200_00, travel: 1_800_00 } };
      await expectRefusal(
        askForChange(by(cast, 'besa'), { agreementId, wish: small }),
        'addendum_not_needed',
      );
      const large = { agreementId, shift: { ...wish, headings } };
      await expectRefusal(notifyShift(by(cast, 'besa'), large), 'shift_over_limit');
      const id = await notifyShift(by(cast, 'besa'), { agreementId, shift: small });
      expect(await findAddendum(tables(cast), id)).toMatchObject({
        ...{ state: 'noticed', number: null, inForceFrom: '2026-04-14', transferPercent: 25 },
      });
      expect(cast.jobs).toContainEqual({ word: 'addendum.notify', data: { addendumId: id } });
      // Counted from what was signed, not from the notice before.
      const further = { ...wish, endsOn: null, headings: { human_resources: 4_100_00, travel: 1_900_00 } };
      await expectRefusal(notifyShift(by(cast, 'besa'), { agreementId, shift: further }), 'shift_over_limit');
    }),
  );
});

describe('an addendum', () => {
  it(
    'is signed by the sub-grantee, then by the partner, and the agreement is changed',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const tx = tables(cast);
      const addendumId = await buildAddendum(cast, granted, { until: 'requested' });
      const { version } = (await findAddendum(tx, addendumId))!;
      const edited = { addendumId, version, wish: { ...wish, endsOn: '2027-06-15' } };
      await editAddendum(by(cast, 'elira'), edited);
      await expectRefusal(editAddendum(by(cast, 'elira'), edited), 'changed_meanwhile');
      await offerAddendum(by(cast, 'elira'), { addendumId });
      expect(await tasksOf(cast, cast.besa)).toEqual(['addendum_accept act']);
      const { agreed, documentSha256 } = agreedWords;
      await expectRefusal(
        signAddendum(by(cast, 'elira'), { addendumId, documentSha256 }),
        'addendum_not_in_state',
      );
      const seen = { addendumId, agreed, seen: 'of another document' };
      await expectRefusal(acceptAddendum(by(cast, 'besa'), seen), 'changed_since_shown');
      await acceptAddendum(by(cast, 'besa'), { addendumId, agreed });
      expect((await findAgreement(tx, granted.agreementId))!.endsOn).toBe('2027-03-31');
      expect(await tasksOf(cast, cast.elira)).toEqual(['addendum_sign act']);
      const both = { ...cast.elira, personId: cast.besa.personId };
      const same = signAddendum(cast.work(both, addendumTime), { addendumId, documentSha256 });
      await expectRefusal(same, 'addendum_signed_by_same');
      await signAddendum(by(cast, 'elira'), { addendumId, documentSha256 });
      expect(await findAgreement(tx, granted.agreementId)).toMatchObject({
        ...{ endsOn: '2027-06-15', amountMinor: 5_000_00, agreed: { title: 'Agreement' } },
        changedBy: { number: 1, inForceFrom: '2026-05-01' },
      });
      expect((await listPeriods(tx, granted.agreementId)).at(-1)).toMatchObject({
        ...{ number: 2, endsOn: '2027-06-15', dueOn: '2027-07-15', final: true },
      });
      const done = { addendumId, ending: 'withdraw', reason: 'No.' } as const;
      await expectRefusal(endAddendum(by(cast, 'elira'), done), 'addendum_not_in_state');
    }),
  );

  it(
    'adds reporting periods when the project ends much later, and the next one is numbered after it',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      await buildAddendum(cast, granted, { endsOn: '2027-09-30', headings: null });
      const periods = await listPeriods(tables(cast), granted.agreementId);
      expect(periods.map(({ endsOn, final }) => [endsOn, final])).toEqual([
        ['2026-09-30', false],
        ['2027-03-31', false],
        ['2027-09-30', true],
      ]);
      const second = await buildAddendum(cast, granted, { endsOn: '2027-10-31', headings: null });
      expect(await findAddendum(tables(cast), second)).toMatchObject({ number: 2, oldEndsOn: '2027-09-30' });
    }),
  );

  it(
    'brings another amount with the last instalment, until that is requested',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const more = { human_resources: 6_000_00, travel: 400_00 };
      const wanted = { endsOn: null, amountMinor: 5_400_00, headings: more };
      await buildAddendum(cast, granted, wanted);
      const instalments = await listInstalments(tables(cast), granted.agreementId);
      expect(instalments.map(({ amountMinor }) => amountMinor)).toEqual([3_000_00, 2_400_00]);
      expect((await findAgreement(tables(cast), granted.agreementId))!.amountMinor).toBe(5_400_00);
      const all = { human_resources: 9_600_00, travel: 400_00 };
      const tooMuch = { ...wish, amountMinor: 9_000_01, headings: all };
      const draft = (changed: object) =>
        draftAddendum(by(cast, 'elira'), { ...granted, wish: { ...wish, endsOn: null, ...changed } });
      await expectRefusal(draft({ amountMinor: 20_000_01 }), 'addendum_over_lot');
      await expectRefusal(draft({ amountMinor: 60_000_01 }), 'third_party_ceiling');
      await expectRefusal(draft({ amountMinor: 10_000_01 }), 'addendum_over_maximum');
      await expectRefusal(draft(tooMuch), 'addendum_co_financing');
    }),
  );

  it(
    'cannot be signed once what it changes was reported or requested meanwhile',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const wanted = { endsOn: null, amountMinor: 4_900_00, headings: { human_resources: 5_900_00 } };
      const addendumId = await buildAddendum(cast, granted, { ...wanted, until: 'offered' });
      await buildPaid(cast, granted.instalments[0]!);
      await tables(cast)
        .updateTable('grants.instalment')
        .set({ state: 'requested' })
        .where('id', '=', granted.instalments[1]!)
        .execute();
      const signing = acceptAddendum(by(cast, 'besa'), { addendumId, agreed: agreedWords.agreed });
      await expectRefusal(signing, 'addendum_instalment_requested');
    }),
  );

  it(
    'is withdrawn when the agreement ends',
    staged(async (cast) => {
      const granted = await buildAgreement(cast);
      const addendumId = await buildAddendum(cast, granted, { until: 'accepted' });
      await terminateAgreement(by(cast, 'elira'), { ...granted, reason: 'Dissolved.' });
      expect(await findAddendum(tables(cast), addendumId)).toMatchObject({ state: 'withdrawn' });
    }),
  );
});

it(
  'A report is compared with the budget in force on the last day of its period',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    await buildAddendum(cast, granted, { appliesFrom: '2026-10-01' });
    const first = await buildReport(cast, granted);
    const second = await startReport(by(cast, 'besa', times.reporting), { periodId: granted.periods[1]! });
    expect((await findReport(tables(cast), first))!.changedBudget).toBeNull();
    expect((await findReport(tables(cast), second))!.changedBudget).toEqual({
      ...{ headings: moved, number: 1, from: '2026-10-01' },
    });
  }),
);

it(
  'A day that is over is never that of a document sent for signature',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const id = await buildAddendum(cast, granted, { appliesFrom: '2026-04-02', until: 'offered' });
    expect(await findAddendum(tables(cast), id)).toMatchObject({ appliesFrom: '2026-04-14' });
  }),
);
