import { type FileState, isServed } from '../../../platform/files/file-state.ts';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tag } from '../../../ui/tag.tsx';

type Kept = { readonly id: string; readonly name: string; readonly state: FileState };

/** The files beside a record, each with its state where it is not handed out. */
export function FileLinks({ files, hrefOf }: { files: readonly Kept[]; hrefOf: (file: Kept) => string }) {
  const { t } = useLanguage();
  return (
    <ul class="govuk-list m-files">
      {files.map((file) => (
        <li>
          <a class="govuk-link" href={hrefOf(file)}>
            <bdi>{file.name}</bdi>
          </a>{' '}
          {isServed(file.state, { sender: false }) ? null : (
            <Tag tone="waiting">{t(`ui.file.title.${file.state}`)}</Tag>
          )}
        </li>
      ))}
    </ul>
  );
}
