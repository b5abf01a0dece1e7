import type { StoredFile } from '../../platform/files/stored-file.ts';
import { newId } from '../../platform/ids.ts';
import { parseAmount } from '../../platform/money.ts';
import { mustBeSeen } from '../../platform/must-be-seen.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { beginStep, finishStep } from '../../platform/workflow/take-step.ts';
import { keepCorrectionFiles } from '../correction-files/keep-correction-files.ts';
import { lockCorrectable } from './lock-correctable.ts';
import { insertCorrection } from './queries.ts';
import { changeOf, mustBePayable, ruleOf } from './rules.ts';
import type { CorrectionForm } from './schema.ts';
import { seenOfLine } from './seen.ts';
import { correctableWorkflow } from './workflow.ts';

/**
 * Proposes that less or more of an accepted expenditure is accepted. Nothing changes before a second person confirms it. `seen`: what the
 * page showed (`seenOfLine`). Returns its id. Problems: `line_not_in_state`, those of `mustTakeCorrections` and `mustTakeAnother`,
 * `changed_since_shown`, `amount_not_read`, those of `changeOf` and `ruleOf`,
 * `correction_nothing_payable`, `correction_unpayable`, `correction_instalment_underway`, `file_type_not_accepted` (kinds),
 * `too_many_files` (max).
 */
export async function proposeCorrection(
  work: Work,
  input: {
    lineId: string;
    form: CorrectionForm;
    /** The letter or credit note that it rests on. */
    files?: readonly StoredFile[];
    seen?: string | undefined;
  },
): Promise<string> {
  const { tx, actor, now } = work;
  const line = await lockCorrectable(tx, input.lineId);
  beginStep(work, correctableWorkflow, 'propose', line);
  mustBeSeen(input.seen, seenOfLine(line));
  const { direction, amount, kind, reason } = input.form;
  const rule = ruleOf(input.form);
  const amountMinor = parseAmount(amount, line.currency);
  if (amountMinor === undefined) throw problem('amount_not_read', {}, { field: 'amount' });
  const changeMinor = changeOf({ direction, amountMinor }, line);
  mustBePayable(changeMinor, line);
  const id = newId();
  const { id: lineId, reportId, agreementId, organisationId, currency } = line;
  const made = await insertCorrection(tx, {
    ...{ id, lineId, reportId, agreementId, organisationId, currency, changeMinor, kind, rule, reason },
    ...{ acceptedMinor: line.countedMinor + changeMinor, proposedBy: actor.personId, proposedAt: now },
  });
  if (!made) throw problem('correction_waits');
  const of = { id, agreementId, partnerId: line.partnerId };
  const files = await keepCorrectionFiles(work, of, input.files ?? []);
  const details = {
    line: lineId,
    change_minor: changeMinor,
    kind,
    files,
    ...(rule && { rule }),
  };
  await finishStep(work, correctableWorkflow, 'propose', id, details, { reason });
  return id;
}
