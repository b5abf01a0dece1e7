import { dayIn, toInstant } from '../../src/platform/dates.ts';
import { zone } from '../../src/platform/zone.ts';

/** The day before today where the Action is: its doors have opened, and are not shut yet. */
export const yesterday = dayIn(zone, toInstant(new Date(Date.now() - 86_400_000)));
