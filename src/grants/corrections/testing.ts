import type { Cast, Side } from '../../../tests/support/cast.ts';
import type { Instant } from '../../platform/dates.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { approveReport } from '../reports/decide-report.ts';
import { addLine } from '../reports/expenditure-lines.ts';
import { reviewLine } from '../reports/review-line.ts';
import { submitReport } from '../reports/submit-report.ts';
import { buildAgreement, buildLine, buildReport, times } from '../testing.ts';
import { confirmCorrection } from './decide-correction.ts';
import { proposeCorrection } from './propose-correction.ts';
import type { CorrectionForm } from './schema.ts';

/** When the corrections of the tests are made: after the report was approved. */
export const correctionTime: Instant = '2026-11-02T09:00:00.000Z';

export const correctionTyped: CorrectionForm = {
  ...{ direction: 'less', amount: '250', kind: 'audit_finding', rule: 'no_document' },
  reason: 'The auditor found no bill for one week.',
};

type Line = {
  readonly agreementId: string;
  readonly reportId: string;
  readonly lineId: string;
  /** Another one of the report, where it was asked for. */
  readonly otherId?: string;
};

/**
 * A sub-grant with an approved report of one expenditure of 1000 euro that was accepted, all of it unless `accepted` says less; of `two`
 * where there is another.
 */
export async function buildAcceptedLine(
  cast: Cast,
  {
    side = cast,
    accepted,
    two = false,
    file,
  }: { side?: Side; accepted?: string; two?: boolean; file?: StoredFile } = {},
): Promise<Line> {
  const granted = await buildAgreement(cast, file ? { side, file } : { side });
  const reportId = await buildReport(cast, granted, { side });
  const besa = cast.work(side.besa, times.reporting);
  const lineId = await addLine(besa, { reportId, line: buildLine() });
  const other = two && { otherId: await addLine(besa, { reportId, line: buildLine() }) };
  await submitReport(besa, { reportId });
  const elira = cast.work(side.elira, times.reporting);
  const part = { verb: 'accept_part', rule: 'vat', text: 'Without VAT.' } as const;
  const verdict = accepted === undefined ? ({ verb: 'accept' } as const) : { ...part, accepted };
  await reviewLine(elira, { lineId, verdict });
  if (other) await reviewLine(elira, { lineId: other.otherId, verdict: { verb: 'accept' } });
  await approveReport(elira, { reportId });
  return { agreementId: granted.agreementId, reportId, lineId, ...other };
}

/** A correction of such an expenditure by a finance officer, which waits unless it is `confirmed`. */
export async function buildCorrection(
  cast: Cast,
  {
    side = cast,
    confirmed = false,
    line,
    form = {},
    files = [],
    at = correctionTime,
  }: {
    side?: Side;
    confirmed?: boolean;
    line?: Line;
    form?: Partial<CorrectionForm>;
    files?: readonly StoredFile[];
    at?: Instant;
  } = {},
): Promise<Line & { readonly correctionId: string }> {
  const accepted = line ?? (await buildAcceptedLine(cast, { side }));
  const typed = { ...correctionTyped, ...form };
  const correctionId = await proposeCorrection(cast.work(side.fatos, at), {
    ...{ lineId: accepted.lineId, form: typed, files },
  });
  if (confirmed) await confirmCorrection(cast.work(side.filip, at), { correctionId });
  return { ...accepted, correctionId };
}
