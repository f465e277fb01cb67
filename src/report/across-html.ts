import { MOST_NAMES, type RepeatedProject } from './across-files';
import type { AuditReport } from './audit-report';
import { escapeHtml } from './html-text';

/** What shows only between the files, and what of a folder was passed over; "" where there is nothing to say. */
export function acrossSections(report: AuditReport): string {
  const { across, passedOver = [] } = report;
  const numbers = new Map(report.files.map(({ file }, at) => [file, at + 1]));
  return [
    identicalFiles(across?.identical ?? [], numbers),
    repeatedProjects(across?.repeated ?? [], numbers),
    passedOverFiles(passedOver),
  ].join('');
}

/** Numbers are those of the list of files. */
type Numbers = ReadonlyMap<string, number>;

function identicalFiles(groups: readonly (readonly string[])[], numbers: Numbers): string {
  if (groups.length === 0) return '';
  const copies = groups.reduce((sum, group) => sum + group.length - 1, 0);
  const bodies = groups.map((group, at) => {
    const rows = group.map((file, line) => {
      const first = line === 0 ? `<td rowspan="${String(group.length)}">第 ${String(at + 1)} 组</td>` : '';
      return `<tr>${first}${fileCells(file, numbers)}</tr>`;
    });
    return `<tbody>${rows.join('')}</tbody>`;
  });
  return (
    `<h3>内容完全相同的文件（${String(groups.length)} 组，多报 ${String(copies)} 份）</h3>` +
    '<p>每组只留一份即可。上面的问题数含多报的各份；金额合计里，每组只计一份。</p>' +
    '<table class="across"><thead><tr><th class="group">分组</th><th class="number">序号</th><th>文件</th></tr></thead>' +
    `${bodies.join('')}</table>`
  );
}

function repeatedProjects(projects: readonly RepeatedProject[], numbers: Numbers): string {
  if (projects.length === 0) return '';
  const bodies = projects.map(({ project, year, places }) => {
    const height = `rowspan="${String(places.length)}"`;
    const name = project.replace(/\s+/gu, ' ').trim();
    const isOneTotal = new Set(places.map(({ total }) => total)).size === 1;
    const rows = places.map(({ file, sheet, total }, line) => {
      const when = year === '' ? '' : `<small>${escapeHtml(year)} 年度</small>`;
      const first = line === 0 ? `<td class="text" ${height}>${escapeHtml(name)}${when}</td>` : '';
      return (
        `<tr>${first}${fileCells(file, numbers, sheet)}` +
        `<td class="${isOneTotal ? '' : 'differs'}">${escapeHtml(total ?? '未填')}</td></tr>`
      );
    });
    return `<tbody>${rows.join('')}</tbody>`;
  });
  return (
    `<h3>几个文件里都有的项目（${String(projects.length)} 个）</h3>` +
    '<p>请确认以哪一份为准。上面的金额合计里，每张都计入了。</p>' +
    '<table class="across"><thead><tr><th class="project">项目</th><th class="number">序号</th><th>文件和工作表</th>' +
    `<th class="total">填报总分</th></tr></thead>${bodies.join('')}</table>`
  );
}

function fileCells(file: string, numbers: Numbers, sheet = ''): string {
  const number = numbers.get(file);
  const beside = sheet === '' ? '' : `<small>${escapeHtml(sheet)}</small>`;
  return `<td>${number === undefined ? '' : String(number)}</td><td class="text">${escapeHtml(file)}${beside}</td>`;
}

/** By folder, so that its name is not read once more for each file. */
function passedOverFiles(files: readonly string[]): string {
  if (files.length === 0) return '';
  const folders = new Map<string, string[]>();
  for (const file of files.slice(0, MOST_NAMES)) {
    const end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
    const folder = file.slice(0, end);
    folders.set(folder, [...(folders.get(folder) ?? []), file.slice(end)]);
  }
  const items = [...folders].map(([folder, names]) => {
    const list = `<ul class="names">${names.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ul>`;
    return `${folder === '' ? '' : `<p class="folder">${escapeHtml(folder)}</p>`}${list}`;
  });
  const rest =
    files.length > MOST_NAMES ? `<p>……还有 ${String(files.length - MOST_NAMES)} 个，没有一一列出。</p>` : '';
  return (
    `<h3>没有检查的文件（${String(files.length)} 个）</h3>` +
    '<p>它们不是工作簿。里面若有自评表，请另存为 .xlsx 再审计。</p>' +
    `${items.join('')}${rest}`
  );
}
