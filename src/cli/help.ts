import type { Command, OptionSpec } from './command';

const WIDE = /[\u2014\u2018-\u201d\u2026\u2190-\u21ff\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** Columns that a text takes in a terminal: Chinese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

/** The text with blanks behind it up to a width in columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

function optionHead({ name, short, value }: OptionSpec): string {
  const dashes = short === undefined ? `    --${name}` : `-${short}, --${name}`;
  return value === undefined ? dashes : `${dashes} <${value}>`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left))) + 2;
  return rows
    .map(([left, right]) => `  ${padded(left, width)}${right.replaceAll('\n', `\n${' '.repeat(width + 2)}`)}`)
    .join('\n');
}

const EXIT_CODES = `退出码：
  0  没有问题
  1  有达到 --fail-on 级别的问题
  2  用法或输入有误，没有读全，或写不进去（多个文件时，其余文件照常处理）`;

/** What `ziping --help` prints. */
export function generalHelp(commands: readonly Command[], version: string): string {
  return `绩效自评助手 ziping ${version}：制作、评分、校验项目支出绩效自评表

用法：ziping <命令> [文件…] [选项]

命令：
${columns(commands.map(({ name, summary }) => [name, summary] as const))}

每个命令的说明：ziping <命令> --help

${EXIT_CODES}

文件可以是 .xlsx、.xlsm、.xls 工作簿，也可以是 table.json（一个文件一张表）。全部在本机完成，不联网。`;
}

/** What `ziping <command> --help` prints. */
export function commandHelp(command: Command): string {
  const options: readonly OptionSpec[] = [
    ...command.options,
    { name: 'help', short: 'h', help: '显示这段说明' },
  ];
  const optionRows = options.map(
    (option) =>
      [
        optionHead(option),
        option.choices === undefined ? option.help : `${option.help}（${option.choices.join(' | ')}）`,
      ] as const,
  );
  const examples = command.examples.map(([line, what]) => `  ${line}\n      ${what}`).join('\n');
  return `${command.summary}

用法：ziping ${command.name} ${command.usage}

${command.description}

选项：
${columns(optionRows)}

例子：
${examples}

${EXIT_CODES}`;
}
