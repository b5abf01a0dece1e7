import type { ProcurementForm } from './schema.ts';

/** A contract on the interpreting of a round table, of 1,200 euros, five days ago. */
export function buildContractForm(over: Partial<ProcurementForm> = {}): ProcurementForm {
  return {
    ...{ number: 'C-7', subject: 'Interpreting at the round table', supplier: 'Primer Interpreters' },
    ...{ naturalPerson: false, kind: 'services', procedure: 'single_offer', signedOn: '2026-11-20' },
    ...{ currency: 'EUR', amount: 120_000, heading: 'travel', line: '', expectedEnd: null },
    ...{ endedOn: null },
    reason: 'It is right because the contract says so.',
    ...over,
  };
}
