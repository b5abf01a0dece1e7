type Params = Readonly<Record<string, string>>;

/** An address without what it was called with: a link's secret is kept nowhere, not even beside a form that was sent. */
export function withoutParams(address: string, params: Params): string {
  const names = new Map(Object.entries(params).map(([name, value]) => [value, name]));
  return address.replace(/[^/?#&=]+/g, (part) => {
    const name = names.get(part);
    return name === undefined ? part : `:${name}`;
  });
}

/** The same address, for whoever calls it with the same. */
export function withParams(address: string, params: Params): string {
  return address.replace(/(?<=[/?#&=]):(\w+)/g, (part, name: string) => params[name] ?? part);
}
