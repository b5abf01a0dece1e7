import { describe, expect, it } from 'vitest';
import { paragraphs, table } from './document.ts';
import { DocumentPage } from './document-page.tsx';
import { buildDocument } from './testing.ts';

const show = (given?: Parameters<typeof buildDocument>[0]) =>
  String(<DocumentPage document={buildDocument(given)} />);

describe('a document', () => {
  it('refuses a row that does not fit its columns', () => {
    expect(() => table('Budget', [{ head: 'A' }], [['1', '2']])).toThrow(RangeError);
  });
  it('begins a paragraph at a blank line, not at a mere new line', () => {
    expect(
      paragraphs('One\nstill one\r\n \r\nTwo\n\n\n').map((block) => 'text' in block && block.text),
    ).toEqual(['One\nstill one', 'Two']);
  });
  it('shows on a page what it says on paper, escaped and without a style of its own', () => {
    const html = show({ blocks: [...paragraphs('<script>alert(1)</script>'), ...buildDocument().blocks] });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('style=');
    expect(html).toContain('<strong>Group 484</strong>');
    expect(html).toContain('on<br/>the date below.');
    expect(html.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h3', '<h2']);
    expect(html).toContain('data-label="Amount"');
    expect(html).toContain('Demonstration');
  });
  it('gives a long one its headings as links, and each table to be closed', () => {
    const document = buildDocument();
    const html = String(
      <DocumentPage
        document={document}
        long={{
          contents: (parts) => <nav>{parts.map(({ id, name }) => `${id} ${name}`).join('; ')}</nav>,
          table: (drawn, { caption, rows }) => (
            <details>
              <summary>{`${caption} ${rows}`}</summary>
              {drawn}
            </details>
          ),
        }}
      />,
    );
    const listed = /<nav>(.*)<\/nav>/.exec(html)![1]!.split('; ');
    const headings = [...html.matchAll(/<h[23] id="(h\d+)"[^>]*>([^<]*)</g)].map(
      ([, id, text]) => `${id} ${text}`,
    );
    expect(listed.length).toBeGreaterThan(0);
    expect(headings).toEqual(listed);
    expect(html.indexOf('<nav>')).toBeGreaterThan(html.indexOf('<h1'));
    expect(html.match(/<details><summary>[^<]+ \d+<\/summary><table/g)).toHaveLength(
      document.blocks.filter(({ kind }) => kind === 'table').length,
    );
    expect(show()).not.toContain('id="h');
  });
});
