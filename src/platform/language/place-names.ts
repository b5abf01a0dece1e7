/**
 * Towns of the six jurisdictions under each name that they have in the languages of the region, and in English. A line is one town; its
 * jurisdiction is that of the municipality. Inflected forms, Cyrillic and letters without marks need no name of their own: they are found
 * by the stem (`naming-words.ts`).
 *
 * Sources: the official names of municipalities in the laws on territorial organisation of each jurisdiction (Kosovo*: in Albanian and
 * Serbian; North Macedonia: in Macedonian and Albanian; Serbia: in Serbian and the minority languages in official use there), and the
 * customary names in Albanian, Bosnian, Croatian, Macedonian, Montenegrin, Serbian, Hungarian, Romanian and Turkish. Geographic names
 * are facts; an Action elsewhere adds its own lines.
 */
const lines: Readonly<Record<string, string>> = {
  AL: `
    Tirana / Tiranë
    Durrës / Durrësi / Drač / Durazzo / Durres
    Vlorë / Vlora / Valona / Avlona
    Shkodër / Shkodra / Skadar / Scutari / İşkodra
    Elbasan / Elbasani
    Korçë / Korça / Korča
    Fier / Fieri
    Berat / Berati
    Lushnjë / Lushnja / Lušnja
    Kavajë / Kavaja
    Gjirokastër / Gjirokastra / Đirokastra / Argirokastro
    Sarandë / Saranda
    Pogradec / Pogradeci
    Kukës / Kukësi / Kukes / Kukëz
    Peshkopi / Peshkopia / Peškopija / Piskopeja
    Dibër / Dibra / Debar / Debre
    Lezhë / Lezha / Lješ / Alessio
    Krujë / Kruja / Kroja
    Burrel / Burreli
    Laç / Laçi / Lač
    Librazhd / Libražd
    Bajram Curri / Tropojë / Tropoja
    Koplik / Kopliku
    Pukë / Puka
    Përmet / Permet / Premet
    Tepelenë / Tepelena
    Bilisht / Bilišta
    Ersekë / Erseka
    Gramsh / Gramš
    Peqin / Pećin
    Kuçovë / Kuçova / Kučova
    Delvinë / Delvina
    Himarë / Himara
    Patos / Patosi
    Rrëshen / Mirditë / Mirdita
    Vorë / Vora
    Kamëz / Kamza
    Bulqizë / Bulqiza / Buljkiza
    Velipojë / Velipoja / Velipolje
    Hani i Hotit / Božaj
    Kapshticë / Kapshtica / Kapštica / Kristalopigi
    Qafë Thanë / Qafa e Thanës / Ćafasan / Kafasan`,
  BA: `
    Sarajevo / Sarajeva / Saraybosna / Sarajevë
    Banja Luka / Banjaluka / Banjalluka / Banjalučki
    Tuzla
    Zenica
    Mostar / Mostari
    Bihać / Bihaq
    Bijeljina / Bjelina
    Brčko / Bërçko
    Prijedor
    Doboj
    Trebinje / Trebinja
    Cazin
    Velika Kladuša / Kladuša
    Bosanska Krupa
    Bosanski Petrovac
    Ključ / Bosanski Ključ
    Sanski Most
    Travnik
    Livno
    Goražde
    Visoko
    Gradiška / Bosanska Gradiška
    Bosanski Brod / Brod
    Bosanski Šamac / Šamac
    Kozarska Dubica / Bosanska Dubica
    Novi Grad / Bosanski Novi
    Gornji Vakuf / Uskoplje
    Donji Vakuf
    Foča
    Zvornik
    Srebrenica
    Višegrad
    Konjic
    Jablanica
    Čapljina
    Široki Brijeg / Lištica
    Tomislavgrad / Duvno
    Ljubuški
    Neum
    Jajce
    Bugojno
    Gračanica
    Gradačac
    Lukavac
    Živinice
    Kakanj
    Zavidovići
    Maglaj
    Derventa
    Modriča
    Pale
    Istočno Sarajevo / Lukavica
    Hadžići
    Ilidža
    Blažuj
    Ušivak
    Borići
    Lipa
    Izačić
    Maljevac`,
  ME: `
    Podgorica / Podgoricë
    Nikšić / Nikshiq
    Ulcinj / Ulqin / Ulqini / Dulcigno / Ülgün
    Bar / Tivar / Tivari / Antivari
    Tivat / Teodo
    Kotor / Cattaro
    Budva / Budua
    Herceg Novi / Castelnuovo / Hercegnovski
    Cetinje / Cetina / Cetinë
    Pljevlja / Plevla / Taşlıca
    Bijelo Polje / Akova / Bjelopoljski
    Berane / Beranë
    Rožaje / Rozhajë / Rozhaja
    Plav / Plavë / Plava
    Gusinje / Guci / Gucia
    Tuzi / Tuz
    Danilovgrad
    Kolašin
    Mojkovac
    Andrijevica
    Petnjica
    Žabljak
    Plužine
    Šavnik
    Spuž
    Sukobin / Muriqan / Murićani`,
  MK: `
    Skopje / Skoplje / Shkup / Shkupi / Üsküp / Skopski
    Bitola / Bitolj / Manastir / Manastiri / Monastir
    Kumanovo / Kumanova / Kumanovë
    Tetovo / Tetova / Tetovë / Kalkandelen
    Prilep / Përlep / Perlepe
    Ohrid / Ohër / Ohri
    Veles / Köprülü
    Gostivar / Gostivari
    Strumica / Strumicë / Ustrumca
    Štip / Shtip / İştip
    Kičevo / Kërçovë / Kërçova / Kırçova
    Struga / Strugë
    Debar / Dibër / Dibra e Madhe / Debre
    Kavadarci / Kavadar
    Kočani / Koçan / Koçani
    Radoviš / Radovish
    Gevgelija / Gjevgjeli / Gjevgjelia / Gevgeli
    Negotino / Negotin
    Kriva Palanka / Palanka e Egër / Eğri Palanka
    Kratovo / Kratovë
    Sveti Nikole / Shën Nikolla
    Delčevo / Dellçevë
    Vinica / Vinicë
    Berovo / Berovë
    Probištip / Probishtip
    Kruševo / Krusheva / Krushevë
    Resen / Resnjë / Resnja / Resne
    Demir Hisar
    Makedonski Brod
    Bogdanci
    Dojran / Dojrani
    Valandovo / Vallandovë
    Lipkovo / Likovë / Likova
    Tabanovce / Tabanoc
    Blace / Bllacë / Bllaca
    Lojane / Llojan
    Vaksince / Vaksincë
    Aračinovo / Haraçinë / Haraçina
    Čair / Çair
    Želino / Zhelinë
    Bogovinje / Bogovinë
    Vrapčište / Vrapçisht
    Jegunovce / Jegunoc
    Zajas / Zajaz
    Vinojug`,
  RS: `
    Beograd / Belgrade / Belgrad / Beogradi / Nándorfehérvár
    Novi Sad / Újvidék / Novosadski
    Niš / Nish
    Kragujevac
    Subotica / Szabadka / Suboticë
    Zrenjanin / Nagybecskerek / Bečkerek
    Pančevo / Pancsova / Panciova
    Sombor / Zombor
    Kikinda / Nagykikinda / Chichinda
    Vršac / Versec / Vârșeț
    Senta / Zenta
    Kanjiža / Magyarkanizsa
    Horgoš / Horgos
    Bačka Topola / Topolya
    Bečej / Óbecse
    Bačka Palanka / Palánka
    Šid / Šíd
    Sremska Mitrovica / Szávaszentdemeter / Mitrovica
    Ruma
    Principovac
    Adaševci
    Novi Pazar / Pazari i Ri / Yeni Pazar / Novopazarski
    Sjenica / Senicë
    Tutin / Tutini
    Prijepolje / Prepolje
    Preševo / Preshevë / Presheva
    Bujanovac / Bujanoc / Bujanovci
    Medveđa / Medvegjë / Medvegja
    Vranje / Vrajë / Vranjë / İvranye
    Leskovac / Leskoc
    Pirot
    Dimitrovgrad / Caribrod
    Bosilegrad
    Prokuplje / Prokup
    Kuršumlija / Kurshumli / Kurshumlia
    Kruševac
    Kraljevo / Kraleva
    Čačak / Çaçak / Čačanski
    Užice / Uzhicë
    Valjevo / Valevo
    Šabac / Shabac / Šapca
    Loznica / Lozhnicë
    Bogovađa
    Banja Koviljača / Koviljača
    Krnjača
    Obrenovac
    Smederevo / Semendire / Szendrő
    Požarevac
    Zaječar
    Negotin
    Bor
    Jagodina
    Paraćin
    Aranđelovac
    Mali Zvornik
    Batrovci
    Miratovac / Miratoc
    Ristovac`,
  XK: `
    Prishtina / Prishtinë / Priština / Priştine
    Prizren / Prizreni
    Peja / Pejë / Peć / İpek
    Gjakova / Gjakovë / Đakovica / Yakova
    Ferizaj / Ferizaji / Uroševac / Ferizovik
    Gjilan / Gjilani / Gnjilane / Gilan
    Mitrovica / Mitrovicë / Kosovska Mitrovica
    Severna Mitrovica / Mitrovica e Veriut / Mitrovica
    Podujeva / Podujevë / Podujevo / Besianë / Besiana
    Vushtrri / Vushtrria / Vučitrn / Vıçıtırın
    Suhareka / Suharekë / Suva Reka / Theranda
    Rahovec / Rahoveci / Orahovac
    Drenas / Gllogoc / Gllogovc / Glogovac
    Skenderaj / Skënderaj / Srbica
    Lipjan / Lipjani / Lipljan
    Malisheva / Malishevë / Mališevo
    Kamenica / Kamenicë / Kosovska Kamenica / Dardanë / Dardana
    Vitia / Viti / Vitina
    Deçan / Deçani / Dečani / Dečane
    Istog / Istogu / Istok / Burim
    Klina / Klinë
    Kaçanik / Kaçaniku / Kačanik
    Dragash / Sharri / Dragaš
    Fushë Kosova / Fushë Kosovë / Kosovo Polje
    Obiliq / Obiliqi / Obilić / Kastriot
    Shtime / Shtimja / Štimlje
    Hani i Elezit / Elez Han / Đeneral Janković
    Junik / Juniku
    Mamusha / Mamushë / Mamuša
    Shtërpca / Shtërpcë / Štrpce
    Graçanica / Graçanicë / Gračanica
    Novobërda / Novobërdë / Novo Brdo
    Ranillug / Ranillugu / Ranilug
    Partesh / Parteš
    Kllokot / Kllokoti / Klokot / Vërboc
    Leposaviq / Leposaviqi / Leposavić / Albaniku
    Zveçan / Zveçani / Zvečan
    Zubin Potok / Zubin Potoku
    Vërmica / Vërmicë / Vrbnica
    Magura / Magurë`,
};

/** Each town as the list of its names. */
export const towns: readonly (readonly string[])[] = Object.values(lines).flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' / ')),
);
