import { canonicalJson, sha256 } from '../../platform/canonical.ts';
import type { PlainDate } from '../../platform/dates.ts';
import type { StrandWeights } from './aggregate.ts';
import type { AnswerKind, Strand } from './answers.ts';
import type { Agreement } from './kappa.ts';

export type Evidence = {
  readonly title: string;
  /** The pinpoint: the path of an article, a page, a paragraph. */
  readonly place: string;
  /** The day of the version cited, or of the source. */
  readonly datedOn: PlainDate | null;
  readonly quote: string;
  readonly url: string | null;
  /** CELEX, ELI or ECLI, empty where the source has none; cycles published before it was asked for do not have it. */
  readonly identifier?: string;
  /** The version of a law as this platform records it; null where the source is no recorded law. */
  readonly lawVersion: string | null;
};

/** A cycle as it was published: the questionnaire, what was published for each jurisdiction, the replies and the agreement. */
export type CycleContent = {
  readonly title: string;
  /** The day whose law and practice it describes. */
  readonly asOf: PlainDate;
  readonly language: string;
  /** What each strand counts in the mean of a standard. */
  readonly weights: StrandWeights;
  readonly jurisdictions: readonly { readonly code: string; readonly name: string }[];
  readonly standards: readonly {
    readonly code: string;
    readonly area: string;
    readonly title: string;
    readonly questions: readonly {
      readonly key: string;
      readonly strand: Strand;
      readonly text: string;
      readonly weight: number;
    }[];
  }[];
  readonly answers: readonly {
    readonly jurisdiction: string;
    readonly question: string;
    readonly kind: AnswerKind;
    readonly reason: string;
    readonly evidence: readonly Evidence[];
  }[];
  /** Why no institution of a jurisdiction was asked to reply; cycles published before it was asked for do not have it. */
  readonly unheard?: readonly { readonly jurisdiction: string; readonly reason: string }[];
  readonly replies: readonly {
    readonly jurisdiction: string;
    readonly standard: string | null;
    readonly institution: string;
    readonly way: 'page' | 'letter';
    readonly repliedOn: PlainDate;
    readonly text: string;
    /** In which language it is; cycles published before that was asked do not have it. */
    readonly language?: string;
  }[];
  readonly agreement: readonly (Agreement & {
    readonly jurisdiction: string | null;
    readonly standard: string | null;
  })[];
};

/**
 * The published content in one form of bytes, and its SHA-256 (hex): JSON after RFC 8785, every text in Unicode NFC, lists in an
 * order of their own that does not depend on who wrote first. Anyone with the file can check it.
 */
export function canonicalCycle(content: CycleContent): { content: string; sha256: string } {
  const text = canonicalJson({
    ...content,
    answers: ordered(content.answers, ({ jurisdiction, question }) => `${jurisdiction}\n${question}`).map(
      (answer) => ({
        ...answer,
        evidence: ordered(answer.evidence, canonicalJson),
      }),
    ),
    ...(content.unheard ? { unheard: ordered(content.unheard, canonicalJson) } : {}),
    replies: ordered(content.replies, canonicalJson),
    agreement: ordered(content.agreement, ({ jurisdiction, standard }) => `${jurisdiction}\n${standard}`),
  });
  return { content: text, sha256: sha256(text) };
}

function ordered<One>(list: readonly One[], keyOf: (one: One) => string): One[] {
  return list
    .map((one) => ({ one, key: keyOf(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);
}
