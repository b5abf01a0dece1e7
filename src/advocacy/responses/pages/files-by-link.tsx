import { FileUpload } from '../../../ui/file-upload.tsx';
import { useLanguage } from '../../../ui/language-context.ts';
import { Tick } from '../../../ui/tick.tsx';
import { filesByLink } from '../rules.ts';

/** The files of a reply by link, and whether they may be published with it. */
export function FilesByLink() {
  const { t } = useLanguage();
  return (
    <>
      <FileUpload
        name="files"
        label={t('advocacy.response.files_field')}
        hint={t('advocacy.response.files_hint', { max: filesByLink.reply })}
        optional
        multiple
        whole
      />
      <Tick
        name="public_files"
        label={t('advocacy.response.files_public')}
        hint={t('advocacy.response.files_public_hint')}
      />
    </>
  );
}
