import type { PrivacyFile } from '../../action/index.ts';
import { addSeconds, type Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';

export const risks = ['unlikely', 'risk', 'high'] as const;
export type Risk = (typeof risks)[number];
export const addressees = ['authority', 'people'] as const;
export type Addressee = (typeof addressees)[number];

export type Notice = {
  readonly jurisdiction: string;
  readonly addressee: Addressee;
  readonly sentOn: string | null;
  readonly words: string;
};
export type Breach = {
  readonly id: string;
  readonly title: string;
  readonly happened: string;
  readonly knownAt: Instant;
  readonly jurisdictions: readonly string[];
  readonly records: readonly string[];
  readonly people: number | null;
  readonly consequences: string;
  readonly measures: string;
  readonly risk: Risk | null;
  readonly riskReason: string;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly recordedAt: Instant;
  readonly closedAt: Instant | null;
  readonly version: number;
};

/** Hours to the notice of the authority where `privacy.yaml` says nothing: from memory, GDPR, article 33(1). */
export const hoursFromMemory = 72;
/** The hours of one law, and the source they were read in; none where they are from memory. */
export function clockOf(
  privacy: PrivacyFile | undefined,
  jurisdiction: string,
): { hours: number; source: string | undefined } {
  const { hours = hoursFromMemory, source } =
    privacy?.laws.find((law) => law.jurisdiction === jurisdiction)?.breach ?? {};
  return { hours, source };
}

export type Due = { readonly jurisdiction: string; readonly addressee: Addressee; readonly dueAt: Instant };

/**
 * The notices that are still owed, each with the end of its hours: to the authority of each jurisdiction unless a risk to people is
 * unlikely, and to the people where it is high (articles 33 and 34). While nobody has decided, the authorities' hours run.
 */
export function noticesDue(
  { jurisdictions, risk, knownAt, closedAt }: Pick<Breach, 'jurisdictions' | 'risk' | 'knownAt' | 'closedAt'>,
  notices: readonly Notice[],
  privacy: PrivacyFile | undefined,
): Due[] {
  if (closedAt || risk === 'unlikely') return [];
  const owed = addressees.filter((addressee) => addressee === 'authority' || risk === 'high');
  return jurisdictions
    .flatMap((jurisdiction) =>
      owed.map((addressee) => ({
        jurisdiction,
        addressee,
        dueAt: addSeconds(knownAt, clockOf(privacy, jurisdiction).hours * 3600),
      })),
    )
    .filter(
      (due) =>
        !notices.some((one) => one.jurisdiction === due.jurisdiction && one.addressee === due.addressee),
    );
}

/** Problem `breach_closed`. */
export function mustBeUnclosed({ closedAt }: Pick<Breach, 'closedAt'>): void {
  if (closedAt) throw problem('breach_closed');
}

/** Problems: `breach_closed`, `breach_undecided`, `breach_notice_owed`, `breach_without_measures`. */
export function mustBeClosable(breach: Breach, due: readonly Due[]): void {
  mustBeUnclosed(breach);
  if (!breach.risk) throw problem('breach_undecided');
  if (due.length > 0) throw problem('breach_notice_owed');
  if (breach.measures === '') throw problem('breach_without_measures');
}

/** Problem `known_later`: nobody knows of it before it is known. */
export function mustBeKnown(knownAt: Instant, now: Instant): void {
  if (knownAt > now) throw problem('known_later', {}, { field: 'known_on' });
}
