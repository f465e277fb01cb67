import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text-context';

/** Puts a failure's technical words on the clipboard, or shows them to be copied by hand where that is not allowed. */
export function CopyDetail(props: { readonly detail: string; readonly size?: 'small' | 'medium' }) {
  const t = useText();
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  if (props.detail === '') return null;
  if (state === 'shown')
    return <textarea readOnly value={props.detail} rows={4} aria-label={t('common.detail')} />;
  const copy = () => {
    // Types promise a clipboard; in an http page or an old WebView there is none.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const written = clipboard?.writeText(props.detail) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => {
        setState('copied');
      },
      () => {
        setState('shown');
      },
    );
  };
  return (
    <Button appearance="secondary" size={props.size ?? 'medium'} onClick={copy}>
      {state === 'copied' ? t('common.copied') : t('common.copyDetail')}
    </Button>
  );
}
