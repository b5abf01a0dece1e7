import { organisationsOf } from './organisation.ts';

/** No such places exist. */
export const placesOfBA = ['Mostovac', 'Primjerovo', 'Donji Zamišljen', 'Izmišljen Grad'];
export const placesOfME = ['Mostina', 'Primjerovići', 'Zamišljeni Brod', 'Krivi Most'];

export const organisationsOfBA = organisationsOf('BA', 'bs', placesOfBA, [
  ['Udruženje „Zamišljeni most“', 'Azra Primjerović', 'Belma Primjerović'],
  ['Centar za izmišljena prava', 'Vedad Uzorković', 'Dženita Uzorković'],
  ['Žene s druge strane mosta (izmišljeno)', 'Đurđa Primjerović', 'Enisa Uzorković'],
  [
    'Омладински клуб „Измишљени лук“',
    'Жарко Примјеровић',
    null,
    'sr-Cyrl',
    'Omladinski klub „Izmišljeni luk“',
  ],
  ['Hrvatska udruga „Primjer“ — zamišljena', 'Ivana Primjerić', 'Hrvoje Primjerić', 'hr'],
  ['Kuća od papira', 'Jasmin Uzorković', null],
  [
    'Međunarodno udruženje građanki i građana za razmatranje, zagovaranje i praćenje svega što se na zamišljenom mostu između dvije izmišljene obale događa ljudima u pokretu i onima koji im pomažu, BiH',
    'Kenan Primjerović',
    'Lejla Uzorković',
  ],
  ['Mreža izmišljenih prevodilaca', 'Mirza Uzorković', null],
  ['Djeca mosta, zamišljeni klub', 'Nejra Primjerović', 'Omer Primjerović'],
  ['O’Bridge Women’s “Imagined” Circle', 'Patricia O’Example', null, 'en', 'Krug žena O’Bridge'],
  ['Romsko udruženje „E phurt“ (izmišljeno)', 'Ramiza Uzorković', 'Sead Uzorković', 'bs', 'E phurt'],
  ['Planinarska služba Zamišljen', 'Tarik Primjerović', null],
  ['Novinarke i novinari izmišljenog grada', 'Una Uzorković', 'Vildana Primjerović'],
  ['Pravna klinika „Uzorak“', 'Zlatan Primjerović', null],
  ['Solidarnost bez mosta', 'Željka Uzorković', 'Adnan Primjerović'],
  ['Fondacija „Čaršija od oblaka“', 'Bakir Uzorković', null],
]);

export const organisationsOfME = organisationsOf('ME', 'cnr', placesOfME, [
  ['NVU „Izmišljeni most“', 'Anđela Primjerić', 'Bojan Primjerić'],
  ['Ženska kuća Zamišljena', 'Vukica Uzorić', 'Danica Uzorić'],
  ['Centar za primjere', 'Goran Primjerić', null],
  ['Śutra (izmišljena inicijativa)', 'Đina Uzorić', 'Śemso Uzorić'],
  ['Źenica — zamišljeni klub mladih', 'Ivo Primjerić', null],
  ['Qendra “Ura Malore” (e trilluar)', 'Kujtim Shembulli', 'Lule Shembulli', 'sq'],
  ['Obala koje nema', 'Lidija Uzorić', null],
  ['Pomorska pomoć „Primjer“', 'Marko Primjerić', 'Nina Uzorić'],
  ['Mreža učitelja izmišljenog grada', 'Petar Primjerić', null],
  ['Dječiji glas s mosta', 'Radmila Uzorić', 'Slavko Primjerić'],
  ['Novinarski klub „Kriva Drina 0“', 'Tea Uzorić', null],
  ['Romska inicijativa Zamišljeni Brod', 'Uka Primjerić', 'Vesna Primjerić'],
  ['<b>Most</b> & sinovi (izmišljeno)', 'Zoran Uzorić', null],
  ['Pravni savjet „Uzorak“', 'Žana Primjerić', 'Luka Uzorić'],
  ['Planina bez puta', 'Milena Uzorić', null],
  ['Građanski krug 404', 'Novak Primjerić', 'Olga Uzorić'],
]);
