import { expect, test } from 'vitest';
import { FoldedFields } from './folded-fields.tsx';
import { FormPage } from './form-page.tsx';
import { renderIn, uiLanguage } from './testing.tsx';
import { TextInput } from './text-input.tsx';

const form = (errors: Readonly<Record<string, string>>, open?: boolean) =>
  renderIn(
    uiLanguage(),
    <FormPage action="/x" token="t" title="Call" typed={{ days: '14' }} errors={errors} conflict={false}>
      <FoldedFields title="Complaints" {...(open === undefined ? {} : { open })}>
        <TextInput name="days" label="Days to complain" />
      </FoldedFields>
      <FoldedFields title="Reports">
        <TextInput name="every" label="Reporting interval" />
      </FoldedFields>
    </FormPage>,
  );
const openParts = (html: string) =>
  [...html.matchAll(/<details[^>]* open[^>]*>.*?summary-text">([^<]*)</gs)].map(([, title]) => title);

test('a part of a form is closed, keeps what was typed in it, and is opened where the page says so', () => {
  expect(openParts(form({}))).toEqual([]);
  expect(form({})).toContain('value="14"');
  expect(openParts(form({}, true))).toEqual(['Complaints']);
});

test('the part in which an answer is wrong is open, and the summary calls the field by its name', () => {
  const html = form({ days: 'Type a whole number.' });
  expect(openParts(html)).toEqual(['Complaints']);
  expect(html).toContain('Days to complain: Type a whole number.');
});
