import { isServed } from '../../platform/files/file-state.ts';
import type { FileStore } from '../../platform/files/store.ts';
import { type Answer, type Context, download, page } from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { WaitingPage } from './pages/waiting-page.tsx';
import type { Annex } from './rules.ts';

/** An annex as a download, or the page that says why it is not handed out. Problem: `file_missing`. */
export async function serveAnnex(
  { actor, language }: Pick<Context, 'actor' | 'language'>,
  store: Pick<FileStore, 'read'>,
  annex: Annex,
  {
    mayDecide,
    decideHref = `/staff/annexes/${annex.id}`,
    back,
  }: { mayDecide: boolean; decideHref?: string; back: { href: string; text: string } },
): Promise<Answer> {
  if (!isServed(annex.state, { sender: annex.uploadedBy === actor?.personId }))
    return page(
      language.t(`ui.file.title.${annex.state}`),
      <WaitingPage annex={annex} decideHref={mayDecide ? decideHref : undefined} />,
      { status: 409, back },
    );
  const content = await store.read(annex.sha256);
  if (!content) throw problem('file_missing');
  return download(annex.name, annex.type, content);
}
