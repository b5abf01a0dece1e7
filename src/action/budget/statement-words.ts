/** What the columns of a bank statement can hold, and by which words its heads say so in the languages of the region. */
export const statementColumns = {
  date: ['date', 'datum', 'data', 'datë', 'датум', 'дата'],
  out: [
    ...[
      'debit',
      'paid out',
      'money out',
      'withdrawal',
      'zaduženje',
      'duguje',
      'isplata',
      'terećenje',
      'debi',
    ],
    ...['задужење', 'дугује', 'исплата', 'задолжување', 'должи'],
  ],
  amount: ['amount', 'iznos', 'shuma', 'vlera', 'износ', 'сума'],
  supplier: [
    ...['payee', 'recipient', 'beneficiary', 'counterparty', 'primalac', 'primatelj', 'korisnik', 'partner'],
    ...['përfituesi', 'прималац', 'корисник', 'примач', 'name', 'naziv', 'назив'],
  ],
  description: [
    ...['description', 'purpose', 'details', 'narrative', 'svrha', 'opis', 'përshkrimi', 'qëllimi'],
    ...['сврха', 'опис', 'цел', 'намена'],
  ],
  document: [
    'document',
    'reference',
    'dokument',
    'poziv',
    'referenca',
    'позив',
    'повик',
    'референца',
    'документ',
  ],
  direction: [
    'direction',
    'type',
    'tip',
    'smer',
    'smjer',
    'vrsta',
    'lloji',
    'drejtimi',
    'смер',
    'врста',
    'насока',
    'вид',
    'тип',
  ],
  currency: ['currency', 'valuta', 'monedha', 'валута'],
} as const satisfies Record<string, readonly string[]>;
export type StatementColumn = keyof typeof statementColumns;
export const statementColumnNames = Object.keys(statementColumns) as StatementColumn[];
/** The place of each column in the file, from 0. */
export type Columns = Readonly<Partial<Record<StatementColumn, number>>>;

/** How a bank says that money came in, where it does not say so by a column or a minus. */
export const incoming = new Set([
  ...['c', 'cr', 'credit', 'kredit', 'kredi', 'in', '+', 'potražuje', 'priliv', 'priljev', 'uplata', 'hyrje'],
  ...['потражује', 'побарува', 'прилив', 'уплата'],
]);
/** How it says that money went out. Where every other row says so, a minus is money that came back. */
export const outgoing = new Set([
  ...['d', 'dr', 'debit', 'debi', 'out', '-', 'duguje', 'odliv', 'odljev', 'isplata', 'dalje'],
  ...['дугује', 'должи', 'одлив', 'исплата'],
]);
