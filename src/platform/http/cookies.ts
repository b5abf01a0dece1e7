/** The cookies of a request by name; the first of a name counts. */
export function readCookies(header: string | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0) found[part.slice(0, at).trim()] ??= part.slice(at + 1).trim();
  }
  return found;
}

/** What a cookie of ours is called: over https in a way that no other host and no page without https can set it. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/**
 * A `Set-Cookie` value: for this host alone, unreadable to scripts unless `readable`, sent from our own pages. Without seconds it ends with
 * the browser.
 */
export function cookie(
  name: string,
  value: string,
  options: { secure: boolean; seconds?: number; readable?: true },
): string {
  const age = options.seconds === undefined ? '' : `; Max-Age=${options.seconds}`;
  return `${cookieName(name, options.secure)}=${value}; Path=/${options.readable ? '' : '; HttpOnly'}; SameSite=Lax${age}${options.secure ? '; Secure' : ''}`;
}
