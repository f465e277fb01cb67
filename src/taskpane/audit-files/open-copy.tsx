import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useServices } from '../pane-context';
import { useText } from '../text-context';

/** Opens a file that was audited as a new workbook, to be audited there cell by cell; the file itself stays as it is. */
export function OpenCopy({ file }: { readonly file: File }) {
  const t = useText();
  const { files, attempt, notify } = useServices();
  const [opening, setOpening] = useState(false);
  // Excel opens nothing else for an add-in.
  if (!/\.xlsx$/iu.test(file.name)) return null;
  const open = async (): Promise<void> => {
    setOpening(true);
    notify(null);
    await attempt(async () => {
      const opened = await files.open(new Uint8Array(await file.arrayBuffer()));
      notify({
        intent: opened ? 'success' : 'error',
        text: t(opened ? 'auditFiles.opened' : 'auditFiles.kept', { name: file.name }),
        detail: '',
        undoId: null,
      });
    });
    setOpening(false);
  };
  return (
    <div>
      <Button size="small" disabled={opening} onClick={() => void open()}>
        {t('auditFiles.open')}
      </Button>
    </div>
  );
}
