import { addDays, type PlainDate } from '../../platform/dates.ts';
import type { actCodes, IncidentKind, perpetrators } from '../incidents/codes.ts';
import type { People } from '../incidents/rules/people.ts';
import type { Span } from '../statistics/rules/half-years.ts';

export type InventedAct = {
  readonly code: (typeof actCodes)[number];
  readonly perpetrator: (typeof perpetrators)[number];
  readonly hurt: number;
};
/** A checked incident that never was, as far as it is counted. */
export type InventedCount = {
  /** Which of the organisations wrote it, by its place in their list. */
  readonly organisation: number;
  readonly jurisdiction: string;
  readonly toOn: PlainDate;
  readonly kind: IncidentKind;
  readonly people: People;
  readonly acts: readonly InventedAct[];
};

const acts: readonly (readonly [InventedAct['code'], InventedAct['perpetrator']])[] = [
  ['pushback', 'border_police'],
  ['physical_abuse', 'border_police'],
  ['theft', 'other_police'],
  ['asylum_denied', 'border_police'],
  ['arbitrary_detention', 'foreign_officers'],
  ['robbery', 'smuggler'],
  ['dangerous_transport', 'smuggler'],
];

/** In each place what happens there, and how often: the last has so little of it that its numbers must be hidden. */
const rounds = { X1: 3, X2: 2, X3: 1 } as const;

/** Incidents of a half-year by four organisations, always the same: numbers large and small, so that some have to be hidden. */
export function inventedCounts({ startsOn }: Span): InventedCount[] {
  return [0, 1, 2, 3].flatMap((organisation) =>
    Object.entries(rounds).flatMap(([jurisdiction, times], place) =>
      acts.slice(0, place === 2 ? 3 : acts.length).flatMap(([code, perpetrator], at) =>
        Array.from({ length: times }, (_, round): InventedCount => {
          const hurt = 5 + ((organisation * 7 + at * 5 + round * 3 + place) % 9);
          return {
            ...{ organisation, jurisdiction, toOn: addDays(startsOn, 10 + ((at * 23 + round * 40) % 150)) },
            kind: at < 5 ? 'violation' : 'crime',
            people: {
              men: { low: hurt, high: hurt + 4 },
              ...(at % 2 === 0 ? { women: { low: 2 + (at % 3), high: 6 } } : {}),
              ...(at % 3 === 0 ? { boys: { low: 3, high: 5 } } : {}),
            },
            acts: [{ code, perpetrator, hurt }],
          };
        }),
      ),
    ),
  );
}
