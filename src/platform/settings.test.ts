import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { settingList, settingsTable } from './setting-list.ts';
import { readSettings, SettingsError } from './settings.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-settings-test-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const secret = 'a secret of more than thirty-two characters';
const ownServer = {
  DATABASE_URL: 'postgres://mostura:pw@db.example.org/mostura?sslmode=verify-full',
  SECRET: secret,
};
const read = (environment: Record<string, string>) => readSettings({ DATA_FOLDER: folder, ...environment });

describe('a wrong value stops the start with what to change', () => {
  test.each([
    ['PORT', '80a', "PORT is '80a'. Set it to a number from 1 to 65535."],
    ['PORT', '70000', "PORT is '70000'. Set it to a number from 1 to 65535."],
    ['HOST', 'http://0.0.0.0', "HOST is 'http://0.0.0.0'. Set it to an address or a host name"],
    [
      'BASE_URL',
      'mostura.example.org',
      "BASE_URL is 'mostura.example.org'. Set it to an address such as https:",
    ],
    ['BASE_URL', 'https://example.org/mostura', 'without a path'],
    ['ACTION', '../secrets', "ACTION is '../secrets'. Set it to the name of a folder below actions/"],
    ['MAIL_FROM', 'nobody', "MAIL_FROM is 'nobody'. Set it to an address"],
    ['MAIL_FROM', 'A <a@b.c>\r\nBcc: x@y.z', 'MAIL_FROM'],
    ['DEMONSTRATION', 'yes', "DEMONSTRATION is 'yes'. Set it to on or off."],
    ['UPLOAD_LIMIT_MB', '0', "UPLOAD_LIMIT_MB is '0'. Set it to a whole number from 1 to 500."],
    ['LOG_LEVEL', 'loud', "LOG_LEVEL is 'loud'. Set it to debug, info, warn or error."],
  ])('%s=%s', (name, value, sentence) => {
    expect(() => read({ [name]: value })).toThrow(SettingsError);
    expect(() => read({ [name]: value })).toThrow(sentence);
  });

  test.each(['SECRET', 'DATABASE_URL', 'SMTP_URL', 'BACKUP_RECIPIENTS'])('%s is never repeated', (name) => {
    try {
      read({ ...ownServer, [name]: 'hunter2' });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toContain(`${name} has 7 characters that do not fit (not shown here).`);
      expect(String(error)).not.toContain('hunter2');
    }
  });

  test('all of them at once', () => {
    expect(() => read({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[^\n]*\nLOG_LEVEL/);
  });

  test('a line to another machine in the clear, unless somebody says that a private network carries it', () => {
    const plain = { ...ownServer, DATABASE_URL: 'postgres://mostura:hunter2@10.0.0.11/mostura' };
    expect(() => read(plain)).toThrow(/^DATABASE_URL leads to another machine over a line/);
    expect(() => read(plain)).not.toThrow('hunter2');
    expect(read({ ...plain, PRIVATE_NETWORK: 'on' })).toMatchObject({ privateNetwork: true });
  });

  test('a database of one’s own takes no demonstration and no made-up secret', () => {
    expect(() => read({ ...ownServer, DEMONSTRATION: 'on' })).toThrow('DEMONSTRATION is on together with');
    expect(() => read({ ...ownServer, SECRET: '' })).toThrow(
      'SECRET is not set. With DATABASE_URL it must be',
    );
  });
});

test('nothing given is the demonstration on this machine, with a secret of its own that stays', () => {
  const settings = read({ PORT: '' });
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    action: 'shbb',
    demonstration: true,
    secretsBefore: [],
    uploadLimitBytes: 20_000_000,
    backupRecipients: [],
    logLevel: 'info',
  });
  expect(settings.secret).toHaveLength(64);
  expect(read({}).secret).toBe(settings.secret);
  expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

test('a database of one’s own is no demonstration', () => {
  const settings = read({ ...ownServer, BASE_URL: 'https://mostura.example.org/' });
  expect(settings).toMatchObject({ demonstration: false, secret, baseUrl: 'https://mostura.example.org' });
});

describe('a secret in a file', () => {
  const put = (name: string, text: string) => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  test('is read from there, without the end of its line', () => {
    const settings = read({
      DATABASE_URL_FILE: put('database', `${ownServer.DATABASE_URL}\n`),
      SECRET_FILE: put('own-secret', `${secret}\n`),
    });
    expect(settings).toMatchObject({ databaseUrl: ownServer.DATABASE_URL, secret, demonstration: false });
  });

  test('with a bare name lies where systemd puts credentials', () => {
    put('mail', 'smtps://user:pw@mail.example.org');
    const settings = read({ SMTP_URL_FILE: 'mail', CREDENTIALS_DIRECTORY: folder });
    expect(settings.smtpUrl).toBe('smtps://user:pw@mail.example.org');
  });

  test('that is not there, is empty, or is set twice stops the start, and its content is never repeated', () => {
    expect(() => read({ SECRET_FILE: '/nowhere/secret' })).toThrow(
      "SECRET_FILE is '/nowhere/secret', which cannot be read (ENOENT).",
    );
    expect(() => read({ SECRET_FILE: put('empty', '\n') })).toThrow('which is empty');
    const twice = { SECRET: secret, SECRET_FILE: put('twice', secret) };
    expect(() => read(twice)).toThrow('SECRET and SECRET_FILE are both set. Set one of them.');
    expect(() => read({ SECRET_FILE: put('short', 'hunter2') })).toThrow('has 7 characters that do not fit');
  });
});

test('the README tells every setting', () => {
  for (const { name } of settingList) expect(settingsTable()).toContain(`| \`${name}\` |`);
});
