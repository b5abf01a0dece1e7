import type { Texts } from './sentences.ts';

export const albanian: Texts = {
  mark: 'E trilluar për demonstrim.',
  titles: [
    'Një derë e hapur në {place}',
    'Pyet para se të kalosh: informim në {place}',
    'Të rinjtë kundër kontrabandës në {place}',
    'Një avokat në rrugë – {place}',
    'Përkthyes për {place}',
    'Një numër për t’u thirrur në {place}',
  ],
  organisation: [
    'Punojmë me njerëz në lëvizje dhe me fqinjët tanë që nga viti i parë i regjistrimit. Dy veta punojnë me kohë të plotë, dymbëdhjetë janë vullnetarë.',
    'Një ekip i vogël grash nga e njëjta rrugë. Këshillojmë në katër gjuhë dhe punojmë me shkollën dhe qendrën shëndetësore.',
  ],
  experience: [
    '2022: pikë informimi, paguar nga një fondacion i trilluar, 8 400 euro, 310 biseda. 2023: trajnim i mësuesve, 3 150 euro.',
    'Nuk kemi ende projekt të këtij lloji. Tre vjet drejtuam klubin e të rinjve me kuotat e anëtarëve dhe njohim të gjithë në qytet.',
  ],
  summary: [
    'Në {place} njerëzit në lëvizje nuk takojnë askënd që u thotë çfarë është e sigurt dhe çfarë ofron ligji. Ne hapim një vend ku mund të pyesin, tri ditë në javë, dhe shkojmë atje ku presin. {mark}',
    'Projekti mbledh në një tryezë mësuesit, bashkinë dhe të rinjtë e vendit {place}. Ata mësojnë si funksionon kontrabanda dhe çfarë ndihmon në vend të saj. {mark}',
    'Informim ligjor falas, një përkthyes në telefon dhe një rrugë e shkurtër te shërbimet: këtë ofrojmë në {place} gjatë projektit. {mark}',
  ],
  problem: [
    'Ata që presin në {place} dëgjojnë të parët kontrabandistët. Këtë e dimë nga bisedat tona, të cilat i numërojmë pa emra.',
    'Askush në {place} nuk flet gjuhët e atyre që kalojnë. Zyrat i kthejnë njerëzit, sepse nuk i kuptojnë.',
    'Të rinjve u ofrohen para për një udhëtim me makinë. Ata nuk e dinë se është krim.',
  ],
  prevention: [
    'Informimi i qartë në gjuhën e tyre u merr punën kontrabandistëve. Punëtoritë në shkolla u tregojnë të rinjve çfarë do të thotë një udhëtim i tillë.',
    'Trajnojmë njëzet veta që i takojnë të parët njerëzit në lëvizje: shoferë, shitës, mësues. Ata mësojnë çfarë të thonë dhe kë të thërrasin.',
  ],
  protection: [
    'Shoqërojmë te qendra shëndetësore dhe te zyra e azilit, japim ushqim dhe rroba të thata pa pyetur për emrin.',
    'Gratë dhe fëmijët e pashoqëruar e të ndarë referohen po atë ditë. Askush nuk duhet të na tregojë diçka për këtë.',
  ],
  target: [
    'Rreth 240 kontakte me njerëz në lëvizje, 60 nxënës dhe 15 zyrtarë. Numërojmë kontakte, jo persona.',
    'Njëzet mësues dinë t’u përgjigjen pyetjeve; katër zyra përdorin një linjë përkthimi; 150 kontakte në tremujor.',
  ],
  activities: [
    [
      'Pika e informimit',
      'E hapur tri ditë në javë; fletëpalosje në gjashtë gjuhë; kontaktet numërohen me vija.',
    ],
    ['Punëtori në shkolla', 'Gjashtë punëtori nga dy orë me nxënës dhe mësuesit e tyre.'],
    [
      'Linja e përkthyesve',
      'Katër përkthyes ndajnë një telefon për qendrën shëndetësore, policinë dhe bashkinë.',
    ],
    ['Takimi i shërbimeve', 'Shërbimet e bashkisë mblidhen çdo dy muaj dhe merren vesh kush çfarë bën.'],
    ['Ekspozita përmbyllëse', 'Çfarë u mësua tregohet në bibliotekë, pa fotografi të askujt.'],
  ],
  cooperation: [
    'Bashkia jep sallën. Shkolla ka pranuar datat. Radioja vendore raporton çdo muaj.',
    'Qendra për punë sociale dhe qendra shëndetësore e vendit {place} kanë nënshkruar një shënim për referimin.',
  ],
  risks: [
    'Rruga mund të largohet nga {place}: atëherë shkojmë me makinën tonë. Fqinjët mund të kundërshtojnë: i ftojmë të parët.',
    'Një kolege mund të largohet: çdo punë e dinë dy veta. Çmimet mund të rriten: blejmë në muajin e parë.',
  ],
  harm: [
    'Pa emra, pa fotografi, pa lista. Kush është në rrezik çohet menjëherë te shërbimi që zgjedh vetë.',
    'Fletët e numërimit kanë vetëm numra. Bisedat bëhen ku nuk dëgjon askush. Nuk pyesim kurrë si erdhi dikush.',
  ],
  safeguarding: [
    'Miratojmë rregulla të shkruara në dy muajt e parë dhe i trajnojmë të gjithë, edhe vullnetarët.',
  ],
  partnership: [
    'Një bord i të gjithë partnerëve mblidhet çdo muaj në internet dhe vendos me konsensus; secili mban librat e vet.',
  ],
  unit: { month: 'muaj', trip: 'udhëtim', piece: 'copë', flat: 'paushall' },
  costs: {
    coordinator: 'Koordinatore, me kohë të pjesshme',
    adviser: 'Këshilltar në terren',
    travel: 'Udhëtime në rajon',
    equipment: 'Telefona dhe laptop',
    office: 'Qiraja dhe ngrohja',
    services: 'Përkthyes',
    printing: 'Fletëpalosje dhe postera',
    indirect: 'Kosto indirekte',
  },
  period: [
    'Pika e informimit u hap në kohë dhe u përdor më shumë se sa menduam. Punëtoritë filluan pas pushimeve.',
    'Të gjitha veprimtaritë ecin. Më e kërkuara ishte linja e përkthyesve; ekspozita po përgatitet.',
  ],
  change: ['Salla nuk ishte e lirë, prandaj u zhvendosëm në bibliotekë dy javë më vonë.'],
  results: {
    prevention: [
      'Nxënësit thonë në fund se do ta refuzonin një udhëtim të tillë. U numërua me ngritje dore.',
    ],
    services: ['Njerëzit e gjejnë qendrën shëndetësore dhe zyrën e azilit pa ndërmjetës.'],
    cooperation: ['Bashkia tani na thërret para se të kthejë dikë. U nënshkrua një shënim për referimin.'],
  },
  difficulties: [
    'Ishte e vështirë të gjenim përkthyes për dy gjuhë. Na ndihmoi një organizatë tjetër e rrjetit.',
  ],
  next: ['Gjysma e dytë e punëtorive dhe dita e parë e përbashkët me shkollën e qytetit fqinj.'],
  visibility: ['Emblema dhe deklarata janë te dera, në të gjitha fletëpalosjet dhe posterat.'],
};
