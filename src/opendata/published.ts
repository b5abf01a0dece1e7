import type { Instant, PlainDate, Zone } from '../platform/dates.ts';
import type { Jurisdiction } from '../platform/language/jurisdictions.ts';
import type { Currency, Money } from '../platform/money.ts';

/** Plain input of every export. Undefined means that we do not know it: an export names the gap and never fills it. */

export type PublishedOrganisation = {
  /** Our own id, for a standard that demands one where no listed register knows the organisation. */
  readonly id?: string;
  readonly name: string;
  /** org-id.guide list code and number, `RS-APR-…`; undefined where the organisation's register is on no list. */
  readonly identifier?: string;
  /** IATI OrganisationType code: 15 other public sector, 21 international NGO, 24 partner-country NGO, 40 multilateral. */
  readonly type?: string;
};

export type PublishedAction = {
  /** IATI activity identifier. */
  readonly identifier?: string;
  readonly title: string;
  readonly description: string;
  readonly objective?: string;
  readonly targetGroups?: string;
  readonly contractNumber?: string;
  readonly plannedStart?: PlainDate;
  readonly plannedEnd?: PlainDate;
  readonly actualStart?: PlainDate;
  readonly actualEnd?: PlainDate;
  readonly status?: ActionStatus;
  readonly funder: PublishedOrganisation;
  readonly lead: PublishedOrganisation;
  readonly partners: readonly PublishedOrganisation[];
  /** The share is a percentage of the Action's money; without shares the file says the region as a whole. */
  readonly jurisdictions: readonly { readonly code: Jurisdiction; readonly share?: number }[];
  /** OECD-DAC purpose codes; the share is a percentage, needed when there are several. */
  readonly sectors: readonly { readonly code: string; readonly share?: number }[];
  readonly currency: Currency;
  readonly budget: readonly BudgetPeriod[];
  readonly transactions: readonly ActionTransaction[];
  readonly results: readonly PublishedResult[];
  /** A role mailbox, never a person's. */
  readonly contactEmail?: string;
  /** The Action's public page, absolute. */
  readonly page?: string;
  readonly updatedAt: Instant;
  /** The records are invented: every export says so. */
  readonly demonstration: boolean;
};
export type ActionStatus =
  | 'pipeline'
  | 'implementation'
  | 'finalisation'
  | 'closed'
  | 'cancelled'
  | 'suspended';
export type BudgetPeriod = {
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly amount: Money;
  readonly committed: boolean;
};
export type ActionTransaction = {
  readonly kind: 'incoming_commitment' | 'incoming_funds' | 'expenditure';
  readonly date: PlainDate;
  readonly amount: Money;
  readonly description?: string;
};
export type PublishedResult = {
  readonly kind: 'output' | 'outcome' | 'impact';
  readonly title: string;
  readonly indicators: readonly PublishedIndicator[];
};
export type PublishedIndicator = {
  readonly title: string;
  readonly description?: string;
  readonly unit: 'number' | 'percentage';
  readonly baseline?: { readonly year: number; readonly value: number };
  /** In order of time; `actual` is the frozen value of the period, undefined where the public may not see it. */
  readonly periods: readonly {
    readonly startsOn: PlainDate;
    readonly endsOn: PlainDate;
    readonly target?: number;
    readonly actual?: number;
  }[];
};

export type PublishedGrant = {
  readonly id: string;
  readonly number?: string;
  readonly title?: string;
  readonly description?: string;
  readonly amount: Money;
  readonly payments: readonly { readonly id: string; readonly paidOn: PlainDate; readonly amount: Money }[];
  readonly awardedOn: PlainDate;
  readonly call?: { readonly number: string; readonly title: string };
  readonly recipient?: PublishedOrganisation;
  /** The partner that signed the agreement; undefined where the sub-grant is protected. */
  readonly grantedBy?: { readonly id: string; readonly name: string };
  readonly scope: 'national' | 'regional';
  /** Undefined: the region. */
  readonly jurisdiction?: Jurisdiction;
  readonly place?: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly status: 'signed' | 'completed' | 'terminated';
  readonly updatedAt: Instant;
  readonly protection: Protection;
  /** Amount and days are rounded, and payments left out, to protect people; title and description were written for the public. */
  readonly coarse?: true;
};
/** The protection switch of a sub-grant (product.md, rule 8). */
export type Protection = {
  /** Nothing of it is shown before this day. */
  readonly delayUntil?: PlainDate;
  readonly generalisePlace: 'no' | 'jurisdiction' | 'region';
  readonly withholdName: boolean;
};

export type PublishedCall = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: 'forecasted' | 'open' | 'closed';
  readonly summary: string;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly zone: Zone;
  readonly scope: 'national' | 'regional';
  readonly jurisdiction?: Jurisdiction;
  readonly lots: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly envelope: Money;
    readonly minimum: Money;
    readonly maximum: Money;
  }[];
  /** Codes of the languages its guidelines are in. */
  readonly languages: readonly string[];
  readonly issuer: string;
  /** A role mailbox, never a person's. */
  readonly contactEmail?: string;
  readonly page?: string;
  readonly createdAt: Instant;
  readonly lastModifiedAt: Instant;
};
