import { createContext, useContext } from 'react';
import type { Context, ReactNode, RefObject } from 'react';
import type { ChunkProgress } from '../app/write/apply-in-chunks';
import type { AuditSettings } from '../app/audit/audit-file';
import type { AuditSession } from '../app/audit/audit-session';
import type { AuditWorker } from '../app/audit/audit-worker';
import type { AuditRun, HandedInFile } from '../app/audit/audit-run';
import type { LiveState } from '../app/audit/live-sheet';
import type { UndoHistory } from '../app/write/undo-history';
import type { CellRange } from '../core/workbook/address';
import type { WritePlan } from '../core/workbook/plan';
import type { WorkbookFiles, WorkbookHost } from '../core/workbook/ports';
import type { Phrase } from '../core/message/message';

/** The four places of the pane. */
export type Place = 'sheet' | 'workbook' | 'create' | 'tools';

/** The pages of 工具; null is its list. */
export type Tool =
  | 'indicators'
  | 'rollover'
  | 'batch'
  | 'templates'
  | 'summary'
  | 'auditFiles'
  | 'profile'
  | 'history'
  | 'protection'
  | 'help';

/** The pages of 全簿: the list of tables, the audit, and what belongs to it. */
export type WorkbookPageName = 'tables' | 'audit' | 'fixes' | 'report' | 'map' | 'columns';

/** From where 各列是什么 is opened: 本表, the list of tables, the audit. */
export type ColumnsOrigin = 'sheet' | 'tables' | 'audit';

/** What the bar at the foot of the pane says. */
export interface Notice {
  /** "waiting": a write was sent and takes long. */
  readonly intent: 'success' | 'error' | 'waiting';
  readonly text: string;
  /** For 复制详情; "" when there is nothing more to say. */
  readonly detail: string;
  /** The history entry that 撤销 takes back, or null. */
  readonly undoId: number | null;
}

/** Plans that each add sheets, written as one step. */
export interface ManyPlans {
  readonly label: Phrase;
  readonly plans: readonly WritePlan[];
  /** What the notice bar says when all is written. */
  readonly done: string;
  readonly onProgress: (progress: ChunkProgress) => void;
  readonly signal: AbortSignal;
}

/** Starts what audits files beside the pane. */
export type OpenAuditWorker = (settings: AuditSettings) => AuditWorker<HandedInFile<File>>;

/** The workbook that is open and what is done with it and beside it; never changes while the pane is open. */
export interface Services {
  readonly host: WorkbookHost;
  /** Files that the user hands over, and new workbooks. */
  readonly files: WorkbookFiles;
  /** Selects cells in the workbook. */
  readonly reveal: (sheet: string, range: CellRange) => void;
  /** Runs something that may fail in the host and puts the failure into the notice bar. */
  readonly attempt: (run: () => Promise<void>) => Promise<void>;
  readonly notify: (notice: Notice | null) => void;
  readonly refresh: () => Promise<void>;
}

/** Writing into the workbook, and what was written. */
export interface Writing {
  readonly history: UndoHistory;
  /** Whether a write or an undo is under way: buttons that write wait for it. */
  readonly busy: boolean;
  /** Carries out a plan, says in the notice bar how it went, reads again. true when it was written. */
  readonly carryOut: (plan: WritePlan, done: string) => Promise<boolean>;
  /** Carries out many plans in batches, one entry in the history; taken back whole when it is cancelled. */
  readonly carryOutAll: (job: ManyPlans) => Promise<boolean>;
  readonly undo: (id: number) => Promise<void>;
}

/** Which pages are open, and the ways to others. */
export interface Navigation {
  readonly goTo: (place: Place) => void;
  /** Which page of 工具 is open. */
  readonly tool: Tool | null;
  /** Opens 工具 on one of its pages. */
  readonly openTool: (tool: Tool | null) => void;
  /** Which page of 全簿 is open. */
  readonly workbookPage: WorkbookPageName;
  readonly openWorkbookPage: (page: Exclude<WorkbookPageName, 'columns'>) => void;
  /** Opens 各列是什么; `from` is where its way back leads. */
  readonly openColumns: (from: ColumnsOrigin) => void;
  readonly columnsFrom: ColumnsOrigin;
}

/** Audits that were begun: they outlive the pages that show them. */
export interface Audits {
  /** That of this workbook, once one was begun. */
  readonly audit: RefObject<AuditSession | null>;
  /** That of other files, once one was begun. */
  readonly auditRun: RefObject<AuditRun<File> | null>;
  readonly openAuditWorker: OpenAuditWorker;
}

/** What the pages of the pane can see and do, by what it is for: a page takes what it needs. */
export interface Pane {
  readonly services: Services;
  readonly writing: Writing;
  readonly navigation: Navigation;
  readonly audits: Audits;
  /** The sheet in front and the settings of the workbook. */
  readonly live: LiveState;
}

const ServicesContext = createContext<Services | null>(null);
const WritingContext = createContext<Writing | null>(null);
const NavigationContext = createContext<Navigation | null>(null);
const AuditsContext = createContext<Audits | null>(null);
const LiveContext = createContext<LiveState | null>(null);

/** Gives the pages below it the parts of the pane. */
export function PaneProvider(props: { readonly pane: Pane; readonly children: ReactNode }) {
  const { services, writing, navigation, audits, live } = props.pane;
  return (
    <ServicesContext.Provider value={services}>
      <AuditsContext.Provider value={audits}>
        <NavigationContext.Provider value={navigation}>
          <WritingContext.Provider value={writing}>
            <LiveContext.Provider value={live}>{props.children}</LiveContext.Provider>
          </WritingContext.Provider>
        </NavigationContext.Provider>
      </AuditsContext.Provider>
    </ServicesContext.Provider>
  );
}

function usePart<Part>(context: Context<Part | null>): Part {
  const part = useContext(context);
  if (part === null) throw new Error('a part of the pane was asked for outside App');
  return part;
}

/** The workbook and the notice bar; only inside App, as all that follow. */
export function useServices(): Services {
  return usePart(ServicesContext);
}

/** Writing, and the history of what was written. */
export function useWriting(): Writing {
  return usePart(WritingContext);
}

/** The pages that are open, and the ways to others. */
export function useNavigation(): Navigation {
  return usePart(NavigationContext);
}

/** The audits that were begun. */
export function useAudits(): Audits {
  return usePart(AuditsContext);
}

/** The sheet in front and the settings of the workbook, as they are now. */
export function useLive(): LiveState {
  return usePart(LiveContext);
}
