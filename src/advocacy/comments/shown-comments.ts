import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import type { Material } from '../materials/queries.ts';
import type { MaterialText } from '../materials/queries-texts.ts';
import { besideText, passagesOf } from './passages.ts';
import { commentPermission } from './permissions.ts';
import { type Answer, type Comment, countOpen, listAnswers, listComments } from './queries.ts';
import { takesComments } from './rules.ts';

export type ShownComment = Comment & { readonly answers: readonly Answer[] };
/** What the page of a text shows beside its paragraphs. */
export type ShownComments = {
  /** Where a paragraph is commented on: the address of the text. */
  readonly href: string;
  /** For each paragraph whether it has words that can be commented on. */
  readonly worded: readonly boolean[];
  readonly beside: ReadonlyMap<number, readonly ShownComment[]>;
  readonly changed: readonly ShownComment[];
  /** Whether the edition still takes comments. */
  readonly open: boolean;
  readonly token: string;
};

/** The comments on a text, for those who may read them; undefined for all others. */
export async function commentsOn(
  { tx, actor, token }: Pick<Context, 'tx' | 'actor' | 'token'>,
  material: Material,
  { language, body }: Pick<MaterialText, 'language' | 'body'>,
): Promise<ShownComments | undefined> {
  if (!may(actor, commentPermission, material)) return undefined;
  const comments = await listComments(tx, material, language);
  const answers = await listAnswers(
    tx,
    comments.map(({ id }) => id),
  );
  const passages = passagesOf(body);
  const shown = comments.map((one) => ({ ...one, answers: answers.get(one.id) ?? [] }));
  return {
    ...besideText(shown, passages),
    href: `/staff/materials/${material.id}/read/${language}`,
    worded: passages.map((words) => words !== ''),
    open: takesComments(material.state),
    token,
  };
}

/** How many comments on each text are open, for those who may read them, until the edition is published. */
export async function openComments(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  material: Material,
): Promise<ReadonlyMap<string, number>> {
  const reads = may(actor, commentPermission, material) && takesComments(material.state);
  return reads ? countOpen(tx, material.id) : new Map();
}
