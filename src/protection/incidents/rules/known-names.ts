/** Words with a capital letter that are no person, as `searchKey` folds them: places, bodies, peoples, languages, days. Whole words. */
const words = new Set(
  `
  i it eu un us uk bih mup rs mk ba hr hu ro bg gr xk ks unhcr iom unicef msf drc ngo ngos nvo ojq cso csos icrc osce oebs osbe kfor eulex
  africa african africans afrika afrike afrikanci asia asian asians azija azije europol interpol frontex euaa easo apc kirs bvmn prab nato who sos gps sim usb id ids sms mms cctv tv suv vw bmw pin ptsd hiv covid qr ok
  klikaktiv caritas karitas red cross crven krst crvenog krsta crveni kryqi kuq crescent police border asylum office centre center camp
  reception transit government ministry army court embassy commissariat commissioner union european human rights convention hospital emergency
  ombudsman ombudsperson policija policije policiji policiju granicna komesarijat komesarijata ministarstvo zandarmerija vojska policia kufitare
  ministria schengen sengen dublin god allah muslim muslims christian christians bozic roma romi roms
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  serb serbs srbi srbin srba srpski srpska srpske srpskoj kosovo kosova kosovu kosovar kosovars kosove bosnia bosne bosni bosnu bosna bosanski bosnian
  bosnians bosnje herzegovina hercegovina hercegovine hercegovini crna crne crnoj crnu gora gore gori goru mali zi montenegro montenegrin montenegrins
  grcija grcije turcija turcije avstrija ungarija ungarije greece greek greeks north south east west northern southern eastern western sjeverna severna severne severnoj severnu severni juzna juzne juznoj grcka grcke grckoj grcku grckom grcki grci greqi greqia greqise greqine greke turkey turkish turk turks turske turska turskoj
  tursku turskom turski turci turqi turqia turqise turke italy italija italije italiji italiju croat croats croatia croatian croatians malian malians
  iran irana iranu iranom iranac iranci iranian iranians iraq iraqi iraqis irak iraka iraku irakom iracki iracani india indian indians indija indije indiji
  indiju lanka lankan lankans sri syria syrian syrians siria sirise sirian sirianet sirija sirije siriji siriju sirijac sirijci sirijaca libya libyan libyans
  libija libije libiji ghana ghanaian gana gane congo congolese kongo konga cuba cuban cubans kuba kube kubanac kubanci china chinese kina kine kini kinu kinez
  kinezi russia russian russians rusija rusije rusiji ruski ruska rusi arab arabs arabic arapski arapi arabisht kurd kurds kurdish kurdi kurda kurdski
  dari farsi urdu pashto pasto bangla hindi english german french albania albanian albanians albanija albanije albaniji albaniju albanac albanci albanski
  shqiperi shqiperia shqiperise shqiperine shqip shqiptar shqiptare europe evropa evrope evropi evropu europa evropska evropske balkan balkans balkanu
  sid sida sidu horgos horgosa horgosu roszke tompa kelebija kelebiji kelebije batrovci batrovcima tovarnik tovarniku presevo preseva presevu presheve
  bujanovac bujanovcu miratovac tabanovce tabanovcu lojane lojanu vaksince kumanovo kumanova kumanovu gevgelija gevgeliji gevgelije idomeni vinojug
  dojran strumica kapshtice kakavije korce korca gjirokaster bihac bihacu bihaca kladusa kladuse kladusi velika veliku glina gline maljevac sturlic
  izacic tuzla tuzle tuzli sarajevo sarajeva sarajevu zvornik zvorniku loznica loznici sombor sombora somboru subotica subotice subotici kikinda kikinde
  kikindi principovac adasevci obrenovac obrenovcu krnjaca krnjaci bosilegrad dimitrovgrad dimitrovgradu pirot pirotu vranje vranju beograd beograda
  beogradu belgrade nis nisa nisu zagreb zagreba zagrebu trieste trst trsta trstu thessaloniki solun soluna solunu budapest timisoara temisvar pec peja gjakova
  mitrovica mitrovice pristina pristine pristini prishtina prishtine prizren prizrenu podgorica podgorice podgorici pljevlja bozaj shkoder shkodra tirana tirane
  tirani elbasan durres vlora vlore skopje skopja skopju shkup danube dunav dunava dunavu tisa tise tisi tisza sava save savi savu drina drine drini drinu vardar
  vardara vardaru evros korana korane spielfeld gazela vucjak lipa lipi blazuj usivak borici salakovac
  skoda toyota nissan dacia duster ford rover land jeep
  vajber vajberu vajbera votsap votsapu vatsap vatsapu fejsbuk fejsbuku fejsbuka instagramu instagrama telegramu telegrama tiktoku jutjub jutjubu skajp
  whatsapp telegram viber facebook messenger instagram tiktok google maps signal android iphone samsung huawei xiaomi
  ελλαδα ελλαδας τουρκια τουρκιας αλβανια αλβανιας σερβια εβρος εβρου συρια αφγανισταν ευρωπη`
    .split(/\s+/)
    .filter(Boolean),
);

/** Stems of five letters and more, to which only an ending of the list comes. */
const stems = `
  serbi srbij srbijan hrvat makedon maced hungar madar madars magjar romani rumun bulgar bugar kroaci austri sloveni nemack njemack german europ
  shqiptar afghan afganistan avganistan avgan afghanistan pakistan banglades bangladesh nepal morocc maroko marokan moroccan alger alzir tunis tuniz
  egipt egypt egipat somal somali eritre ethiopi etiopi etiopij sudan nigeri nigerij gambi gambij cameroon kamerun burund ukrain ukrajin
  palestin yemen jemen leban liban israel izrael kazak kazakhstan uzbek tajik tadzik kirgis senegal guinea gvinej bengal punjab pandzab pendzab engles
  njemac turkmen vojvod subotic makedonij macedon rumunij bugarsk srpsk albansk`
  .split(/\s+/)
  .filter((stem) => stem.length >= 5);
const ending =
  /^(?:a|e|i|o|u|y|n|s|t|an|ans|er|ac|ca|ce|ci|aca|cima|anac|anci|anca|anaca|ancima|ka|ke|ki|ku|om|em|oj|ima|ama|ih|im|og|ski|ska|sko|ske|skog|skoj|skom|skih|skim|sku|ian|ians|ani|anin|ese|ez|isht|in|ine|ise|it|ut|ve|et|es|ne|nes|ia|ija|ije|iji|iju|ijom|iju|ja|je|ju|jom|jes|jen|jene|jans|ina|ini|inu|inom|inian|inians|anian|ite|ata|cite|ese)?$/;

export function isKnownName(key: string): boolean {
  return words.has(key) || stems.some((stem) => key.startsWith(stem) && ending.test(key.slice(stem.length)));
}
