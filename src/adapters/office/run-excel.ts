import { HostError } from '../../core/workbook/ports';

/** `context.sync()` has been seen to hang; a user is told after this long. */
const SYNC_TIMEOUT = 30_000;

/** Excel's own code for an answer over its limit of 5 MB. */
const TOO_LARGE = new Set(['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded']);

/** What the user can do about a failure, by the code that Excel gives. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: '工作表受保护，不能写入。请先在“审阅”中撤销工作表保护，再试一次。',
  InvalidOperationInCellEditMode: '正在编辑单元格。请按回车键结束编辑，再试一次。',
  ItemNotFound: '要用的工作表或单元格已经不在了。请刷新后再试。',
  ItemAlreadyExists: '已有同名的工作表。请换一个名称再试。',
  ResponsePayloadSizeLimitExceeded: '工作表太大，一次读不完。请删去多余的空行空列后再试。',
  RequestPayloadSizeLimitExceeded: '一次写入的内容太多。请分几次操作。',
  Timeout: 'Excel 没有及时回应。请稍等片刻，待 Excel 空闲后再试。',
  ActivityLimitReached: 'Excel 正忙。请稍等片刻后再试。',
};

const OTHERWISE = 'Excel 没有完成这一步操作，请再试一次。如果仍然不行，请复制详情交给技术人员。';

/** Excel's code inside whatever was thrown; empty where there is none. */
export function failureCode(failure: unknown): string {
  const code = (failure as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Whether Excel refused only because there was too much at once. */
export function isTooLarge(failure: unknown): boolean {
  return TOO_LARGE.has(failureCode(failure));
}

/** Anything that Office.js throws, said in Chinese once; the host's words are kept as detail. */
export function hostError(failure: unknown): HostError {
  if (failure instanceof HostError) return failure;
  const code = failureCode(failure);
  const words = (failure as { message?: unknown } | null)?.message ?? failure;
  return new HostError(
    MESSAGES[code] ?? OTHERWISE,
    code === '' ? String(words) : `${code}: ${String(words)}`,
  );
}

/** One batch of Office.js with a limit of time. Rejects with what Excel threw, or a `HostError` when it said nothing. */
export async function runExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError(MESSAGES['Timeout'] ?? OTHERWISE, `No answer within ${String(SYNC_TIMEOUT)} ms.`));
    }, SYNC_TIMEOUT);
  });
  try {
    return await Promise.race([Excel.run({ delayForCellEdit: true }, batch), timeout]);
  } finally {
    clearTimeout(timer);
  }
}
