import { ask, type Fields, hiddenFields } from '../support/ask.ts';
import type { Visitor } from '../support/browser.ts';

/** Sends the form of a page as a browser does and draws nothing: for what only comes before, and was looked at already. Returns where it led, if anywhere. */
export async function post(url: URL, cookie: string, typed: Fields): Promise<string> {
  const form = { ...(await hiddenFields(url.href, cookie)), ...typed };
  const { status, headers } = await ask(url.href, { cookie, form });
  if (status !== 303 && status !== 200) throw new Error(`${url.pathname} answered ${status}`);
  return headers.location ?? '';
}

/** The same by somebody who sits at a browser already. */
export async function postAs({ page }: Visitor, path: string, typed: Fields): Promise<string> {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return post(new URL(path, page.url()), cookie, typed);
}
