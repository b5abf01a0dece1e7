import { readFileSync } from 'node:fs';
import type { Child } from 'hono/jsx';
import { describe, expect, test } from 'vitest';
import { Checkboxes, Radios } from '../../src/ui/choices.tsx';
import { Panel } from '../../src/ui/confirmation.tsx';
import { DateInput } from '../../src/ui/date-input.tsx';
import { Details } from '../../src/ui/details.tsx';
import { ErrorSummary } from '../../src/ui/error-summary.tsx';
import { Select } from '../../src/ui/select.tsx';
import { Table } from '../../src/ui/table.tsx';
import { renderIn, uiLanguage } from '../../src/ui/testing.tsx';
import { TextArea } from '../../src/ui/text-area.tsx';
import { TextInput } from '../../src/ui/text-input.tsx';
import { WarningText } from '../../src/ui/warning-text.tsx';
import { outline } from './outline.ts';

const label = 'National insurance number';
const answers = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
];

/** Ours beside govuk-frontend's own: the same elements, one in another, with the same classes of theirs. */
const pairs: [component: string, fixture: string, ours: Child][] = [
  ['input', 'default', <TextInput name="test-name" label={label} />],
  ['input', 'with error and hint', <TextInput name="a" label={label} hint="Hint" errors={{ a: 'Wrong' }} />],
  ['input', 'with prefix', <TextInput name="amount" label={label} prefix="£" />],
  ['input', 'with width-10 class', <TextInput name="a" label={label} hint="Hint" width={10} />],
  ['input', 'with label as page heading', <TextInput name="a" label={label} asHeading />],
  [
    'textarea',
    'with hint and error message',
    <TextArea name="a" label="A" hint="Hint" errors={{ a: 'Wrong' }} />,
  ],
  ['select', 'hint', <Select name="a" label="A" hint="Hint" options={[]} />],
  [
    'radios',
    'with fieldset and error message',
    <Radios name="a" label="A" choices={answers} errors={{ a: 'Wrong' }} />,
  ],
  ['radios', 'inline', <Radios name="a" label="A" hint="Hint" inline choices={answers} />],
  [
    'checkboxes',
    'with hints on items',
    <Checkboxes name="a" label="A" choices={answers.map((answer) => ({ ...answer, hint: 'Hint' }))} />,
  ],
  ['error-summary', 'mixed with and without links', <ErrorSummary errors={{ '': 'Wrong', a: 'Missing' }} />],
  ['panel', 'default', <Panel title="Done" numberLabel="Number" number="1" />],
  [
    'details',
    'expanded',
    <Details summary="More" open>
      text
    </Details>,
  ],
  ['warning-text', 'default', <WarningText>text</WarningText>],
];

describe('our components are built like govuk-frontend’s', () => {
  test('the comparison sees a missing element and a wrong class', () => {
    const theirs = fixture('input', 'default');
    expect(outline(theirs.replace(/<label[\s\S]*<\/label>/, ''))).not.toEqual(outline(theirs));
    expect(outline(theirs.replace('govuk-input', 'govuk-select'))).not.toEqual(outline(theirs));
  });

  test.each(pairs)('%s: %s', (component, name, ours) => {
    expect(outline(renderIn(uiLanguage(), ours))).toEqual(outline(fixture(component, name)));
  });

  test('table: with head and caption, but that what is in it is styled by its elements', () => {
    const ours = renderIn(
      uiLanguage(),
      <Table
        caption="Caption"
        columns={[
          { head: 'Month', cell: (row) => row },
          { head: 'Bicycles', numeric: true, cell: () => '£85' },
          { head: 'Vehicles', numeric: true, cell: () => '£95' },
        ]}
        rows={['January', 'February', 'March']}
      />,
    );
    const theirs = outline(fixture('table', 'with head and caption'));
    expect(outline(ours)).toEqual(theirs.map((line) => line.replace(/(thead|tbody|tr|th|td)\..*/, '$1')));
  });

  test('date-input: with errors, but that its first field has the whole group’s id', () => {
    const ours = renderIn(uiLanguage(), <DateInput name="a" label="A" hint="Hint" errors={{ a: 'Wrong' }} />);
    expect(outline(ours)).toEqual(outline(fixture('date-input', 'with error message and hint')));
    expect(ours).toContain('id="a" name="a-day"');
  });
});

function fixture(component: string, name: string): string {
  const file = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as {
    fixtures: { name: string; html: string }[];
  };
  const found = fixtures.find((one) => one.name === name);
  if (!found) throw new Error(`govuk-frontend has no fixture “${name}” of ${component}`);
  return found.html;
}
