import { z } from 'zod';
import { day, nameText, seen, text, withDates } from '../../platform/http/fields.ts';

const fields = z.object({
  ...{ name: nameText(200), post: text(200), since: day.optional(), until: day.optional() },
});
const officerOf = ({ name, post, since, until }: z.output<typeof fields>) => ({
  ...{ name, post, since: since ?? null, until: until ?? null },
});

/** Who leads an organisation. The verb says whether the days follow each other. */
export const officerForm = withDates(['since', 'until'], fields.transform(officerOf));
export type OfficerForm = z.output<typeof officerForm>;

/** The same of somebody who is there, with what the page showed. */
export const officerEditForm = withDates(
  ['since', 'until'],
  fields.extend({ seen }).transform(({ seen: shown, ...typed }) => ({ seen: shown, form: officerOf(typed) })),
);
export type OfficerEditForm = z.output<typeof officerEditForm>;
