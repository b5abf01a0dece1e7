import type { Route } from '../../src/platform/http/route.ts';

/** Which routes the pages that were drawn lead to: by a link, or as where a form of another page is sent. */
export class Ways {
  private readonly led = new Map<string, Set<string>>();
  private readonly shown = new Map<string, Set<string>>();
  private readonly seen = new Map<string, string | undefined>();
  private readonly routes: readonly Route[];
  private readonly patterns: readonly { readonly path: string; readonly pattern: RegExp }[];

  constructor(routes: readonly Route[]) {
    this.routes = routes;
    // Without a parameter first: `/calls/new` is no call.
    this.patterns = [...new Set(routes.map(({ path }) => path))]
      .toSorted((one, other) => one.split(':').length - other.split(':').length)
      .map((path) => ({
        path,
        pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+')}$`),
      }));
  }

  /** A page as one reader sees it. */
  note(target: string, body: string, reader: string): void {
    const from = this.pathOf(target);
    if (from) put(this.shown, from, reader);
    for (const [, href] of body.matchAll(/ (?:href|action|formaction)="(\/[^"]*)"/g)) {
      const to = this.pathOf(href!);
      if (to && to !== from) put(this.led, to, reader);
    }
  }

  /** Pages and forms to which no other page leads a reader to whom they are shown; of those that were shown to none, to which none leads at all. */
  routesWithout(): string[] {
    return [...new Set(this.routes.filter(({ kind }) => kind !== 'button').map(({ path }) => path))].filter(
      (path) => {
        const [led, shown] = [this.led.get(path), this.shown.get(path)];
        return !led || (shown && ![...shown].some((reader) => led.has(reader)));
      },
    );
  }

  private pathOf(address: string): string | undefined {
    const plain = address.replace(/[?#].*/, '');
    if (!this.seen.has(plain))
      this.seen.set(plain, this.patterns.find(({ pattern }) => pattern.test(plain))?.path);
    return this.seen.get(plain);
  }
}

function put(all: Map<string, Set<string>>, path: string, reader: string): void {
  all.set(path, (all.get(path) ?? new Set()).add(reader));
}
