/** The languages in which Intl names the month of a date as it stands alone, where people write its genitive: 30. novembra. */
const declining: ReadonlySet<string> = new Set(['bs', 'cnr', 'sr-Latn', 'sr-Cyrl']);
const changing = /((?:septem|okto|novem|decem)b)ar|((?:септем|окто|новем|децем)б)ар/g;
const growing =
  /(januar|februar|mart|april|maj|ju[nl]|a[vu]gust)i?(?!\p{L})|(јануар|фебруар|март|април|мај|јун|јул|август)(?!\p{L})/gu;

/** A date with its day, as people of the language write it: `30. novembra 2026.` of `30. novembar 2026.` */
export function withDeclinedMonth(date: string, locale: string): string {
  if (!declining.has(locale)) return date;
  return date
    .replace(changing, (_, latin?: string, cyrillic?: string) => (latin ? `${latin}ra` : `${cyrillic}ра`))
    .replace(growing, (_, latin?: string, cyrillic?: string) => (latin ? `${latin}a` : `${cyrillic}а`));
}
