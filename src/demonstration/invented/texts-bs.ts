import type { Texts } from './sentences.ts';

export const bosnian: Texts = {
  mark: 'Izmišljeno za demonstraciju.',
  titles: [
    'Otvorena vrata – {place}',
    'Pitaj prije nego što kreneš – {place}',
    'Mladi protiv krijumčarenja – {place}',
    'Pravnik na putu – {place}',
    'Prevodioci za općinu {place}',
    'Jedan broj za pomoć – {place}',
  ],
  organisation: [
    'Radimo s ljudima u pokretu i sa svojim sugrađanima od prve godine upisa u registar. Dvoje je zaposleno, dvanaestoro volontira.',
    'Mali tim žena iz iste ulice. Savjetujemo na četiri jezika i sarađujemo sa školom i domom zdravlja.',
  ],
  experience: [
    '2022: informativni punkt, platila izmišljena fondacija, 8.400 eura, 310 razgovora. 2023: obuka nastavnika, 3.150 eura.',
    'Projekat ove vrste još nemamo. Tri godine vodimo klub mladih od članarina i poznajemo cijeli grad.',
  ],
  summary: [
    'U općini {place} ljudi u pokretu ne sreću nikoga ko bi im rekao šta je sigurno i šta nudi zakon. Otvaramo punkt tri dana sedmično i idemo tamo gdje se čeka. {mark}',
    'Projekat okuplja za jednim stolom nastavnike, općinu i mlade iz općine {place}. Uče kako krijumčarenje funkcioniše i šta pomaže umjesto njega. {mark}',
    'Besplatne pravne informacije, prevodilac na telefonu i kratak put do usluga: to nudimo u općini {place} dok projekat traje. {mark}',
  ],
  problem: [
    'Oni koji čekaju u općini {place} prvo čuju krijumčare. To znamo iz svojih razgovora, koje brojimo bez imena.',
    'Niko u općini {place} ne govori jezike onih koji prolaze. Kancelarije vraćaju ljude jer ih ne razumiju.',
    'Mladima se nudi novac za jednu vožnju. Ne znaju da je to krivično djelo.',
  ],
  prevention: [
    'Jasna informacija na njihovom jeziku oduzima posao krijumčarima. Radionice u školama pokazuju mladima šta takva vožnja znači.',
    'Obučavamo dvadesetoro ljudi koji prve susreću ljude u pokretu: vozače, trgovce, nastavnike. Uče šta da kažu i koga da zovu.',
  ],
  protection: [
    'Pratimo do doma zdravlja i do kancelarije za azil, dajemo hranu i suvu odjeću, a za ime ne pitamo.',
    'Žene, te nepraćena i razdvojena djeca, upućuju se istog dana. Niko nam za to ništa ne mora reći.',
  ],
  target: [
    'Oko 240 kontakata s ljudima u pokretu, 60 učenika i 15 službenika. Brojimo kontakte, ne osobe.',
    'Dvadeset nastavnika zna odgovoriti na pitanja; četiri kancelarije koriste jednu prevodilačku liniju; 150 kontakata u kvartalu.',
  ],
  activities: [
    ['Informativni punkt', 'Otvoren tri dana sedmično; leci na šest jezika; kontakti se broje crticama.'],
    ['Radionice u školama', 'Šest radionica od po dva sata s učenicima i nastavnicima.'],
    ['Prevodilačka linija', 'Četiri prevodioca dijele jedan telefon za dom zdravlja, policiju i općinu.'],
    ['Sastanak službi', 'Općinske službe sastaju se svaki drugi mjesec i dogovaraju ko šta radi.'],
    ['Završna izložba', 'Šta je naučeno pokazuje se u biblioteci, bez ijedne fotografije ljudi.'],
  ],
  cooperation: [
    'Općina ustupa salu. Škola je prihvatila datume. Lokalni radio izvještava svakog mjeseca.',
    'Centar za socijalni rad i dom zdravlja općine {place} potpisali su bilješku o upućivanju.',
  ],
  risks: [
    'Ruta se može pomjeriti iz općine {place}: tada idemo svojim autom. Sugrađani se mogu protiviti: njih prve pozivamo.',
    'Kolegica može otići: svaki posao zna dvoje. Cijene mogu porasti: kupujemo prvog mjeseca.',
  ],
  harm: [
    'Bez imena, bez fotografija, bez spiskova. Ko je u opasnosti odmah se vodi službi koju sam izabere.',
    'Na listićima stoje samo brojevi. Razgovara se tamo gdje niko ne sluša. Nikada ne pitamo kako je ko došao.',
  ],
  safeguarding: ['Pisana pravila usvajamo u prva dva mjeseca i obučavamo sve, i volontere.'],
  partnership: [
    'Odbor svih partnera sastaje se svakog mjeseca preko interneta i odlučuje konsenzusom; svako vodi svoje knjige.',
  ],
  unit: { month: 'mjesec', trip: 'putovanje', piece: 'komad', flat: 'paušal' },
  costs: {
    coordinator: 'Koordinatorka, pola radnog vremena',
    adviser: 'Savjetnik na terenu',
    travel: 'Putovanja po regionu',
    equipment: 'Telefoni i laptop',
    office: 'Zakup i grijanje',
    services: 'Prevodioci',
    printing: 'Leci i posteri',
    indirect: 'Indirektni troškovi',
  },
  period: [
    'Punkt je otvoren na vrijeme i posjećeniji je nego što smo mislili. Radionice su počele nakon raspusta.',
    'Sve aktivnosti teku. Najviše se tražila prevodilačka linija; izložba se priprema.',
  ],
  change: ['Sala nije bila slobodna, pa smo prešli u biblioteku, dvije sedmice kasnije.'],
  results: {
    prevention: ['Učenici na kraju kažu da bi takvu vožnju odbili. Brojano dizanjem ruku.'],
    services: ['Ljudi nalaze dom zdravlja i kancelariju za azil bez posrednika.'],
    cooperation: ['Općina nas sada zove prije nego što ikoga vrati. Potpisana je bilješka o upućivanju.'],
  },
  difficulties: ['Teško je bilo naći prevodioce za dva jezika. Pomogla je druga organizacija iz mreže.'],
  next: ['Druga polovina radionica i prvi zajednički dan sa školom iz susjednog grada.'],
  visibility: ['Amblem i izjava stoje na vratima, na svim lecima i posterima.'],
};
