import type { Instant, PlainDate } from '../../platform/dates.ts';
import type { Facts } from './facts.ts';
import type { Section } from './sections.ts';
import type { MovedFigure } from './stated-figures.ts';

/** Something for which the report would come back. A hard one must be mended before it is submitted; of a soft one a person decides. */
export type Finding = {
  readonly id: string;
  readonly hard: boolean;
  readonly href: string;
  readonly section?: Section;
  /** What the sentence `results.finding.<id>` names. */
  readonly values: Readonly<Record<string, string | number>>;
};

/** Findings of one kind, where there are more than a few: the first, and the others behind it. */
export type Folded = Finding & { readonly alike: readonly Finding[] };

/** So many findings of one kind are listed one by one; of more, only the first is. */
export const listedOfKind = 3;

/** The findings in their order, where those of a kind that is found often are behind the first of them. */
export function foldAlike(findings: readonly Finding[]): Folded[] {
  const kinds = new Map<string, Finding[]>();
  for (const one of findings) kinds.set(one.id, [...(kinds.get(one.id) ?? []), one]);
  return findings.flatMap((one) => {
    const kind = kinds.get(one.id)!;
    if (kind.length <= listedOfKind) return [{ ...one, alike: [] }];
    return kind[0] === one ? [{ ...one, alike: kind.slice(1) }] : [];
  });
}

/** What the records behind the report say beside its facts. */
export type Behind = {
  /** Indicators of the logframe as they are defined: an empty source, and null for a baseline that is not known. */
  readonly indicators: readonly {
    readonly code: string;
    readonly source: string;
    readonly baseline: number | null;
    /** Its code in OPSYS; null until the Action says it. */
    readonly opsys: string | null;
  }[];
  /** The heading that financial support to third parties is booked under; null where there is none. */
  readonly thirdPartyHeading: string | null;
  /** Currencies of expenditure in the Action for which no rate of a month of the period is loaded. */
  readonly ratesMissing: readonly { readonly currency: string; readonly month: string }[];
  /** Reports of sub-grantees on periods that ended until the last day, due by now and not approved. */
  readonly openSubGrantReports: number;
  /** Entries of the period that were booked after it was frozen. */
  readonly lateEntries: number;
  /** Entries of the period whose supporting document has no number that could be found. */
  readonly withoutDocument: number;
  /** Entries of the period that were out of line, and taken with an explanation. */
  readonly questioned: number;
  /** Budget headings and lines that wait for a decision. */
  readonly openWarnings: number;
  /** Publications of the period without an address at which they can be seen. */
  readonly withoutAddress: readonly { readonly id: string; readonly title: string }[];
  /** Contracts with suppliers of the period above the threshold. */
  readonly aboveThreshold: readonly {
    readonly id: string;
    readonly subject: string;
    readonly procedure: string | null;
    /** Of one that was lowered below it, what it was. */
    readonly was?: number | null;
    readonly files: number;
  }[];
  /** Titles of templates that the virus scanner holds back. */
  readonly templatesHeld: readonly string[];
  /** Sub-grants by organisation, signed by the last day of the period; of one that ended, what was paid. Minor units. */
  readonly promises: readonly {
    readonly organisation: string;
    /** The one that was signed last. */
    readonly agreementId: string;
    readonly promised: number;
  }[];
  /** The rule of the contract is met, and no request for payment was made since the period ended. */
  readonly paymentDue: boolean;
};

export type Checked = {
  readonly reportId: string;
  readonly periodId: string;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly today: PlainDate;
  readonly frozen: boolean;
  /** What the report is filled with; undefined when it was never filled. */
  readonly facts: Facts | undefined;
  /** What it would be filled with now, as one text to be compared. */
  readonly current: boolean;
  readonly narratives: ReadonlyMap<string, string>;
  /** Texts of the report on the period before. */
  readonly narrativesBefore: ReadonlyMap<string, string>;
  readonly factsBefore: Facts | undefined;
  /** Figures that moved when the report was last filled: what it was before, where that is a number. */
  readonly moved: readonly MovedFigure[];
  readonly contract: {
    readonly contactPerson: string | null;
    readonly number: string | null;
    readonly startsOn: PlainDate | null;
    readonly endsOn: PlainDate | null;
    readonly reportDays: number;
    readonly totalMinor: number | null;
    readonly thirdPartiesTotalMinor: number | null;
    readonly thirdPartyCeilingMinor: number | null;
    readonly transferPercent: number;
  };
  readonly behind: Behind;
  /** The last day of the period before; null when there is none. */
  readonly periodBeforeEndsOn: PlainDate | null;
  readonly openQuestions: number;
  /** Sections that the latest return has a comment on and that are still as they were. */
  readonly unchanged: readonly Section[];
  /** What partners were asked for and was not withdrawn. */
  readonly parts: readonly {
    readonly id: string;
    readonly partnerName: string;
    readonly state: string;
    /** How many of its texts the report does not have as they are now. */
    readonly untaken: number;
  }[];
  /** How many notes of those who write it are open, by section. */
  readonly openNotes: ReadonlyMap<Section, number>;
  /** Values of the period that a partner disputes and that wait for an answer. */
  readonly disputes: readonly {
    readonly id: string;
    readonly indicator: string;
    readonly raisedAt: Instant;
  }[];
};
