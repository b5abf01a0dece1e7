import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildZip } from '../../src/platform/files/testing.ts';
import { type Visitor, visitor } from '../support/browser.ts';
import { type InstanceConfig, openWholeInstance, settle } from '../support/instance.ts';
import { faults } from '../support/look-at.ts';
import { looks } from '../support/looks.ts';
import { dateFields } from './moves.ts';

const paragraph = (words: string, style = '') =>
  `<w:p><w:pPr>${style}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
/** What the author wrote in Word: the title, a heading below it, and a paragraph. */
const wordFile = buildZip({
  'word/document.xml': `<?xml version="1.0"?><w:document><w:body>${paragraph('Врата', '<w:pStyle w:val="T"/>')}${paragraph('Зошто', '<w:pStyle w:val="H"/>')}${paragraph('Студено е.')}<w:sectPr/></w:body></w:document>`,
  'word/styles.xml':
    '<w:styles><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>',
});

describe('a publication', () => {
  const look = looks.material;
  /** The reviewer and a reader: on a telephone without script, the reader from right to left. */
  const small = { script: false, width: 360, language: 'sq' } as const;
  const reading = { ...small, language: 'ar-XB' } as const;
  let instance: InstanceConfig;
  let elira: Visitor;
  let cene: Visitor;

  beforeAll(async () => {
    instance = await openWholeInstance();
    const { rows } = await instance.parts.pool.query<{ id: string }>(
      `select organisation_id as id from action.participation where role = 'coordinator'`,
    );
    await settle(instance, 'elira', rows[0]!.id, ['grant_officer'], 'RS');
    await settle(instance, 'cene', rows[0]!.id, ['grant_officer'], 'MK');
    elira = await visitor(instance, look);
    cene = await visitor(instance, small);
    await elira.signIn('elira');
    await cene.signIn('cene');
  });
  afterAll(async () => {
    await elira?.close();
    await cene?.close();
    await instance?.close();
  });

  it('in two languages leads from a Word file over a review to its pages, its files and what the media made of it', async () => {
    await elira.open('/staff/materials/new');
    // A long list of choices is folded; without script, too, its line opens it.
    await elira.page.locator('main details:has(input[name="authors[]"]) > summary').first().click();
    await elira.page.locator('main input[name="authors[]"]').first().check();
    await elira.fill({
      kind: 'policy_brief',
      topic: 'protection',
      original_language: look.language,
      publisher: 'Издавач на тестовите',
    });
    await elira.press();
    const here = elira.path().replace(/\/texts\/.*$/, '');
    await elira.open(`${here}/texts/${look.language}/word`);
    await elira.page.locator('main input[type=file]').setInputFiles({
      name: 'tekst.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: wordFile,
    });
    await elira.press();
    const body = await elira.page.locator('main [name=body]').inputValue();
    expect(body.trim()).toBe('## Зошто\n\nСтудено е.');
    expect(await elira.page.locator('main [name=title]').inputValue()).toBe('Врата');
    await elira.fill({
      title: 'Врата што останува отворена',
      summary: 'Отворете ја ноќе.',
      body: `${body.replace('Студено', 'Ладно')}[^1]\n\n- прво\n- второ\n\n[^1]: Измислено.`,
    });
    await elira.press();
    expect(elira.path()).toBe(here);
    await elira.press('/hand-in');
    await cene.open(`${here}/review`);
    await cene.fill({ decision: 'changes', comment: 'Shtoni tekstin shqip.' });
    await cene.press();
    await elira.open(here);
    expect(await elira.page.locator('main').textContent()).toContain('Shtoni tekstin shqip.');
    await elira.open(`${here}/texts/sq`);
    await elira.fill({
      title: 'Derë që mbetet e hapur',
      summary: 'Hapeni natën.',
      body: '## Pse\n\nËshtë ftohtë.',
      translator: 'Përkthyes i shpikur',
      translation_reviewer: 'Lexues i shpikur',
    });
    await elira.press();
    await elira.press('/hand-in');
    await cene.open('/tasks');
    expect(await cene.page.locator(`main a[href="${here}/review"]`).count()).toBe(1);
    await cene.open(`${here}/review`);
    await cene.fill({ decision: 'approved' });
    await cene.press();
    expect(cene.path()).toBe(here);
    await elira.open(here);
    await elira.press('/publish');

    await elira.open(`/staff/media-echo/new?material=${here.split('/').at(-1)}`);
    await elira.fill({
      outlet: 'Измислен весник',
      title: 'За една врата',
      ...dateFields('appeared_on', 0),
      language: look.language,
    });
    await elira.press();
    expect(elira.path()).toBe(here);

    const anyone = await visitor(instance, reading);
    await anyone.open('/materials');
    const href = await anyone.page.locator('main table a[href^="/materials/"]').first().getAttribute('href');
    for (const [text, title, said] of [
      ['mk', 'Врата што останува отворена', 'Ладно е.'],
      ['sq', 'Derë që mbetet e hapur', 'Është ftohtë.'],
    ] as const) {
      await anyone.open(`${href}?text=${text}`);
      const shown = await anyone.page.locator('main').innerText();
      for (const words of [title, said, 'Издавач на тестовите', 'Измислен весник'])
        expect(shown).toContain(words);
      const of = async (file: string) => {
        const got = await anyone.page.request.get(
          new URL(`${href}/${file}?text=${text}`, anyone.page.url()).href,
        );
        return { type: got.headers()['content-type'], bytes: await got.body() };
      };
      expect((await of('citation.ris')).bytes.toString()).toContain(title);
      const pdf = await of('text.pdf');
      expect([pdf.type, pdf.bytes.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
    }
    await anyone.close();
    expect(faults()).toEqual([]);
  });
});
