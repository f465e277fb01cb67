import { failureCode, hostError } from './run-excel';

/** What a host says whose user was asked and would rather keep the workbook that is open. */
const KEPT = 'OperationCancelled';

/** `String.fromCharCode` takes its characters as arguments, of which an engine allows so many. */
const BLOCK = 0x8000;

/**
 * Opens the bytes of an .xlsx as a new workbook (ExcelApi 1.8), in a window of its own where the host has windows. Without
 * a limit of time: the host may ask its user first. Rejects with a `HostError`.
 */
export async function openFileInHost(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64(bytes));
    return true;
  } catch (failure) {
    if (failureCode(failure) === KEPT) return false;
    throw hostError(failure);
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += BLOCK) {
    text += String.fromCharCode(...bytes.subarray(start, start + BLOCK));
  }
  return btoa(text);
}
