const empty = new Set(['input', 'br', 'img', 'hr', 'meta', 'link']);

/** The elements of some HTML, one a line, indented by depth, each with its classes of govuk-frontend in order of the alphabet. */
export function outline(html: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  for (const [, closing, tag = '', attributes = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    if (closing) {
      depth -= 1;
      continue;
    }
    const classes = (/class="([^"]*)"/.exec(attributes)?.[1] ?? '').split(/\s+/);
    const theirs = classes.filter((name) => name.startsWith('govuk-')).sort();
    lines.push(`${'  '.repeat(depth)}${[tag, ...theirs].join('.')}`);
    if (!empty.has(tag)) depth += 1;
  }
  return lines;
}
