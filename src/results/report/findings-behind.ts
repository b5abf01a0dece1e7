import type { Checked, Finding } from './finding.ts';

/** What the records behind the report lack: rates, approvals, documents, decisions, proofs and the request for payment. */
export function findingsBehind({ behind, periodId }: Checked): Finding[] {
  const found: Finding[] = [];
  const add = (id: string, hard: boolean, href: string, values: Finding['values'] = {}) =>
    found.push({ id, hard, href, values });
  const count = (id: string, hard: boolean, href: string, many: number) => {
    if (many > 0) add(id, hard, href, { count: many });
  };
  for (const { currency, month } of behind.ratesMissing)
    add('rate_missing', false, '/staff/rates', { currency, month });
  count('sub_grant_report_open', false, '/staff/reports', behind.openSubGrantReports);
  count('entries_late', false, `/staff/periods/${periodId}`, behind.lateEntries);
  count('entries_without_document', true, '/staff/budget/expenditure', behind.withoutDocument);
  count('entries_questioned', false, '/staff/budget/expenditure', behind.questioned);
  count('warnings_open', false, '/staff/budget/warnings', behind.openWarnings);
  for (const { title } of behind.withoutAddress)
    add('publication_without_address', false, '/staff/outputs', { title });
  for (const { id, subject, procedure, was, files } of behind.aboveThreshold) {
    // Of one that was lowered below the threshold nothing more is asked.
    if (typeof was === 'number') continue;
    const href = `/staff/procurement/${id}`;
    if (procedure === null) add('contract_without_procedure', false, href, { subject });
    if (files === 0) add('contract_without_files', false, href, { subject });
  }
  for (const title of behind.templatesHeld) add('template_held', false, '/staff/report-templates', { title });
  if (behind.paymentDue) add('payment_not_requested', false, '/staff/payments');
  return found;
}
