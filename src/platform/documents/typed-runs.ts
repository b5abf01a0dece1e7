import { type LinkedRun, type Run, type Text, withAddress } from './document.ts';

const bold = /\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*/gu;

/** `[words](https://…)`, whose address may have pairs of round brackets, or an address as it is: its last full stop is no part of it. */
const linked =
  /\[([^[\]\n]{1,300})\]\((https:\/\/(?:[^\s()<>"\\]|\([^\s()<>"\\]*\))+)\)|(https:\/\/[^\s<>"\\]*[^\s<>"\\.,;:!?)\]}’”»])/gu;
const longestAddress = 2000;

/** A line of a text with its bold words and its links. */
export function runsIn(typed: string): Text {
  const text = typed.trim();
  const runs = [...split(text, bold)].flatMap((part): Run[] =>
    typeof part === 'string'
      ? withLinks(part)
      : withLinks(part[1]!).map((run) => (typeof run === 'string' ? { bold: run } : { ...run, bold: true })),
  );
  return runs.every((run) => typeof run === 'string') ? text : runs;
}

/** Where there is neither bold nor link: the words, with the addresses that they lead to. */
export function wordsIn(text: string): string {
  return text.replace(bold, '$1').replace(linked, (typed, ...[words, to, bare]: string[]) => {
    const run = linkOf({ words, to, bare });
    return run && run.linked !== run.to ? withAddress(run.linked, run.to) : typed;
  });
}

function withLinks(text: string): (string | LinkedRun)[] {
  return [...split(text, linked)].map((part) => {
    if (typeof part === 'string') return part;
    const [typed, words, to, bare] = part;
    return linkOf({ words, to, bare }) ?? typed;
  });
}

/** Undefined where it leads to no address of https: a name before the host hides where it leads. */
function linkOf({ words, to, bare }: { words?: string; to?: string; bare?: string }): LinkedRun | undefined {
  const address = (to ?? bare)!;
  if (address.length > longestAddress || !URL.canParse(address)) return undefined;
  const { protocol, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  if (words === undefined || words.trim() === '') return bare ? { linked: bare, to: bare } : undefined;
  // A round bracket at its end would be taken for the one around it.
  return { linked: words.trim(), to: address.replaceAll('(', '%28').replaceAll(')', '%29') };
}

/** The stretches of a text, and between them what was found. */
function* split(text: string, sought: RegExp): Generator<string | RegExpExecArray> {
  let from = 0;
  for (const found of text.matchAll(sought)) {
    if (found.index > from) yield text.slice(from, found.index);
    yield found;
    from = found.index + found[0].length;
  }
  if (from < text.length) yield text.slice(from);
}
