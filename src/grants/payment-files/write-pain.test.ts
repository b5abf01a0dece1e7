import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { type PainFormat, painFormats, sepaText } from './rules.ts';
import { type Payment, type PaymentOrder, writePain } from './write-pain.ts';

/**
 * The elements of ISO 20022 that we write, with their order, lengths and types as its schemas pain.001.001.03 and .09 have them, and the
 * character set of SEPA (EPC217-08). What the schemas allow and we never write is left out: it is refused here.
 */
function schemaOf(format: PainFormat): string {
  const isNew = format === 'pain.001.001.09';
  const text = (most: number) =>
    `<xs:simpleType name="Max${most}"><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="${most}"/><xs:pattern value="[A-Za-z0-9/\\-?:().,'+ ]+"/></xs:restriction></xs:simpleType>`;
  const type = (name: string, ...inside: string[]) =>
    `<xs:complexType name="${name}"><xs:sequence>${inside.join('')}</xs:sequence></xs:complexType>`;
  const one = (name: string, of: string, least = 1, most: number | 'unbounded' = 1) =>
    `<xs:element name="${name}" type="${of}" minOccurs="${least}" maxOccurs="${most}"/>`;
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:iso:std:iso:20022:tech:xsd:${format}" targetNamespace="urn:iso:std:iso:20022:tech:xsd:${format}" elementFormDefault="qualified">
  ${text(35)}${text(70)}${text(140)}
  <xs:simpleType name="Count"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{1,15}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Sum"><xs:restriction base="xs:decimal"><xs:minExclusive value="0"/><xs:fractionDigits value="2"/><xs:totalDigits value="18"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Iban"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}[0-9]{2}[a-zA-Z0-9]{1,30}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Bic"><xs:restriction base="xs:string"><xs:pattern value="[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Method"><xs:restriction base="xs:string"><xs:enumeration value="TRF"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Bearer"><xs:restriction base="xs:string"><xs:enumeration value="SLEV"/><xs:enumeration value="SHAR"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Level"><xs:restriction base="xs:string"><xs:enumeration value="SEPA"/></xs:restriction></xs:simpleType>
  <xs:complexType name="Euro"><xs:simpleContent><xs:extension base="Sum"><xs:attribute name="Ccy" use="required"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="EUR"/></xs:restriction></xs:simpleType></xs:attribute></xs:extension></xs:simpleContent></xs:complexType>
  ${type('Party', one('Nm', 'Max70'))}${type('AccountId', one('IBAN', 'Iban'))}${type('Account', one('Id', 'AccountId'))}
  ${type('Other', one('Id', 'Max35'))}
  ${type('Institution', one(isNew ? 'BICFI' : 'BIC', 'Bic', 0), one('Nm', 'Max70', 0), one('Othr', 'Other', 0))}${type('Agent', one('FinInstnId', 'Institution'))}
  ${type('ServiceLevel', one('Cd', 'Level'))}${type('TypeInfo', one('SvcLvl', 'ServiceLevel'))}
  ${type('DateChoice', one('Dt', 'xs:date'))}${type('PaymentId', one('EndToEndId', 'Max35'))}${type('Amount', one('InstdAmt', 'Euro'))}
  ${type('Remittance', one('Ustrd', 'Max140'))}
  ${type('Transfer', one('PmtId', 'PaymentId'), one('Amt', 'Amount'), one('CdtrAgt', 'Agent', 0), one('Cdtr', 'Party'), one('CdtrAcct', 'Account'), one('RmtInf', 'Remittance'))}
  ${type('Information', one('PmtInfId', 'Max35'), one('PmtMtd', 'Method'), one('NbOfTxs', 'Count'), one('CtrlSum', 'Sum'), one('PmtTpInf', 'TypeInfo', 0), one('ReqdExctnDt', isNew ? 'DateChoice' : 'xs:date'), one('Dbtr', 'Party'), one('DbtrAcct', 'Account'), one('DbtrAgt', 'Agent'), one('ChrgBr', 'Bearer'), one('CdtTrfTxInf', 'Transfer', 1, 'unbounded'))}
  ${type('Header', one('MsgId', 'Max35'), one('CreDtTm', 'xs:dateTime'), one('NbOfTxs', 'Count'), one('CtrlSum', 'Sum'), one('InitgPty', 'Party'))}
  ${type('Initiation', one('GrpHdr', 'Header'), one('PmtInf', 'Information', 1, 'unbounded'))}${type('Whole', one('CstmrCdtTrfInitn', 'Initiation'))}
  <xs:element name="Document" type="Whole"/></xs:schema>`;
}

/** Throws when a message is not by the schema. */
function validate(format: PainFormat, xml: string): void {
  using schema = XmlDocument.fromString(schemaOf(format));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(xml);
  validator.validate(document);
}

const payment: Payment = {
  ...{ agreementNumber: 'SG-2026-001', number: 1, amountMinor: 400_000, currency: 'EUR' },
  ...{
    creditor: 'Љиљана & синови “Ђердап”',
    bank: 'Banka Shqiptare',
    account: 'AL35202111090000000001234567',
  },
};
const elsewhere: Payment = { ...payment, number: 2, amountMinor: 55, account: 'XK051212012345678906' };
const order = (changes: Partial<PaymentOrder> = {}): PaymentOrder => ({
  ...{
    format: 'pain.001.001.03',
    messageId: 'a'.repeat(32),
    madeAt: '2026-03-12T09:00:00.123Z',
    payOn: '2026-03-13',
  },
  debtor: { holder: 'Ura / Përmbi //', iban: 'RS35260005601001611379', bic: '' },
  ...{ payments: [payment, elsewhere], demonstration: false, ...changes },
});
const all = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

describe('a file for the bank', () => {
  it('is refused by the schema when an element is missing, moved or has another character', () => {
    for (const format of painFormats) {
      const xml = writePain(order({ format }));
      for (const wrong of [
        xml.replace(/<MsgId>.*<\/MsgId>\n/, ''),
        xml.replace('<PmtMtd>TRF</PmtMtd>\n', '').replace('<ChrgBr>', '<PmtMtd>TRF</PmtMtd>\n<ChrgBr>'),
        xml.replace('Banka Shqiptare', 'Banka Shqiptarë'),
        xml.replace('Ccy="EUR"', 'Ccy="ALL"'),
        xml.replaceAll(format, 'pain.001.001.99'),
      ])
        expect(() => validate(format, wrong)).toThrow();
    }
  });

  it.each(painFormats)('is by the schema of %s, with or without a BIC', (format) => {
    for (const bic of ['', 'NBSRRSBD', 'NBSRRSBDXXX'])
      validate(format, writePain(order({ format, debtor: { ...order().debtor, bic } })));
    validate(format, writePain(order({ format, demonstration: true })));
  });

  it('counts and adds up what it holds, as a whole and for each group', () => {
    const xml = writePain(order());
    expect(all(xml, 'NbOfTxs')).toEqual(['2', '1', '1']);
    expect(all(xml, 'CtrlSum')).toEqual(['4000.55', '4000.00', '0.55']);
    expect(all(xml, 'InstdAmt')).toEqual(['4000.00', '0.55']);
    expect(all(xml, 'EndToEndId')).toEqual(['SG-2026-001/1', 'SG-2026-001/2']);
    // Kosovo* is outside SEPA: an ordinary transfer, by the name of the bank.
    expect(all(xml, 'ChrgBr')).toEqual(['SLEV', 'SHAR']);
    expect(xml.match(/<Cd>SEPA<\/Cd>/g)).toHaveLength(1);
    expect(xml).toContain('<Nm>Ljiljana sinovi Derdap</Nm>');
  });

  it('is made of ordinary transfers alone when its payer is outside SEPA', () => {
    const debtor = { ...order().debtor, iban: 'XK051212012345678906' };
    for (const format of painFormats) {
      const xml = writePain(order({ format, debtor }));
      validate(format, xml);
      expect(all(xml, 'ChrgBr')).toEqual(['SHAR']);
      expect(all(xml, 'NbOfTxs')).toEqual(['2', '2']);
      expect(xml).not.toContain('<Cd>SEPA</Cd>');
      // An ordinary transfer names the payee's bank.
      expect(all(xml, 'Nm').filter((name) => name === 'Banka Shqiptare')).toHaveLength(2);
    }
  });

  it('is by the schema whatever names and amounts there are', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map((text) => `A${text}`);
    const one = fc.record({ creditor: name, bank: name, amountMinor: fc.integer({ min: 1, max: 10 ** 12 }) });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...painFormats),
        (some, format) => {
          const payments = some.map((made, at) => ({
            ...(at % 2 ? payment : elsewhere),
            ...made,
            number: at + 1,
          }));
          const xml = writePain(order({ format, payments }));
          validate(format, xml);
          const [whole, ...groups] = all(xml, 'CtrlSum').map((text) => BigInt(text!.replace('.', '')));
          expect(groups.reduce((sum, group) => sum + group, 0n)).toBe(whole);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('A text for a bank has no stroke at its ends and no two together, and is never longer than asked.', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (text, most) => {
      const written = sepaText(text, most);
      expect(written.length).toBeLessThanOrEqual(most);
      expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
      expect(written).not.toMatch(/^[/ ]|[/ ]$|\/\//);
    }),
  );
  expect(sepaText('Shoqata «Të Drejtat» – Çamëria // Đorđe', 70)).toBe('Shoqata Te Drejtat Cameria / Dorde');
});
