import type { CsvCell } from '../../platform/documents/write-csv.ts';
import type { Language } from '../../platform/language/language.ts';
import { money, toDecimal } from '../../platform/money.ts';
import type { ActionFile } from '../definition/schema.ts';
import type { Procurement } from './queries.ts';
import { procedureName, supplierFor } from './words.ts';

/** The register as a file: no name of a supplier who is a person, because files travel. */
export function procurementRows(
  language: Language,
  action: ActionFile,
  contracts: readonly Procurement[],
): CsvCell[][] {
  return [
    [
      ...['signed_on', 'partner', 'number', 'subject', 'supplier', 'kind', 'procedure', 'heading', 'line'],
      ...['ordered', 'paid', 'left', 'contract_currency', 'rate', 'ordered_in_currency', 'committed'],
      ...['currency', 'status', 'expected_end', 'ended_on', 'confirmed_because'],
    ],
    ...contracts.map((one): CsvCell[] => {
      const { ordered, paid, left, committedMinor } = one.standing;
      const inAction = (minor: number) => toDecimal(money(minor, one.currency));
      return [
        ...[one.signedOn, one.partner, one.number, one.subject, supplierFor(language, one, false), one.kind],
        ...[procedureName(language, action, one.procedure), one.heading, one.line],
        ...[toDecimal(ordered), toDecimal(paid), toDecimal(left), one.originalCurrency, one.rate],
        ...[inAction(one.amountMinor), inAction(committedMinor), one.currency],
        ...[one.state, one.expectedEnd, one.endedOn, one.confirmedBecause],
      ];
    }),
  ];
}
