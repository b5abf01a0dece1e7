import { parse } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { describe, expect, it } from 'vitest';
import { toLatin } from '../language/transliterate.ts';
import { mapLiterals } from './catalogue.ts';

const latin = (text: string) => printAST(mapLiterals(parse(text), toLatin));

describe('Latin Serbian', () => {
  it('leaves names of placeholders, options, formats and addresses as they are', () => {
    expect(latin('Рок: {рок, date, long} {н, number, ::currency/EUR}')).toBe(
      printAST(parse('Rok: {рок, date, long} {н, number, ::currency/EUR}')),
    );
    expect(latin('{врста, select, позив {Позив} other {Друго}}')).toBe(
      printAST(parse('{врста, select, позив {Poziv} other {Drugo}}')),
    );
    expect(latin('Пишите на помоћ@пример.срб')).toBe('Pišite na помоћ@пример.срб');
  });
  it('reaches every branch, whatever it lies in', () => {
    expect(
      latin('<b>Њен {n, plural, one {# коњ} few {# коња} other {{x, select, a {љубав} other {# коња}}}}</b>'),
    ).toBe(
      printAST(
        parse(
          '<b>Njen {n, plural, one {# konj} few {# konja} other {{x, select, a {ljubav} other {# konja}}}}</b>',
        ),
      ),
    );
  });
});
