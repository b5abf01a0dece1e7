import { createHash, createHmac } from 'node:crypto';

export type Key = {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};
export type Signing = {
  readonly method: string;
  readonly url: URL;
  /** In small letters; signed with the others. */
  readonly headers?: Readonly<Record<string, string>>;
  /** SHA-256 of the body, hex; of nothing when left out. */
  readonly sha256?: string;
  readonly now: Date;
};

const nothing = createHash('sha256').update('').digest('hex');
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** The headers of a request to an S3-compatible storage, signed (AWS Signature Version 4, for `s3`). */
export function signS3(
  { method, url, headers = {}, sha256 = nothing, now }: Signing,
  { region, accessKeyId, secretAccessKey }: Key,
): Record<string, string> {
  const at = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
  const sent = { ...headers, host: url.host, 'x-amz-content-sha256': sha256, 'x-amz-date': at };
  const sorted = Object.entries(sent).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([name]) => name).join(';');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join('&');
  const asked = [
    ...[method, url.pathname, query],
    ...sorted.map(([name, value]) => `${name}:${value.trim()}`),
    ...['', names, sha256],
  ].join('\n');
  const key = [region, 's3', 'aws4_request'].reduce(
    (made: Buffer, part) => hmac(made, part),
    hmac(`AWS4${secretAccessKey}`, at.slice(0, 8)),
  );
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, hash(asked)].join('\n')).toString('hex');
  const { host: _sentByItself, ...rest } = sent;
  return {
    ...rest,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
