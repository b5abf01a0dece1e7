export type FormField = {
  readonly name: string;
  /** `text`, `textarea`, `select`, `radio`, `checkbox`, `file`, `hidden`, `password`, `submit` … */
  readonly kind: string;
  /** What the page filled it with; of a select or radio, what is chosen. */
  readonly value: string;
  /** The values a select or radio offers. */
  readonly options: readonly string[];
};

/** The fields of the form that a page posts to its own address, its filter apart. The instance's own two (`_token`, `_once`) are left out. */
export function fieldsOn(html: string, path: string): FormField[] {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form =
    forms.find((one) => isPosted(one) && actionOf(one) === path && !one.includes('name="_search"')) ?? '';
  const fields = new Map<string, FormField>();
  for (const [, inside = ''] of form.matchAll(/<input\b([^>]*)>/g)) addInput(fields, inside);
  for (const [, inside = ''] of form.matchAll(/<button\b([^>]*)>/g)) {
    const name = attribute(inside, 'name') ?? '';
    fields.set(name, { name, kind: 'button', value: attribute(inside, 'value') ?? '', options: [] });
  }
  for (const [, inside = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(inside, 'name') ?? '';
    // A browser leaves out the first line end.
    fields.set(name, { name, kind: 'textarea', value: unescaped(text.replace(/^\n/, '')), options: [] });
  }
  for (const [, inside = '', list = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...list.matchAll(/<option\b([^>]*)>/g)].map(([, one = '']) => one);
    const values = options.map((one) => attribute(one, 'value') ?? '');
    const chosen = options.findIndex((one) => /\bselected\b/.test(one));
    const name = attribute(inside, 'name') ?? '';
    fields.set(name, { name, kind: 'select', value: values[Math.max(0, chosen)] ?? '', options: values });
  }
  return [...fields.values()].filter(({ name }) => !['', '_token', '_once'].includes(name));
}

function addInput(fields: Map<string, FormField>, inside: string): void {
  const name = attribute(inside, 'name') ?? '';
  const kind = attribute(inside, 'type') ?? 'text';
  const given = attribute(inside, 'value') ?? '';
  const before = fields.get(name);
  const ticked = kind === 'radio' || kind === 'checkbox';
  const value = !ticked || /\bchecked\b/.test(inside) ? given : (before?.value ?? '');
  fields.set(name, { name, kind, value, options: ticked ? [...(before?.options ?? []), given] : [] });
}

/** What a browser would send of the form as it stands: the buttons, files and empty ticks are left out. */
export function filledIn(fields: readonly FormField[]): Record<string, string> {
  const sent = fields.filter(
    ({ kind, value }) =>
      !['submit', 'button', 'file'].includes(kind) && !(['radio', 'checkbox'].includes(kind) && value === ''),
  );
  return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
}

/** Where people type freely: what they typed must stand on the page again when it is refused. */
export function isTyped({ kind, name }: FormField): boolean {
  return ['text', 'textarea', 'email', 'url', 'tel', 'search'].includes(kind) && name !== 'code';
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function isPosted(form: string): boolean {
  return attribute(form.slice(0, form.indexOf('>')), 'method') === 'post';
}

function actionOf(form: string): string {
  const action = attribute(form.slice(0, form.indexOf('>')), 'action') ?? '';
  return action.split('?')[0]!;
}

function attribute(inside: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${inside}`)?.[1];
  return found === undefined ? undefined : unescaped(found);
}
