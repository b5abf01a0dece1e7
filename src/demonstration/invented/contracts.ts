import type { ProcurementForm } from '../../action/index.ts';
import { moneyMark } from './money.ts';

/** A contract with a supplier; days count from the day of the demonstration. `paid`: what entries paid of it, by day. */
type Invented = Pick<ProcurementForm, 'kind' | 'procedure' | 'currency' | 'amount' | 'heading'> & {
  readonly by: string;
  readonly on: number;
  readonly number: string;
  readonly subject: string;
  readonly supplier: string;
  readonly naturalPerson?: true;
  /** When it should be over. */
  readonly expectedEnd?: number;
  readonly endedOn?: number;
  readonly paid: readonly (readonly [day: number, amount: number])[];
  /** Titles of its files. */
  readonly files: readonly string[];
  readonly reason?: string;
};

/** Four contracts: one above the threshold of the donor report, one that is over, one with a person that is open past its expected end, one that is not paid yet. */
export const inventedContracts: readonly Invented[] = [
  {
    ...{ by: 'rs', on: -210, number: 'DEMO-C-01', subject: 'Platform for distance learning' },
    ...{ supplier: 'Primer Software', kind: 'services', procedure: 'simplified_tender' },
    ...{ currency: 'EUR', amount: 6_480_000, heading: 'other_costs' },
    paid: [
      [-150, 1_944_000],
      [-60, 2_592_000],
    ],
    files: ['Tenders received', 'Evaluation of tenders', 'Signed contract'],
  },
  {
    ...{ by: 'al', on: -180, number: 'DEMO-C-02', subject: 'Laptops and projectors' },
    ...{ supplier: 'Shembull Shpk', kind: 'supplies', procedure: 'three_offers' },
    ...{ currency: 'EUR', amount: 840_000, heading: 'equipment', endedOn: -120 },
    paid: [[-130, 840_000]],
    files: ['Three offers'],
  },
  {
    ...{ by: 'mk', on: -90, number: 'DEMO-C-03', subject: 'Interpreting at trainings' },
    ...{ supplier: 'Mira Primerovska', kind: 'services', procedure: 'single_offer', naturalPerson: true },
    ...{ currency: 'EUR', amount: 390_000, heading: 'other_costs', expectedEnd: -10 },
    paid: [[-40, 130_000]],
    files: [],
    reason: 'No other interpreter of this language offered on these days.',
  },
  {
    ...{ by: 'rs', on: -45, number: 'DEMO-C-04', subject: 'Hall and catering of the conference' },
    ...{ supplier: 'Hotel Primer', kind: 'services', procedure: 'three_offers' },
    ...{ currency: 'EUR', amount: 1_150_000, heading: 'other_costs', expectedEnd: 60 },
    paid: [],
    files: ['Three offers'],
  },
];

/** What tells that it is invented, behind a text. */
export const invented = (text: string): string => `${text} (${moneyMark})`;
