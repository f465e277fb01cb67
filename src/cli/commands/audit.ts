import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { auditInWorkers } from '../../app/audit/audit-pool';
import { joinedReport } from '../../app/audit/joined-report';
import { REPORT_FORMS } from '../../app/audit/report-formats';
import { VERSION } from '../../report/version';
import { unreadableFile, type FileAudit } from '../../report/file-audit';
import { printableJson } from '../../core/workbook/shown-text';
import { auditPath } from '../audit-path';
import { AuditProcess } from '../audit-process';
import { givenProfile } from '../choose-profile';
import { UsageError, type Arguments, type Command, type ExitCode } from '../command';
import { FAIL_ON_OPTION, failsOn } from '../fail-level';
import { expandPaths } from '../expand-paths';
import { shownPath } from '../disk/file-name';
import { SettingsFinder, type FileSettings, type GivenSettings } from '../config/file-settings';
import { ruleSettings } from '../rule-settings';
import { FORCE_OPTION, openTarget } from '../target-file';
import type { Terminal } from '../terminal';

/** Where the processes' script stands beside the built command line. */
const WORKER_SCRIPT = join(__dirname, 'audit-worker.js');

/** The full audit of files and folders. */
export const auditCommand: Command = {
  name: 'audit',
  summary: '审计文件或整个文件夹：数字、常理、公式、结构，出报告',
  usage: '<文件或文件夹>… [选项]',
  description: `认出每个文件里的每张自评表，跑全部审计规则：重算得分，查指标是否合常理，查公式和工作表结构。
只读，不改文件。文件夹会连同下级一起找 .xlsx、.xlsm、.xls、.et；读不了的文件在报告里写明原因，其余照常，不是工作簿的文件列出名字。
几个文件一起审计时，还会指出内容完全相同的文件和在两个文件里都有自评表的项目。
不写 --profile 时，工作簿里有“评分规则”表就用它，没有就看哪个预设最能解释表上的得分。
文件所在的文件夹（往上到命令里写的文件夹为止）有 ziping.config.json 时，按它关闭规则、设置界限、选方案；命令里写的优先。
它的格式见 docs/schema/config.schema.json。`,
  options: [
    {
      name: 'profile',
      value: '方案',
      help: '评分规则方案：auto（总是看得分选）、预设的编号（见 ziping profiles）或方案 .json 文件',
    },
    {
      name: 'format',
      value: '格式',
      choices: Object.keys(REPORT_FORMS),
      help: '报告格式，默认 text；html 是可打印的审计底稿，csv 每个问题一行，tables 每张自评表一行，\njson 的格式见 docs/schema',
    },
    { name: 'out', short: 'o', value: '文件', help: '报告写到哪里；不写则输出到屏幕' },
    FORCE_OPTION,
    FAIL_ON_OPTION,
    {
      name: 'rule',
      value: '编号=off',
      help: '关闭一条规则，或设置它的界限（见 docs/rules）；几条用逗号隔开：\n--rule over-target=off,all-on-target.fewest=8',
    },
    { name: 'print-config', help: '不审计，只列出每个文件按哪个 ziping.config.json、哪个方案、哪些设置审计' },
    { name: 'jobs', short: 'j', value: '个数', help: '同时审计几个文件，默认等于处理器核数' },
  ],
  examples: [
    ['ziping audit 2024自评.xlsx', '列出全部问题'],
    ['ziping audit 报送材料/ --format html -o 审计底稿.html', '审计整个文件夹，出可打印的底稿'],
    [
      'ziping audit 报送材料/ --format tables -o 自评表清单.csv',
      '每张自评表一行：预算、执行率、填报和复算的总分、问题数',
    ],
    ['ziping audit *.xlsx --format json --fail-on warning', '给其他程序用，有警告也算不通过'],
  ],
  async run(input, terminal) {
    if (input.files.length === 0) throw new UsageError('请写明至少一个文件或文件夹。');
    const jobs = wantedJobs(input);
    const { files, passedOver, unread } = await expandPaths(input.files, terminal.disk);
    if (files.length === 0 && unread.length === 0)
      throw new UsageError('给出的文件夹里没有 .xlsx、.xlsm、.xls 或 .et 文件。');
    const finder = new SettingsFinder(terminal.disk, input.files, await givenSettings(input, terminal));
    const asked: FileSettings[] = [];
    for (const file of files) asked.push(await finder.settingsOf(file));
    if (input.switches.has('print-config')) {
      terminal.out(printableJson(JSON.stringify(asked.map(shownSettings), null, 2)));
      return 0;
    }
    for (const path of new Set(asked.flatMap(({ config }) => config ?? []))) {
      terminal.error(`按 ${shownPath(path)} 的设置审计（ziping audit --print-config 看每个文件按什么审计）`);
    }
    const out = input.values.get('out');
    // Looked at before hours of work, not after them.
    const target = out === undefined ? null : await openTarget(out, input, files, terminal);
    const audits = [
      ...(await auditAll(asked, jobs, terminal)),
      ...unread.map(({ folder, message }) => unreadableFile(shownPath(folder), message)),
    ];
    const report = joinedReport(audits, passedOver, new Date());
    const format = (input.values.get('format') ?? 'text') as keyof typeof REPORT_FORMS;
    const text = REPORT_FORMS[format].write(report, VERSION);
    if (target === null)
      terminal.out(
        format === 'json' || format === 'sarif' ? printableJson(text.trimEnd()) : text.replace(/\n$/u, ''),
      );
    else {
      await target.write(new TextEncoder().encode(text));
      terminal.error(`已写入 ${shownPath(target.path)}`);
    }
    return exitCode(audits, input);
  },
};

async function auditAll(
  files: readonly FileSettings[],
  jobs: number,
  terminal: Terminal,
): Promise<FileAudit[]> {
  const onDone = (done: number, total: number): void => {
    if (total > 1) terminal.progress?.(`审计 ${String(done)}/${String(total)}`, done === total);
  };
  // A single file has a process too: only there can the memory that it takes be bounded.
  if (existsSync(WORKER_SCRIPT)) {
    return auditInWorkers(files, {
      nameOf: ({ file }) => shownPath(file),
      openWorker: () => new AuditProcess(WORKER_SCRIPT),
      jobs,
      onDone,
    });
  }
  const audits: FileAudit[] = [];
  for (const { file, settings } of files) {
    audits.push(await auditPath(file, settings, terminal.disk));
    onDone(audits.length, files.length);
  }
  return audits;
}

/** What the command line says of profile and rules. */
async function givenSettings(input: Arguments, terminal: Terminal): Promise<GivenSettings> {
  const isAuto = input.values.get('profile') === 'auto';
  const profile = isAuto ? 'auto' : ((await givenProfile(input, terminal))?.profile ?? null);
  return { profile, ...ruleSettings(input.values.get('rule') ?? '') };
}

function shownSettings({ file, config, settings }: FileSettings): object {
  const { profile, off } = settings;
  const options = { ...(typeof profile === 'string' ? {} : profile.options) };
  for (const [id, values] of Object.entries(settings.options ?? {}))
    options[id] = { ...options[id], ...values };
  return {
    file: shownPath(file),
    config: config === null ? null : shownPath(config),
    profile: typeof profile === 'string' ? profile : profile.id,
    off,
    options,
  };
}

function wantedJobs(input: Arguments): number {
  const wanted = input.values.get('jobs');
  if (wanted === undefined) return availableParallelism();
  if (!/^[1-9]\d?$/u.test(wanted)) throw new UsageError('--jobs 要写 1 到 99 的整数。');
  return Number(wanted);
}

function exitCode(audits: readonly FileAudit[], input: Arguments): ExitCode {
  if (audits.some(({ error }) => error !== null)) return 2;
  return failsOn(
    audits.flatMap(({ findings }) => findings.map(({ severity }) => severity)),
    input,
  )
    ? 1
    : 0;
}
