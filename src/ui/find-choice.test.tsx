import { expect, test } from 'vitest';
import type { FormState } from '../platform/http/route.ts';
import { Checkboxes, FoldedCheckboxes } from './choices.tsx';
import { FilterForm } from './filter-form.tsx';
import { FormPage } from './form-page.tsx';
import { mostAtOnce } from './long-list.ts';
import { Select } from './select.tsx';
import { renderIn, uiLanguage } from './testing.tsx';

const places = Array.from({ length: mostAtOnce + 5 }, (_, at) => ({ value: `h${at}`, text: `Place ${at}` }));
const few = places.slice(0, mostAtOnce);

function drawn(typed: FormState['typed'], child = <Select name="place" label="Place" options={places} />) {
  return renderIn(
    uiLanguage(),
    <FormPage title="Form" action="/form" token="n~m.o" typed={typed} errors={{}} conflict={false}>
      {child}
    </FormPage>,
  );
}
const offered = (html: string) =>
  [...html.matchAll(/type="(?:radio|checkbox)" value="(\w*)"/g)].map(([, value]) => value);
const ticked = (html: string) => [...html.matchAll(/value="(\w*)" checked/g)].map(([, value]) => value);

test('a short list opens; a long one is looked for in a form, and opens where it is no form or known whole', () => {
  expect(drawn({}, <Select name="place" label="Place" options={few} />)).toContain('<select');
  expect(drawn({})).not.toContain('<select');
  expect(drawn({}, <Select name="place" label="Place" options={places} whole />)).toContain('<select');
  const filter = (
    <FilterForm action="/list" typed={{}}>
      <Select name="place" label="Place" options={places} />
    </FilterForm>
  );
  expect(renderIn(uiLanguage(), filter)).toContain('<select');
});

test('before anybody looked it says how many there are and offers nothing, and sends an empty choice', () => {
  const html = drawn({});
  expect(html).toContain('The list has 25 names.');
  expect(offered(html)).toEqual([]);
  expect(html).toContain('<input type="hidden" name="place" value=""/>');
});

test('what was found is offered below the words, what is chosen first and still chosen', () => {
  const html = drawn({ place: 'h3', '_find.place': 'place 2', '_found.place': 'place 2' });
  expect(offered(html)).toEqual(['h3', 'h2', 'h12', 'h20', 'h21', 'h22', 'h23', 'h24', '']);
  expect(ticked(html)).toEqual(['h3']);
  expect(html).toContain('value="place 2" aria-describedby="place-said" data-find="place"');
});

test('however much is typed, the page says back no more than is looked for', () => {
  const long = 'a'.repeat(1_000_000);
  expect(drawn({ '_find.place': long, '_found.place': long }).length).toBeLessThan(drawn({}).length + 1000);
});

test('too many are cut, and it says so; none says what to do', () => {
  const all = drawn({ '_found.place': '' });
  expect(offered(all)).toHaveLength(mostAtOnce);
  expect(all).toContain('25 names were found, and 20 of them are shown.');
  const none = drawn(
    { '_find.place': '<b>', '_found.place': 'zz' },
    <Select name="place" label="Place" options={places} absent="Register it." />,
  );
  expect(none).toContain('No name has “zz” in it.');
  expect(none).toContain('Register it.');
  expect(none).not.toContain('<b>');
});

test('Enter in a field saves: the button that looks is not the first of the form', () => {
  const buttons = [...drawn({}).matchAll(/<button[^>]*>/g)].map(([button]) => button);
  expect(buttons[0]).toContain('aria-hidden="true"');
  expect(buttons[1]).toContain('name="_find" value="place" formaction="/form#place"');
});

test('several of a long list are boxes, all that are ticked among them', () => {
  const boxes = <Checkboxes name="places[]" label="Places" choices={places} />;
  const html = drawn({ 'places[]': ['h1', 'h9'], '_find.places': '24', '_found.places': '24' }, boxes);
  expect(offered(html)).toEqual(['h1', 'h9', 'h24']);
  expect(ticked(html)).toEqual(['h1', 'h9']);
  expect(html).toContain('name="places[]"');
  expect(drawn({}, <FoldedCheckboxes name="places" label="Places" choices={places} />)).not.toContain(
    '<details',
  );
  expect(offered(drawn({}, <Checkboxes name="places" label="Places" choices={places} whole />))).toHaveLength(
    25,
  );
});

test('a filter whose route keeps the words looks for a name of a long list, and keeps what is chosen', () => {
  const words = { token: 'n~m.o', words: { '_find.place': 'place 2' } };
  const html = renderIn(
    uiLanguage(),
    <FilterForm action="/list" typed={{ place: 'h3' }} words={words} finds>
      <Select name="place" label="Place" options={places} />
    </FilterForm>,
  );
  expect(offered(html)).toEqual(['h3', 'h2', 'h12', 'h20', 'h21', 'h22', 'h23', 'h24', '']);
  expect(ticked(html)).toEqual(['h3']);
});
