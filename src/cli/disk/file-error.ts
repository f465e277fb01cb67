import { codeOf } from './disk';
import { shownPath } from './file-name';

/** A file that could not be read or written; the message is Chinese and names it. */
export class FileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileError';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EEXIST: '已经存在',
  ENOENT: '文件或文件夹不存在',
  EISDIR: '是文件夹，不是文件',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '所在位置是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件太大，所在位置放不下',
  EIO: '磁盘读写出错',
  EBUSY: '正被别的程序占用（请先在 Excel 或 WPS 里关闭它）',
  ETXTBSY: '正被别的程序占用',
  ENAMETOOLONG: '文件名太长，请换一个短些的名字',
  ELOOP: '链接绕成了圈',
  EMFILE: '打开的文件太多',
  ENFILE: '打开的文件太多',
  ENXIO: '是没有人读的管道或没有的设备',
  EINVAL: '文件名不合规矩',
  EILSEQ: '文件名里有这个磁盘不能用的字符',
  ENOTSUP: '这个磁盘不支持',
  EOPNOTSUPP: '这个磁盘不支持',
  ESTALE: '网络文件夹断开了',
  ETIMEDOUT: '网络文件夹没有回应',
  EHOSTDOWN: '网络文件夹没有回应',
};

/** Why the system refused, in Chinese; what has no sentence yet keeps the system's short code. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? `系统拒绝（${code}）`;
}

/** The error for a file that cannot be read; a fault of the program stays what it is. */
export function notReadable(path: string, error: unknown): unknown {
  return told(path, '不能读取', error);
}

/** The error for a file that cannot be written; a fault of the program stays what it is. */
export function notWritable(path: string, error: unknown): unknown {
  return told(path, '不能写入', error);
}

function told(path: string, what: string, error: unknown): unknown {
  if (codeOf(error) === '') return error;
  return new FileError(`${shownPath(path)}：${what}，${reasonOf(error)}。`);
}
