import { expect, it } from 'vitest';
import { readText, wordsOf } from './read-text.ts';
import { buildZip } from './testing.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const open = 'application/vnd.oasis.opendocument.text';
const read = (type: string, content: Buffer) =>
  readText(
    { read: async () => new Response(new Uint8Array(content)).body as ReadableStream },
    { sha256: '', type },
  );

it('reads what stands in a Word file and around its pages, words cut by their marking whole, and nothing that was deleted', async () => {
  const archive = buildZip({
    'word/document.xml':
      '<w:p><w:r><w:t>Fun</w:t></w:r><w:r><w:rPr/><w:t>ded &amp; by</w:t></w:r><w:br/><w:t>us</w:t></w:p><w:p><w:delText xml:space="preserve">never</w:delText>&#x2019;</w:p>',
    'word/footer1.xml': '<w:p><w:t>below</w:t></w:p>',
    'word/settings.xml': '<w:p>hidden</w:p>',
  });
  expect((await read(word, archive))?.split(/\n+/)).toEqual(['Funded & by us', '’', 'below', '']);
});

it('reads an OpenDocument text, and nothing of what it cannot read', async () => {
  const content =
    '<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:h>A<text:s/>b</text:h>';
  expect(await read(open, buildZip({ 'content.xml': content }))).toBe('A b\n');
  expect(await read(word, Buffer.from('no archive'))).toBeUndefined();
  for (const type of ['application/pdf', 'image/png'])
    expect(await read(type, Buffer.from('Funded'))).toBeUndefined();
});

it('leaves to a person what is longer than a book', async () => {
  const long = buildZip({ 'word/document.xml': Buffer.alloc(20_000_001, 'a') });
  expect(await read(word, long)).toBeUndefined();
});

it('takes no longer for what was made to be slow: a megabyte is read in a moment', () => {
  for (const part of ['<w:delText>', '<', '<w:instrText x="', '</w:p', '<text:tracked-changes><w:p>']) {
    const began = process.cpuUsage();
    wordsOf(part.repeat(1_000_000 / part.length));
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(2000);
  }
  expect(wordsOf('<w:t>a</w:t><w:delText/><w:t>b</w:t><w:delText>c</w:delText><w:tab/>d<w:delText>e')).toBe(
    'ab d',
  );
});
