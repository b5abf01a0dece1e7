import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { addDocument, loadAction } from '../../action/index.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { buildZip, readZip } from '../../platform/files/testing.ts';
import type { Work } from '../../platform/work.ts';
import type { Facts } from './facts.ts';
import { filledTemplates } from './filled-templates.ts';
import type { WrittenReport } from './report-document.ts';
import { templateRoutes } from './routes-templates.tsx';
import { nameOfKey } from './template-key-text.ts';
import { templateKeys, templateName } from './template-names.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const bookmark = (name: string, at: number) =>
  `<w:p><w:bookmarkStart w:id="${at}" w:name="${name}"/><w:r><w:t>…</w:t></w:r><w:bookmarkEnd w:id="${at}"/></w:p>`;
const template = (names: readonly string[]) =>
  buildZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${names.map(bookmark).join('')}</w:body></w:document>`,
  });
const storeOf = (...files: readonly Buffer[]) => ({
  read: async (hash: string) => {
    const found = files.find((file) => sha256(file) === hash);
    async function* content() {
      yield found!;
    }
    return found ? (content() as never) : undefined;
  },
});

/** A template in the library. */
function addTemplate(work: Work, title: string, file: Buffer, type = docx): Promise<string> {
  const stored: StoredFile = { sha256: sha256(file), size: file.length, type, name: 'annex.docx' };
  return addDocument(work, {
    form: {
      ...{ kind: 'template', title, datedOn: '2026-01-15', reference: '', language: 'en' },
      ...{ audience: 'partners', senderId: null, senderName: '', recipientId: null, recipientName: '' },
    },
    file: stored,
  });
}

const facts: Facts = {
  period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
  ...{ frozen: true, currency: 'EUR', gatherings: [], subGrants: [], materials: [] },
  indicators: [{ code: 'round_tables', target: null, inPeriod: 1, value: 2 }],
  headings: [{ heading: 'travel', budget: 1000_00, inPeriod: 1, spent: 123_45 }],
};
const report = {
  ...{ language, definition, facts, demonstration: false, contractNumber: 'T-1' },
  narratives: new Map([
    ['2.1', { text: '## We met\n\n- **Two** of {indicator:round_tables}\n{table:events}' }],
  ]),
} as unknown as WrittenReport;

it('The page of the templates names what is known, what is not, and a file that cannot be read', async () => {
  const db = await testDatabase();
  const cast = await db.transaction().execute((tx) => castOf(tx, { definition }));
  const good = template(['indicator_round_tables', 'Heading.Travel.Spent', 'signature', 'table_events']);
  const broken = Buffer.from('PK, and no archive');
  const { visit, errors } = openPages(db, cast.actionId, templateRoutes({ store: storeOf(good, broken) }));
  const ana = visit(cast.ana);
  expect((await ana.go('/staff/report-templates')).html).toContain('There are no templates yet.');
  await db.transaction().execute(async (tx) => {
    await addTemplate({ ...cast.work(cast.ana), tx }, 'Annex VI', good);
    await addTemplate({ ...cast.work(cast.ana), tx }, 'Annex V', broken);
  });
  const { html } = await ana.go('/staff/report-templates');
  const rowOf = (name: string) =>
    html
      .split('<tr')
      .find((row) => row.includes(`<bdi>${name}</bdi>`))!
      .replaceAll(/<[^>]*>/g, ' ');
  expect(rowOf('indicator_round_tables')).toContain('Known');
  expect(rowOf('Heading.Travel.Spent')).toContain('2. Travel · Spent');
  expect(rowOf('signature')).toContain('Unknown: stays as it is');
  expect(rowOf('table_events')).toContain('Does not fit here');
  expect(html).toContain('This file cannot be read');
  expect((await visit(cast.besa).go('/staff/report-templates')).status).toBe(403);
  expect(errors).toEqual([]);
});

it('A template is filled with the figures and texts that the narrative has, and what is not known stays', async () => {
  const names = [
    ...['indicator_round_tables', 'indicator_round_tables_target', 'heading_travel_spent'],
    ...['contract_number', 'section_2_1', 'signature'],
  ];
  const file = template(names);
  const held = { documentId: 'd', title: 'Annex VI: narrative', language: 'en', sha256: null };
  const { files, leftOut } = await filledTemplates(
    report,
    [held, { ...held, sha256: sha256(file) }],
    storeOf(file),
  );
  const [made, ...others] = files;
  expect(others).toEqual([]);
  expect(leftOut).toEqual(['Annex VI: narrative']);
  expect(made!.name).toBe('template-2-annex-vi-narrative.docx');
  const xml = String((await readZip(made!.bytes)).get('word/document.xml'));
  const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text!.replace(/\s/g, ' '));
  expect(texts).toEqual(['2', 'not known', '123.45 EUR', 'T-1', 'We met', '• Two of 2', '…']);
});

it('A template is a Word or Excel file, also where a document becomes one', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const pdf = Buffer.from('%PDF');
    await expect(addTemplate(cast.work(cast.ana), 'Annex', pdf, 'application/pdf')).rejects.toMatchObject({
      code: 'document_template_type',
      field: 'file',
    });
  }));

it('Every key has a name of its own that Word takes in a content control, and a text', () => {
  const keys = templateKeys(definition);
  expect(new Set(keys.map(templateName)).size).toBe(keys.length);
  for (const key of keys) {
    expect(templateName(key)).toMatch(/^[\p{L}][\p{L}\p{N}_]{0,63}$/u);
    expect(nameOfKey({ language, definition }, key)).not.toMatch(/results\.|action\./);
  }
});
