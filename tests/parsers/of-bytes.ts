import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readRatesFile, unknownFile } from '../../src/action/rates/read-file.ts';
import { makeReceipt } from '../../src/grants/applications/receipt.ts';
import { verifyReceipt } from '../../src/grants/applications/verify-receipt.ts';
import { readSignedCookie, signValue } from '../../src/people/accounts/cookies.ts';
import { isChallenge, makeChallenge } from '../../src/people/accounts/passkey-challenge.ts';
import { BackupError } from '../../src/platform/backup/backup-error.ts';
import { readEntries, readWhole } from '../../src/platform/backup/read-entries.ts';
import { writeTarHeader } from '../../src/platform/backup/tar-header.ts';
import { detectType } from '../../src/platform/files/detect-type.ts';
import { readArchive } from '../../src/platform/files/read-archive.ts';
import { cleanName } from '../../src/platform/files/store.ts';
import { buildZip } from '../../src/platform/files/testing.ts';
import { readCookies } from '../../src/platform/http/cookies.ts';
import { readBody } from '../../src/platform/http/read-body.ts';
import { isTokenOf, makeToken } from '../../src/platform/http/tokens.ts';
import { Problem } from '../../src/platform/problem.ts';
import { must, ofText, onlyThrows, type Parser } from './parser.ts';

const secret = 'the secret of the tests is long enough to be one';
const session = 'a session';
const [token = ''] = makeToken(secret, session).split('.');
const challenge = makeChallenge(secret, 'prove', Date.now() + 1e9).toString('base64url');
const signed = signValue('token', secret);
const contentSha256 = '0'.repeat(64);
const receipt = makeReceipt(secret, {
  number: 'A-1',
  receivedAt: '2026-11-26T10:00:00.000Z',
  contentSha256,
  annexesSha256: [contentSha256],
});
const place = path.join(mkdtempSync(path.join(tmpdir(), 'mostura-parsers-')), 'file');
process.once('exit', () => rmSync(path.dirname(place), { recursive: true, force: true }));

const part = (head: string, content: string) =>
  `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
const form = `${part('name="title"', 'Most')}${part('name="doc"; filename="a.txt"', 'hello')}--b--\r\n`;
const tar = (content: string) =>
  Buffer.concat([
    writeTarHeader({ name: 'a.json', size: content.length }),
    Buffer.from(content.padEnd(512, '\0')),
    Buffer.alloc(1024),
  ]);

export const parsersOfBytes: readonly Parser[] = [
  {
    name: 'multipart forms',
    source: /src\/platform\/http\/read-body\.ts$|busboy|streamsearch/,
    seeds: [form, part('name="a[]"', '1') + form, form.replaceAll('\r\n', '\n')],
    words: [
      '--b',
      '--b--',
      '\r\n',
      '\r\n\r\n',
      'Content-Disposition: form-data; name="',
      'filename="',
      "filename*=UTF-8''%ff",
      '"',
      '[]',
      '__proto__',
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: base64',
    ],
    check: (input) => bodyIsReadOrRefused(input, 'multipart/form-data; boundary=b'),
  },
  {
    name: 'forms',
    source: /src\/platform\/http\/read-body\.ts$/,
    seeds: ['a=1&b=2', 'a[]=1&a[]=2&__proto__=x', 'a=%ED%A0%80%00&%=%'],
    words: ['&', '=', '%00', '%', '[]', '+', '__proto__', 'constructor'],
    check: (input) => bodyIsReadOrRefused(input, 'application/x-www-form-urlencoded'),
  },
  {
    name: 'archives',
    source: /src\/platform\/files\/(read-archive|look-through-part|detect-type)\.ts$|yauzl/,
    seeds: [
      buildZip({ 'word/document.xml': '<w>text</w>', '[Content_Types].xml': '<a/>' }),
      buildZip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': '<?xml version="1.0" encoding="UTF-16"?><x/>',
      }),
    ],
    words: [
      'PK\u0003\u0004',
      'PK\u0001\u0002',
      'PK\u0005\u0006',
      '<!DOCTYPE',
      '<!ENTITY',
      'encoding="utf-7"',
      '../',
      '\0\0\0\0',
      '.xml',
    ],
    check: async (input) => {
      writeFileSync(place, input);
      const names = await readArchive(place).catch(() => undefined);
      const type = await detectType(place);
      if (!names && input.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
        must(type === undefined, 'a broken archive has a type');
    },
  },
  {
    name: 'types of files',
    source: /src\/platform\/files\/detect-type\.ts$/,
    seeds: ['%PDF-1.7\n', 'plain text', '<html>', '\ufeff<svg', Buffer.from([0xff, 0xd8, 0xff])],
    words: ['<!doctype', '<html', '<svg', '<?xml', '<script', '%PDF-', ' ', '\n', '\ufeff', '\0'],
    check: async (input) => {
      writeFileSync(place, input);
      const type = await detectType(place);
      const text = input.toString('utf8').replace(/^\ufeff/, '');
      must(
        type !== 'text/plain' || !/^\s*<(!doctype|html|svg|\?xml|script)/i.test(text),
        'a page is taken for text',
      );
    },
  },
  {
    name: 'backups',
    source: /src\/platform\/backup\/(read-entries|tar-header)\.ts$/,
    seeds: [tar('{"a":1}'), Buffer.concat([tar('x').subarray(0, 1024), tar('y')]), Buffer.alloc(1024)],
    words: ['ustar\x0000', '0000600\0', '00000000007\0', 'a.json', '\0\0\0\0\0\0\0\0'],
    check: (input) =>
      onlyThrows(BackupError, async () => {
        for await (const entry of readEntries(inPieces(input)))
          must((await readWhole(entry, 20_000)).length === entry.size, 'a part of another size');
      }),
  },
  ofText({
    name: 'cookies and tokens',
    source:
      /src\/platform\/http\/(cookies|tokens)\.ts$|src\/people\/accounts\/(cookies|passkey-challenge)\.ts$/,
    seeds: [`a=${signed}; b=2`, token, challenge, 'a=; =b; a'],
    words: ['=', ';', '~', '.', '%2E', 'a=', '%', 'A', token.slice(0, 13)],
    check: (text) => {
      for (const value of Object.values(readCookies(text)))
        must(typeof value === 'string', 'a cookie that is no text');
      const believed = readSignedCookie(text, 'a', secret);
      must(believed === undefined || believed === 'token', 'a cookie is believed that was not signed');
      must(
        !isTokenOf(secret, session, text) || text === token || text.startsWith(`${token}~`),
        'a token is believed that was not made',
      );
      must(
        !isChallenge(secret, 'prove', text) ||
          Buffer.from(text, 'base64url').equals(Buffer.from(challenge, 'base64url')),
        'a challenge is believed that was not made',
      );
      must(!isChallenge(secret, 'sign in', text), 'a challenge is believed for another purpose');
    },
  }),
  ofText({
    name: 'receipts',
    source:
      /src\/grants\/applications\/(verify-receipt|receipt)\.ts$|src\/platform\/(signing|canonical)\.ts$/,
    seeds: ['{"number":"A-1"}', JSON.stringify(receipt), JSON.stringify(receipt, null, 2)],
    words: [
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      'null',
      '"signature"',
      '"annexesSha256":[',
      '__proto__',
      '0',
      '\\u0030',
    ],
    check: (text) =>
      onlyThrows(Problem, () => {
        const { genuine, receipt: shown } = verifyReceipt(secret, { files: {}, receipt: text, sha256: '' });
        must(
          !genuine || isDeepStrictEqual({ ...shown }, receipt),
          'a receipt is believed that was not signed',
        );
      }),
  }),
  ofText({
    name: 'names of files',
    source: /src\/platform\/files\/store\.ts$/,
    seeds: [
      'statute.pdf',
      '../../etc/passwd',
      'C:\\boot.ini',
      'a\u202Efdp.exe',
      `${'x'.repeat(300)}.docx`,
      '.',
    ],
    words: ['/', '\\', '..', '.', '\u202e', '\0', ':', '"', '.pdf', '\r\n'],
    check: (text) => {
      const name = cleanName(text);
      must(name.length >= 1 && name.length <= 120, `a name of ${name.length} signs`);
      must(!/[/\\\p{C}<>:"|?*]/u.test(name) && !name.startsWith('.'), `a name that leads somewhere: ${name}`);
    },
  }),
  {
    name: 'files of exchange rates',
    source: /src\/action\/rates\/read-file\.ts$|read-table\.ts$/,
    seeds: [
      '[{"isoA3Code":"ALL","value":98.4},{"isoA3Code":"RSD","value":117.1925}]',
      '[{"currencyIso":"RSD","refCurrencyIso":"EUR","amount":117.2,"dateStart":"01/03/2026","dateEnd":"31/03/2026"}]',
      'Rates, March 2026\n\nCountry;ISO;Rate\nSerbia;RSD;117,2',
    ],
    words: ['"', '{', '[', ';', ',', '\n', 'null', '1e400', '"value":', '31/12/9999', 'ISO;Rate', 'PK'],
    check: async (bytes) => {
      const lines = await readRatesFile(Buffer.from(bytes));
      if (lines === undefined || lines === unknownFile) return;
      for (const line of lines.split('\n'))
        must(line === '' || line.split(';').length >= 3, `no line of a rate: ${line}`);
    },
  },
];

async function bodyIsReadOrRefused(input: Buffer, type: string): Promise<void> {
  const request = new Request('http://x/', {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(input),
  });
  await onlyThrows(Problem, async () => {
    const { typed, files } = await readBody(request, {
      files: 'weighed',
      store: { receive: async () => Promise.reject(new Error('nothing is kept here')) },
      fileBytes: 5000,
      bodyBytes: 10_000,
    });
    for (const value of Object.values(typed).flat())
      must(!value.includes('\0') && value.isWellFormed(), 'a value that cannot be kept');
    must(
      Object.getPrototypeOf(typed) === Object.prototype && Object.getPrototypeOf(files) === Object.prototype,
      'a prototype was changed',
    );
  });
}

async function* inPieces(input: Buffer) {
  for (let at = 0; at < input.length; at += 700) yield input.subarray(at, at + 700);
}
