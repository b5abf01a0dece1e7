/** What was asked for, at our own address: whatever host a request names (`Host`), what is written from it leads to us. */
export function ownAddress(baseUrl: string, asked: URL): URL {
  const url = new URL(baseUrl);
  url.pathname = asked.pathname;
  url.search = asked.search;
  return url;
}
