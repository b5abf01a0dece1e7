import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { buildMentoring } from '../mentoring/testing.ts';
import { addresseesOf } from '../queries-mail.ts';
import { startReport } from '../reports/start-report.ts';
import { buildAgreement } from '../testing.ts';
import { acceptAddendum } from './accept-addendum.ts';
import { askForChange } from './ask-for-change.ts';
import { editAddendum } from './edit-addendum.ts';
import { endAddendum } from './end-addendum.ts';
import { notifyShift } from './notify-shift.ts';
import { offerAddendum } from './offer-addendum.ts';
import { findAddendum } from './queries.ts';
import { signAddendum } from './sign-addendum.ts';
import { addendumTime, agreedWords, buildAddendum, moved, wish } from './testing.ts';

const more = { endsOn: null, amountMinor: 5_400_00, headings: { human_resources: 6_400_00 } };
const { documentSha256 } = agreedWords;
const by = (cast: Cast, name: 'besa' | 'elira' | 'ana') => cast.work(cast[name], addendumTime);

it(
  'Who signs another amount is told when the sub-grantee has signed, and who drafted it is not',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const told = async (id: string) =>
      (await addresseesOf(tables(cast), 'signers_of_addendum', id)).map((one) => one.personId);
    const later = await buildAddendum(cast, granted, { headings: null, until: 'accepted' });
    expect(await told(later)).toEqual([cast.elira.personId]);
    await endAddendum(by(cast, 'besa'), { addendumId: later, ending: 'decline', reason: 'No.' });
    const amount = await buildAddendum(cast, granted, { ...more, until: 'accepted' });
    expect(await told(amount)).toContain(cast.ana.personId);
    expect(await told(amount)).not.toContain(cast.elira.personId);
    expect(cast.jobs).toContainEqual({ word: 'addendum.accept', data: { addendumId: amount } });
  }),
);

it(
  'A mentor is not asked to sign, and where no officer is left the programme manager is',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const addendumId = await buildAddendum(cast, granted, { headings: null, until: 'accepted' });
    const mentoringId = await buildMentoring(cast, granted);
    // As after the officer of the sub-grant changed: the only one left is or was its mentor.
    await tables(cast)
      .updateTable('grants.mentoring')
      .set({ mentorId: cast.elira.personId })
      .where('id', '=', mentoringId)
      .execute();
    const told = (await addresseesOf(tables(cast), 'signers_of_addendum', addendumId)).map(
      ({ personId }) => personId,
    );
    expect(told).toContain(cast.ana.personId);
    expect(told).not.toContain(cast.elira.personId);
  }),
);

it(
  'An amount stays that of who proposed it while another one edits the rest, and who drafted does not sign for the other side',
  staged(async (cast) => {
    const addendumId = await buildAddendum(cast, await buildAgreement(cast), { ...more, until: 'draft' });
    const edit = async (changed: object) => {
      const { version } = (await findAddendum(tables(cast), addendumId))!;
      const second = { ...cast.elira, personId: cast.ana.personId };
      const typed = { addendumId, version, wish: { ...wish, ...more, ...changed } };
      await editAddendum(cast.work(second, addendumTime), typed);
      return (await findAddendum(tables(cast), addendumId))!.amountDraftedBy;
    };
    expect(await edit({ reason: 'In other words.' })).toBe(cast.elira.personId);
    const other = { amountMinor: 5_300_00, headings: { human_resources: 6_300_00 } };
    expect(await edit(other)).toBe(cast.ana.personId);
    await offerAddendum(by(cast, 'elira'), { addendumId });
    const both = { ...cast.besa, personId: cast.ana.personId };
    const accepting = acceptAddendum(cast.work(both, addendumTime), { addendumId, ...agreedWords });
    await expectRefusal(accepting, 'addendum_accepted_by_drafter');
  }),
);

it(
  'A draft ends by either side: by the programme manager, by who asked for it, and by who never did',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const end = (name: 'besa' | 'ana', addendumId: string, ending: 'decline' | 'withdraw') =>
      endAddendum(by(cast, name), { addendumId, ending, reason: 'We stay with the plan.' });
    const state = async (id: string) => (await findAddendum(tables(cast), id))!.state;
    const first = await buildAddendum(cast, granted, { until: 'draft' });
    await end('ana', first, 'withdraw');
    expect(await state(first)).toBe('withdrawn');
    const second = await buildAddendum(cast, granted, { until: 'draft' });
    await end('besa', second, 'decline');
    expect(await state(second)).toBe('declined');
    const asked = await buildAddendum(cast, granted, { until: 'requested' });
    const { version } = (await findAddendum(tables(cast), asked))!;
    await editAddendum(by(cast, 'elira'), { addendumId: asked, version, wish });
    await expectRefusal(end('besa', asked, 'decline'), 'addendum_not_in_state');
  }),
);

it(
  'A form that shows an older budget than the one in force is refused',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const seen = await buildAddendum(cast, granted, { appliesFrom: '2026-04-14', endsOn: null });
    const shift = { reason: 'Fuel.', headings: { human_resources: 4_300_00, travel: 1_700_00 } };
    await expectRefusal(
      notifyShift(by(cast, 'besa'), { ...granted, shift, seen: '' }),
      'changed_since_shown',
    );
    await notifyShift(cast.work(cast.besa, '2026-04-14T10:00:00.000Z'), { ...granted, shift, seen });
    const stale = { ...granted, wish: { ...wish, headings: moved }, seen };
    await expectRefusal(askForChange(by(cast, 'besa'), stale), 'changed_since_shown');
  }),
);

it(
  'The report of the last period waits while another last day waits for the partner’s signature',
  staged(async (cast) => {
    const granted = await buildAgreement(cast);
    const addendumId = await buildAddendum(cast, granted, { headings: null, until: 'accepted' });
    const start = (at: number) => startReport(by(cast, 'besa'), { periodId: granted.periods[at]! });
    await start(0);
    await expectRefusal(start(1), 'addendum_open');
    await signAddendum(by(cast, 'elira'), { addendumId, documentSha256 });
    await start(1);
  }),
);
