import type { Jurisdiction } from './published.ts';

/** The English names in exports, whose language is English whatever the reader's. Pages take theirs from the messages. */
export const jurisdictionNames: Readonly<Record<Jurisdiction, string>> = {
  AL: 'Albania',
  BA: 'Bosnia and Herzegovina',
  XK: 'Kosovo*',
  ME: 'Montenegro',
  MK: 'North Macedonia',
  RS: 'Serbia',
};
