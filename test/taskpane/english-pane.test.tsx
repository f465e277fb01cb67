import { act, screen } from '@testing-library/react';
import { MemoryWorkbook } from '../../src/adapters/memory/memory-workbook';
import { failureMessage } from '../../src/adapters/office/failure-words';
import { DEFAULT_PROFILE } from '../../src/core/profile/presets';
import { cellRange } from '../../src/core/workbook/address';
import { HostError } from '../../src/core/workbook/ports';
import type { CellInput } from '../../src/core/workbook/plan';
import { emptyMemory } from '../support/empty-memory';
import { paneWorkbook, showPane } from '../support/pane';
import { SOURCES } from '../../src/core/profile/presets/sources';
import { DIRECTION, FIELD, MONEY, NATURE } from '../../src/core/words/form-names';

const HAN = /\p{Script=Han}/u;
const SHEET = '000-2';
/** The row of the total, counted from 0. */
const LAST_ROW = 24;

/** Every text within a value: the names and notices of a profile. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function textNodes(node: Node): string[] {
  return node.nodeType === Node.TEXT_NODE
    ? [node.textContent ?? '']
    : [...node.childNodes].flatMap(textNodes);
}

/** What is left of a text in Chinese when all that the form and its notices say is taken out of it. */
function oursInChinese(element: HTMLElement, workbook: MemoryWorkbook): string {
  const cells = workbook
    .model()
    .sheets.flatMap(({ name, cells: all }) => [
      name,
      ...[...all.values()].flatMap(({ value }) => (typeof value === 'string' ? [value.trim()] : [])),
    ]);
  const quoted = [
    ...cells,
    ...[DEFAULT_PROFILE, SOURCES.rateDefinition, FIELD, DIRECTION, NATURE, MONEY].flatMap(textsIn),
  ]
    .flatMap((text) => [text, text.replace(/指标$/u, '')])
    .filter((text) => HAN.test(text))
    .sort((a, b) => b.length - a.length);
  const spoken = [...element.querySelectorAll('[aria-label], [title]')].flatMap((one) => [
    one.getAttribute('aria-label') ?? '',
    one.getAttribute('title') ?? '',
  ]);
  const said = [...textNodes(element), ...spoken].join('\n');
  return quoted
    .reduce((left, text) => left.replaceAll(text, ''), said)
    .split('\n')
    .filter((line) => HAN.test(line))
    .join('\n');
}

function typed(workbook: MemoryWorkbook, row: number, column: number, input: CellInput): void {
  act(() => {
    const result = workbook.type(SHEET, row, column, input);
    if (!result.applied) throw new Error(result.message.message);
  });
}

async function englishPane(workbook: MemoryWorkbook) {
  const pane = showPane(workbook, { locale: 'en-US' });
  await screen.findByRole('region', { name: 'Score' });
  return pane;
}

describe('the pane in English', () => {
  it('explains the score of a row, of the execution rate and of the total', async () => {
    const workbook = await paneWorkbook('000-2.json');
    await englishPane(workbook);
    await act(() => workbook.reveal(SHEET, cellRange(13, 10)));
    const dock = await screen.findByRole('region', { name: 'Selected row' });
    expect(dock).toHaveTextContent('1.37 ÷ 1.4 × 5 = 4.892857 → 4.89');
    expect(dock).toHaveTextContent('More is better: target missed, in proportion');
    expect(oursInChinese(dock, workbook)).toBe('');
    for (let row = 5; row <= LAST_ROW; row += 1) {
      await act(() => workbook.reveal(SHEET, cellRange(row, 10)));
      expect(oursInChinese(screen.getByRole('tabpanel'), workbook)).toBe('');
    }
  });

  it('says what could not be read', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user } = await englishPane(workbook);
    typed(workbook, 11, 7, { value: '年底干成啥样' });
    await user.click(await screen.findByText(/places? could not be read or checked/));
    expect(screen.getByText(/^000-2: H12: the heading “年底干成啥样” is not known/)).toBeVisible();
    expect(screen.getByText(/have no “实际完成值”: say which column it is/)).toBeVisible();
  });

  it('tells findings, with what is expected', async () => {
    const workbook = await paneWorkbook('000-2.json');
    await englishPane(workbook);
    typed(workbook, 13, 10, { value: 3 });
    typed(workbook, 6, 8, { value: '' });
    expect(await screen.findByText(/^Should be 4.89 = 1.37 ÷ 1.4 × 5, is 3/)).toBeVisible();
    expect(oursInChinese(screen.getByRole('tabpanel'), workbook)).toBe('');
  });

  it('says what a host refuses, and what to do', async () => {
    class Busy extends MemoryWorkbook {
      override read(): Promise<never> {
        return Promise.reject(new HostError(failureMessage('InvalidOperationInCellEditMode'), 'busy'));
      }
    }
    const workbook = new Busy((await emptyMemory()).model());
    showPane(workbook, { locale: 'en-US' });
    const alert = await screen.findByText('A cell is being edited. Press Enter to end it and try again.');
    expect(oursInChinese(alert, workbook)).toBe('');
  });

  it('says why a fix is refused, and names the step in the list of what was done', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user, open } = await englishPane(workbook);
    typed(workbook, 13, 10, { value: 3 });
    await screen.findByRole('button', { name: 'Change to 4.89' });
    await open('Tools');
    await user.click(screen.getByRole('button', { name: /Protection/ }));
    await user.click(await screen.findByRole('button', { name: /^Protect/ }));
    expect(await screen.findByRole('button', { name: 'Undo “Protect 000-2”' })).toBeVisible();
    await open('Sheet');
    await user.click(await screen.findByRole('button', { name: 'Change to 4.89' }));
    expect(await screen.findByText(/^Sheet “000-2” is protected and K14 cannot be written\./)).toBeVisible();
    expect(oursInChinese(screen.getByRole('alert'), workbook)).toBe('');
  });

  it('names an indicator that was deleted, and a roll-over, in the list of what was done', async () => {
    const workbook = await paneWorkbook('000-2.json');
    const { user, open } = await englishPane(workbook);
    const toTool = async (tool: RegExp): Promise<void> => {
      await open('Tools');
      await user.click(screen.getByRole('button', { name: tool }));
    };
    await toTool(/^Edit indicators/);
    await user.click((await screen.findAllByRole('button', { name: /^Delete/ }))[0] as HTMLElement);
    expect(await screen.findByRole('button', { name: /^Undo “Delete /u })).toBeVisible();
    await toTool(/^Roll over/);
    await user.click(await screen.findByRole('button', { name: 'Roll over 1' }));
    expect(await screen.findByRole('button', { name: /^Undo “Roll over to 2025”/u })).toBeVisible();
  });
});
