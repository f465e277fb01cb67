import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../text-context';

/** Puts a failure's technical words on the clipboard, or shows them to be copied by hand where that is not allowed. */
export function CopyDetail(props: { readonly detail: string; readonly size?: 'small' | 'medium' }) {
  const t = useText();
  if (props.detail === '') return null;
  return <CopyText label={t('common.copyDetail')} size={props.size ?? 'medium'} text={() => props.detail} />;
}

/** Puts a text on the clipboard, or shows it where there is none. */
export function CopyText(props: {
  readonly label: string;
  /** What a screen reader says, where the label alone says too little. */
  readonly spoken?: string;
  readonly size: 'small' | 'medium';
  readonly text: () => string;
}) {
  const t = useText();
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const { label, spoken = label, size } = props;
  if (state === 'shown') {
    return <textarea readOnly value={props.text()} rows={4} aria-label={spoken} />;
  }
  const copy = () => {
    // Types promise a clipboard; in an http page or an old WebView there is none.
    const { clipboard } = navigator as { clipboard?: Clipboard };
    const written = clipboard?.writeText(props.text()) ?? Promise.reject(new Error('no clipboard'));
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
    <Button
      appearance="secondary"
      size={size}
      onClick={copy}
      {...(state === 'copied' || spoken === label ? {} : { 'aria-label': spoken })}
    >
      {state === 'copied' ? t('common.copied') : label}
    </Button>
  );
}
