import http from 'node:http';

export type Answered = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
};

/** One request as a browser makes it, with the bytes as they came over the line. */
export function ask(
  url: string,
  { cookie = '', form }: { cookie?: string; form?: Readonly<Record<string, string>> } = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = {
      'accept-encoding': 'gzip',
      cookie,
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const request = http.request(url, { method: form ? 'POST' : 'GET', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(form ? new URLSearchParams(form).toString() : undefined);
  });
}

/** Signs in and returns the `Cookie` header. */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const shown = await fetch(`${address}/sign-in`);
  const visitor = cookiesOf(shown.headers.getSetCookie());
  const html = await shown.text();
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const form = Object.fromEntries(hidden.map(([, name, value]) => [name!, value!]));
  const answer = await ask(`${address}/sign-in`, { cookie: visitor, form: { ...form, email, password } });
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookiesOf(answer.headers['set-cookie'] ?? []);
}

function cookiesOf(lines: readonly string[]): string {
  return lines.map((line) => line.split(';')[0]).join('; ');
}
