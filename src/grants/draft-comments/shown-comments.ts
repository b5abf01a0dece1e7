import { type FormDefinition, findSection } from '../../forms/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { inLanguage, type Language } from '../../platform/language/language.ts';
import { may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import type { Application } from '../applications/queries.ts';
import { draftCommentPermission } from './permissions.ts';
import {
  countDraftComments,
  type DraftAnswer,
  type DraftComment,
  listDraftAnswers,
  listDraftComments,
} from './queries.ts';
import { bySection } from './rules.ts';

export type ShownComment = DraftComment & { readonly answers: readonly DraftAnswer[] };

/** The comments on an application, or on one section of it, with their answers. */
export async function shownComments(
  tx: Tx,
  applicationId: string,
  section?: string,
): Promise<ShownComment[]> {
  const comments = await listDraftComments(tx, applicationId, section);
  const answers = await listDraftAnswers(
    tx,
    comments.map(({ id }) => id),
  );
  return comments.map((one) => ({ ...one, answers: answers.get(one.id) ?? [] }));
}

/** A section of an application with how many comments there are on it, in the order of the form. */
export type CommentedSection = {
  readonly section: string;
  readonly title: string;
  readonly all: number;
  readonly open: number;
};

/** How many comments there are on each section of an application, for those who may read them; of the others, none. */
export async function commentedSections(
  { tx, actor, language }: Pick<Context, 'tx' | 'actor' | 'language'>,
  application: Pick<Application, 'id' | 'organisationId'>,
  form: FormDefinition,
): Promise<CommentedSection[]> {
  if (!may(actor, draftCommentPermission, application)) return [];
  const keys = form.sections.map(({ key }) => key);
  return bySection(await countDraftComments(tx, application.id), keys).map(({ section, comments }) => ({
    ...comments[0]!,
    section,
    title: titleOfSection(language, form, section),
  }));
}

/** What a section is called, also when the form does not have it any more. */
export function titleOfSection(language: Language, form: FormDefinition, key: string): string {
  const section = findSection(form, key);
  return section ? inLanguage(section.title, language.locale) : language.t('grants.comment.section_gone');
}
