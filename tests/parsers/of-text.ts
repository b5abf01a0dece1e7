import { readRates } from '../../src/action/rates/rules.ts';
import { parseBody } from '../../src/advocacy/materials/markup.ts';
import { readTyped } from '../../src/matrix/law/typed-place.ts';
import { element, legalText, toXml } from '../../src/opendata/iati/xml.ts';
import { passwordFault } from '../../src/people/accounts/rules.ts';
import { localPath } from '../../src/people/rules.ts';
import { canonicalJson } from '../../src/platform/canonical.ts';
import { addDays, daysBetween, isPlainDate } from '../../src/platform/dates.ts';
import { writeCsv } from '../../src/platform/documents/write-csv.ts';
import { ArchiveError } from '../../src/platform/files/archive-error.ts';
import { wordsOf } from '../../src/platform/files/read-text.ts';
import { mustStayInside } from '../../src/platform/files/relations.ts';
import { readS3List } from '../../src/platform/files/s3-list.ts';
import { locales } from '../../src/platform/language/language.ts';
import { searchKey, withoutMarks } from '../../src/platform/language/search-key.ts';
import { sortKey } from '../../src/platform/language/sort-key.ts';
import { toCyrillic, toLatin } from '../../src/platform/language/transliterate.ts';
import { parseDecimal, parseHour } from '../../src/platform/language/typed-number.ts';
import { makeCatalogue } from '../../src/platform/messages/catalogue.ts';
import { formFaults, placeholderFaults, readMessage } from '../../src/platform/messages/check-message.ts';
import { makeLanguage } from '../../src/platform/messages/make-language.ts';
import { printMessage } from '../../src/platform/messages/print-message.ts';
import { parseAmount, toDecimal } from '../../src/platform/money.ts';
import { readCsv, runnable } from '../support/formulas.ts';
import { must, ofText, onlyThrows, type Parser } from './parser.ts';

const greeting = '{who} {n, plural, one {has # call} other {have # calls}} until {day}.';
const english = makeLanguage(makeCatalogue(new Map([['en', new Map([['test.greeting', greeting]])]])), 'en', {
  strict: true,
});

export const parsersOfText: readonly Parser[] = [
  ofText({
    name: 'the words of an office file',
    source: /src\/platform\/files\/read-text\.ts$/,
    seeds: [
      '<w:p><w:t>Funded &amp; by</w:t><w:tab/><w:delText xml:space="preserve">never</w:delText></w:p>',
      '<text:h>A<text:s/>b</text:h><text:tracked-changes><text:p>old</text:p></text:tracked-changes>',
    ],
    words: [
      '<',
      '>',
      '/',
      '</w:p>',
      '<w:delText>',
      '</w:delText>',
      '<text:tracked-changes/>',
      '&#x41;',
      '<!--',
    ],
    check: (text) => {
      must(wordsOf(text).length <= text.length, 'words longer than what they were read from');
      must(wordsOf(`<w:t>before</w:t>${text}`).startsWith('before'), 'what stands before is not read');
      const inside = text.replace(/[<&]/g, '');
      must(wordsOf(`<w:t>${inside}</w:t>`) === inside, 'words that are read otherwise than they stand');
    },
  }),
  ofText({
    name: 'relations of an office file',
    source: /src\/platform\/files\/relations\.ts$/,
    seeds: [
      '<Relationships><Relationship Id="a" Type="x/hyperlink" Target="https://a.example/?b=>c" TargetMode="External"/></Relationships>',
      `<r:Relationship Type='x/&#102;rame' TargetMode='External' Target='y' ></r:Relationship>`,
    ],
    words: ['<', '>', '/>', '"', "'", '=', ' ', '<Relationship ', 'TargetMode="External"', '&#x41;', '<!--'],
    check: (text) => {
      const outside = '<Relationship Type="x/frame" TargetMode="External" Target="y"/>';
      const refused = (part: string) => {
        try {
          mustStayInside(part);
          return false;
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error;
          return true;
        }
      };
      refused(text);
      must(refused(`${outside}${text}`), 'what stands first is not seen');
      must(refused(`${text.replace(/[<]/g, '')}${outside}`), 'what stands behind words is not seen');
    },
  }),
  ofText({
    name: 'lists of a storage',
    source: /src\/platform\/files\/s3-list\.ts$/,
    seeds: [
      `<R><Contents><Key>files/${'a1'.repeat(32)}</Key><LastModified>2026-11-27T10:00:00Z</LastModified><Size>12</Size></Contents></R>`,
      '<Contents><Key>x</Key></Contents><NextContinuationToken>t</NextContinuationToken>',
    ],
    words: ['<Contents>', '</Contents>', '<Key>', '</Key>', '<Size>', '<NextContinuationToken>', '/', 'a1a1'],
    check: (text) => {
      const { objects, next } = readS3List(text);
      must(
        objects.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256) && text.includes(`/${sha256}<`)),
        'an object that is not there',
      );
      must(next === undefined || (next !== '' && !next.includes('<')), 'a token that is none');
    },
  }),
  ofText({
    name: 'texts of a material',
    source: /src\/advocacy\/materials\/markup\.ts$/,
    seeds: [
      '## A\n\nOne **two**[^1]\nthree\n\n- a\n- b\n\n> q\n\n[^1]: said[^b]\n[^b]: more',
      '1. a\n2) b\n### c',
    ],
    words: ['## ', '- ', '1. ', '> ', '**', '[^1]', '[^1]: ', '[^b]', '\n', '\n\n', '\r'],
    check: (text) => {
      const { blocks, notes } = parseBody(text);
      const pieces = [
        ...blocks.flatMap((one) => ('pieces' in one ? one.pieces : 'items' in one ? one.items.flat() : [])),
        ...notes.flat(),
      ];
      for (const piece of pieces)
        must(
          typeof piece === 'string' || !('note' in piece) || notes[piece.note - 1] !== undefined,
          'a sign that leads to no footnote',
        );
    },
  }),
  ofText({
    name: 'places in a law',
    source: /src\/matrix\/law\/(typed-place|place-letters|provision-path)\.ts$/,
    seeds: [
      '298/2',
      '298(2)(a)',
      'neni 298 paragrafi 2',
      'чл. 418-б ст. 2',
      'art_298__para_2__point_a',
      'IV, 3',
    ],
    words: ['neni ', 'чл. ', 'st. ', 'para_', 'art_', '__', '298', '(', ')', '/', '-', 'a', 'б', 'iv', ', '],
    check: (text) => {
      const read = readTyped(text);
      if (!('path' in read)) return;
      const again = readTyped(read.path);
      must('path' in again && again.path === read.path, 'a place that is read otherwise than written');
    },
  }),
  ofText({
    name: 'amounts',
    source: /src\/platform\/money\.ts$/,
    seeds: ['1 234,50', '1.234,50', '1,234.50', '1234.5', '-0,01', '1’000', '12.345.678'],
    words: [',', '.', '000', '-', '\u00a0', '’', '00', '9007199254740991'],
    check: (text) => {
      for (const currency of ['EUR', 'JPY', 'ALL']) {
        const minor = parseAmount(text, currency);
        if (minor === undefined) continue;
        must(Number.isSafeInteger(minor), 'an amount that is not whole minor units');
        must(
          parseAmount(toDecimal({ minor, currency }), currency) === minor + 0,
          'an amount that is read otherwise than written',
        );
      }
    },
  }),
  ofText({
    name: 'numbers',
    source: /src\/platform\/language\/typed-number\.ts$/,
    seeds: ['1 234,5', '1.234', '−3', '0,10', '1,234,567.5'],
    words: [',', '.', '000', '−', '-', '\u202f', '0'],
    check: (text) => {
      const hour = parseHour(text);
      must(hour === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(hour), `a time that is none: ${hour}`);
      for (const decimals of [0, 2, 3]) {
        const found = parseDecimal(text, decimals);
        if ('fault' in found) continue;
        must(/^-?\d+(\.\d+)?$/.test(found.value), `a number that is none: ${found.value}`);
        must((found.value.split('.')[1] ?? '').length <= decimals, 'more decimals than asked');
      }
    },
  }),
  ofText({
    name: 'days',
    source: /src\/platform\/dates\.ts$/,
    seeds: ['2026-11-26', '2024-02-29', '0001-01-01', '9999-12-31', '2026-02-30'],
    words: ['-', '02', '29', '31', '0000', '9999', 'T00:00:00Z'],
    check: (text) => {
      if (!isPlainDate(text)) return;
      must(text.length === 10, 'a day that is longer than one');
      if (text >= '0001-01-03' && text <= '9999-12-29') {
        must(addDays(addDays(text, 2), -2) === text, 'two days on and back is another day');
        must(daysBetween(text, addDays(text, 2)) === 2, 'two days are not two days');
      }
    },
  }),
  ofText({
    name: 'search keys',
    source: /src\/platform\/language\/(search-key|transliterate)\.ts$/,
    seeds: [
      'Đakovačka Djakovacka Ђаковачка',
      'Þorlákur straße',
      'Gjirokastër qytet',
      'ЏУГАЊ Његош',
      'İstanbul ﬁ',
    ],
    words: ['dj', 'gj', 'kj', 'j', 'њ', 'ђ', '\u0301', '\u030c', 'đ', 'İ', 'ﬀ', 'ʲ'],
    check: (text) => {
      const key = searchKey(text);
      must(/^([a-z0-9]+( [a-z0-9]+)*)?$/.test(key), `a key that is more than words: ${key}`);
      must(searchKey(key) === key, `a key that has another key: ${key}`);
      must(searchKey(text.toLowerCase()) === key, 'small letters have another key');
      must(searchKey(text.normalize('NFD')) === key, 'marks apart have another key');
      withoutMarks(text);
    },
  }),
  ofText({
    name: 'sort keys',
    source: /src\/platform\/language\/sort-key\.ts$/,
    seeds: ['Ljubljana nj dž', 'Shqipëri xh zh', 'Ђорђе Љиљана', '10 a', 'ǅ ĳ'],
    words: ['lj', 'nj', 'dž', 'xh', 'rr', ' ', '9', 'ß', '\ud800'],
    check: (text) => {
      for (const locale of locales) must(typeof sortKey(text, locale) === 'string', 'no key');
    },
  }),
  ofText({
    name: 'transliteration',
    source: /src\/platform\/language\/transliterate\.ts$/,
    seeds: [
      'Његош и џез на example.org',
      'Nadživeti konjunktura Injekcija',
      'ЏУГАЊ',
      'a@b.rs вајбером',
      'фејсбуку https://њ.срб',
    ],
    words: ['nj', 'dž', 'lj', 'konj', 'nad', 'њ', 'Љ', 'џ', '@', '.org', 'https://', 'фејсбук', 'ов'],
    check: (text) => {
      const latin = toLatin(text);
      must(toLatin(latin) === latin, 'Latin letters are made Latin once more');
      toCyrillic(latin);
      toCyrillic(text);
    },
  }),
  ofText({
    name: 'messages',
    source: /src\/platform\/messages\/(check-message|print-message)\.ts$/,
    seeds: [
      greeting,
      'It’s {a}',
      "'{'quoted'}'",
      '{n, selectordinal, one {#st} other {#th}}',
      '{g, select, a {x} other {{b, number}}}',
    ],
    words: [
      '{',
      '}',
      "'",
      '#',
      'plural, ',
      'other {',
      'one {',
      '{n}',
      '<b>',
      '</b>',
      'offset:1 ',
      '=0 {',
      ', date',
    ],
    check: (text) => {
      const message = readMessage(text);
      if (typeof message === 'string') return;
      formFaults(message, 'mk');
      placeholderFaults(message, message);
      const again = readMessage(printMessage(message));
      must(
        typeof again !== 'string',
        `a message that cannot be read as it is printed: ${printMessage(message)}`,
      );
      must(
        printMessage(again as never) === printMessage(message),
        'a message that is printed otherwise the second time',
      );
    },
  }),
  ofText({
    name: 'what fills a message',
    source: /src\/platform\/messages\/make-language\.ts$/,
    seeds: ['Ana', '{who}', '12.', "'{", '<b>x</b>'],
    words: ['{', '}', '#', "'", '..', '.', '{n}'],
    check: (text) => {
      const said = english.t('test.greeting', { who: text, n: 2, day: '5 May' });
      must(
        said === `${text} have 2 calls until 5 May.`.replaceAll('..', text.endsWith('.') ? '.' : '..'),
        `a message that is more than its parts: ${said}`,
      );
    },
  }),
  ofText({
    name: 'CSV',
    source: /src\/platform\/documents\/write-csv\.ts$/,
    seeds: ['a|b', '=1+1|x";=2', '-1|+2,5|@', 'x\n-y\t=z', '"|;|\r\n'],
    words: ['=', '+', '-', '@', ';', '\t', '\n', '"', '|', ',', '＝', '\u200b', '1,5', "'"],
    check: (text) => {
      const cells = text.split('|');
      const csv = writeCsv([cells, cells.toReversed()]);
      const read = readCsv(csv);
      must(read.length === 2 && read[0]!.length === cells.length, 'other rows or cells than were written');
      must(runnable(read.flat()).length === 0, 'a cell that runs');
      const bare = (one: string) => one.replaceAll("'", '');
      must(
        read[0]!.every((cell, at) => bare(cell) === bare(cells[at]!)),
        'a cell that is read otherwise',
      );
      for (const parted of csv.split(/[;\t\r\n]/))
        must(
          runnable([parted.replace(/^[\s"]+/, '')]).length === 0 || /^["\s]*[+-]?\d/.test(parted),
          `a part that runs: ${parted}`,
        );
    },
  }),
  ofText({
    name: 'IATI',
    source: /src\/opendata\/iati\/xml\.ts$/,
    seeds: ['Most & ura', '<a>]]>', 'a\u0001b\ud800', '"\n\t\r'],
    words: ['&', '<', '>', '"', ']]>', '&amp;', '\u0000', '\ufffe', '\u{1f600}'],
    check: (text) => {
      const xml = toXml(element('a', { b: text }, [element('c', {}, [text])]));
      const [, attribute = '', content = ''] =
        /<a b="([^"<]*)">\s*<c>([^<]*)<\/c>\s*<\/a>\n$/.exec(xml) ?? [];
      must(unescaped(content) === legalText(text), 'a text that is read otherwise');
      must(unescaped(attribute) === legalText(text), 'an attribute that is read otherwise');
    },
  }),
  ofText({
    name: 'canonical JSON',
    source: /src\/platform\/canonical\.ts$/,
    seeds: ['{"b":1,"a":[null,true,"é"]}', '[1e30,-0,0.1]', '{"\\u0065\\u0301":1,"\\u00e9":2}', '"\\ud800"'],
    words: ['{', '}', '[', ']', ':', ',', '"a"', '1e5', '-0', 'null', '"__proto__"', '\\u0301'],
    check: async (text) => {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        return;
      }
      await onlyThrows(TypeError, () => {
        const form = canonicalJson(value);
        must(canonicalJson(JSON.parse(form)) === form, 'a canonical form that has another');
      });
    },
  }),
  ofText({
    name: 'rates',
    source: /src\/action\/rates\/rules\.ts$/,
    seeds: ['2026-03; RSD; 117,1925', '2026-12\tALL\t98.5\n\n2026-01;MKD;61,5'],
    words: [';', '\t', '\n', '2026-01', 'EUR', '0', ',', '.', '0.0'],
    check: async (text) => {
      const whole = { takes: () => true, first: undefined, last: '9999-12-01' };
      const { rates, faults } = readRates(text, { month: null, currency: null }, whole);
      must(rates.length + faults.length <= text.split('\n').length, 'more rates and faults than lines');
      for (const { month, currency, rate } of rates)
        must(
          isPlainDate(month) &&
            /^[A-Z]{3}$/.test(currency) &&
            Number(rate) > 0 &&
            /^\d+(\.\d*[1-9])?$/.test(rate),
          `no rate: ${month} ${currency} ${rate}`,
        );
    },
  }),
  ofText({
    name: 'ways back',
    source: /src\/people\/rules\.ts$/,
    seeds: ['/tasks', '//example.org', '/\\example.org', '/a?b=c#d', 'https://example.org'],
    words: ['/', '\\', '//', ':', '@', 'https://', '\t', '\n', '%2f', '..', 'javascript:'],
    check: (text) => {
      const base = 'https://mostura.example';
      must(new URL(localPath(text, '/tasks'), base).origin === base, 'a way that leads elsewhere');
    },
  }),
  ofText({
    name: 'passwords',
    source: /src\/people\/accounts\/rules\.ts$/,
    seeds: [
      'the bridge stands since 1566',
      'lozinka1234567890',
      'ana.most@example.org',
      '12.05.1986 12.05.1986',
    ],
    words: ['lozinka', 'mostura', '1234567890', 'ana', '@', ' ', '!', 'шифра'],
    check: (text) => {
      for (const second of [true, false]) {
        const fault = passwordFault(text, ['ana.most@example.org', 'Ana Most'], second);
        must(fault !== undefined || [...text].length >= (second ? 8 : 15), 'a short one is taken');
      }
    },
  }),
];

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#9;', '\t')
    .replaceAll('&#10;', '\n')
    .replaceAll('&#13;', '\r')
    .replaceAll('&amp;', '&');
}
