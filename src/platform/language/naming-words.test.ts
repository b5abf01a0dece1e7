import { describe, expect, it } from 'vitest';
import { findNaming } from './naming-words.ts';

const known = {
  places: ['Preševo', 'Prishtinë', 'Niš', 'Novi Pazar'],
  names: ['Udruženje građana „Most Nade“', 'Bridge Youth Centre', 'Centre for Human Rights'],
};

describe('A text for the public', () => {
  it.each([
    ['Information point in Preševo', 'Preševo'],
    ['Informacije u Presevu i okolini', 'Presevu'],
    ['Пункт у Прешеву', 'Прешеву'],
    ['Për preshevarët', 'preshevarët'],
    ['Pikë informimi në Prishtinë', 'Prishtinë'],
    ['Приштински студенти', 'Приштински'],
    ['A shelter in Nišu', 'Nišu'],
    ['У Нишу сваког дана', 'Нишу'],
    ['near the bazaar of Pazar', 'Pazar'],
    ['Удружење Мост помаже', 'Мост'],
    ['Volunteers of Bridge help', 'Bridge'],
    ['the centre for human rights helps', 'Centre for Human Rights'],
  ])('is refused for its word: %s', (text, word) => {
    expect(findNaming(text, known)).toBe(word);
  });

  it.each([
    '',
    'Safe information for people on the move',
    'Youth centres give legal advice to women and children.',
    'Ljudi koji nisu sigurni dobijaju informacije o novim pravima.',
    'Луѓето што нису сигурни добиваат информации',
    'Human rights of migrants',
  ])('is taken when it tells neither the place nor the name: %s', (text) => {
    expect(findNaming(text, known)).toBeUndefined();
  });

  it('tells nothing where neither place nor name is known', () => {
    expect(findNaming('Preševo', { places: [], names: [] })).toBeUndefined();
  });
});
