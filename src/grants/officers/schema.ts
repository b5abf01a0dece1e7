import { z } from 'zod';
import { day, nameText, text, withDates } from '../../platform/http/fields.ts';

/** Who leads an organisation. The verb says whether the days follow each other. */
export const officerForm = withDates(
  ['since', 'until'],
  z
    .object({ name: nameText(200), post: text(200), since: day.optional(), until: day.optional() })
    .transform(({ since, until, ...said }) => ({ ...said, since: since ?? null, until: until ?? null })),
);
export type OfficerForm = z.output<typeof officerForm>;
