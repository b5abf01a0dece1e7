import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { buildMentoring } from '../mentoring/testing.ts';
import { addresseesOf } from '../queries-mail.ts';
import { approveReport } from '../reports/decide-report.ts';
import { addLine } from '../reports/expenditure-lines.ts';
import { reviewLine } from '../reports/review-line.ts';
import { submitReport } from '../reports/submit-report.ts';
import { buildAgreement, buildLine, buildReport, times } from '../testing.ts';
import { confirmCorrection, turnDownCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import { findDeciders } from './queries.ts';
import { buildAcceptedLine, buildCorrection, correctionTyped, correctionTime as now } from './testing.ts';

const propose = (cast: Cast, actor: Actor, lineId: string, form: object = {}) =>
  proposeCorrection(cast.work(actor, now), { lineId, form: { ...correctionTyped, ...form } });
const ids = (...actors: Actor[]) => actors.map(({ personId }) => personId).toSorted();

describe('a correction is proposed', () => {
  it(
    'of no line that is still written, is not approved, or was rejected',
    staged(async (cast) => {
      const reportId = await buildReport(cast, await buildAgreement(cast));
      const besa = cast.work(cast.besa, times.reporting);
      const elira = cast.work(cast.elira, times.reporting);
      const lineId = await addLine(besa, { reportId, line: buildLine() });
      const rejected = await addLine(besa, { reportId, line: buildLine({ originalMinor: 5 }) });
      // Of a draft its partner reads nothing: neither the form nor what a refused one would show.
      for (const actor of [cast.fatos, cast.elira])
        await expectRefusal(propose(cast, actor, lineId), 'not_permitted');
      await submitReport(besa, { reportId });
      await expectRefusal(propose(cast, cast.fatos, lineId), 'line_not_in_state');
      await reviewLine(elira, { lineId, verdict: { verb: 'accept' } });
      await expectRefusal(propose(cast, cast.fatos, lineId), 'report_not_in_state');
      const verdict = { verb: 'reject', rule: 'other', text: 'It is not ours.' } as const;
      await reviewLine(elira, { lineId: rejected, verdict });
      await approveReport(elira, { reportId });
      await expectRefusal(propose(cast, cast.fatos, rejected), 'line_not_in_state');
    }),
  );

  it(
    'and decided on by no mentor of the sub-grant, who is not told of it either',
    staged(async (cast) => {
      const { agreementId, lineId } = await buildAcceptedLine(cast);
      await buildMentoring(cast, { agreementId }, { mentor: cast.krsto });
      const krsto = { ...cast.krsto, roles: cast.fatos.roles };
      await expectRefusal(propose(cast, krsto, lineId), 'mentor_decides_not');
      const correctionId = await propose(cast, cast.fatos, lineId);
      const work = cast.work(krsto, now);
      await expectRefusal(confirmCorrection(work, { correctionId }), 'mentor_decides_not');
      await expectRefusal(turnDownCorrection(work, { correctionId, reason: 'No.' }), 'mentor_decides_not');
      // Later the mentor becomes a finance officer of the partner.
      await tables(cast)
        .updateTable('people.membership')
        .set({ role: 'finance_officer', until: null })
        .where('personId', '=', cast.krsto.personId)
        .execute();
      const told = await addresseesOf(tables(cast), 'deciders_of_correction', correctionId);
      expect(told.map(({ personId }) => personId).toSorted()).toEqual(ids(cast.elira, cast.filip));
      expect((await findDeciders(tables(cast), agreementId)).toSorted()).toEqual(
        ids(cast.elira, cast.fatos, cast.filip),
      );
    }),
  );

  it(
    'by nobody who would be alone to decide on it',
    staged(async (cast) => {
      const { lineId } = await buildAcceptedLine(cast);
      await tables(cast)
        .updateTable('people.membership')
        .set({ until: now })
        .where('personId', 'in', ids(cast.elira, cast.filip))
        .execute();
      await expectRefusal(propose(cast, cast.fatos, lineId), 'correction_no_second_person');
      await tables(cast)
        .updateTable('people.membership')
        .set({ until: null })
        .where('personId', '=', cast.filip.personId)
        .execute();
      await propose(cast, cast.fatos, lineId);
    }),
  );

  it(
    'with a rule only where one was broken, and upwards for two reasons alone',
    staged(async (cast) => {
      const { lineId, correctionId } = await buildCorrection(cast, { confirmed: true });
      const ruleOf = async (id: string) =>
        (
          await tables(cast)
            .selectFrom('grants.correction')
            .select('rule')
            .where('id', '=', id)
            .executeTakeFirstOrThrow()
        ).rule;
      expect(await ruleOf(correctionId)).toBe('no_document');
      await expectRefusal(propose(cast, cast.fatos, lineId, { rule: null }), 'correction_rule_missing');
      const more = { direction: 'more', amount: '10' };
      for (const kind of ['paid_twice', 'not_eligible', 'refund_received'])
        await expectRefusal(propose(cast, cast.fatos, lineId, { ...more, kind }), 'correction_kind_unfit');
      expect(
        await ruleOf(await propose(cast, cast.fatos, lineId, { ...more, kind: 'our_mistake' })),
      ).toBeNull();
      const other = await buildAcceptedLine(cast, { side: cast.foreign });
      const back = { kind: 'refund_received', rule: 'other', amount: '10' };
      expect(await ruleOf(await propose(cast, cast.foreign.fatos, other.lineId, back))).toBeNull();
    }),
  );
});
