import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { formFile } from '../form-file.ts';
import { loadForms } from '../load-form.ts';
import { buildForm } from '../testing.ts';
import { importDraft } from './import-draft.ts';
import { findDraft, listDrafts } from './queries.ts';
import { readImported } from './read-imported.ts';

const shape = (text: string) => {
  const read = readImported(text);
  return read.form ? [] : read.faults.map(({ code, line }) => `${line} ${code}`);
};

it('A form comes back from its file whole, under a key of its own', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const work = cast.work(cast.elira);
    const definition = buildForm();
    for (const text of [formFile(definition), JSON.stringify(definition)]) {
      const id = await importDraft(work, { form: readImported(text).form! });
      const again = (await findDraft(tx, cast.actionId, id))!.definition;
      expect({ ...again, key: '' }).toEqual({ ...definition, key: '' });
      expect(again.key).not.toBe(definition.key);
    }
    const before = (await listDrafts(tx, cast.actionId, { limit: 9 })).length;
    await expectRefusal(importDraft(work, { form: buildForm({ purpose: 'evaluation' }) }), 'form_not_copied');
    const large = buildForm({ intro: { en: 'a'.repeat(1_000_000) } });
    await expectRefusal(importDraft(work, { form: large }), 'form_draft_too_large');
    expect(await listDrafts(tx, cast.actionId, { limit: 9 })).toHaveLength(before);
  }));

it('A form is imported by those who may begin one', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    for (const actor of [cast.besa, cast.fatos, cast.goran, cast.ivo])
      await expectRefusal(importDraft(cast.work(actor), { form: buildForm() }), 'not_permitted');
  }));

it('Languages that we do not have stay in the file', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const title = { en: 'Bridges', sq: 'Ura', de: 'Brücken', 'sr-Latn': 'Mostovi' };
    const id = await importDraft(cast.work(cast.elira), { form: buildForm({ title }) });
    const draft = (await findDraft(tx, cast.actionId, id))!;
    expect(draft.definition.title).toEqual({ en: 'Bridges', sq: 'Ura' });
    expect(draft.languages).toEqual(['sq']);
  }));

it('A file whose shape is no form’s is refused with its line, before it is read', () => {
  const bomb = ['a: &a [x, x]', ...Array.from({ length: 7 }, (_, at) => `b${at}: [${'*a, '.repeat(9)}*a]`)];
  expect(shape(bomb.join('\n'))).toEqual(['1 alias']);
  expect(shape('title: x\nb: *a\n')).toEqual(['2 alias']);
  for (const nest of ['[', '{', '{a: ', '- ', '? ', '["]", '])
    expect(shape(`a: ${nest.repeat(20_000)}`.replace(/^a: (?=[-?])/, ''))).toEqual(['1 too_nested']);
  expect(shape(`key: a\n${'b: 1\n'.repeat(2000)}`)).toEqual(['1001 too_nested']);
  expect(shape(`[${','.repeat(150_000)}`)).toEqual(['1 too_nested']);
  for (const rest of ['%a\n', ']', '\n', '---\n', '# a\n'])
    expect(shape(rest.repeat(30_000)).map((fault) => fault.split(' ')[1])).toEqual(['too_nested']);
  expect(shape('x'.repeat(200_001))).toEqual(['1 file_too_large']);
});

it('Texts may hold the signs of an alias and brackets', () => {
  const title = { en: '*R&D* & [more [[[[[[[[', sq: '& ura' };
  const intro = { en: `One *a\n&b\n\n${'['.repeat(500)}` };
  for (const text of [formFile(buildForm({ title, intro })), JSON.stringify(buildForm({ title, intro }))])
    expect(readImported(text).form).toMatchObject({ title, intro });
});

it('The forms of an Action fit as they are downloaded', async () => {
  for (const form of await loadForms('actions/shbb')) expect(readImported(formFile(form)).form).toEqual(form);
  expect(shape('key: [a')[0]).toContain('unreadable');
});
