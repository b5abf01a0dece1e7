const either = (words: string) =>
  words
    .trim()
    .split(/\s*\|\s*/)
    .map((one) => one.replace(/[.*+?^$()[\]\\]/g, '\\$&'))
    .toSorted((a, b) => b.length - a.length)
    .join('|');

/** Words of number in the languages that monitors write in, from zero to twenty: spelled out, they make phone numbers and ages. */
export const numberWords = either(`
  zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | thirteen | fourteen | fifteen | sixteen |
  seventeen | eighteen | nineteen | twenty |
  nula | jedan | jedna | dva | dve | dvije | tri | četiri | pet | šest | sedam | osam | devet | deset | jedanaest | dvanaest | trinaest |
  četrnaest | petnaest | šesnaest | sedamnaest | osamnaest | devetnaest | dvadeset |
  нула | један | једна | два | две | три | четири | пет | шест | седам | осам | девет | десет | једанаест | дванаест | тринаест |
  четрнаест | петнаест | шеснаест | седамнаест | осамнаест | деветнаест | двадесет |
  еден | една | осум | единаесет | дванаесет | тринаесет | четиринаесет | петнаесет | шеснаесет | седумнаесет | осумнаесет | седум |
  zero | një | dy | tre | tri | katër | pesë | gjashtë | shtatë | tetë | nëntë | dhjetë | njëmbëdhjetë | dymbëdhjetë | trembëdhjetë |
  katërmbëdhjetë | pesëmbëdhjetë | gjashtëmbëdhjetë | shtatëmbëdhjetë | tetëmbëdhjetë | njëzet`);

/** What says that a number is somebody's age. */
export const ageWords = either(`
  years old | year old | year-old | years-old | years of age | yo | godina star | godine star | godina im | godine im | godišnj |
  година стар | године стар | годишњ | години стар | годишн | vjeç | vjeçar | ساله | سال دارد | سنوات من العمر | عاما | سنة من العمر | عمره |
  عمرها | वर्षीय | साल का | साल की | वर्ष का | বছর বয়সী | বছরের | ਸਾਲ ਦਾ | ਸਾਲ ਦੀ | ετών | χρονών | בן | בת | aged | age`);

/** Titles of people, and words that a name follows, in the languages that are spoken and written here. */
export const titleWords = either(`
  mr | mrs | ms | miss | mister | doctor | dr | named | his name | her name | name is | called | surnamed | nicknamed |
  gospodin | gospođa | gospodja | gđa | gđica | zove se | zvao se | zvala se | po imenu | nadimak | nadimkom | prezime |
  господин | господина | госпођа | госпођица | гђа | зове се | звао се | звала се | по имену | надимак | презиме |
  госпоѓа | се вика | по име | прекар | презимето |
  zoti | zonja | zonjusha | quhet | quhej | i quajtur | e quajtur | me emër | mbiemri | nofka |
  κύριος | κυρία | κ. | ονομάζεται | όνομα | με το όνομα | λέγεται |
  السيد | السيدة | الشيخ | الحاج | اسمه | اسمها | يدعى | تدعى | المدعو | آقای | خانم | حاجی | ملا | سید | به نام | به اسم | نامش | صاحب | بیگم | نام |
  מר | גברת | בשם | שמו | שמה | קוראים לו |
  জনাব | বেগম | মিসেস | নাম | নামে | নামের |
  श्री | श्रीमती | नाम | नामक | साहब |
  ਸ੍ਰੀ | ਸ਼੍ਰੀ | ਸ੍ਰੀਮਤੀ | ਨਾਂ | ਨਾਮ | ਸਾਹਿਬ |
  monsieur | madame | bey | hanım | abi | adında | isimli | usta | hacı`);

/** What says that there is one such person alone. */
export const onlyWords = either(`
  the only | the one who | the sole | jedini | jedina | jedinog | jedinu | једини | једина | јединог | једину | единствен | единствениот | единствената |
  i vetmi | e vetmja | i vetmuar | ο μόνος | η μόνη | ο μοναδικός | الوحيد | الوحيدة | تنها کسی | یگانه | היחיד | היחידה |
  একমাত্র | एकमात्र | इकलौता | इकलौती | ਇਕਲੌਤਾ | ਇੱਕੋ ਇੱਕ`);
