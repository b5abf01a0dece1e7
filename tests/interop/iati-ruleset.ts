import type { XmlNode } from 'libxml2-wasm';

/** One case of the official ruleset (IATI-Rulesets, standard.json); which fields it has depends on its kind. */
type Case = Readonly<{
  ruleInfo?: { id: string; severity: string; message: string };
  paths?: readonly string[];
  condition?: string;
  prefix?: readonly string[];
  separator?: string;
  one?: string;
  all?: string;
  less?: string;
  more?: string;
  date?: string;
  start?: string;
  end?: string;
  regex?: string;
  sum?: number;
  min?: number;
  max?: number;
  if?: string;
  then?: string;
  foreach?: string;
  do?: Rules;
  subs?: readonly string[];
}>;
type Rules = Readonly<Record<string, { readonly cases: readonly Case[] }>>;
export type Ruleset = Readonly<Record<string, Rules>>;
type Given = { readonly now: string; readonly prefixes: readonly string[] };

/** Every broken rule as `id: message`, for each element that a context of the ruleset selects. XPath 1.0 by libxml2. */
export function brokenRules(document: XmlNode, ruleset: Ruleset, given: Given): string[] {
  return Object.entries(ruleset).flatMap(([context, rules]) =>
    document.find(context).flatMap((element) => brokenAt(element, rules, given)),
  );
}

function brokenAt(element: XmlNode, rules: Rules, given: Given): string[] {
  return Object.entries(rules).flatMap(([kind, { cases }]) =>
    cases.flatMap((one) => {
      if (one.condition && !truth(element, one.condition)) return [];
      if (kind === 'loop') return brokenInLoop(element, one, given);
      const keeps = kinds[kind];
      if (!keeps) throw new Error(`the ruleset has a kind of rule we do not know: ${kind}`);
      return keeps(element, one, given) ? [] : [`${one.ruleInfo?.id}: ${one.ruleInfo?.message}`];
    }),
  );
}

/** A loop repeats its rules for each value that `foreach` finds, written in place of $1. */
function brokenInLoop(element: XmlNode, one: Case, given: Given): string[] {
  return [...new Set(texts(element, one.foreach!))].flatMap((value) => {
    const filled = JSON.parse(JSON.stringify(one.do).replaceAll('$1', value)) as Rules;
    return brokenAt(element, filled, given);
  });
}

const kinds: Readonly<Record<string, (element: XmlNode, one: Case, given: Given) => boolean>> = {
  unique: (element, { paths }) => {
    const found = paths!.flatMap((path) => texts(element, path));
    return new Set(found).size === found.length;
  },
  startswith: (element, { paths, prefix, separator = '' }, { prefixes }) => {
    const starts = prefix!.flatMap((path) => (path === 'ORG-ID-PREFIX' ? prefixes : texts(element, path)));
    return paths!
      .flatMap((path) => texts(element, path))
      .every((text) => starts.some((start) => text.startsWith(start + separator)));
  },
  atleast_one: (element, { paths }) => paths!.some((path) => texts(element, path).length > 0),
  no_more_than_one: (element, { paths }) => paths!.flatMap((path) => element.find(path)).length <= 1,
  one_or_all: oneOrAll,
  date_now: (element, { date }, { now }) =>
    texts(element, date!).every((text) => Date.parse(text) <= Date.parse(now)),
  date_order: (element, { less, more }, given) => {
    const [first] = texts(element, less!);
    const last = more === 'NOW' ? given.now : texts(element, more!)[0];
    return first === undefined || last === undefined || Date.parse(first) <= Date.parse(last);
  },
  between_dates: (element, { date, start, end }) => {
    const [at, from, to] = [date!, start!, end!].map((path) => texts(element, path)[0]);
    return at === undefined || (Date.parse(from!) <= Date.parse(at) && Date.parse(at) <= Date.parse(to!));
  },
  time_limit: (element, { start, end }) => {
    const [from, to] = [start!, end!].map((path) => texts(element, path)[0]);
    return from === undefined || to === undefined || (Date.parse(to) - Date.parse(from)) / 86_400_000 <= 366;
  },
  regex_matches: (element, { paths, regex }) =>
    paths!.flatMap((path) => texts(element, path)).every((text) => new RegExp(regex!).test(text)),
  no_spaces: (element, { paths }) =>
    paths!
      .flatMap((path) => element.find(path).map(({ content }) => content))
      .every((text) => text === text.trim()),
  range: (element, { paths, min = -Infinity, max = Infinity }) =>
    paths!
      .flatMap((path) => texts(element, path))
      .every((text) => Number(text) >= min && Number(text) <= max),
  strict_sum: (element, { paths, sum }) => {
    const total = paths!.flatMap((path) => texts(element, path)).reduce((all, text) => all + Number(text), 0);
    return Math.abs(total - sum!) < 0.00005;
  },
  if_then: (element, { if: premise, then }) => !truth(element, premise!) || truth(element, then!),
};

function oneOrAll(element: XmlNode, { one, all }: Case): boolean {
  if (texts(element, one!).length > 0 || element.find(one!).length > 0) return true;
  if (all === 'lang') return element.find('.//narrative').every((node) => node.find('@xml:lang').length > 0);
  if (all === 'currency') return element.find('.//value').every((node) => node.find('@currency').length > 0);
  const transactions = element.find('transaction');
  return transactions.length === 0 || transactions.every((node) => node.find(all!).length > 0);
}

function texts(element: XmlNode, path: string): string[] {
  return element.find(path).map(({ content }) => content.trim());
}
function truth(element: XmlNode, test: string): boolean {
  return element.eval(`boolean(${test})`) === true;
}
