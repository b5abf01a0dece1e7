/** Of one partner alone: no other sees what it pays from, or pays. */
export const bookkeeping = {
  grant_officer: 'own',
  finance_officer: 'own',
  programme_manager: 'own',
} as const;

/** Who sees the Action's money. The document of the tests is of the kind that the same people read. */
export const accounts = {
  programme_manager: 'all',
  grant_officer: 'all',
  finance_officer: 'all',
  contracting_authority: 'all',
} as const;

/** Nobody else of the staff. */
const apart = {
  assessor: 'none',
  data_protection_officer: 'none',
  administrator: 'none',
  grant_officer: 'none',
} as const;
/** Files that the finance officers of a partner keep. */
const keptByPartner = ['expenditure', 'procurement', 'income'].flatMap((kind) => [
  `${kind}_paper of paper.decide`,
  `${kind}_paper of paper.remove`,
  `${kind} of ${kind}.attach`,
]);
/** Files that the programme manager keeps, too. */
const keptWithCoordinator = [
  'vat_rule_paper of paper.decide',
  'vat_rule_paper of paper.remove',
  'vat_rule of vat_rule.attach',
];

/** How far each role reaches entries, contracts with suppliers, income and rules of VAT, with their files. */
export const moneyReaches = {
  expenditure: accounts,
  ...Object.fromEntries(keptByPartner.map((kind) => [kind, { finance_officer: 'own' as const }])),
  expenditure_paper: { ...apart, ...accounts },
  procurement: accounts,
  procurement_paper: { ...apart, ...accounts },
  'procurement of procurement.change': { finance_officer: 'own' },
  'procurement of procurement.withdraw': { finance_officer: 'own' },
  'income of income.counter': { finance_officer: 'own' },
  income: accounts,
  // A bank statement has more on it than the receipt: no other partner opens it.
  income_paper: { ...apart, programme_manager: 'all', finance_officer: 'own', contracting_authority: 'all' },
  vat_rule: accounts,
  vat_rule_paper: { ...apart, ...accounts },
  ...Object.fromEntries(
    keptWithCoordinator.map((kind) => [
      kind,
      { programme_manager: 'all' as const, finance_officer: 'own' as const },
    ]),
  ),
  'expenditure of expenditure.edit': { finance_officer: 'own' },
  'expenditure of expenditure.counter': { finance_officer: 'own' },
} as const;
