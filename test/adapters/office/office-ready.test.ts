import { officeReady } from '../../../src/adapters/office/office-ready';

/** What of the page's globals is asked. */
const page = globalThis as { Office?: unknown; zipingEmbeddedHost?: { readonly excelApi: string } };

/** An Office whose Excel speaks a version of ExcelApi. */
function office(version: string, ready: () => Promise<unknown>): object {
  const [, minor = 0] = version.split('.').map(Number);
  return {
    HostType: { Excel: 'Excel', Word: 'Word' },
    onReady: ready,
    context: {
      requirements: {
        isSetSupported: (set: string, asked: string) =>
          set === 'ExcelApi' && Number(asked.split('.')[1]) <= minor,
      },
    },
  };
}

const inExcel = (): Promise<unknown> => Promise.resolve({ host: 'Excel' });

afterEach(() => {
  delete page.Office;
  delete page.zipingEmbeddedHost;
  jest.useRealTimers();
});

describe('the workbench', () => {
  it('is known by its mark, before Office is asked', async () => {
    page.zipingEmbeddedHost = { excelApi: '1.13' };
    page.Office = office('1.20', () => new Promise(() => undefined));
    const environment = await officeReady();
    if (environment.host !== 'excel') throw new Error('no host');
    expect(['1.9', '1.13', '1.14', '2.1'].map(environment.supports)).toEqual([true, true, false, false]);
  });
});

describe('Excel', () => {
  it('is the host, with what it supports', async () => {
    page.Office = office('1.13', inExcel);
    const environment = await officeReady();
    if (environment.host !== 'excel') throw new Error('no host');
    expect(['1.9', '1.13', '1.14'].map(environment.supports)).toEqual([true, true, false]);
  });

  it('of ExcelApi 1.9 is new enough, of 1.8 too old', async () => {
    page.Office = office('1.9', inExcel);
    expect(await officeReady()).toMatchObject({ host: 'excel' });
    page.Office = office('1.8', inExcel);
    expect(await officeReady()).toMatchObject({ host: 'none', message: { message: 'oldExcel' } });
  });

  it.each([
    ['a page outside Office', undefined],
    ['another program of Office', office('1.13', () => Promise.resolve({ host: 'Word' }))],
    ['a browser with Office.js alone', office('1.13', () => Promise.resolve({ host: null }))],
  ])('is not there in %s', async (_, there) => {
    if (there !== undefined) page.Office = there;
    expect(await officeReady()).toMatchObject({ host: 'none', message: { message: 'noExcel' } });
  });

  it('is waited for twenty seconds, not longer', async () => {
    jest.useFakeTimers();
    page.Office = office('1.13', () => new Promise(() => undefined));
    let answer: unknown = null;
    void officeReady().then((environment) => (answer = environment));
    await jest.advanceTimersByTimeAsync(19_999);
    expect(answer).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(answer).toMatchObject({ host: 'none', message: { message: 'noExcel' } });
  });

  it('leaves no timer behind once it has answered', async () => {
    jest.useFakeTimers();
    page.Office = office('1.13', inExcel);
    await officeReady();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('that fails to start is told as what it says', async () => {
    page.Office = office('1.13', () => Promise.reject(new Error('boot')));
    await expect(officeReady()).rejects.toThrow('boot');
  });
});
