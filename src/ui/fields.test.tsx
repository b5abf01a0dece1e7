import type { Child } from 'hono/jsx';
import { expect, test } from 'vitest';
import type { FormState } from '../platform/http/route.ts';
import { Checkboxes, FoldedCheckboxes, Radios } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import { FileUpload } from './file-upload.tsx';
import { FormPage } from './form-page.tsx';
import { renderIn, uiLanguage } from './testing.tsx';
import { countWords, TextArea } from './text-area.tsx';
import { TextInput } from './text-input.tsx';
import { Tick } from './tick.tsx';

/** Fields in a form that was sent and came back. */
function inForm(children: Child, state: Partial<FormState> = {}): string {
  return renderIn(
    uiLanguage(),
    <FormPage
      title="Apply"
      action="/apply"
      token="nonce~mac.once"
      typed={{}}
      errors={{}}
      conflict={false}
      {...state}
    >
      {children}
    </FormPage>,
  );
}

test('a password is never sent back', () => {
  const html = inForm(<TextInput name="password" label="Password" type="password" />, {
    typed: { password: 'correct horse' },
  });
  expect(html).not.toContain('correct horse');
});

test('hostile text stays text', () => {
  const html = inForm(<TextInput name="title" label="Title" />, { typed: { title: '"><script>x</script>' } });
  expect(html).not.toContain('<script>');
  expect(html).toContain('value="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"');
});

test('an error is named by its field, linked from the summary and said once more beside it', () => {
  const html = inForm(<TextInput name="title" label="Title" hint="Short" />, {
    errors: { title: 'Give a title' },
  });
  expect(html).toContain('<a href="#title">Title: Give a title</a>');
  expect(html).toContain('aria-describedby="title-hint title-error" aria-invalid="true"');
  expect(html.indexOf('govuk-error-summary')).toBeLessThan(html.indexOf('<h1'));
});

test('the summary calls each field by its label, escaped, and what belongs to none by its text alone', () => {
  const html = inForm(
    <>
      <TextInput name="a" label="<b>A</b>" />
      <DateInput name="day" label="First day" />
    </>,
    { errors: { '': 'Nothing was saved', a: 'Fill this in', day: 'Fill this in', gone: 'No such field' } },
  );
  expect(html).toContain('<li>Nothing was saved</li>');
  expect(html).toContain('<a href="#a">&lt;b&gt;A&lt;/b&gt;: Fill this in</a>');
  expect(html).toContain('<a href="#day">First day: Fill this in</a>');
  expect(html).toContain('<a href="#gone">No such field</a>');
  expect(html.match(/<form/g)).toHaveLength(1);
});

test('a form without errors has no summary', () => {
  expect(inForm(<TextInput name="title" label="Title" />)).not.toContain('error');
});

test('a field’s own values win over the form’s', () => {
  const html = inForm(<TextInput name="title" label="Title" typed={{ title: 'own' }} />, {
    typed: { title: 'form' },
  });
  expect(html).toContain('value="own"');
});

test('the token is cut into its two hidden fields', () => {
  const html = inForm('text');
  expect(html).toContain('name="_token" value="nonce~mac"');
  expect(html).toContain('name="_once" value="once"');
});

test('ticks come back ticked, from a list or a single value, with or without brackets', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, text: value }));
  const ticked = (typed: FormState['typed']) =>
    [
      ...inForm(<Checkboxes name="fields" label="Fields" choices={choices} />, { typed }).matchAll(
        /value="(\w)"[^>]*checked/g,
      ),
    ].map(([, value]) => value);
  expect(ticked({ fields: ['a', 'c'] })).toEqual(['a', 'c']);
  expect(ticked({ 'fields[]': ['b'] })).toEqual(['b']);
  expect(ticked({ fields: 'c' })).toEqual(['c']);
  expect(ticked({})).toEqual([]);
});

test('checkboxes send a list; the first of a group has the id the summary links to', () => {
  const choices = [{ value: 'a', text: 'A' }];
  expect(inForm(<Checkboxes name="fields" label="Fields" choices={choices} />)).toContain(
    'id="fields" name="fields[]"',
  );
  expect(inForm(<Radios name="scope" label="Scope" choices={choices} />)).toContain(
    'id="scope" name="scope"',
  );
});

test('a day shows what was typed, even when it cannot be, else the day that is kept', () => {
  const day = <DateInput name="starts" label="Starts" />;
  const typed = inForm(day, { typed: { 'starts-day': '31', 'starts-month': 'feb', 'starts-year': '27' } });
  expect(typed).toContain('name="starts-month" type="text" dir="ltr" inputmode="numeric" value="feb"');
  const kept = inForm(day, { typed: { starts: '2027-02-03' } });
  expect([...kept.matchAll(/value="(\d+)"/g)].map(([, value]) => value)).toEqual(['3', '2', '2027']);
});

test('an empty first line of a long text is kept', () => {
  const html = inForm(<TextArea name="story" label="Story" />, { typed: { story: '\nsecond' } });
  expect(html).toContain('>\n\nsecond</textarea>');
});

test('words are counted by white space in any script', () => {
  expect(countWords('')).toBe(0);
  expect(countWords(' два\n\nзбора ')).toBe(2);
  expect(countWords('well-known, isn’t it?')).toBe(3);
  const html = inForm(<TextArea name="story" label="Story" words={100} />, { typed: { story: 'one two' } });
  expect(html).toContain('2 words of 100');
  expect(html).toContain('aria-describedby="story-words"');
});

test('where files are attached the rule about people we help stands', () => {
  expect(inForm(<FileUpload name="annex" label="Annex" />)).toContain(
    'Do not attach documents about the people you help',
  );
});

test('a statement is ticked again', () => {
  expect(inForm(<Tick name="true" label="It is true" />, { typed: { true: 'yes' } })).toMatch(
    /value="yes"[^>]* checked/,
  );
});

test('many checkboxes stand closed behind how many are ticked, and open where something is wrong with them', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, text: value }));
  const drawn = (errors: Record<string, string>) =>
    renderIn(
      uiLanguage(),
      <FoldedCheckboxes
        name="bodies[]"
        label="Bodies"
        choices={choices}
        typed={{ 'bodies[]': ['a', 'c', 'gone'] }}
        errors={errors}
      />,
    );
  const closed = drawn({});
  expect(closed).toContain('Bodies: 2 chosen');
  expect(closed).not.toMatch(/<details[^>]* open/);
  expect(closed.match(/ checked/g)).toHaveLength(2);
  expect(drawn({ bodies: 'Choose one' })).toMatch(/<details[^>]* open/);
  expect(drawn({ 'bodies[]': 'Choose one' })).toMatch(/<details[^>]* open/);
});
