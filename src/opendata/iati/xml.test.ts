import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { element, legalText, toXml } from './xml.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

describe('XML', () => {
  test('escapes what would end a text or an attribute', () => {
    const root = element('a', { b: '"<&>\n' }, ['x < y & z > "w"']);
    expect(toXml(root)).toContain('<a b="&quot;&lt;&amp;&gt;&#10;">x &lt; y &amp; z &gt; "w"</a>');
  });
  test('drops what XML 1.0 forbids and keeps every script', () => {
    expect(legalText('a\u0000b\u000bc\ufffed\ud800e Ђё ش 🌉')).toBe('abcde Ђё ش 🌉');
  });
  test('leaves out what is undefined', () => {
    expect(toXml(element('a', { b: undefined }, [undefined]))).toContain('<a/>');
  });
  test('gives a parser back the very text, whatever it was', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, attribute) => {
        const written = toXml(element('a', {}, [element('b', { c: attribute }, [text])]));
        const document = XmlDocument.fromString(written);
        const found = document.get('/a/b');
        const read = { text: found?.content, attribute: document.get('/a/b/@c')?.content };
        document.dispose();
        expect(read).toEqual({ text: legalText(text), attribute: legalText(attribute) });
      }),
    );
  });
});
