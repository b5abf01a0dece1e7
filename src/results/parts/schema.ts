import { z } from 'zod';
import { day, optionalParagraphs, paragraphs, withDates } from '../../platform/http/fields.ts';
import { isId } from '../../platform/ids.ts';
import { longestText, mostItems } from './rules.ts';

const several = z.preprocess((typed) => typed ?? [], z.array(z.string('invalid.choice').max(200)).max(100));

/** Which partners are asked, for what, and by which day. */
export const askPartsForm = withDates(
  ['due_on'],
  z
    .object({
      'partners[]': several.refine((chosen) => chosen.length > 0 && chosen.every(isId), 'invalid.choices'),
      'activities[]': several,
      'sections[]': several,
      due_on: day,
      note: optionalParagraphs(2000),
    })
    .transform(({ due_on, note, ...lists }) => ({
      ...{ partners: lists['partners[]'], activities: lists['activities[]'], sections: lists['sections[]'] },
      ...{ dueOn: due_on, note },
    })),
);
export type AskPartsForm = z.output<typeof askPartsForm>;

const text = optionalParagraphs(longestText);
const version = z.coerce.number('invalid.number').int('invalid.number').min(0, 'invalid.number');
/** The texts of a part by position (`text_1`), and the version that was seen. A text that was not sent stays as it is. */
export const textsForm = z.looseObject({ version }).transform(({ version: seen, ...typed }, issues) => {
  const texts = new Map<number, string>();
  for (let position = 1; position <= mostItems; position++) {
    const name = `text_${position}`;
    const sent = typed[name];
    if (sent === undefined) continue;
    const read = text.safeParse(sent);
    if (read.success) texts.set(position, read.data);
    else
      issues.addIssue({
        ...{ code: 'custom', message: 'invalid.too_long', path: [name] },
        ...{ params: { max: longestText }, input: sent },
      });
  }
  return { version: seen, texts };
});
export type TextsForm = z.output<typeof textsForm>;

export const returnPartForm = withDates(
  ['due_on'],
  z
    .object({ text: paragraphs(5000), due_on: day })
    .transform(({ text: said, due_on }) => ({ text: said, dueOn: due_on })),
);
export type ReturnPartForm = z.output<typeof returnPartForm>;

export const changeDayForm = withDates(
  ['due_on'],
  z.object({ due_on: day }).transform(({ due_on }) => ({ dueOn: due_on })),
);
export type ChangeDayForm = z.output<typeof changeDayForm>;

export const reasonForm = z.object({ reason: paragraphs(2000) });
