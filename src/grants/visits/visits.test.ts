import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import { getForm, publishForm } from '../../forms/index.ts';
import { may } from '../../platform/permissions.ts';
import { terminateAgreement } from '../agreements/terminate-agreement.ts';
import { seenOf } from '../applications/save-section.ts';
import { addresseesOf } from '../queries-mail.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement } from '../testing.ts';
import { addFinding } from './add-finding.ts';
import { cancelVisit } from './cancel-visit.ts';
import { changeVisit } from './change-visit.ts';
import { seenOfFinding } from './finish-finding.ts';
import { followUpFinding } from './follow-up-finding.ts';
import { visitPermissions } from './permissions.ts';
import { planVisit } from './plan-visit.ts';
import { findVisit, listVisitsOf } from './queries.ts';
import { findFinding, listFindings } from './queries-findings.ts';
import { removeFinding } from './remove-finding.ts';
import { saveChecklist } from './save-checklist.ts';
import { settleFinding } from './settle-finding.ts';
import { hashOfVisit, submitVisit } from './submit-visit.ts';
import { buildChecklist, buildVisit, checklistSection, finding, plan, visitTimes } from './testing.ts';

const { planned, visited, after } = visitTimes;

it(
  'A visit is planned by the partner’s grant officer for a running sub-grant, keeps why it was proposed, and is told to the sub-grantee',
  staged(async (cast) => {
    const { agreementId } = await buildAgreement(cast);
    await publishForm(cast.work(cast.ana, planned), buildChecklist());
    const input = { ...plan, agreementId, checklist: buildChecklist().key };
    const { besa, fatos, ana, cene, goran, elira } = cast;
    for (const actor of [besa, fatos, ana, cene, goran, cast.foreign.elira])
      await expectRefusal(planVisit(cast.work(actor, planned), input), 'not_permitted');
    const work = cast.work(elira, planned);
    await expectRefusal(planVisit(work, { ...input, visitOn: '2026-05-03' }), 'visit_day_past');
    await expectRefusal(planVisit(work, { ...input, checklist: 'report' }), 'visit_without_checklist');
    const visitId = await planVisit(work, input);
    expect(await findVisit(tables(cast), visitId)).toMatchObject({
      ...{ state: 'planned', place: plan.place, reasons: ['first_time'] },
    });
    expect(cast.jobs).toContainEqual(expect.objectContaining({ data: { visitId } }));
    const told = await addresseesOf(tables(cast), 'sub_grantee_of_visit', visitId);
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [besa.personId, cast.bora.personId].toSorted(),
    );
    await terminateAgreement(cast.work(elira, planned), { agreementId, reason: 'Dissolved.' });
    await expectRefusal(planVisit(work, input), 'agreement_not_in_state');
  }),
);

it(
  'A planned visit is moved, or cancelled with a reason, and then stays as it is',
  staged(async (cast) => {
    const { visitId } = await buildVisit(cast, await buildAgreement(cast));
    const work = cast.work(cast.elira, planned);
    const moved = { visitId, visitOn: '2026-06-03', place: 'Bridge Street 2', message: '' };
    for (const actor of [cast.besa, cast.fatos, cast.foreign.elira]) {
      await expectRefusal(changeVisit(cast.work(actor, planned), moved), 'not_permitted');
      await expectRefusal(
        cancelVisit(cast.work(actor, planned), { visitId, reason: 'No.' }),
        'not_permitted',
      );
    }
    await expectRefusal(changeVisit(work, { ...moved, visitOn: '2026-05-03' }), 'visit_day_past');
    await changeVisit(work, moved);
    await cancelVisit(work, { visitId, reason: 'The road is closed.' });
    expect(await findVisit(tables(cast), visitId)).toMatchObject({
      ...{ state: 'cancelled', visitOn: '2026-06-03', cancelReason: 'The road is closed.' },
    });
    await expectRefusal(changeVisit(work, moved), 'visit_not_in_state');
    await expectRefusal(cancelVisit(work, { visitId, reason: 'Again.' }), 'visit_not_in_state');
    expect(await wordsAbout(cast, visitId)).toEqual(['visit.change', 'visit.cancel']);
  }),
);

it(
  'A checklist is filled in section by section, keeps nothing over what a colleague saved, and is handed in whole on its day',
  staged(async (cast) => {
    const { visitId } = await buildVisit(cast, await buildAgreement(cast));
    const work = cast.work(cast.elira, visited);
    const empty = { answers: {}, raw: {} };
    const typed = { seen: seenOf(checklistSection, empty), 'q.originals': 'yes' };
    const input = { visitId, section: 'seen', typed };
    await expectRefusal(saveChecklist(cast.work(cast.besa, visited), input), 'not_permitted');
    await expectRefusal(saveChecklist(work, { ...input, section: 'other' }), 'not_found');
    await expectRefusal(submitVisit(cast.work(cast.elira, planned), { visitId }), 'visit_ahead');
    await expectRefusal(submitVisit(work, { visitId }), 'visit_incomplete');
    await saveChecklist(work, input);
    await expectRefusal(saveChecklist(work, input), 'changed_meanwhile');
    expect((await findVisit(tables(cast), visitId))!.answers).toMatchObject({ answers: { originals: true } });
    await submitVisit(work, { visitId });
    expect((await findVisit(tables(cast), visitId))!.sha256).toMatch(/^[0-9a-f]{64}$/);
    await expectRefusal(submitVisit(work, { visitId }), 'visit_not_in_state');
    await expectRefusal(saveChecklist(work, input), 'visit_not_in_state');
  }),
);

it(
  'Findings are written and taken out while the visit is recorded, and followed up by the side that each names',
  staged(async (cast) => {
    const { visitId, findings } = await buildVisit(cast, await buildAgreement(cast), { until: 'recorded' });
    const work = cast.work(cast.elira, visited);
    const made = { ...finding, side: 'sub_grantee', visitId } as const;
    await expectRefusal(addFinding(cast.work(cast.fatos, visited), made), 'not_permitted');
    await expectRefusal(addFinding(work, { ...made, dueOn: '2026-05-20' }), 'follow_up_day_past');
    const slip = await addFinding(work, made);
    await expectRefusal(removeFinding(cast.work(cast.besa, visited), { findingId: slip }), 'not_permitted');
    await removeFinding(work, { findingId: slip });
    await expectRefusal(removeFinding(work, { findingId: slip }), 'not_found');
    const own = { findingId: findings.sub_grantee, remark: 'The supplier wrote the numbers.' };
    const partners = { findingId: findings.partner, remark: 'We asked the bank.' };
    await expectRefusal(followUpFinding(cast.work(cast.besa, visited), own), 'not_permitted');
    await expectRefusal(settleFinding(work, partners), 'finding_not_in_state');
    // The sub-grantee would read of them when their day has passed.
    await expectRefusal(
      submitVisit(cast.work(cast.elira, '2026-06-15T09:00:00Z'), { visitId }),
      'follow_ups_late',
    );
    await submitVisit(work, { visitId });
    await expectRefusal(addFinding(work, made), 'visit_not_in_state');
    await expectRefusal(removeFinding(work, { findingId: own.findingId }), 'finding_not_in_state');
    for (const actor of [cast.elira, cast.foreign.besa])
      await expectRefusal(followUpFinding(cast.work(actor, after), own), 'not_permitted');
    await expectRefusal(followUpFinding(cast.work(cast.besa, after), partners), 'follow_up_of_other_side');
    await expectRefusal(settleFinding(cast.work(cast.elira, after), own), 'follow_up_of_other_side');
    await expectRefusal(settleFinding(cast.work(cast.fatos, after), partners), 'not_permitted');
    await followUpFinding(cast.work(cast.besa, after), own);
    await settleFinding(cast.work(cast.elira, after), partners);
    await expectRefusal(followUpFinding(cast.work(cast.besa, after), own), 'finding_not_in_state');
    const done = await listFindings(tables(cast), visitId);
    expect(done.map(({ side, state, remark }) => [side, state, remark]).toSorted()).toEqual([
      ['partner', 'done', partners.remark],
      ['sub_grantee', 'done', own.remark],
    ]);
  }),
);

it(
  'An overdue follow-up is on the tasks of who must act, and of who waits',
  staged(async (cast) => {
    await buildVisit(cast, await buildAgreement(cast), { until: 'submitted' });
    const late = '2026-07-01T09:00:00.000Z';
    const partsOf = async (actor: typeof cast.besa) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, late))
        .filter(({ kind }) => kind === 'follow_up')
        .map(({ part }) => part)
        .toSorted();
    expect(await partsOf(cast.besa)).toEqual(['act', 'wait']);
    expect(await partsOf(cast.elira)).toEqual(['act', 'wait']);
    for (const actor of [cast.foreign.besa, cast.foreign.elira, cast.goran])
      expect(await partsOf(actor)).toEqual([]);
  }),
);

it(
  'What is written on a visit is its officer’s until it is handed in, and the contracting authority opens none',
  staged(async (cast) => {
    const built = await buildAgreement(cast);
    const { visitId } = await buildVisit(cast, built, { until: 'recorded' });
    const reads = async () => {
      const visit = (await findVisit(tables(cast), visitId))!;
      const who = { ...cast, foreign: undefined };
      return (['elira', 'ana', 'fatos', 'besa', 'bora', 'goran', 'hana', 'cene', 'ivo'] as const).filter(
        (name) => may(who[name], visitPermissions.readRecord, visit),
      );
    };
    expect(await reads()).toEqual(['elira', 'ana']);
    await submitVisit(cast.work(cast.elira, visited), { visitId });
    expect(await reads()).toEqual(['elira', 'ana', 'fatos', 'besa', 'bora']);
    const visit = (await findVisit(tables(cast), visitId))!;
    for (const actor of [cast.goran, cast.hana, cast.cene, cast.ivo, cast.foreign.besa, cast.foreign.elira])
      expect(may(actor, visitPermissions.read, visit)).toBe(false);
    expect((await listVisitsOf(tables(cast), built.agreementId)).map(({ state }) => state)).toEqual([
      'submitted',
    ]);
  }),
);

it(
  'The record of a visit and what was done about a finding are confirmed as their pages showed them',
  staged(async (cast) => {
    const { visitId, findings } = await buildVisit(cast, await buildAgreement(cast), { until: 'recorded' });
    const tx = tables(cast);
    const work = cast.work(cast.elira, visited);
    const shown = async () => {
      const visit = (await findVisit(tx, visitId))!;
      const { sha256 } = await getForm(tx, visit.formVersionId);
      return hashOfVisit(sha256, visit, await listFindings(tx, visitId));
    };
    const seen = await shown();
    await addFinding(work, { ...finding, side: 'partner', visitId });
    await expectRefusal(submitVisit(work, { visitId, seen }), 'changed_since_shown');
    await submitVisit(work, { visitId, seen: await shown() });

    const findingId = findings.partner;
    const settle = (what: string) =>
      settleFinding(cast.work(cast.elira, after), { findingId, remark: 'We asked the bank.', seen: what });
    const before = (await findFinding(tx, findingId))!;
    await expectRefusal(settle(seenOfFinding({ ...before, followUp: 'Nothing.' })), 'changed_since_shown');
    await settle(seenOfFinding(before));
  }),
);
