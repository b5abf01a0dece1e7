import { Tag } from '../../ui/tag.tsx';
import type { Attachment } from '../problems.ts';
import { FileStateTag } from './file-state-tag.tsx';

/** What is known of a file beside its name: what the scanner said, and what its record says of it. */
export function FileSaid({ file }: { file: Attachment }) {
  const { about } = file;
  return (
    <>
      <FileStateTag file={file} />
      {about ? (
        <>
          <br />
          {about.text} {about.tag ? <Tag tone={about.tag.tone}>{about.tag.text}</Tag> : null}
        </>
      ) : null}
    </>
  );
}
