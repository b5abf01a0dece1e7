import type { PropsWithChildren } from 'hono/jsx';
import type { Document } from '../../../platform/documents/document.ts';
import { DocumentPage } from '../../../platform/documents/document-page.tsx';
import { Contents } from '../../../ui/contents.tsx';
import { ShowAll } from '../../../ui/show-all.tsx';
import { LongRows } from './long-rows.tsx';

/** So many rows are read with the text around them; more are behind a line that says how many. */
const most = 12;

/** A report as it is sent, to be read on a page: its headings as links first, its long tables closed; below it what is done once it was read. */
export function PreviewPage({
  document,
  query,
  children,
}: PropsWithChildren<{
  document: Document;
  query: Readonly<Record<string, string>>;
}>) {
  return (
    <>
      <DocumentPage
        document={document}
        long={{
          contents: (parts) => (
            <>
              <Contents parts={parts} />
              <ShowAll query={query} />
            </>
          ),
          table: (drawn, { caption, rows }) => (
            <LongRows rows={rows} most={most} caption={caption} outside>
              {drawn}
            </LongRows>
          ),
        }}
      />
      {children}
    </>
  );
}
