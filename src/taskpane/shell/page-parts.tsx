import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useNavigation } from '../pane-context';
import type { Tool } from '../pane-context';
import { Page, PageHead } from './page';
import { FailedState, LoadingState } from './states';
import { useText } from '../text-context';
import type { WholeWorkbook } from './use-workbook';

/** A pane of 320 pixels at 200 %: what stands side by side goes one below the other. */
export const NARROW = '@media (max-width: 240px)';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '4px 8px',
  },
  title: { margin: '4px 0 0', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  list: { margin: 0, paddingInlineStart: '18px', fontSize: '13px', lineHeight: '20px' },
  problems: { color: tokens.colorPaletteRedForeground1 },
  pick: {
    minWidth: 0,
    maxWidth: '100%',
    '& select': { minWidth: 0, maxWidth: '100%', textOverflow: 'ellipsis' },
  },
  text: { margin: 0, fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3 },
});

/** A page of 工具 with its head and the way back. */
export function ToolPage(props: {
  readonly tool: Tool;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}) {
  const t = useText();
  const { openTool } = useNavigation();
  return (
    <Page footer={props.footer}>
      <PageHead
        title={t(`tools.${props.tool}`)}
        onBack={() => {
          openTool(null);
        }}
      />
      {props.children}
    </Page>
  );
}

/** A page of 工具 whose workbook is still being read, or could not be. */
export function UnreadPage(props: {
  readonly tool: Tool;
  readonly whole: Exclude<WholeWorkbook, { readonly phase: 'ready' }>;
  readonly onRetry: () => void;
}) {
  return (
    <ToolPage tool={props.tool}>
      {props.whole.phase === 'loading' ? (
        <LoadingState />
      ) : (
        <FailedState failure={props.whole.failure} onRetry={props.onRetry} />
      )}
    </ToolPage>
  );
}

/** A titled part of a page. */
export function Section(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={props.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{props.title}</h3>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}

/** Quiet text. */
export function Note(props: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <p className={styles.text}>{props.children}</p>;
}

/** Sentences one below the other; problems in red. */
export function SentenceList(props: { readonly texts: readonly string[]; readonly wrong?: boolean }) {
  const styles = useStyles();
  return (
    <ul className={`${styles.list} ${props.wrong === true ? styles.problems : ''}`}>
      {props.texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

export interface PickOption<T extends string> {
  readonly value: T;
  readonly text: string;
}

/** One of many, as a drop-down of the system: works at any width and with any reader. */
export function Pick<T extends string>(props: {
  readonly label?: string;
  readonly value: T;
  readonly options: readonly PickOption<T>[];
  readonly onChange: (value: T) => void;
}) {
  const styles = useStyles();
  return (
    <Select
      className={styles.pick}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      value={props.value}
      onChange={(_, data) => {
        const chosen = props.options.find(({ value }) => value === data.value);
        if (chosen !== undefined) props.onChange(chosen.value);
      }}
    >
      {props.options.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </Select>
  );
}
