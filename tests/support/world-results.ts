import { editExpenditure } from '../../src/action/budget/edit-expenditure.ts';
import { listWarnings, noteWarning, ownWarnings } from '../../src/action/budget/note-warning.ts';
import { recordExpenditure } from '../../src/action/budget/record-expenditure.ts';
import { buildExpenditure } from '../../src/action/budget/testing.ts';
import { keyOf } from '../../src/action/budget/warnings.ts';
import { recordIncome } from '../../src/action/income/record-income.ts';
import { buildIncome } from '../../src/action/income/testing.ts';
import { findDocument } from '../../src/action/library/queries.ts';
import { buildDocument } from '../../src/action/library/testing.ts';
import { withdrawDocument } from '../../src/action/library/withdraw-document.ts';
import { recordProcurement } from '../../src/action/procurement/record-procurement.ts';
import { buildContractForm } from '../../src/action/procurement/testing.ts';
import { setVatRule } from '../../src/action/vat/set-vat-rule.ts';
import { buildPaper } from '../../src/papers/testing.ts';
import type { StoredFile } from '../../src/platform/files/stored-file.ts';
import { keepValue } from '../../src/results/disputes/keep-value.ts';
import { buildDispute, uncount } from '../../src/results/disputes/testing.ts';
import { setInterimTarget } from '../../src/results/logframe/set-interim-target.ts';
import { buildNote } from '../../src/results/notes/testing.ts';
import { acceptPart } from '../../src/results/parts/accept-part.ts';
import { submitPart } from '../../src/results/parts/submit-part.ts';
import { buildPart, typedTexts } from '../../src/results/parts/testing.ts';
import { createPeriod } from '../../src/results/periods/create-period.ts';
import { freezePeriod } from '../../src/results/periods/freeze-period.ts';
import { buildDonorReport } from '../../src/results/report/build-donor-report.ts';
import { createDonorReport } from '../../src/results/report/create-donor-report.ts';
import { buildVersion } from '../../src/results/report/testing.ts';
import { closeRisk } from '../../src/results/risks/close-risk.ts';
import { buildRisk } from '../../src/results/risks/testing.ts';
import { buildGathering } from '../../src/results/testing.ts';
import { checkRecord } from '../../src/results/visibility/check-record.ts';
import { recordProduct } from '../../src/results/visibility/record-product.ts';
import type { Cast, Records, Side } from './cast.ts';

/** An entry that was edited, a budget warning that was settled on one side and is open on the other, and a target before the end. */
async function accounts(cast: Cast, side: Side, name: string): Promise<string> {
  const fatos = cast.work(side.fatos);
  const { correction: _none, ...entry } = buildExpenditure({ document_reference: name });
  const expenditureId = await recordExpenditure(fatos, { ...entry, correction: false });
  const form = { ...entry, description: 'Bus to both round tables', why: 'There were two.' };
  await editExpenditure(fatos, { expenditureId, form });
  const own = ownWarnings(await listWarnings(fatos.tx, cast.actionId), side.fatos);
  if (side === cast)
    for (const warning of own) await noteWarning(fatos, { warning: keyOf(warning), reason: 'Agreed.' });
  const target = { indicator: 'national_sub_grants', due_on: '2027-06-30', reason: 'Half of it.' };
  await setInterimTarget(cast.work(cast.ana), { ...target, value: side === cast ? 11 : 12 });
  return expenditureId;
}

/** A contract with a supplier, interest of the bank and a rule of VAT, each with a file. */
async function purchases(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const fatos = cast.work(side.fatos);
  const procurement = await recordProcurement(fatos, buildContractForm());
  const income = await recordIncome(fatos, buildIncome());
  const rule = {
    partnerId: side.fatos.organisationId,
    eligible: false,
    reason: 'It gets VAT back.',
    document: 'V-1',
  };
  const vatRule = await setVatRule(cast.work(cast.ana), rule);
  return {
    procurement,
    procurement_paper: await buildPaper(fatos, {
      ...{ kind: 'procurement', ownerId: procurement },
      file,
    }),
    income,
    income_paper: await buildPaper(fatos, { kind: 'income', ownerId: income, file }),
    vat_rule: vatRule,
    vat_rule_paper: await buildPaper(fatos, { kind: 'vat_rule', ownerId: vatRule, file }),
  };
}

/** A frozen period and the report on it, as those outside the coordinator may see them; and a period to freeze. */
export async function results(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const work = cast.work(cast.ana);
  const days = { startsOn: '2026-01-01', endsOn: '2026-06-30' };
  const name = side === cast ? 'First half' : 'First half again';
  const periodId = await createPeriod(work, { name, ...days });
  const donorReportId = await createDonorReport(work, { periodId });
  await freezePeriod(work, { periodId });
  await buildDonorReport(work, { donorReportId });
  const version = { actionId: cast.actionId, personId: work.actor.personId };
  await buildVersion(work.tx, version, donorReportId, 'returned');
  const typed = { donorReportId, section: '3.1', personId: work.actor.personId };
  await work.tx
    .insertInto('results.narrativeDraft')
    .values({ ...typed, version: 0, text: 'A bridge is being', keptAt: work.now })
    .execute();
  const toDecide = await createPeriod(work, { name: `${name}, submitted`, ...days });
  const submitted = await createDonorReport(work, { periodId: toDecide });
  await buildDonorReport(work, { donorReportId: submitted });
  await buildVersion(work.tx, version, submitted);
  const expenditure = await accounts(cast, side, name);
  return {
    ...(await parts(cast, side, donorReportId)),
    expenditure,
    ...(await purchases(cast, side, file)),
    expenditure_paper: await buildPaper(cast.work(side.fatos), {
      ...{ kind: 'expenditure', ownerId: expenditure },
      file,
    }),
    results_period: periodId,
    'results_period of period.freeze': await createPeriod(work, { name: `${name}, to be frozen`, ...days }),
    donor_report: donorReportId,
    'donor_report of donor_report.return': submitted,
    'donor_report of donor_report.accept': submitted,
  };
}

/** A part that this side's partner is asked for, one that is submitted, and one that is accepted. */
async function parts(cast: Cast, side: Side, donorReportId: string): Promise<Records> {
  const [ana, author] = [cast.work(cast.ana), cast.work(side.elira)];
  const partnerId = side.organisations.partner;
  const submittedOf = async (name: string) => {
    const days = { startsOn: '2026-07-01', endsOn: '2026-12-31' };
    const periodId = await createPeriod(ana, {
      name: `${name} of ${side === cast ? 'ours' : 'theirs'}`,
      ...days,
    });
    const report = await createDonorReport(ana, { periodId });
    const partId = await buildPart(ana, { donorReportId: report, partnerId });
    await submitPart(author, await typedTexts(author, partId));
    return partId;
  };
  const submitted = await submittedOf('Part submitted');
  const accepted = await submittedOf('Part accepted');
  await acceptPart(ana, { partId: accepted });
  return {
    report_part: await buildPart(ana, { donorReportId, partnerId }),
    report_note: await buildNote(ana, { donorReportId, addressedTo: side.elira.personId }),
    'report_part of report_part.accept': submitted,
    'report_part of report_part.return': submitted,
    'report_part of report_part.edit': submitted,
    'report_part of report_part.take': accepted,
  };
}

/**
 * A dispute of this side's officer, one that was answered, and one by the other side of an event that this side's partner held and withdrew.
 */
export async function disputes(cast: Cast, side: Side): Promise<Records> {
  const [officer, other] = [
    cast.work(side.elira),
    cast.work(side === cast ? cast.foreign.elira : cast.elira),
  ];
  const kept = await buildDispute(officer, { jurisdiction: 'RS' });
  await keepValue(cast.work(side === cast ? cast.foreign.ana : cast.ana), {
    disputeId: kept,
    reason: 'It is right.',
  });
  const gatheringId = await buildGathering(officer.tx, { ...side, actionId: cast.actionId });
  const record = { claim: 'not_counted', claimed: '', record: `gathering.${gatheringId}` } as const;
  const ofRecord = await buildDispute(other, record);
  await uncount(officer.tx, gatheringId);
  const open = await buildDispute(officer);
  return {
    dispute: open,
    'dispute of dispute.withdraw': open,
    'dispute of dispute.disagree': kept,
    'dispute of dispute.change': ofRecord,
    'dispute of dispute.keep': ofRecord,
  };
}

/** A product with its file, a check of an event, and an event of which nothing was checked. */
export async function visibility(cast: Cast, side: Side, file: StoredFile): Promise<Records> {
  const { tx } = cast.work(cast.ana);
  const officer = cast.work(side.elira);
  const checked = {
    version: 0,
    channel: 'Town hall',
    url: null,
    emblem: true,
    statement: true,
    derogation: '',
  };
  const id = await recordProduct(officer, {
    ...{ ...checked, title: 'Banner of the opening', kind: 'banner' as const, shownOn: '2026-04-10' },
  });
  const event = () =>
    buildGathering(tx, { ...side, actionId: cast.actionId }, { startsOn: '2026-04-10', publishedAt: null });
  return {
    visibility_product: id,
    visibility_check: await checkRecord(officer, { recordId: await event(), form: checked }),
    visibility_record: await event(),
    visibility_product_paper: await buildPaper(officer, { kind: 'visibility_product', ownerId: id, file }),
  };
}

/** A document that the contracting authority may read, with its file, and one that is withdrawn. */
export async function library(cast: Cast, file: StoredFile): Promise<Records> {
  const ana = cast.work(cast.ana);
  const id = await buildDocument(ana, { file, audience: 'authority' });
  const withdrawn = await buildDocument(ana, { file, audience: 'authority' });
  await withdrawDocument(ana, { documentId: withdrawn, reason: 'It was the wrong file.' });
  return {
    document: id,
    'document of document.restore': withdrawn,
    document_paper: (await findDocument(ana.tx, cast.ana, cast.actionId, id))!.paperId!,
  };
}

/** A risk that this side's grant officer answers for, a proposal, and one that is closed. */
export async function risks(cast: Cast, side: Side): Promise<Records> {
  const ana = cast.work(cast.ana);
  const owned = { ownerId: side.organisations.partner };
  const closed = await buildRisk(ana, owned);
  await closeRisk(ana, { riskId: closed, remark: 'The election is over.' });
  const proposed = await buildRisk(cast.work(side.elira));
  return {
    risk: await buildRisk(ana, owned),
    'risk of risk.accept': proposed,
    'risk of risk.decline': proposed,
    'risk of risk.reopen': closed,
  };
}
