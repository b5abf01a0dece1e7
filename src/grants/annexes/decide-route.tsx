import { type FileDecisionForm, fileDecisionForm } from '../../platform/files/file-decision.ts';
import {
  type ActingContext,
  formRoute,
  page,
  type Reads,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { may as mayDo, type Permission } from '../../platform/permissions.ts';
import type { Work } from '../../platform/work.ts';
import { hrefOf } from '../../platform/workflow/standing.ts';
import { zone as zoneOfAction } from '../../platform/zone.ts';
import type { WaitingFile } from '../../ui/file-decision.tsx';
import { DecidePage } from './pages/decide-page.tsx';

/** The record that a file is beside: how it is called, and where its page is, for those who may read it. */
type Beside = {
  /** The key of what its number is called. */
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly back: { readonly href: string; readonly text: string };
};

export type Decision<Record> = {
  readonly path: string;
  readonly may: Permission<Record>;
  readonly subject: Subject<Record>;
  readonly reads: Reads<Record>;
  fileOf(record: Record): WaitingFile & { readonly id: string };
  besideOf(record: Record, language: Language): Beside;
  /** Who may read that record's page: others are led back to their tasks. */
  readonly read: Permission<Record>;
  /** The zone of its day; the Action's where none is said. */
  zoneOf?(record: Record): string;
  /** The key of what releasing it means, where it is not what it means for an application. */
  readonly release?: string;
  act(work: Work, fileId: string, form: FileDecisionForm): Promise<void>;
};

/** Where somebody decides about a file of a sub-grant or its application that the scanner did not clear. */
export function decideRoute<Record>(decision: Decision<Record>): Route {
  const { path, may, subject, reads, fileOf, besideOf, read, zoneOf, release, act } = decision;
  return formRoute<Record, FileDecisionForm>({
    path,
    may,
    subject,
    reads,
    schema: fileDecisionForm,
    show: (context: ActingContext, record, state) => {
      const { actor, language } = context;
      const file = fileOf(record);
      const { key, number, title, back } = besideOf(record, language);
      return page(
        language.t(`ui.file.title.${file.state}`),
        <DecidePage
          context={context}
          state={state}
          file={file}
          beside={{ key: language.t(key), value: `${number} · ${title}` }}
          zone={zoneOf?.(record) ?? zoneOfAction}
          {...(release && { release: language.t(release) })}
        />,
        { back: mayDo(actor, read, record) ? back : { href: '/tasks', text: language.t('tasks.title') } },
      );
    },
    act: async ({ work }, record, form) => {
      const { id } = fileOf(record);
      await act(work, id, form);
      return redirect(hrefOf({ path }, id));
    },
  });
}
