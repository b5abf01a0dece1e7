import http from 'node:http';

export type Answered = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
};
export type Fields = Readonly<Record<string, string>>;
export type Asking = {
  readonly cookie?: string;
  readonly form?: Fields;
  /** Sent with the form's fields, as a browser sends them. */
  readonly file?: { readonly field: string; readonly name: string; readonly content: Buffer };
  readonly agent?: http.Agent;
  /** The address that a trusted proxy says it came from. */
  readonly from?: string;
  /** The address of this machine that it is sent from. */
  readonly localAddress?: string;
  /** How it may be packed; what every browser takes when nothing is said. */
  readonly accepts?: string;
};

/** One request as a browser makes it, with the bytes as they came over the line. Redirects are not followed. */
export function ask(
  url: string,
  { cookie = '', form, file, agent, from, localAddress, accepts = 'gzip' }: Asking = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = {
      'accept-encoding': accepts,
      cookie,
      ...(from ? { 'x-forwarded-for': from } : {}),
      ...(form ? { 'content-type': file ? multipart : 'application/x-www-form-urlencoded' } : {}),
    };
    const options = {
      method: form ? 'POST' : 'GET',
      headers,
      ...(agent ? { agent } : {}),
      ...(localAddress ? { localAddress } : {}),
    };
    const request = http.request(url, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(form && (file ? inParts(form, file) : new URLSearchParams(form).toString()));
  });
}

const boundary = 'between-one-part-and-the-next';
const multipart = `multipart/form-data; boundary=${boundary}`;

function inParts(form: Fields, { field, name, content }: NonNullable<Asking['file']>): Buffer {
  const start = (about: string) => `--${boundary}\r\ncontent-disposition: form-data; ${about}\r\n`;
  const typed = Object.entries(form).map(([key, value]) => `${start(`name="${key}"`)}\r\n${value}\r\n`);
  const head = `${start(`name="${field}"; filename="${name}"`)}content-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(typed.join('') + head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

/** The hidden fields of a page's main form. */
export async function hiddenFields(url: string, cookie = ''): Promise<Fields> {
  return hiddenIn(await (await fetch(url, { headers: { cookie } })).text());
}

/** The hidden fields of the main form of a page as it came. */
export function hiddenIn(html: string): Fields {
  const main = html.slice(html.indexOf('<main'));
  const hidden = main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...hidden].map(([, name, value]) => [name!, value!]));
}

/** Signs in, with a recovery code when a second step is asked for, and returns the `Cookie` header. */
export async function signIn(
  address: string,
  email: string,
  password: string,
  recoveryCode?: string,
): Promise<string> {
  const shown = await fetch(`${address}/sign-in`);
  const cookie = cookiesOf(shown.headers.getSetCookie());
  const hidden = await hiddenFields(`${address}/sign-in`, cookie);
  const answer = await ask(`${address}/sign-in`, { cookie, form: { ...hidden, email, password } });
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
  const signedIn = cookiesOf(answer.headers['set-cookie'] ?? []);
  if (!answer.headers.location?.startsWith('/sign-in/second-step')) return signedIn;
  if (!recoveryCode) throw new Error(`${email} could not sign in: a second step is asked for`);
  const cookies = `${cookie}; ${signedIn}`;
  const step = `${address}/sign-in/second-step`;
  const form = { ...(await hiddenFields(step, cookies)), code: recoveryCode };
  const second = await ask(step, { cookie: cookies, form });
  if (second.status !== 303) throw new Error(`${email} could not take the second step: ${second.status}`);
  return cookiesOf(second.headers['set-cookie'] ?? []);
}

/** The cookies of one browser, by name. */
type Jar = Map<string, string>;
export const sentFrom = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
/** Keeps what an answer gives, beside what is there. */
export function keepIn(jar: Jar, { headers }: Pick<Answered, 'headers'>): void {
  for (const one of cookiesOf(headers['set-cookie'] ?? [])
    .split('; ')
    .filter(Boolean)) {
    const at = one.indexOf('=');
    jar.set(one.slice(0, at), one.slice(at + 1));
  }
}

/** What a browser sends of the cookies it was given. */
export function cookiesOf(lines: readonly string[]): string {
  return lines.map((line) => line.split(';')[0]).join('; ');
}
