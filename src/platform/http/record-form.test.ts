import { describe, expect, it } from 'vitest';
import { optionalText, text, tick } from './fields.ts';
import { optionalDay, recordForm } from './record-form.ts';
import { daysOf } from './typed-days.ts';

const form = recordForm(
  {
    title: text(10),
    was_present: tick,
    agreed_on: optionalDay,
    due_on: optionalDay,
    web_page: optionalText(9),
  },
  { done: ['agreed_on'], planned: ['due_on'] },
);
const typed = {
  title: 'Talk',
  was_present: 'yes',
  'agreed_on-day': '2',
  'agreed_on-month': '11',
  'agreed_on-year': '2026',
};
const stored = {
  version: 3,
  title: 'Talk',
  wasPresent: true,
  agreedOn: '2026-11-02',
  dueOn: null,
  webPage: '',
};

describe('a form that is its record', () => {
  it('refuses what one of its fields refuses, at the field’s own name', () => {
    const { error } = form.schema.safeParse({ ...typed, title: '', 'due_on-day': '40' });
    expect(error?.issues.map(({ path }) => path[0])).toEqual(['title', 'due_on']);
  });
  it('is read under the names of the code; the version is 0 where none was read', () => {
    expect(form.schema.parse({ ...typed, version: '3' })).toEqual(stored);
    expect(form.schema.parse({ title: 'Talk' })).toEqual({
      ...{ version: 0, title: 'Talk', wasPresent: false, agreedOn: null, dueOn: null, webPage: '' },
    });
  });
  it('knows its days, and which of them are of something done', () => {
    expect(daysOf(form.schema)).toEqual({ names: ['agreed_on', 'due_on'], done: ['agreed_on'] });
  });
  it('has its columns, without the version', () => {
    expect(form.columns).toEqual(['title', 'wasPresent', 'agreedOn', 'dueOn', 'webPage']);
  });
  it('is filled again with what was stored, so that it is read as the same', () => {
    expect(form.typed({ ...stored, dueOn: null })).toMatchObject({
      version: '3',
      was_present: 'yes',
      'agreed_on-day': '2',
    });
    expect(form.typed({ ...stored, wasPresent: false }).was_present).toBe('');
    expect(form.schema.parse(form.typed(stored))).toEqual(stored);
  });
});
