import type { Written } from '../incidents/write-incident.ts';

type Pages = { readonly [P in Written['page']]: Extract<Written, { page: P }> };

/** An incident that never was, in a place that is not there: written by one, and looked at by another where that is said. */
export type InventedIncident = {
  readonly writer: 'partner' | 'cso';
  readonly writtenOn: number;
  /** The first and the last day on which it may have been, from today. */
  readonly from: number;
  readonly to: number;
  readonly checkedOn?: number;
  /** The month in which it was heard of is that of the day on which it was written; the days come from above. */
  readonly pages: Omit<Pages, 'place' | 'route' | 'sources'> & {
    readonly route?: Pages['route'];
    readonly place: Omit<Pages['place'], 'fromOn' | 'toOn'>;
    readonly sources: readonly Omit<Pages['sources']['sources'][number], 'month'>[];
  };
};

const noSign = {
  unpaid_work: 'no',
  forced_work: 'no',
  job_offer: 'no',
  arranged_marriage: 'no',
  held: 'no',
} as const;

export const inventedIncidents: readonly InventedIncident[] = [
  {
    writer: 'partner',
    writtenOn: -60,
    from: -75,
    to: -70,
    checkedOn: -40,
    pages: {
      what: {
        ...{ page: 'what', kind: 'violation', noteRead: '', filesKept: true },
        note: 'Phones were broken and shoes were taken before the group was sent back across the river.',
      },
      people: {
        ...{ page: 'people', groups: ['south_asia', 'middle_east'] },
        people: {
          men: { low: 16, high: 20 },
          women: { low: 2, high: 2 },
          boys: { low: 5, high: 5 },
          alone: { low: 2, high: 3 },
        },
      },
      place: {
        ...{
          page: 'place',
          jurisdiction: 'X1',
          border: 'X2',
          placeKind: 'green_border',
          direction: 'leaving',
        },
        partOfDay: 'night',
      },
      acts: {
        ...{ page: 'acts', indicators: noSign, mechanism: null },
        acts: [
          {
            ...{ code: 'pushback', perpetrator: 'border_police', doneBy: { low: 4, high: 6 } },
            ...{ hurt: { low: 23, high: 27 }, consequence: 'injury' },
          },
          {
            ...{ code: 'property_destroyed', perpetrator: 'border_police', doneBy: null },
            ...{ hurt: { low: 10, high: 15 }, consequence: 'lost_property' },
          },
        ],
      },
      sources: [
        { kind: 'person_affected', independent: 2, reliability: 'b', credibility: 'c2', mayCount: true },
        { kind: 'health_worker', independent: 1, reliability: 'a', credibility: 'c1', mayCount: true },
      ],
    },
  },
  {
    writer: 'partner',
    writtenOn: -3,
    from: -6,
    to: -5,
    pages: {
      what: { page: 'what', kind: 'crime', noteRead: '', filesKept: false, note: '' },
      people: { page: 'people', groups: [], people: { men: { low: 3, high: 4 } } },
      place: {
        ...{ page: 'place', jurisdiction: 'X1', border: null, placeKind: 'road', direction: 'inside' },
        partOfDay: 'not_known',
      },
      acts: {
        ...{ page: 'acts', indicators: { ...noSign, held: 'yes' }, mechanism: 'declined' },
        acts: [
          {
            ...{ code: 'ransom', perpetrator: 'smuggler', doneBy: null },
            ...{ hurt: { low: 3, high: 4 }, consequence: 'not_known' },
          },
        ],
      },
      route: {
        page: 'route',
        route: {
          ...{ means: ['road'], dangers: ['closed_space', 'weapons'], price: 'under_5000' },
          told: { low: 3, high: 4 },
        },
      },
      sources: [
        { kind: 'person_affected', independent: 1, reliability: 'c', credibility: 'c3', mayCount: false },
      ],
    },
  },
  {
    writer: 'cso',
    writtenOn: -20,
    from: -34,
    to: -30,
    pages: {
      what: {
        ...{ page: 'what', kind: 'violation', noteRead: '', filesKept: false },
        note: 'The group asked for asylum and was told that the office was closed.',
      },
      people: {
        ...{ page: 'people', groups: ['sub_saharan_africa'] },
        people: { women: { low: 5, high: 8 }, not_known: { low: 6, high: 10 } },
      },
      place: {
        ...{ page: 'place', jurisdiction: 'X2', border: 'X1', placeKind: 'crossing', direction: 'entering' },
        partOfDay: 'afternoon',
      },
      acts: {
        ...{ page: 'acts', indicators: { ...noSign, unpaid_work: 'not_asked' }, mechanism: null },
        acts: [
          {
            ...{ code: 'asylum_denied', perpetrator: 'border_police', doneBy: { low: 1, high: 2 } },
            ...{ hurt: { low: 11, high: 18 }, consequence: 'none_known' },
          },
        ],
      },
      sources: [{ kind: 'witness', independent: 1, reliability: 'b', credibility: 'c2', mayCount: true }],
    },
  },
  // The first one again, as a CSO on the other side of the border heard of it.
  {
    writer: 'cso',
    writtenOn: -57,
    from: -73,
    to: -72,
    checkedOn: -39,
    pages: {
      what: {
        ...{ page: 'what', kind: 'violation', noteRead: '', filesKept: false },
        note: 'The group came back across the river without shoes.',
      },
      people: {
        ...{ page: 'people', groups: ['south_asia'] },
        people: { men: { low: 15, high: 22 }, boys: { low: 4, high: 6 } },
      },
      place: {
        ...{ page: 'place', jurisdiction: 'X2', border: 'X1', placeKind: 'green_border' },
        ...{ direction: 'entering', partOfDay: 'night' },
      },
      acts: {
        ...{ page: 'acts', indicators: noSign, mechanism: null },
        acts: [
          {
            ...{ code: 'pushback', perpetrator: 'border_police', doneBy: null },
            ...{ hurt: { low: 19, high: 28 }, consequence: 'injury' },
          },
        ],
      },
      sources: [{ kind: 'witness', independent: 1, reliability: 'b', credibility: 'c2', mayCount: true }],
    },
  },
];
