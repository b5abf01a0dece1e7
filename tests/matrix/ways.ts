import type { Route } from '../../src/platform/http/route.ts';

/** Which routes the pages that were drawn lead to: by a link, or as where a form of another page is sent. */
export class Ways {
  private readonly led = new Set<string>();
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

  note(target: string, body: string): void {
    const from = this.pathOf(target);
    for (const [, href] of body.matchAll(/ (?:href|action|formaction)="(\/[^"]*)"/g)) {
      const to = this.pathOf(href!);
      if (to && to !== from) this.led.add(to);
    }
  }

  /** Pages and forms that no other page leads to. */
  routesWithout(): string[] {
    return [...new Set(this.routes.filter(({ kind }) => kind !== 'button').map(({ path }) => path))].filter(
      (path) => !this.led.has(path),
    );
  }

  private pathOf(address: string): string | undefined {
    const plain = address.replace(/[?#].*/, '');
    if (!this.seen.has(plain))
      this.seen.set(plain, this.patterns.find(({ pattern }) => pattern.test(plain))?.path);
    return this.seen.get(plain);
  }
}
