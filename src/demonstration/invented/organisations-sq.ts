import { organisationsOf } from './organisation.ts';

/** No such places exist. */
export const placesOfAL = ['Urëza', 'Qytet-Shembull', 'Shëmbullas', 'Ura e Trilluar'];
export const placesOfXK = ['Urë e Re', 'Shembullovë', 'Fushë-Urëza', 'Trillovë'];

export const organisationsOfAL = organisationsOf('AL', 'sq', placesOfAL, [
  ['Shoqata “Ura e Trilluar”', 'Besa Shembulli', 'Bora Shembulli'],
  ['Qendra e Imagjinuar për të Drejtat e Njeriut', 'Arben Shembullaj', 'Mira Trilli'],
  ['Gratë e Urës së Shpikur', 'Drita Trilli', 'Elona Modeli'],
  ['Forumi Rinor “Urëza 2050”', 'Gent Modeli', null],
  ['Shtëpia e Ëndërruar e Fëmijëve', 'Lira Shembulli', 'Ylli Shembulli'],
  ['Rrjeti i Shpikur i Përkthyesve', 'Sokol Trilli', 'Teuta Modeli'],
  ['Çadra e Imagjinuar', 'Vjosa Shembulli', null],
  ['Instituti “Shembull” për Politikat e Kufirit', 'Zana Modeli', 'Agim Trilli'],
  ['=Ura+1 (shoqatë e trilluar)', 'Blerim Shembulli', null],
  ['Avokatët e Urës së Trilluar', 'Dafina Trilli', 'Ermal Shembulli'],
  ['Romët e Urëzës — “Phurt” (trillim)', 'Fatime Shembulli', 'Rukije Modeli', 'sq', 'O Phurt'],
  ['Media e Pavarur e Trilluar', 'Genc Trilli', null],
  ['Shkolla Verore “Ura 7 Harqe”', 'Hava Modeli', 'Ilir Shembulli'],
  ['Klubi i Maleve të Imagjinuara', 'Jeta Shembulli', null],
  ['Solidariteti i Shpikur', 'Kujtim Trilli', 'Luljeta Shembulli'],
  ['Vëzhguesit e Urës', 'Mimoza Modeli', null],
]);

export const organisationsOfXK = organisationsOf('XK', 'sq', placesOfXK, [
  ['OJQ “Ura e Ëndrrave”', 'Njomza Shembullaj', 'Orges Trilli'],
  ['Qendra e Trilluar për Ndihmë Juridike', 'Petrit Shembullaj', 'Qëndresa Modeli'],
  ['Gratë për Urën e Shpikur', 'Rina Trilli', 'Shpresa Shembullaj'],
  ['Zamišljeni most — Узорак', 'Тања Узорковић', 'Урош Примеровић', 'sr-Cyrl', 'Замишљени мост'],
  ['Удружење „Измишљена кућа“', 'Весна Узорковић', null, 'sr-Cyrl', 'Udruženje „Izmišljena kuća“'],
  ['Rinia e Urës së Re', 'Valon Shembullaj', 'Zamira Trilli'],
  ['Gençlik Köprüsü “Örnek” Derneği', 'Ayşe Örnek', 'İsmail Örnek', 'sq', 'Ura e Rinisë'],
  ['Trillimi', 'Arta Modeli', null],
  ['Zëri i Shpikur i Fëmijëve', 'Bujar Shembullaj', 'Drenusha Trilli'],
  ['E drejta në Urë (shoqatë e imagjinuar)', 'Edona Modeli', null],
  ['Rrjeti i Mësuesve të Trilluar', 'Fitim Shembullaj', 'Gresa Modeli'],
  ['Pena e Shpikur', 'Hana Trilli', null],
  ['Ashkali e Urëzës së Imagjinuar', 'Ibrahim Shembullaj', 'Kimete Modeli'],
  ['Qendra “3 Ura & 1 Lumë”', 'Leart Trilli', null],
  ['Ndihma e Përbashkët e Trilluar', 'Majlinda Shembullaj', 'Naim Modeli'],
  ['Ora e Urës', 'Pranvera Trilli', null],
]);
