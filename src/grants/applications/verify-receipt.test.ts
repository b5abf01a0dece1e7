import { describe, expect, it } from 'vitest';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import { makeReceipt } from './receipt.ts';
import { verifyReceipt } from './verify-receipt.ts';

const secret = 'a secret of this test, long enough';
const [content, annex, stranger] = ['a', 'b', 'c'].map((sign) => sign.repeat(64)) as [string, string, string];
const held = makeReceipt(secret, {
  number: 'RS-2026-01-001',
  receivedAt: '2026-02-15T12:59:59.000Z',
  contentSha256: content,
  annexesSha256: [annex],
});
const text = JSON.stringify(held, null, 2);
const file = (about: Partial<StoredFile>): StoredFile => ({
  sha256: stranger,
  size: 1,
  type: 'application/octet-stream',
  name: 'file',
  ...about,
});
const show = (typed: { receipt?: string; sha256?: string }, files = {}) =>
  verifyReceipt(secret, { receipt: '', sha256: '', ...typed, files });

describe('a receipt that anyone shows', () => {
  it('is asked for again when it is missing, too large or no receipt at all', () => {
    expect(() => show({})).toThrow('receipt_missing');
    expect(() => show({ receipt: 'hello' })).toThrow('not_a_receipt');
    expect(() => show({ receipt: '{}' })).toThrow('not_a_receipt');
    expect(() => show({}, { receipt_file: [file({})] })).toThrow('not_a_receipt');
  });

  it('is not genuine when a sign of it was changed or another instance made it', () => {
    expect(show({ receipt: text.replace('001', '002') }).genuine).toBe(false);
    expect(
      verifyReceipt('another secret, also long enough', { receipt: text, sha256: '', files: {} }).genuine,
    ).toBe(false);
  });

  it('is genuine as a file and as a text, and says what a file or a hash beside it is', () => {
    expect(show({ receipt: text })).toMatchObject({ genuine: true, compared: 'not_asked' });
    const receiptFile = { receipt_file: [file({ text })] };
    expect(show({}, receiptFile)).toMatchObject({ genuine: true, compared: 'not_asked' });
    for (const [sha256, compared] of [
      [content, 'content'],
      [annex, 'annex'],
      [stranger, 'other'],
    ] as const) {
      expect(show({}, { ...receiptFile, content_file: [file({ sha256 })] })).toMatchObject({ compared });
      expect(show({ receipt: text, sha256: sha256.toUpperCase() })).toMatchObject({ compared });
    }
  });
});
