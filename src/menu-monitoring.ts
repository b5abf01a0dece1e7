/** Pages under one heading of a long group, each with the word of its line. */
const part = (word: string, pages: readonly (readonly [href: string, key: string, hint: string])[]) =>
  pages.map(([href, key, hint]) => ({ href, key, part: word, hint }));

/** The pages of monitoring, from what is looked at most often to what is set once. */
export const monitoringPages = [
  ...part('progress', [
    ['/staff/status', 'results.status.title', 'status'],
    ['/staff/logframe', 'results.logframe.title', 'logframe'],
    ['/staff/logframe/matrix', 'results.matrix.title', 'logframe_matrix'],
    ['/staff/work-plan', 'action.work_plan.title', 'work_plan'],
    ['/staff/risks', 'results.risk.title', 'risks'],
    ['/staff/visibility', 'results.visibility.title', 'visibility'],
  ]),
  ...part('money', [
    ['/staff/budget', 'action.budget.title', 'budget'],
    ['/staff/budget/expenditure', 'action.expenditure.list.title', 'expenditure'],
    ['/staff/procurement', 'action.procurement.title', 'procurement'],
    ['/staff/budget/income', 'action.income.title', 'other_funding'],
    ['/staff/budget/vat', 'action.vat.title', 'vat'],
    ['/staff/budget/warnings', 'action.warning.title', 'warnings'],
    ['/staff/payments', 'results.payment.title', 'payments'],
    ['/staff/rates', 'action.rates.title', 'rates'],
  ]),
  ...part('reporting', [
    ['/staff/donor-reports', 'results.report.list.title', 'donor_reports'],
    ['/staff/report-parts', 'results.part.list.title', 'report_parts'],
    ['/staff/periods', 'results.period.list.title', 'periods'],
    ['/staff/disputes', 'results.dispute.list.title', 'disputes'],
  ]),
  ...part('contract', [
    ['/staff/contract', 'action.contract.title', 'contract'],
    ['/staff/documents', 'action.document.title', 'documents'],
  ]),
];
