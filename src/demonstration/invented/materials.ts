import type { MaterialForm, TextForm, TextLanguage } from '../../advocacy/index.ts';
import type { Issuer } from './staff.ts';

type InventedText = Pick<TextForm, 'title' | 'summary' | 'body'> & {
  readonly language: TextLanguage;
  readonly translator?: string;
  readonly translationReviewer?: string;
};

/** An invented publication: its title says so, its territory exists nowhere, and it judges no real body. */
export type InventedMaterial = Pick<MaterialForm, 'kind' | 'topic'> & {
  /** Whose grant officer writes it, and whose reviews it. */
  readonly by: Issuer;
  readonly reader: Issuer;
  /** Days from today. */
  readonly on: number;
  readonly published: boolean;
  /** The first is the original. */
  readonly texts: readonly InventedText[];
  readonly echo?: { readonly outlet: string; readonly title: string; readonly on: number };
};

export const inventedMaterials: readonly InventedMaterial[] = [
  {
    kind: 'analysis',
    topic: 'protection',
    by: 'MK',
    reader: 'RS',
    on: -75,
    published: true,
    texts: [
      {
        language: 'en',
        title: 'Who answers at night in Imagined Riverland',
        summary:
          'In an invented territory nobody answers the telephone for interpreters at night. This text shows what an analysis looks like, and says nothing of any real place.',
        body: `## Legal framework

The invented Act on Bridges gives everybody a right to be understood.[^1] It says nothing of the hour.

## Policy framework

A strategy that exists nowhere promises interpreters of five languages. It has no budget line.

## Institutional framework

Three imagined bodies share the work:

- the Board of the Imagined Bridge, which pays;
- the Office of Imagined Languages, which keeps the list;
- the Imagined Shelter Agency, which calls.

## Court practice

> Who is not understood was not heard.

So an imagined court decided, and nothing changed.[^2]

## Recommendations

1. Open **one number** that is answered at night.
2. Pay for it from the budget.
3. Say once a year how often nobody answered.

[^1]: Act on Bridges of Imagined Riverland, article 7 (invented).
[^2]: Decision DEMO-12 of an imagined court (invented).`,
      },
      {
        language: 'mk',
        title: 'Кој одговара ноќе во Измисленото Поречје',
        summary:
          'Во една измислена територија ноќе никој не одговара на телефонот за толкувачи. Текстот покажува како изгледа анализа и не кажува ништо за ниедно вистинско место.',
        body: `## Правна рамка

Измислениот Закон за мостовите му дава секому право да биде разбран.[^1] За часот не кажува ништо.

## Рамка на политиките

Стратегија што не постои ветува толкувачи за пет јазици. Нема буџет.

## Институционална рамка

Три измислени тела ја делат работата: едно плаќа, едно го води списокот, едно се јавува.

## Судска практика

> Кој не е разбран, не е сослушан.

Така одлучил измислен суд, и ништо не се сменило.

## Препораки

1. Отворете **еден број** на кој ноќе некој одговара.
2. Платете го од буџетот.
3. Еднаш годишно кажете колку пати никој не одговорил.

[^1]: Закон за мостовите, член 7 (измислено).`,
        translator: 'Translators of the demonstration',
        translationReviewer: 'A second reader of the demonstration',
      },
      {
        language: 'sq',
        title: 'Kush përgjigjet natën në Luginën e Imagjinuar',
        summary:
          'Në një territor të trilluar natën askush nuk i përgjigjet telefonit për përkthyes. Teksti tregon si duket një analizë dhe nuk thotë asgjë për asnjë vend të vërtetë.',
        body: `## Kuadri ligjor

Ligji i trilluar për urat i jep kujtdo të drejtën të kuptohet.[^1] Për orën nuk thotë asgjë.

## Kuadri i politikave

Një strategji që nuk ekziston premton përkthyes për pesë gjuhë. Buxhet nuk ka.

## Kuadri institucional

Tri organe të trilluara e ndajnë punën: njëri paguan, njëri mban listën, njëri telefonon.

## Praktika gjyqësore

> Kush nuk kuptohet, nuk është dëgjuar.

Kështu vendosi një gjykatë e trilluar, dhe asgjë nuk ndryshoi.

## Rekomandime

1. Hapni **një numër** të cilit natën i përgjigjet dikush.
2. Paguajeni nga buxheti.
3. Thoni një herë në vit sa herë nuk u përgjigj askush.

[^1]: Ligji për urat, neni 7 (i trilluar).`,
        translator: 'Translators of the demonstration',
      },
    ],
    echo: {
      outlet: 'Imagined Riverland Gazette',
      title: 'Nobody answers at night, says a paper (demonstration)',
      on: -64,
    },
  },
  {
    kind: 'policy_brief',
    topic: 'partnership',
    by: 'RS',
    reader: 'MK',
    on: -9,
    published: false,
    texts: [
      {
        language: 'sr-Latn',
        title: 'Jedan obrazac za sve službe',
        summary: 'Izmišljeni sažetak: dve službe popunjavaju dva obrasca za isto.',
        body: '## Problem\n\nDve izmišljene službe pitaju isto.\n\n## Preporuka\n\nJedan obrazac, jednom popunjen.',
      },
      {
        language: 'en',
        title: 'One form for every service',
        summary: 'An invented brief: two services fill in two forms about the same.',
        body: '## Problem\n\nTwo invented services ask the same.\n\n## Recommendation\n\nOne form, filled in once.',
        translator: 'Translators of the demonstration',
      },
    ],
  },
];
