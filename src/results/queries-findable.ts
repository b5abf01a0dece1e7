import { sql } from 'kysely';
import { may } from '../platform/permissions.ts';
import type { Findable } from '../platform/search/findable.ts';
import { resultsPermissions } from './permissions.ts';

/** Periods of measurements, found by name. Indicators are of the Action's definition (`indicator-pages.ts`). */
export const resultsFindable: readonly Findable[] = [
  {
    kind: 'period',
    heading: 'results.period.list.title',
    list: '/staff/periods',
    href: (id) => `/staff/periods/${id}`,
    rows: ({ actor, actionId }) =>
      may(actor, resultsPermissions.listPeriods, undefined)
        ? sql`select p.id, to_jsonb(p.name) as title, null as note, p.ends_on as day, p.name as keys
            from results.period p where p.action_id = ${actionId}
              and (p.frozen_at is not null or ${may(actor, resultsPermissions.readPeriod, { frozenAt: null })})`
        : undefined,
  },
];
