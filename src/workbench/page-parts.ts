/** The parts of the page that the workbench fills with life. */
export interface PageParts {
  readonly open: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  readonly sample: HTMLButtonElement;
  readonly file: HTMLInputElement;
  readonly status: HTMLElement;
  readonly sheet: HTMLElement;
  readonly splitter: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

/** Builds the page: a bar on top, the sheet on the left, the pane on the right. */
export function buildPage(root: HTMLElement): PageParts {
  const bar = element('header', { className: 'bar' });
  const logo = element('img', { src: 'assets/icon-32.png', alt: '' });
  const title = element('h1', { textContent: '绩效自评助手' });
  const open = element('button', { type: 'button', textContent: '打开 .xlsx' });
  const save = element('button', { type: 'button', textContent: '另存为 .xlsx' });
  const sample = element('button', { type: 'button', textContent: '示例' });
  const file = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: true });
  const status = element('p', { role: 'status' });
  bar.append(logo, title, open, save, sample, file, status);
  const sheet = element('main', { className: 'sheet', ariaLabel: '电子表格' });
  sheet.append(element('p', { className: 'loading', textContent: '正在打开电子表格…' }));
  const splitter = element('div', {
    className: 'splitter',
    role: 'separator',
    tabIndex: 0,
    ariaOrientation: 'vertical',
    ariaLabel: '调整面板宽度',
  });
  const frame = element('iframe', { className: 'pane', title: '绩效自评', src: 'workbench-pane.html' });
  root.append(bar, sheet, splitter, frame);
  return { open, save, sample, file, status, sheet, splitter, frame };
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(tag), properties);
}

const LEAST_WIDTH = 280;
const MOST_WIDTH = 640;
const KEY_STEP = 20;

/** Lets the user drag the edge of the pane, or move it with the arrow keys. */
export function makeResizable(root: HTMLElement, splitter: HTMLElement): void {
  let width = 360;
  const resize = (wanted: number): void => {
    width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, wanted));
    root.style.setProperty('--pane-width', `${String(width)}px`);
  };
  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId);
    root.classList.add('dragging');
  });
  splitter.addEventListener('pointermove', (move) => {
    if (splitter.hasPointerCapture(move.pointerId)) resize(window.innerWidth - move.clientX);
  });
  splitter.addEventListener('pointerup', () => {
    root.classList.remove('dragging');
  });
  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') resize(width + KEY_STEP);
    if (key === 'ArrowRight') resize(width - KEY_STEP);
  });
}
