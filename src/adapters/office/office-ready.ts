import type { Message } from '../../core/message/message';
import { hostSays } from './failure-words';

/** Which host the pane runs in, asked once at the start. */
export type OfficeEnvironment =
  | {
      readonly host: 'excel';
      /** Whether this Excel has a requirement set of ExcelApi, "1.13" for example. */
      readonly supports: (version: string) => boolean;
    }
  | { readonly host: 'none'; readonly message: Message };

/** What the workbench puts before the Excel client: the version of ExcelApi that its host speaks. */
interface EmbeddedHostMark {
  readonly excelApi: string;
}

/** How long Office may take to say that it is ready before the pane tells the user so. */
const READY_TIMEOUT = 20_000;

/**
 * Waits for Office and says which host there is. In the workbench the Excel client is loaded directly and `Office.onReady`
 * would never resolve, so the mark that the workbench leaves is asked first.
 */
export async function officeReady(): Promise<OfficeEnvironment> {
  const mark = (globalThis as { zipingEmbeddedHost?: EmbeddedHostMark }).zipingEmbeddedHost;
  if (mark !== undefined) {
    return { host: 'excel', supports: (version) => compareVersions(mark.excelApi, version) >= 0 };
  }
  // Types promise that `Office` and its host are there; outside Office neither is.
  const office = (globalThis as { Office?: typeof Office }).Office;
  if (office === undefined) return { host: 'none', message: hostSays('noExcel') };
  const info = (await within(office.onReady(), READY_TIMEOUT)) as { host: unknown } | null;
  if (info?.host !== office.HostType.Excel) return { host: 'none', message: hostSays('noExcel') };
  const supports = (version: string): boolean =>
    office.context.requirements.isSetSupported('ExcelApi', version);
  return supports('1.9') ? { host: 'excel', supports } : { host: 'none', message: hostSays('oldExcel') };
}

function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(null);
    }, milliseconds);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (reason: unknown) => {
        clearTimeout(timer);
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      },
    );
  });
}

/** "1.13" against "1.9": part by part as numbers. */
function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
