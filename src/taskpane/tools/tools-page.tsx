import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy';
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple';
import { FolderSearchRegular } from '@fluentui/react-icons/svg/folder-search';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { TextBulletListTreeRegular } from '@fluentui/react-icons/svg/text-bullet-list-tree';
import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { useNavigation } from '../pane-context';
import type { Tool } from '../pane-context';
import { useLineStyles } from '../shell/line-styles';
import { Page } from '../shell/page';
import { LoadingState } from '../shell/states';
import { useText } from '../text-context';
import { HelpPage } from './help-page';
import { HistoryPage } from './history-page';
import { ProfilePage } from './profile-page';
import { ProtectionPage } from './protection-page';

/** Pages that are needed once a year come when they are opened: the pane itself stays small. */
const IndicatorsPage = lazy(async () => ({
  default: (await import('../indicators/indicators-page')).IndicatorsPage,
}));
const RolloverPage = lazy(async () => ({
  default: (await import('../rollover/rollover-page')).RolloverPage,
}));
const BatchPage = lazy(async () => ({ default: (await import('../batch/batch-page')).BatchPage }));
const TemplatesPage = lazy(async () => ({
  default: (await import('../templates/templates-page')).TemplatesPage,
}));
const AuditFilesPage = lazy(async () => ({
  default: (await import('../audit-files/audit-files-page')).AuditFilesPage,
}));
const SummaryPage = lazy(async () => ({ default: (await import('../summary/summary-page')).SummaryPage }));

const TOOLS = [
  { tool: 'indicators', Icon: TextBulletListTreeRegular },
  { tool: 'rollover', Icon: ArrowForwardRegular },
  { tool: 'batch', Icon: DocumentMultipleRegular },
  { tool: 'templates', Icon: DocumentCopyRegular },
  { tool: 'summary', Icon: TableRegular },
  { tool: 'auditFiles', Icon: FolderSearchRegular },
  { tool: 'profile', Icon: BookRegular },
  { tool: 'history', Icon: HistoryRegular },
  { tool: 'protection', Icon: LockClosedRegular },
  { tool: 'help', Icon: QuestionCircleRegular },
] as const;

const PAGES: Record<Tool, ComponentType> = {
  indicators: IndicatorsPage,
  rollover: RolloverPage,
  batch: BatchPage,
  templates: TemplatesPage,
  summary: SummaryPage,
  auditFiles: AuditFilesPage,
  profile: ProfilePage,
  history: HistoryPage,
  protection: ProtectionPage,
  help: HelpPage,
};

const useStyles = makeStyles({
  line: { gridTemplateColumns: '24px minmax(0, 1fr) auto', columnGap: '10px', alignItems: 'center' },
  icon: { fontSize: '22px', lineHeight: 0, color: tokens.colorBrandForeground1 },
  name: { display: 'block', fontSize: '14px', lineHeight: '20px' },
  text: { display: 'block', fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
  arrow: { fontSize: '16px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
});

/** 工具: what is needed now and then. */
export function ToolsPage() {
  const styles = useStyles();
  const lines = useLineStyles();
  const t = useText();
  const { tool, openTool } = useNavigation();
  if (tool !== null) {
    const ToolPage = PAGES[tool];
    return (
      <Suspense fallback={<LoadingState />}>
        <ToolPage />
      </Suspense>
    );
  }
  return (
    <Page>
      <ul className={lines.list}>
        {TOOLS.map(({ tool: name, Icon }) => (
          <li key={name} className={lines.item}>
            <button
              type="button"
              className={mergeClasses(lines.line, styles.line)}
              onClick={() => {
                openTool(name);
              }}
            >
              <span className={styles.icon} aria-hidden>
                <Icon />
              </span>
              <span>
                <span className={styles.name}>{t(`tools.${name}`)}</span>
                <span className={styles.text}>{t(`tools.${name}Text`)}</span>
              </span>
              <span className={styles.arrow} aria-hidden>
                <ChevronRightRegular />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
