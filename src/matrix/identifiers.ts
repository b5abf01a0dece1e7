/** A legal identifier taken apart, with the address it leads to where there is one. */
export type LegalIdentifier = {
  readonly scheme: 'celex' | 'eli' | 'ecli';
  readonly value: string;
  readonly url: string;
};

export type Celex = {
  /** 3 acts, 5 preparatory, 6 case law, 7 national transposition, 0 consolidated, 1 treaties, and so on. */
  readonly sector: string;
  readonly year: number;
  /** L directive, R regulation, F framework decision, PC proposal, CJ judgment, and so on. */
  readonly descriptor: string;
  readonly number: string;
  /** `(01)` of the C series, `R(02)` of a corrigendum, the day of a consolidated text; empty when there is none. */
  readonly suffix: string;
};

const celexForm = /^([0-9CE])(\d{4})([A-Z]{1,2})(\d{4,5})((?:\(\d{2}\))?(?:R\(\d{2}\))?|-\d{8})$/;
const eliForm = /^(?:https?:\/\/[a-z0-9.-]+\/(?:[a-z0-9._-]+\/)*)?eli(?:\/[A-Za-z0-9._~%-]+){2,10}$/;
const ecliForm = /^ECLI:([A-Z]{2}):([A-Z0-9]{1,7}):(\d{4}):([A-Z0-9.]{1,25})$/;

/** A CELEX number taken apart, or undefined. Only a consolidated text (sector 0) ends with a day. After the EUR-Lex help pages. */
export function readCelex(text: string): Celex | undefined {
  const found = celexForm.exec(text);
  if (!found) return undefined;
  const [, sector, year, descriptor, number, suffix] = found as unknown as string[];
  if (suffix!.startsWith('-') && (sector !== '0' || !isDay(suffix!.slice(1)))) return undefined;
  return { sector: sector!, year: Number(year), descriptor: descriptor!, number: number!, suffix: suffix! };
}

/** The page of EUR-Lex about a document, in one of its languages (two letters, `EN`). */
export function celexUrl(celex: string, language = 'EN'): string {
  return `https://eur-lex.europa.eu/legal-content/${language}/TXT/?uri=CELEX:${encodeURIComponent(celex)}`;
}

/** Whether a text is an ELI: an address whose path has a part `eli`, or such a path alone. */
export function isEli(text: string): boolean {
  return eliForm.test(text) || eliForm.test(text.replace(/^\//, ''));
}

export type Ecli = {
  readonly country: string;
  readonly court: string;
  readonly year: number;
  readonly ordinal: string;
};

/** An ECLI taken apart, or undefined. Its last part has at most 25 letters, digits and dots. After the ECLI rules of the Council of the EU. */
export function readEcli(text: string): Ecli | undefined {
  const found = ecliForm.exec(text);
  if (!found) return undefined;
  const [, country, court, year, ordinal] = found as unknown as string[];
  return { country: country!, court: court!, year: Number(year), ordinal: ordinal! };
}

/** The identifiers a record has, with where they lead. An ELI that is a path alone leads nowhere, and neither does a foreign ECLI. */
export function identifiersOf(record: {
  celex?: string | null;
  eli?: string | null;
  ecli?: string | null;
}): LegalIdentifier[] {
  const { celex, eli, ecli } = record;
  return [
    ...(celex ? [{ scheme: 'celex', value: celex, url: celexUrl(celex) } as const] : []),
    ...(eli ? [{ scheme: 'eli', value: eli, url: /^https?:/.test(eli) ? eli : '' } as const] : []),
    ...(ecli ? [{ scheme: 'ecli', value: ecli, url: ecliUrl(ecli) } as const] : []),
  ];
}

function ecliUrl(ecli: string): string {
  if (readEcli(ecli)?.country !== 'EU') return '';
  return `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=${encodeURIComponent(ecli)}`;
}

function isDay(digits: string): boolean {
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
