import { expect, it } from 'vitest';
import { plainLines } from './plain-lines.ts';

const database = (rest: string) => plainLines({ databaseUrl: `postgres://mostura:pw@${rest}` });

it.each([
  'localhost/mostura',
  '127.0.0.1:5000/mostura',
  '[::1]/mostura',
  'localhost/mostura?host=%2Fvar%2Frun%2Fpostgresql',
  'db.example.org/mostura?sslmode=verify-full',
  'db.example.org/mostura?sslmode=require',
  'db.example.org/mostura?ssl=true',
])('a database at %s is on this machine, or reached over TLS', (rest) => {
  expect(database(rest)).toEqual([]);
});

it.each([
  'db.example.org/mostura',
  '10.0.0.11/mostura',
  'localhost.example.org/mostura',
  'localhost/mostura?host=db.example.org',
  'db.example.org/mostura?sslmode=disable',
  'db.example.org/mostura?sslmode=prefer',
  'db.example.org/mostura?sslmode=no-verify',
  'db.example.org/mostura?sslmode=require&uselibpqcompat=true',
  'db.example.org/mostura?ssl=false',
])('a database at %s is not', (rest) => {
  expect(database(rest)).toEqual(['DATABASE_URL']);
});

it('the login of requests, mail, scanner and bucket are looked at, too', () => {
  const far = { host: '10.0.0.7', port: 3310 };
  const s3 = { region: 'eu', accessKeyId: 'a', secretAccessKey: 'b' };
  expect(
    plainLines({
      requestsDatabaseUrl: 'postgres://a:b@10.0.0.11/mostura',
      smtpUrl: 'smtp://mail.example.org:587?ignoreTLS=true',
      clamav: far,
      s3: { ...s3, address: 'http://s3.example.org/files' },
    }),
  ).toEqual(['REQUESTS_DATABASE_URL', 'SMTP_URL', 'CLAMAV', 'S3_URL']);
  expect(
    plainLines({
      requestsDatabaseUrl: 'postgres://a:b@localhost/mostura',
      smtpUrl: 'smtp://mail.example.org:587',
      clamav: { path: '/run/clamav/clamd.ctl' },
      s3: { ...s3, address: 'https://s3.example.org/files' },
    }),
  ).toEqual([]);
});
