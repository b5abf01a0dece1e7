/**
 * The page of ours on which a button was pressed, as path and query, from what the browser says (`Referer`). Undefined when it says
 * nothing, when the page is not ours (`hosts`), or when its path would lead elsewhere.
 */
export function cameFrom(referrer: string | null, hosts: readonly string[]): string | undefined {
  if (!referrer || !URL.canParse(referrer)) return undefined;
  const { protocol, host, pathname, search } = new URL(referrer);
  if (!/^https?:$/.test(protocol) || !hosts.includes(host) || /^\/[/\\]/.test(pathname)) return undefined;
  return pathname + search;
}
