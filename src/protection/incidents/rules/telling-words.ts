import { isKnownName } from './known-names.ts';
import { isOrdinary } from './ordinary.ts';
import { either, whole } from './plain-text.ts';

/** Titles of people, and words that a name follows, in the languages that are spoken and written here. */
const titles = new RegExp(
  whole(`
  mr | mrs | ms | mister | dr | his name | her name | name is |
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
  monsieur | madame | bey | hanım | abi | adında | isimli | hacı`),
  'u',
);
/** Words that a name may follow, or another word. */
const naming = new RegExp(
  `${whole('named | called | surnamed | nicknamed | zvani | zvan | zvana | звани | звана | наречен | наречена')}\\s+(?<word>\\p{L}+)`,
  'gu',
);

export function isTitled(folded: string): boolean {
  const named = [...folded.matchAll(naming)].map(({ groups }) => groups!.word!);
  return titles.test(folded) || named.some((word) => !isOrdinary(word) && !isKnownName(word));
}

/** What is said to be the only one of its kind and is no person. */
const things = either(`
  road | way | bridge | exit | entrance | gate | door | food | water | light | thing | things | place | path | route | shelter | option | choice | crossing |
  toilet | tap | house | building | clothes | shoes | phone | reason | answer | help | time | put | izlaz | ulaz | most | cesta | voda | hrana | način |
  prelaz | prijelaz | razlog | mesto | stvar | pomoć | пут | излаз | улаз | мост | вода | храна | начин | прелаз | разлог | место | ствар | помоћ | пат |
  премин | причина | rrugë | rruga | dalje | dalja | urë | ura | ujë | uji | ushqim | ushqimi | mënyrë | mënyra | arsye | arsyeja | vend | vendi`);
/** What says that there is one such person alone. */
const only = new RegExp(
  `${whole(`
  the only | the one who | the sole | jedini | jedina | jedinog | jedinu | једини | једина | јединог | једину | единствен | единствениот | единствената |
  i vetmi | e vetmja | i vetmuar | ο μόνος | η μόνη | ο μοναδικός | الوحيد | الوحيدة | تنها کسی | یگانه | היחיד | היחידה |
  একমাত্র | एकमात्र | इकलौता | इकलौती | ਇਕਲੌਤਾ | ਇੱਕੋ ਇੱਕ`)}(?!\\s+(?:${things})(?!\\p{L}))`,
  'u',
);

export function isOnly(folded: string): boolean {
  return only.test(folded);
}
