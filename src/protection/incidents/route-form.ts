import { z } from 'zod';
import { choices } from '../../platform/http/fields.ts';
import { dangers, means, priceBands } from './codes.ts';
import { optional, range } from './schema.ts';
import type { Written } from './write-incident.ts';

/** How people travelled. It may stay empty; what is said is said of a number of person-events, or it cannot be counted. */
export const routeForm = z
  .object({
    'means[]': choices(means),
    'dangers[]': choices(dangers),
    price: optional(priceBands),
    told: range,
  })
  .transform(({ 'means[]': by, 'dangers[]': met, price, told }, issues): Written => {
    const says = by.length > 0 || met.length > 0 || price !== null;
    if (!says && told === null) return { page: 'route', route: null };
    if (says && told !== null && told.low > 0)
      return { page: 'route', route: { means: by, dangers: met, price, told } };
    const [path, message] = says
      ? ['told', 'invalid.incident_route_told']
      : ['means', 'invalid.incident_route_empty'];
    issues.addIssue({ code: 'custom', path: [path], message });
    return z.NEVER;
  });
